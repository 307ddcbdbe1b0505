package systemlet.engine;

import systemlet.unit.ExecCommand;
import systemlet.unit.ExitStatusNames;
import systemlet.unit.ExitType;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;

/** What the end of a process means for its service: one table for the main process, one for the control process. */
final class ServiceExits {
    private final ServiceMachine machine;
    private final Engine engine;

    ServiceExits(ServiceMachine machine) {
        this.machine = machine;
        this.engine = machine.engine;
    }

    private Result judge(Unit unit, Exit exit, ExecCommand command, boolean daemon) {
        boolean fine = ServiceRules.isClean(unit, exit, daemon) || command != null && command.ignoresFailure();
        return fine ? Result.SUCCESS : Result.of(exit);
    }

    // ---- the main process

    void main(Unit unit, int pid, Exit exit) {
        if (unit.config().get(ServiceSettings.PID_FILE) != null && movedOn(unit, pid)) {
            return;
        }
        Processes has = unit.processes;
        ServiceFacts facts = unit.service();
        int index = has.mainIndex;
        has.mainPid = 0;
        facts.main = facts.main.ended(pid, exit, engine.now());
        if (index >= 0) {
            has.status(Phase.START, index, facts.main);
        }
        boolean daemon = ServiceRules.type(unit) != ServiceType.ONESHOT;
        Result result = judge(unit, exit, machine.processes.command(unit, Phase.START, Math.max(0, index)), daemon);
        say(unit, "Main process", "ExecStart", exit, result == Result.SUCCESS);
        engine.touch(unit);
        if (facts.result == Result.SUCCESS) {
            facts.result = result;
        }
        boolean goesOn = ServiceRules.type(unit) == ServiceType.ONESHOT && result == Result.SUCCESS
                && ServiceMachine.state(unit) == ServiceState.START;
        if (goesOn && machine.steps.nextMain(unit, index)) {
            return;
        }
        has.mainIndex = -1;
        if (unit.config().get(ServiceSettings.EXIT_TYPE) == ExitType.CGROUP && !facts.empty
                && ServiceMachine.state(unit).owns(ServiceState.Own.WATCHDOG)) {
            engine.emit(new Effect.Watch(unit.name().text()));   // the end of the last process is the end
            facts.mainKnown = false;
            return;
        }
        mainEnded(unit, result);
    }

    /** A forking service may move to another process: it writes the PID file first. */
    private boolean movedOn(Unit unit, int pid) {
        return machine.processes.loadPidFile(unit, false) && unit.processes.mainPid != pid;
    }

    private void mainEnded(Unit unit, Result result) {
        boolean alone = !ServiceProcesses.controlGood(unit);
        ServiceState state = ServiceMachine.state(unit);
        switch (state) {
            case START -> mainEndedInStart(unit, result);
            case RUNNING -> machine.steps.running(unit, result);
            case START_POST, RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY -> {
                if (alone) {
                    machine.steps.stop(unit, result);
                }
            }
            case STOP_WATCHDOG, STOP_SIGTERM, STOP_SIGKILL -> {
                if (alone) {
                    machine.steps.stopPost(unit, result);
                }
            }
            case STOP_POST -> {
                if (alone) {
                    machine.steps.signal(unit, ServiceState.FINAL_SIGTERM, result);
                }
            }
            case FINAL_WATCHDOG, FINAL_SIGTERM, FINAL_SIGKILL -> {
                if (alone) {
                    machine.steps.dead(unit, result, true);
                }
            }
            case STOP -> { }   // ExecStop= is still at work, and decides
            // no main process is owned here
            case DEAD, CONDITION, START_PRE, EXITED, FAILED, AUTO_RESTART, CLEANING -> { }
        }
    }

    private void mainEndedInStart(Unit unit, Result result) {
        ServiceSteps steps = machine.steps;
        if (ServiceRules.type(unit) == ServiceType.ONESHOT) {
            if (result == Result.SUCCESS) {
                steps.startPost(unit);
            } else {
                steps.signal(unit, ServiceState.STOP_SIGTERM, result);
            }
        } else if (ServiceRules.isNotifying(unit)) {
            if (result != Result.SUCCESS) {
                steps.signal(unit, ServiceState.STOP_SIGTERM, result);
            } else if (!unit.config().get(ServiceSettings.REMAIN_AFTER_EXIT) || ServiceMachine.hearsMainOnly(unit)) {
                steps.signal(unit, ServiceState.STOP_SIGTERM, Result.PROTOCOL);   // nobody is left to say READY=1
            } else {
                engine.emit(new Effect.Watch(unit.name().text()));
            }
        } else {
            steps.running(unit, result);
        }
    }

    // ---- the control process

