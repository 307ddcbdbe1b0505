package systemlet.engine;

import systemlet.unit.Word;

/** How a job ended: the words of the signal JobRemoved. */
public enum JobResult implements Word {
    DONE(6), CANCELED(6), TIMEOUT(3), FAILED(3), DEPENDENCY(4), SKIPPED(5), INVALID(6), ASSERT(4), UNSUPPORTED(4),
    COLLECTED(6), ONCE(3);

    private final int level;

    JobResult(int level) {
        this.level = level;
    }

    /** {@return the syslog priority of the message that tells it} */
    int level() {
        return level;
    }
}
