package systemlet.engine;

/** What happens when a command of a socket unit, or the opening of its sockets, takes too long. */
final class SocketTimeouts {
    private final SocketMachine machine;

    SocketTimeouts(SocketMachine machine) {
        this.machine = machine;
    }

    void elapsed(Unit unit) {
        boolean kill = KillOrder.mayKill(unit);
        switch (SocketMachine.state(unit)) {
            case START_PRE -> late(unit, "Starting timed out. Terminating.", SocketState.FINAL_SIGTERM);
            case START_CHOWN, START_POST -> {
                machine.log(unit, 4, "Starting timed out. Stopping.");
                dropControl(unit);
                machine.stopPre(unit, Result.TIMEOUT);
            }
            case STOP_PRE -> late(unit, "Stopping timed out. Terminating.", SocketState.STOP_PRE_SIGTERM);
            case STOP_PRE_SIGTERM -> {
                if (kill) {
                    late(unit, "Stopping timed out. Killing.", SocketState.STOP_PRE_SIGKILL);
                } else {
                    machine.log(unit, 4, "Stopping timed out. Skipping SIGKILL. Ignoring.");
                    dropControl(unit);
                    machine.stopPost(unit, Result.TIMEOUT);
                }
            }
            case STOP_PRE_SIGKILL -> {
                machine.log(unit, 4, "Processes still around after SIGKILL. Ignoring.");
                dropControl(unit);
                machine.stopPost(unit, Result.TIMEOUT);
            }
            case STOP_POST -> late(unit, "Stopping timed out (2). Terminating.", SocketState.FINAL_SIGTERM);
            case FINAL_SIGTERM -> {
                if (kill) {
                    late(unit, "Stopping timed out (2). Killing.", SocketState.FINAL_SIGKILL);
                } else {
                    giveUp(unit, "Stopping timed out (2). Skipping SIGKILL. Ignoring.");
                }
            }
            case FINAL_SIGKILL -> giveUp(unit, "Still around after SIGKILL (2). Entering failed mode.");
            case DEAD, LISTENING, RUNNING, FAILED -> { }   // these own no alarm
        }
    }

    private void late(Unit unit, String message, SocketState next) {
        machine.log(unit, 4, message);
        machine.signal(unit, next, Result.TIMEOUT);
    }

    private void giveUp(Unit unit, String message) {
        machine.log(unit, 4, message);
        dropControl(unit);
        machine.dead(unit, Result.TIMEOUT);
    }

    /** Forgets a control process that does not end: the state that follows owns none. */
    private void dropControl(Unit unit) {
        machine.engine.unwatchPid(unit.processes.controlPid, unit);
        unit.processes.forgetControl();
    }
}
