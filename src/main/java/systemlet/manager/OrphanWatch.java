package systemlet.manager;

import systemlet.engine.Event;
import systemlet.engine.Exit;
import systemlet.engine.Unit;
import systemlet.sys.Procs;

/**
 * Watches the processes that a manager before us started: they are not our children, so nobody gives us their exit
 * status. Where they stay behind as zombies, because PID 1 reaps nothing, /proc tells it; else their end counts as
 * a success, as systemd takes that of a process which is not its child.
 */
final class OrphanWatch {
    private static final Exit UNKNOWN = new Exit(Exit.How.EXITED, 0);

    private final EndWatch ends;
    private final Procs procs;
    private final ProcessTracker tracker;
    private final LeftoverWatch leftovers;
    private final Facts facts;

    OrphanWatch(EndWatch ends, Procs procs, ProcessTracker tracker, LeftoverWatch leftovers, Facts facts) {
        this.ends = ends;
        this.procs = procs;
        this.tracker = tracker;
        this.leftovers = leftovers;
        this.facts = facts;
    }

    /** Watches all processes of a unit; tells at once of those that ended while nobody looked. */
    void adopt(Unit unit) {
        String name = unit.name().text();
        var living = tracker.members(name);
        for (int pid : living) {
            watch(pid);
        }
        for (int pid : new int[] {unit.processes().mainPid(), unit.processes().controlPid()}) {
            if (pid > 0 && !living.contains(pid)) {
                watch(pid);
            }
        }
    }

    private void watch(int pid) {
        ends.watch(pid, () -> ended(pid));
    }

    private void ended(int pid) {
        tracker.gone(pid);
        leftovers.reaped();
        facts.saw(new Event.Exited(pid, exit(procs.waitStatus(pid))));
    }

    /** @param status as wait(2) has it, or -1 */
    private static Exit exit(int status) {
        if (status < 0) {
            return UNKNOWN;
        }
        int signal = status & 0x7f;
        if (signal == 0) {
            return new Exit(Exit.How.EXITED, status >> 8 & 0xff);
        }
        return new Exit((status & 0x80) != 0 ? Exit.How.DUMPED : Exit.How.KILLED, signal);
    }
}
