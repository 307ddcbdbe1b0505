package systemlet.engine;

/**
 * What came of asking a unit to start, stop or reload: decides what becomes of the job (systemd's error numbers in
 * words).
 */
enum Verdict {
    /** Under way: the job runs until the unit's state ends it. */
    BEGUN(null),
    /** Under way since earlier: no message. */
    ALREADY_ON_IT(null),
    /** Nothing of this type can be done to the unit: wait for its state to change. */
    ONLY_WAIT(null),
    /** Not possible now: the job goes back to waiting. */
    LATER(null),
    ALREADY(JobResult.DONE),
    CONDITION_FAILED(JobResult.DONE),
    NOT_ACTIVE(JobResult.SKIPPED),
    INVALID(JobResult.INVALID),
    ASSERT_FAILED(JobResult.ASSERT),
    UNSUPPORTED(JobResult.UNSUPPORTED),
    DEPENDENCY(JobResult.DEPENDENCY),
    ONCE(JobResult.ONCE),
    FAILED(JobResult.FAILED);

    private final JobResult result;

    Verdict(JobResult result) {
        this.result = result;
    }

    /** {@return how the job ends at once, or null} */
    JobResult result() {
        return result;
    }
}
