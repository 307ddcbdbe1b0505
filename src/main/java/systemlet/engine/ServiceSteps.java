package systemlet.engine;

import java.util.List;
import systemlet.base.Spans;
import systemlet.unit.ExecCommand;
import systemlet.unit.JobMode;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;

/**
 * The steps of a service from one phase to the next. Each begins a phase, or passes on where there is nothing to run in
 * it.
 */
final class ServiceSteps {
    private final ServiceMachine machine;
    private final Engine engine;

    ServiceSteps(ServiceMachine machine) {
        this.machine = machine;
        this.engine = machine.engine;
    }

    private boolean runs(Unit unit, Phase phase, ServiceState state, long timeoutUsec) {
        if (ServiceRules.commands(unit, phase).isEmpty()) {
            return false;
        }
        machine.processes.spawn(unit, Role.CONTROL, phase, 0, timeoutUsec);
        machine.enterState(unit, state);
        return true;
    }

    private static void note(Unit unit, Result result) {
        if (unit.service().result == Result.SUCCESS) {
            unit.service().result = result;
        }
    }

    private static long stopTimeout(Unit unit) {
        return unit.config().get(ServiceSettings.TIMEOUT_STOP);
    }

    void condition(Unit unit) {
        if (!runs(unit, Phase.CONDITION, ServiceState.CONDITION, ServiceRules.startTimeout(unit))) {
            startPre(unit);
        }
    }

    void startPre(Unit unit) {
        machine.processes.forgetControl(unit);
        if (!runs(unit, Phase.START_PRE, ServiceState.START_PRE, ServiceRules.startTimeout(unit))) {
            start(unit);
        }
    }

    void start(Unit unit) {
        machine.processes.forgetControl(unit);
        machine.processes.forgetMain(unit);
        ServiceType type = ServiceRules.type(unit);
        if (type == ServiceType.DBUS && unit.config().get(ServiceSettings.BUS_NAME) != null) {
            engine.emit(new Effect.WatchBusName(unit.config().get(ServiceSettings.BUS_NAME)));
        }
        if (ServiceRules.commands(unit, Phase.START).isEmpty()) {
            startNothing(unit, type);
            return;
        }
        boolean endless = type == ServiceType.SIMPLE || type == ServiceType.IDLE;
        Role role = type == ServiceType.FORKING ? Role.CONTROL : Role.MAIN;
        machine.processes.spawn(unit, role, Phase.START, 0, endless ? Spans.INFINITY : ServiceRules.startTimeout(unit));
        machine.enterState(unit, ServiceState.START);
    }

    private void startNothing(Unit unit, ServiceType type) {
        if (type == ServiceType.ONESHOT) {
            machine.enterState(unit, ServiceState.START);   // so that others see it come up before it ends
            startPost(unit);
        } else {
            machine.log(unit, 3, "There's no 'start' task anymore we could start.");
            signal(unit, ServiceState.STOP_SIGTERM, Result.RESOURCES);
        }
    }

    void startPost(Unit unit) {
        machine.processes.forgetControl(unit);
        restartWatchdog(unit);
        if (!runs(unit, Phase.START_POST, ServiceState.START_POST, ServiceRules.startTimeout(unit))) {
            running(unit, Result.SUCCESS);
        }
    }

    /** The service runs, or is found not to: then it exited as it should, or comes to its end. */
    void running(Unit unit, Result result) {
        note(unit, result);
        ServiceFacts facts = unit.service();
        machine.processes.forgetControl(unit);
        if (facts.result != Result.SUCCESS) {
            signal(unit, ServiceState.STOP_SIGTERM, result);
        } else if (machine.processes.isGood(unit)) {
            switch (facts.notice) {
                case RELOADING -> reloadByNotice(unit);
                case STOPPING -> stopByNotice(unit);
                case UNKNOWN, READY -> run(unit);
            }
        } else if (unit.config().get(ServiceSettings.REMAIN_AFTER_EXIT)) {
            machine.enterState(unit, ServiceState.EXITED);
        } else {
            stop(unit, Result.SUCCESS);
        }
    }