    void control(Unit unit, int pid, Exit exit) {
        Processes has = unit.processes;
        ServiceFacts facts = unit.service();
        Phase phase = has.controlPhase;
        ServiceState state = ServiceMachine.state(unit);
        has.controlPid = 0;
        has.status(phase, has.controlIndex, has.status(phase, has.controlIndex).ended(pid, exit, engine.now()));
        boolean daemon = phase == Phase.START && ServiceRules.type(unit) != ServiceType.ONESHOT;
        Result result = judge(unit, exit, machine.processes.command(unit, phase, has.controlIndex), daemon);
        boolean success = result == Result.SUCCESS;
        if (state == ServiceState.CONDITION) {
            if (result == Result.EXIT_CODE && exit.status() < 255) {
                result = Result.EXEC_CONDITION;
                success = true;
            }
            unit.conditionResult = result == Result.SUCCESS;
        }
        say(unit, state == ServiceState.CONDITION ? "Condition check process" : "Control process", directive(phase),
                exit, success);
        engine.touch(unit);
        if (!state.isReloading() && facts.result == Result.SUCCESS) {
            facts.result = result;
        }
        if (result == Result.SUCCESS && machine.steps.nextControl(unit)) {
            return;
        }
        has.forgetControl();
        controlEnded(unit, result);
    }

    private void controlEnded(Unit unit, Result result) {
        ServiceSteps steps = machine.steps;
        boolean success = result == Result.SUCCESS;
        boolean alone = machine.processes.mainGood(unit) <= 0;
        switch (ServiceMachine.state(unit)) {
            case CONDITION -> go(unit, success, result, () -> steps.startPre(unit));
            case START_PRE -> go(unit, success, result, () -> steps.start(unit));
            case START -> {
                if (ServiceRules.type(unit) == ServiceType.FORKING) {
                    go(unit, success, result, () -> forked(unit));
                }
            }
            case START_POST -> go(unit, success, result, () -> startPosted(unit));
            case RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY -> reloaded(unit, result);
            case STOP -> steps.signal(unit, ServiceState.STOP_SIGTERM, result);
            case STOP_WATCHDOG, STOP_SIGTERM, STOP_SIGKILL -> {
                if (alone) {
                    steps.stopPost(unit, result);
                }
            }
            case STOP_POST -> {
                if (alone) {
                    steps.signal(unit, ServiceState.FINAL_SIGTERM, result);
                }
            }
            case FINAL_WATCHDOG, FINAL_SIGTERM, FINAL_SIGKILL -> {
                if (alone) {
                    steps.dead(unit, result, true);
                }
            }
            case DEAD, RUNNING, EXITED, FAILED, AUTO_RESTART, CLEANING -> { }   // no control process is owned here
        }
    }

    private void go(Unit unit, boolean success, Result result, Runnable next) {
        if (success) {
            next.run();
        } else {
            machine.steps.signal(unit, ServiceState.STOP_SIGTERM, result);
        }
    }

    /** The starter of a forking service has ended well: who is the daemon? */
    private void forked(Unit unit) {
        if (unit.config().get(ServiceSettings.PID_FILE) == null) {
            machine.processes.guessMain(unit);
        } else {
            boolean later = !ServiceRules.commands(unit, Phase.START_POST).isEmpty();   // it may write the file
            if (!machine.processes.loadPidFile(unit, !later) && !later) {
                machine.processes.demandPidFile(unit);
                return;
            }
        }
        machine.steps.startPost(unit);
    }

    private void startPosted(Unit unit) {
        if (unit.config().get(ServiceSettings.PID_FILE) == null) {
            machine.processes.guessMain(unit);
        } else if (!machine.processes.loadPidFile(unit, true)) {
            machine.processes.demandPidFile(unit);
            return;
        }
        machine.steps.running(unit, Result.SUCCESS);
    }

    private void reloaded(Unit unit, Result result) {
        ServiceFacts facts = unit.service();
        if (result == Result.SUCCESS && !machine.processes.loadPidFile(unit, true)) {
            machine.processes.guessMain(unit);
        }
        facts.reloadResult = result;
        if (facts.notice == ServiceFacts.Notice.RELOADING && machine.processes.mainGood(unit) != 0) {
            if (ServiceRules.type(unit) == ServiceType.NOTIFY_RELOAD) {
                machine.enterState(unit, ServiceState.RELOAD_NOTIFY);
            }
        } else {
            machine.steps.running(unit, Result.SUCCESS);
        }
    }

    // ---- other ends

