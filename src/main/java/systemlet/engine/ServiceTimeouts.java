package systemlet.engine;

import systemlet.base.Spans;
import systemlet.unit.ServiceSettings;
import systemlet.unit.TimeoutFailureMode;

/** What happens when a state of a service has lasted too long, or the service has shown no sign of life. */
final class ServiceTimeouts {
    private final ServiceMachine machine;

    ServiceTimeouts(ServiceMachine machine) {
        this.machine = machine;
    }

    void elapsed(Unit unit, Alarm alarm) {
        if (alarm.kind() == Alarm.Kind.WATCHDOG) {
            watchdog(unit);
            return;
        }
        ServiceState state = ServiceMachine.state(unit);
        switch (state) {
            case CONDITION, START_PRE, START, START_POST -> fail(unit, state.word() + " operation timed out.",
                    unit.config().get(ServiceSettings.TIMEOUT_START_FAILURE_MODE), false);
            case RUNNING -> {
                machine.log(unit, 4, "Service reached runtime time limit. Stopping.");
                machine.steps.stop(unit, Result.TIMEOUT);
            }
            case RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY -> reload(unit);
            case STOP -> fail(unit, "Stopping timed out.", stopMode(unit), false);
            case STOP_WATCHDOG -> fail(unit, timedOut(state), TimeoutFailureMode.KILL, false);
            case STOP_SIGTERM -> fail(unit, timedOut(state), harder(unit), false);
            case STOP_SIGKILL -> {
                machine.log(unit, 4, "Processes still around after SIGKILL. Ignoring.");
                machine.steps.stopPost(unit, Result.TIMEOUT);
            }
            case STOP_POST -> fail(unit, timedOut(state), stopMode(unit), true);
            case FINAL_WATCHDOG -> fail(unit, timedOut(state), TimeoutFailureMode.KILL, true);
            case FINAL_SIGTERM -> fail(unit, timedOut(state), harder(unit), true);
            case FINAL_SIGKILL -> {
                machine.log(unit, 4, "Processes still around after final SIGKILL. Entering failed mode.");
                machine.steps.dead(unit, Result.TIMEOUT, true);
            }
            case AUTO_RESTART -> machine.steps.restart(unit);
            case CLEANING -> {
                machine.log(unit, 4, "Cleaning timed out. killing.");
                unit.service().cleanResult = Result.TIMEOUT;
                machine.steps.signal(unit, ServiceState.FINAL_SIGKILL, Result.SUCCESS);
            }
            case DEAD, EXITED, FAILED -> { }   // these own no alarm
        }
    }

    private static String timedOut(ServiceState state) {
        return "State '" + state.word() + "' timed out.";
    }

    private static TimeoutFailureMode stopMode(Unit unit) {
        return unit.config().get(ServiceSettings.TIMEOUT_STOP_FAILURE_MODE);
    }

    /** {@return what comes after SIGTERM: SIGABRT where that is asked for, else SIGKILL} */
    private static TimeoutFailureMode harder(Unit unit) {
        return stopMode(unit) == TimeoutFailureMode.ABORT ? TimeoutFailureMode.ABORT : TimeoutFailureMode.KILL;
    }

    /** Goes on with force. {@code last}: ExecStopPost= has had its turn. */
    private void fail(Unit unit, String what, TimeoutFailureMode mode, boolean last) {
        ServiceSteps steps = machine.steps;
        switch (mode) {
            case TERMINATE -> {
                machine.log(unit, 4, what + " Terminating.");
                steps.signal(unit, last ? ServiceState.FINAL_SIGTERM : ServiceState.STOP_SIGTERM, Result.TIMEOUT);
            }
            case ABORT -> {
                machine.log(unit, 4, what + " Aborting.");
                steps.signal(unit, last ? ServiceState.FINAL_WATCHDOG : ServiceState.STOP_WATCHDOG, Result.TIMEOUT);
            }
            case KILL -> {
                if (KillOrder.mayKill(unit)) {
                    machine.log(unit, 4, what + " Killing.");
                    steps.signal(unit, last ? ServiceState.FINAL_SIGKILL : ServiceState.STOP_SIGKILL, Result.TIMEOUT);
                } else if (last) {
                    machine.log(unit, 4, what + " Skipping SIGKILL. Entering failed mode.");
                    steps.dead(unit, Result.TIMEOUT, false);
                } else {
                    machine.log(unit, 4, what + " Skipping SIGKILL.");
                    steps.stopPost(unit, Result.TIMEOUT);
                }
            }
        }
    }

    private void reload(Unit unit) {
        machine.log(unit, 4, "Reload operation timed out. Killing reload process.");
        int pid = unit.processes.controlPid;
        if (pid > 0) {
            machine.engine.emit(new Effect.Kill(unit.name().text(), 0, pid, java.util.List.of(Effect.Target.CONTROL),
                    SignalNames.KILL, false, Effect.Say.NOTHING));
            machine.processes.forgetControl(unit);
        }
        unit.service().reloadResult = Result.TIMEOUT;
        unit.service().notice = ServiceFacts.Notice.UNKNOWN;
        machine.steps.running(unit, Result.SUCCESS);
    }

    private void watchdog(Unit unit) {
        String limit = Spans.format(ServiceRules.watchdogUsec(unit), 1);
        if (machine.engine.serviceWatchdogs()) {
            machine.log(unit, 3, "Watchdog timeout (limit " + limit + ")!");
            machine.steps.signal(unit, ServiceState.STOP_WATCHDOG, Result.WATCHDOG);
        } else {
            machine.log(unit, 4, "Watchdog disabled! Ignoring watchdog timeout (limit " + limit + ")!");
        }
    }
}
