package systemlet.engine;

import systemlet.unit.Word;

/** One deadline that belongs to a unit or a job; armed at most once at a time, in {@link Deadlines}. */
final class Alarm {
    /** Nothing is due. */
    static final long NEVER = Long.MAX_VALUE;

    /** What it means when it is due. */
    enum Kind implements Word {
        /** The state of the unit has lasted too long, or long enough. */
        STATE,
        /** The service has not shown a sign of life. */
        WATCHDOG,
        /** The job has lasted too long. */
        JOB,
        /** A timer unit elapses. */
        ELAPSE
    }

    private final Unit unit;
    private final Kind kind;
    long atUsec = NEVER;
    /** Place in the heap of {@link Deadlines}; -1 where it is not armed. */
    int place = -1;
    /** Order of arming, so that equal deadlines are due in a stable order. */
    long serial;

    Alarm(Unit unit, Kind kind) {
        this.unit = unit;
        this.kind = kind;
    }

    Unit unit() {
        return unit;
    }

    Kind kind() {
        return kind;
    }

    /** {@return when it is due (monotonic µs); {@link #NEVER} where it is not armed} */
    long atUsec() {
        return place < 0 ? NEVER : atUsec;
    }

    /** {@return the sum, where a negative or overflowing span means never} */
    static long after(long fromUsec, long spanUsec) {
        return spanUsec < 0 || spanUsec > NEVER - fromUsec ? NEVER : fromUsec + spanUsec;
    }
}
