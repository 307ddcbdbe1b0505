package systemlet.engine;

import systemlet.unit.Word;

/** Whether a job waits for its turn or is being worked on. */
public enum JobState implements Word {
    WAITING, RUNNING
}
