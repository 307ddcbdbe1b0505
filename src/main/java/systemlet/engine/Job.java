package systemlet.engine;

import java.util.Map;

/**
 * Something that is to be done to one unit. A unit has at most one, and beside it at most one that does nothing (NOP).
 */
public final class Job {
    private final long id;
    private final Unit unit;
    JobType type;
    JobState state = JobState.WAITING;
    JobResult result;
    /** May not be cancelled by a later transaction that is in conflict with it (replace-irreversibly). */
    boolean irreversible;
    boolean ignoreOrder;
    boolean queued;
    /** The begin message of this type waits for an answer: a job that is done by then has none. Null for none. */
    JobType announce;
    /** Variables that tell the started unit why (TRIGGER_UNIT …); empty for most. */
    Map<String, String> details = Map.of();
    Now begin = Now.NEVER;
    Now beginRunning = Now.NEVER;
    final Alarm alarm;

    Job(long id, Unit unit, JobType type) {
        this.id = id;
        this.unit = unit;
        this.type = type;
        this.alarm = new Alarm(unit, Alarm.Kind.JOB);
    }

    public long id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public JobType type() {
        return type;
    }

    public JobState state() {
        return state;
    }

    /** {@return how it ended, or null while it is there} */
    public JobResult result() {
        return result;
    }

    @Override
    public String toString() {
        return unit + "/" + type.word();
    }
}
