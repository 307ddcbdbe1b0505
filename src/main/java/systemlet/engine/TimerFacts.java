package systemlet.engine;

import java.util.List;
import systemlet.unit.TimerSpec;

/** What is happening to a timer beyond what every unit has. */
public final class TimerFacts implements HasResult {
    Result result = Result.SUCCESS;
    Now lastTrigger = Now.NEVER;
    long nextMonotonicUsec;
    long nextRealtimeUsec;
    /** The alarm follows the wall clock, so that a clock that is set moves it. */
    boolean byWallClock;
    final List<TimerSpec> specs;
    /** By the specs: one that is over (OnBootSec=). */
    final boolean[] disabled;
    final long[] nextUsec;

    TimerFacts(List<TimerSpec> specs) {
        this.specs = specs;
        this.disabled = new boolean[specs.size()];
        this.nextUsec = new long[specs.size()];
    }

    @Override
    public Result result() {
        return result;
    }

    /** {@return when it last triggered; {@link Now#NEVER} for never} */
    public Now lastTrigger() {
        return lastTrigger;
    }

    /** {@return when it elapses next by the monotonic clock, µs; 0 where no rule uses it; Long.MAX_VALUE for never} */
    public long nextElapseMonotonicUsec() {
        return nextMonotonicUsec;
    }

    /** {@return when it elapses next by the calendar, µs since 1970; 0 where no rule uses it; Long.MAX_VALUE for never} */
    public long nextElapseRealtimeUsec() {
        return nextRealtimeUsec;
    }

    /** {@return when the index-th rule elapses next, in its own clock, µs; 0 for not known} */
    public long nextElapseUsec(int index) {
        return nextUsec[index];
    }
}
