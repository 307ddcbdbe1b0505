package systemlet.engine;

import systemlet.unit.Word;

/** The state of the whole: what systemctl is-system-running prints. */
public enum SystemState implements Word {
    INITIALIZING, STARTING, RUNNING, DEGRADED, MAINTENANCE, STOPPING
}
