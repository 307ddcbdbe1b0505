package systemlet.engine;

/** What a unit's new state means for its job: that it is done, has failed, or may be possible now. */
final class JobProgress {
    private final JobQueue jobs;

    JobProgress(JobQueue jobs) {
        this.jobs = jobs;
    }

    /** Whatever the unit's state may mean for its job. @return whether the change came without a job that wanted it */
    boolean stateChanged(Unit unit, ActiveState state, Unit.Mark mark) {
        Job job = unit.job;
        if (job == null) {
            return true;
        }
        if (job.state == JobState.WAITING) {
            jobs.enqueue(job);   // it may be possible now
        }
        return switch (job.type) {
            case START, VERIFY_ACTIVE -> startChanged(job, state);
            case RELOAD, RELOAD_OR_START, TRY_RELOAD -> reloadChanged(job, state, mark);
            case STOP, RESTART, TRY_RESTART -> stopChanged(job, state);
            case NOP -> true;
        };
    }

    private boolean startChanged(Job job, ActiveState state) {
        if (state.isActiveOrReloading()) {
            jobs.finish(job, JobResult.DONE, true, false);
            return false;
        }
        if (job.state != JobState.RUNNING || state == ActiveState.ACTIVATING) {
            return false;
        }
        if (state.isInactiveOrFailed()) {
            jobs.finish(job, state == ActiveState.FAILED ? JobResult.FAILED : JobResult.DONE, true, false);
        }
        return true;
    }

    private boolean reloadChanged(Job job, ActiveState state, Unit.Mark mark) {
        if (job.state != JobState.RUNNING) {
            return false;
        }
        if (state == ActiveState.ACTIVE) {
            jobs.finish(job, mark == Unit.Mark.RELOAD_FAILED ? JobResult.FAILED : JobResult.DONE, true, false);
            return false;
        }
        if (state == ActiveState.ACTIVATING || state == ActiveState.RELOADING) {
            return false;
        }
        if (state.isInactiveOrFailed()) {
            jobs.finish(job, state == ActiveState.FAILED ? JobResult.FAILED : JobResult.DONE, true, false);
        }
        return true;
    }

    private boolean stopChanged(Job job, ActiveState state) {
        if (state.isInactiveOrFailed()) {
            jobs.finish(job, JobResult.DONE, true, false);
            return false;
        }
        if (job.state == JobState.RUNNING && state != ActiveState.DEACTIVATING) {
            jobs.finish(job, JobResult.FAILED, true, false);
            return true;
        }
        return false;
    }
}