    private void run(Unit unit) {
        machine.enterState(unit, ServiceState.RUNNING);
        if (unit.state() != ServiceState.RUNNING) {
            return;   // a consequence of running took it further already
        }
        long max = unit.config().get(ServiceSettings.RUNTIME_MAX);
        if (max < 0) {
            machine.disarm(unit);
        } else {
            long extra = unit.config().get(ServiceSettings.RUNTIME_RANDOMIZED_EXTRA);
            ServiceFacts facts = unit.service();
            if (extra > 0 && facts.runtimeExtraUsec == 0) {
                facts.runtimeExtraUsec = Long.remainderUnsigned(engine.host.random(), extra);
            }
            engine.deadlines.arm(unit.stateAlarm,
                    Alarm.after(unit.activeEnter().monotonicUsec(), max + facts.runtimeExtraUsec));
        }
        if (unit.processes.mainPid == 0) {
            engine.emit(new Effect.Watch(unit.name().text()));   // only the end of all of them can tell its end
        }
    }

    void stop(Unit unit, Result result) {
        note(unit, result);
        machine.processes.forgetControl(unit);
        if (!runs(unit, Phase.STOP, ServiceState.STOP, stopTimeout(unit))) {
            signal(unit, ServiceState.STOP_SIGTERM, Result.SUCCESS);
        }
    }

    void stopPost(Unit unit, Result result) {
        note(unit, result);
        machine.processes.forgetControl(unit);
        if (!runs(unit, Phase.STOP_POST, ServiceState.STOP_POST, stopTimeout(unit))) {
            signal(unit, ServiceState.FINAL_SIGTERM, Result.SUCCESS);
        }
    }

    /** Sends the signal of a stop state and waits; where there is nobody to send it to, goes on at once. */
    void signal(Unit unit, ServiceState state, Result result) {
        note(unit, result);
        KillOrder.Purpose purpose = switch (state) {
            case STOP_WATCHDOG, FINAL_WATCHDOG -> KillOrder.Purpose.WATCHDOG;
            case STOP_SIGKILL, FINAL_SIGKILL -> KillOrder.Purpose.KILL;
            case STOP_SIGTERM -> unit.hasJob(JobType.RESTART) ? KillOrder.Purpose.RESTART : KillOrder.Purpose.TERMINATE;
            default -> KillOrder.Purpose.TERMINATE;
        };
        if (KillOrder.send(unit, purpose)) {
            boolean abort = purpose == KillOrder.Purpose.WATCHDOG;
            machine.arm(unit, abort ? ServiceRules.abortTimeout(unit) : stopTimeout(unit));
            machine.enterState(unit, state);
            return;
        }
        switch (state) {
            case STOP_WATCHDOG, STOP_SIGTERM -> {
                if (KillOrder.mayKill(unit)) {
                    signal(unit, ServiceState.STOP_SIGKILL, Result.SUCCESS);
                } else {
                    stopPost(unit, Result.SUCCESS);
                }
            }
            case STOP_SIGKILL -> stopPost(unit, Result.SUCCESS);
            case FINAL_WATCHDOG, FINAL_SIGTERM -> {
                if (KillOrder.mayKill(unit)) {
                    signal(unit, ServiceState.FINAL_SIGKILL, Result.SUCCESS);
                } else {
                    dead(unit, Result.SUCCESS, true);
                }
            }
            default -> dead(unit, Result.SUCCESS, true);
        }
    }

    /** The end: dead or failed, and perhaps the wait for a restart. */
    void dead(Unit unit, Result result, boolean mayRestart) {
        ServiceFacts facts = unit.service();
        boolean restart = mayRestart && !unit.hasJob(JobType.STOP);   // a stop that waits wins
        note(unit, result);
        EndMessage.say(engine, unit, facts.result);
        boolean failed = facts.result != Result.SUCCESS && facts.result != Result.EXEC_CONDITION;
        facts.willRestart = restart && ServiceRules.shallRestart(unit);
        boolean again = facts.willRestart;
        String name = unit.name().text();
        engine.emit(new Effect.Release(name, again || unit.hasJob(JobType.RESTART)));
        engine.emit(new Effect.Unwatch(name));
        if (ServiceRules.type(unit) == ServiceType.DBUS && unit.config().get(ServiceSettings.BUS_NAME) != null) {
            engine.emit(new Effect.UnwatchBusName(unit.config().get(ServiceSettings.BUS_NAME)));
        }
        machine.enterState(unit, failed ? ServiceState.FAILED : ServiceState.DEAD);
        if (again) {
            engine.emit(new Effect.Passed(name, unit.state()));
            facts.willRestart = false;
            machine.arm(unit, ServiceRules.restartDelay(unit));
            machine.enterState(unit, ServiceState.AUTO_RESTART);
        } else {
            facts.flushRestarts = true;   // not before the next start, so that people can still see the number
        }
        facts.forbidRestart = false;
        facts.notifyOverride = null;
        facts.runtimeExtraUsec = 0;
    }

