package systemlet.manager;

import systemlet.base.Check;
import systemlet.engine.Effect;
import systemlet.engine.Engine;
import systemlet.engine.Now;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * The turn of the manager, over and over: wait for something, take in what there is, read the time once, let the engine
 * decide, perform what it asks, tell everyone. One thread, one wait, nothing else ever blocks.
 *
 * <p>Results of effects are handled before anything else, so a decision never works with an unanswered one before it.
 * A broken law ({@link Check.Broken}) ends the turn, not the manager: PID 1 may not die of a mistake.
 */
final class Loop {
    /** Rounds of effects and answers in one turn; more would mean that two units keep each other busy for ever. */
    private static final int ROUNDS_MAX = 10_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final Kernel kernel;
    private final PollSet polls;
    private final Engine engine;
    private final Facts facts;
    private final Performer performer;
    private final Reaper reaper;
    private final LeftoverWatch leftovers;
    private final ProcessTracker tracker;
    private final LogRouter log;
    private final Runnable turnEnd;
    private boolean hasActed;

    /** @param turnEnd runs at the end of every turn, when all is decided and done: the door, the state file, the journal */
    Loop(Kernel kernel, PollSet polls, Engine engine, Facts facts, Performer performer, Reaper reaper,
            LeftoverWatch leftovers, ProcessTracker tracker, LogRouter log, Runnable turnEnd) {
        this.kernel = kernel;
        this.polls = polls;
        this.engine = engine;
        this.facts = facts;
        this.performer = performer;
        this.reaper = reaper;
        this.leftovers = leftovers;
        this.tracker = tracker;
        this.log = log;
        this.turnEnd = turnEnd;
    }

    /** {@return whether something was done since {@link #forgetActs}} */
    boolean hasActed() {
        return hasActed;
    }

    void forgetActs() {
        hasActed = false;
    }

    Now now() {
        return new Now(kernel.nowUsec(), kernel.realtimeUsec());
    }

    /** One turn. @param latestUsec when it must be over though nothing happens, monotonic µs */
    void turn(long latestUsec) throws SysException {
        engine.begin(now());   // calls that come in during the wait belong to about now
        polls.turn(timeout(Math.min(latestUsec, Math.min(engine.nextWakeUsec(), leftovers.nextLookUsec()))));
        guarded(this::handleAll);
        guarded(turnEnd);
    }

    /** PID 1 never ends by a fault of its own: what broke is dropped, said aloud, and the loop goes on. */
    private void guarded(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException fault) {
            log.manager(2, "Internal error, the turn is dropped: " + fault);
        }
    }

    private void handleAll() {
        Now now = now();
        tracker.refresh();
        engine.wake(now);
        reaper.reap();
        leftovers.look(now.monotonicUsec());
        settle(now);
        while (!facts.isEmpty()) {
            engine.handle(facts.next());
            hasActed = true;
            settle(now);
        }
        if (engine.nextWakeUsec() <= now.monotonicUsec()) {
            performer.tellApart();
            engine.wake(now);   // RestartSec=0: its time has come in this very turn
            settle(now);
        }
    }

    /** Performs what the engine asks until it asks for nothing more. */
    void settle(Now now) {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            boolean acted = false;
            for (Effect effect : engine.drain()) {
                performer.perform(effect, now.monotonicUsec());
                acted = true;
                hasActed = true;
                answer();
            }
            if (!acted && !facts.hasAnswer()) {
                return;
            }
            answer();
        }
        throw new Check.Broken("effects and answers come to an end");
    }

    private void answer() {
        while (facts.hasAnswer()) {
            engine.handle(facts.nextAnswer());
        }
    }

    private long timeout(long untilUsec) {
        if (reaper.isPending() || !facts.isEmpty()) {
            return 0;
        }
        return untilUsec == NEVER ? EventCalls.FOREVER : Math.max(0, untilUsec - kernel.nowUsec());
    }
}
