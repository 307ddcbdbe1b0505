package systemlet.manager;

import systemlet.base.Check;
import systemlet.engine.Event;
import systemlet.engine.Exit;
import systemlet.sys.ChildStatus;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Collects ended children: our own, and as PID 1 or subreaper everybody's orphans. */
final class Reaper {
    /** Children reaped in one turn; the rest is taken in the next, so that a burst does not hold up everything else. */
    private static final int REAPS_PER_TURN = 1024;

    private final Kernel kernel;
    private final ProcessTracker tracker;
    private final LeftoverWatch leftovers;
    private final Facts facts;
    private final CpuMeter cpu;
    private boolean pending;
    private long reapedCount;

    Reaper(Kernel kernel, ProcessTracker tracker, LeftoverWatch leftovers, Facts facts,
            CpuMeter cpu) {
        this.kernel = kernel;
        this.tracker = tracker;
        this.leftovers = leftovers;
        this.facts = facts;
        this.cpu = cpu;
    }

    /** SIGCHLD came: one or many children ended. */
    void childEnded() {
        pending = true;
    }

    /** {@return whether children may wait to be reaped, so that the loop must not sleep} */
    boolean isPending() {
        return pending;
    }

    /** {@return how many children were reaped since the start} */
    long reapedCount() {
        return reapedCount;
    }

    /** Reaps what has ended. */
    void reap() {
        for (int i = 0; pending && i < REAPS_PER_TURN; i++) {
            try {
                ChildStatus ended = kernel.peekEnded();
                if (ended == null) {
                    pending = false;
                } else {
                    String unit = tracker.unitOf(ended.pid());   // which nobody can tell afterwards
                    cpu.reaped(unit, kernel.reap(ended.pid()));
                    told(ended);
                }
            } catch (SysException refused) {
                pending = false;   // no child at all, or interrupted: the next SIGCHLD asks again
            }
        }
    }

    private void told(ChildStatus ended) {
        reapedCount++;
        tracker.gone(ended.pid());
        leftovers.reaped();
        facts.saw(new Event.Exited(ended.pid(), new Exit(how(ended.code()), ended.status())));
    }

    private static Exit.How how(int code) {
        return switch (code) {
            case ChildStatus.CLD_EXITED -> Exit.How.EXITED;
            case ChildStatus.CLD_KILLED -> Exit.How.KILLED;
            case ChildStatus.CLD_DUMPED -> Exit.How.DUMPED;
            default -> throw new Check.Broken("waitid told of a child that has not ended");
        };
    }
}
