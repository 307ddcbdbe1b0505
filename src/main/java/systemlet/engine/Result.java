package systemlet.engine;

import systemlet.unit.Word;

/** Why a unit ended as it did: the property Result of the types that have one. */
public enum Result implements Word {
    SUCCESS, RESOURCES, PROTOCOL, TIMEOUT, EXIT_CODE, SIGNAL, CORE_DUMP, WATCHDOG, START_LIMIT_HIT, OOM_KILL,
    EXEC_CONDITION, TRIGGER_LIMIT_HIT, SERVICE_START_LIMIT_HIT, UNIT_START_LIMIT_HIT;

    /** {@return the result of a process that ended badly in this way} */
    static Result of(Exit exit) {
        return switch (exit.how()) {
            case EXITED -> EXIT_CODE;
            case KILLED -> SIGNAL;
            case DUMPED -> CORE_DUMP;
        };
    }
}