    /** The wait for the restart is over: a restart job stops and starts the unit, and all that goes with it. */
    void restart(Unit unit) {
        if (unit.hasJob(JobType.STOP)) {
            machine.log(unit, 6, "Stop job pending for unit, skipping automatic restart.");
            return;
        }
        try {
            Transaction.enqueue(engine, JobType.RESTART, unit, JobMode.REPLACE, unit.activation, null);
        } catch (EngineException refused) {
            machine.log(unit, 4, "Failed to schedule restart job: " + refused.getMessage());
            dead(unit, Result.RESOURCES, false);
            return;
        }
        ServiceFacts facts = unit.service();
        facts.restarts++;
        facts.flushRestarts = false;
        engine.log(unit, 6, "Scheduled restart job, restart counter is at " + facts.restarts + ".", Outbox.fields(
                "MESSAGE_ID", "5eb03494b6584870a536b337290809b3", "N_RESTARTS", Integer.toString(facts.restarts)));
        engine.touch(unit);
    }

    void reload(Unit unit) {
        ServiceFacts facts = unit.service();
        machine.processes.forgetControl(unit);
        facts.reloadResult = Result.SUCCESS;
        facts.reloadBeginUsec = engine.now().monotonicUsec();
        int main = unit.processes.mainPid;
        boolean signalled = ServiceRules.type(unit) == ServiceType.NOTIFY_RELOAD && main > 0;
        if (signalled) {
            engine.emit(new Effect.Kill(unit.name().text(), main, 0, List.of(Effect.Target.MAIN),
                    unit.config().get(ServiceSettings.RELOAD_SIGNAL), false, Effect.Say.NOTHING));
        }
        if (runs(unit, Phase.RELOAD, ServiceState.RELOAD, ServiceRules.startTimeout(unit))) {
            return;
        }
        if (signalled) {
            machine.arm(unit, ServiceRules.startTimeout(unit));
            machine.enterState(unit, ServiceState.RELOAD_SIGNAL);
        } else {
            running(unit, Result.SUCCESS);
        }
    }

    /** The service told that it reloads (RELOADING=1); units that reload with it are asked to. */
    void reloadByNotice(Unit unit) {
        machine.arm(unit, ServiceRules.startTimeout(unit));
        machine.enterState(unit, ServiceRules.type(unit) == ServiceType.NOTIFY_RELOAD
                ? ServiceState.RELOAD_NOTIFY : ServiceState.RELOAD);
        try {
            Transaction.propagateReload(engine, unit);
        } catch (EngineException refused) {
            machine.log(unit, 4, "Failed to schedule propagation of reload, ignoring: " + refused.getMessage());
        }
    }

    /** The service told that it stops (STOPPING=1): as if it had been sent the signal. */
    void stopByNotice(Unit unit) {
        machine.arm(unit, stopTimeout(unit));
        machine.enterState(unit, ServiceState.STOP_SIGTERM);
        engine.emit(new Effect.Watch(unit.name().text()));
    }

    /** Runs the next command of the phase that the control process was in. @return whether there is one */
    boolean nextControl(Unit unit) {
        Phase phase = unit.processes.controlPhase;
        int next = unit.processes.controlIndex + 1;
        ExecCommand command = phase == null ? null : machine.processes.command(unit, phase, next);
        if (command == null) {
            return false;
        }
        boolean stops = phase == Phase.STOP || phase == Phase.STOP_POST;
        machine.processes.spawn(unit, Role.CONTROL, phase, next, stops ? stopTimeout(unit)
                : ServiceRules.startTimeout(unit));
        return true;
    }

    /** Runs the next ExecStart= of a oneshot service. @return whether there is one */
    boolean nextMain(Unit unit, int ended) {
        if (ended < 0 || machine.processes.command(unit, Phase.START, ended + 1) == null) {
            return false;
        }
        machine.processes.spawn(unit, Role.MAIN, Phase.START, ended + 1, ServiceRules.startTimeout(unit));
        return true;
    }

    /** A sign of life: the watchdog counts from now. */
    void restartWatchdog(Unit unit) {
        ServiceFacts facts = unit.service();
        facts.watchdogTime = engine.now();
        long usec = ServiceRules.watchdogUsec(unit);
        engine.deadlines.arm(facts.watchdog, usec <= 0 ? Alarm.NEVER : Alarm.after(engine.now().monotonicUsec(), usec));
    }
}