    /** A command could not even be begun. */
    void neverRan(Unit unit, Phase phase) {
        ServiceSteps steps = machine.steps;
        switch (ServiceMachine.state(unit)) {
            case CONDITION, START_PRE -> steps.dead(unit, Result.RESOURCES, true);
            case START -> steps.signal(unit, ServiceState.STOP_SIGTERM, Result.RESOURCES);
            case START_POST -> steps.stop(unit, Result.RESOURCES);
            case RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY -> {
                unit.service().reloadResult = Result.RESOURCES;
                steps.running(unit, Result.SUCCESS);
            }
            case STOP -> steps.signal(unit, ServiceState.STOP_SIGTERM, Result.RESOURCES);
            case STOP_POST -> steps.signal(unit, ServiceState.FINAL_SIGTERM, Result.RESOURCES);
            case STOP_WATCHDOG, STOP_SIGTERM, STOP_SIGKILL -> afterSignal(unit);
            case FINAL_WATCHDOG, FINAL_SIGTERM, FINAL_SIGKILL -> afterFinalSignal(unit);
            case DEAD, RUNNING, EXITED, FAILED, AUTO_RESTART, CLEANING -> { }
        }
    }

    /** No process of the unit is left: matters where no process is known whose end would tell more. */
    void emptied(Unit unit) {
        ServiceFacts facts = unit.service();
        facts.empty = true;
        if (facts.mainAlien && unit.processes.mainPid > 0) {
            machine.processes.forgetMain(unit);
        }
        ServiceState state = ServiceMachine.state(unit);
        boolean noControl = !ServiceProcesses.controlGood(unit);
        switch (state) {
            case START -> emptiedInStart(unit, noControl);
            case START_POST -> pidFileHopeless(unit, noControl);
            case RUNNING -> machine.steps.running(unit, Result.SUCCESS);
            case STOP_WATCHDOG, STOP_SIGTERM, STOP_SIGKILL -> afterSignal(unit);
            case STOP_POST, FINAL_WATCHDOG, FINAL_SIGTERM, FINAL_SIGKILL -> afterFinalSignal(unit);
            case DEAD, CONDITION, START_PRE, EXITED, RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY, STOP, FAILED, AUTO_RESTART,
                    CLEANING -> { }
        }
    }

    private void emptiedInStart(Unit unit, boolean noControl) {
        if (ServiceRules.isNotifying(unit) && machine.processes.mainGood(unit) == 0 && noControl) {
            machine.steps.stopPost(unit, Result.PROTOCOL);   // nobody is left to say READY=1
        } else {
            pidFileHopeless(unit, noControl);
        }
    }

    private void pidFileHopeless(Unit unit, boolean noControl) {
        if (unit.config().get(ServiceSettings.PID_FILE) == null || machine.processes.mainGood(unit) > 0 || !noControl
                || !unit.service().watchesPidFile) {
            return;
        }
        machine.log(unit, 4, "Daemon never wrote its PID file. Failing.");
        if (ServiceMachine.state(unit) == ServiceState.START) {
            machine.steps.stopPost(unit, Result.PROTOCOL);
        } else {
            machine.steps.stop(unit, Result.PROTOCOL);
        }
    }

    private void afterSignal(Unit unit) {
        if (machine.processes.mainGood(unit) <= 0 && !ServiceProcesses.controlGood(unit)) {
            machine.steps.stopPost(unit, Result.SUCCESS);
        }
    }

    private void afterFinalSignal(Unit unit) {
        if (machine.processes.mainGood(unit) <= 0 && !ServiceProcesses.controlGood(unit)) {
            machine.steps.dead(unit, Result.SUCCESS, true);
        }
    }

    private static String directive(Phase phase) {
        return switch (phase) {
            case CONDITION -> "ExecCondition";
            case START_PRE -> "ExecStartPre";
            case START -> "ExecStart";
            case START_POST -> "ExecStartPost";
            case RELOAD -> "ExecReload";
            case STOP -> "ExecStop";
            case STOP_POST -> "ExecStopPost";
            default -> phase.name();
        };
    }

    private void say(Unit unit, String kind, String directive, Exit exit, boolean success) {
        boolean exited = exit.how() == Exit.How.EXITED;
        String name = exited ? ExitStatusNames.name(exit.status()) : SignalNames.of(exit.status());
        String code = ServiceRules.codeWord(exit.how().code());
        engine.log(unit, success ? 7 : exited ? 5 : 4,
                kind + " exited, code=" + code + ", status=" + exit.status() + "/" + (name == null ? "n/a" : name)
                        + (success ? " (success)" : ""),
                Outbox.fields("MESSAGE_ID", "98e322203f7a4ed290d09fe03c09fe15", "EXIT_CODE", code,
                        "EXIT_STATUS", Integer.toString(exit.status()), "COMMAND", directive));
    }
}
