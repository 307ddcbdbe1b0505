package systemlet.engine;

import java.util.List;
import systemlet.unit.ExecSettings;
import systemlet.unit.NotifyAccess;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;
import systemlet.unit.Word;

/**
 * The life of a service. The usual way is
 *
 * <pre>
 *   dead → condition → start-pre → start → start-post → running (or exited) → stop → stop-sigterm (→ stop-sigkill)
 *        → stop-post → final-sigterm (→ final-sigkill) → dead or failed (→ auto-restart → dead → …)
 * </pre>
 *
 * where states without commands are passed over. This class takes the requests in and holds what all parts need; the
 * steps forward are {@link ServiceSteps}, the ends of processes {@link ServiceExits}, notifications {@link
 * ServiceNotices}, time {@link ServiceTimeouts}, and what follows from the configuration alone {@link ServiceRules}.
 *
 * <p>A process is asked for by an effect and answered by an event. In between the unit's {@link Processes#pending} is
 * set: its jobs and alarms wait, and the process counts as alive. The state is the one that the running process will
 * mean, so that a refusal is an event of that state like any other.
 */
final class ServiceMachine extends Machine {
    final ServiceProcesses processes = new ServiceProcesses(this);
    final ServiceSteps steps = new ServiceSteps(this);
    private final ServiceExits exits = new ServiceExits(this);
    private final ServiceNotices notices = new ServiceNotices(this);
    private final ServiceTimeouts timeouts = new ServiceTimeouts(this);

    ServiceMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return ServiceState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(ServiceState.values(), word);
    }

    /** A service that waits for a quiet system (Type=idle) counts as active as soon as it is begun. */
    @Override
    ActiveState active(Unit unit, State state) {
        return ServiceRules.type(unit) == ServiceType.IDLE && ((ServiceState) state).isStarting()
                ? ActiveState.ACTIVE : state.active();
    }

    @Override
    void configured(Unit unit) {
        if (unit.facts == null) {
            unit.facts = new ServiceFacts(unit);
        }
    }

    @Override
    boolean canReload(Unit unit) {
        return !ServiceRules.commands(unit, Phase.RELOAD).isEmpty()
                || ServiceRules.type(unit) == ServiceType.NOTIFY_RELOAD;
    }

    @Override
    Verdict checkStart(Unit unit) {
        if (startsTooOften(unit)) {
            steps.dead(unit, Result.START_LIMIT_HIT, false);
            return Verdict.FAILED;
        }
        return null;
    }

    @Override
    Verdict start(Unit unit) {
        ServiceState state = state(unit);
        if (state.isStarting()) {
            return Verdict.ALREADY_ON_IT;
        }
        if (state != ServiceState.DEAD && state != ServiceState.FAILED) {
            return Verdict.LATER;   // it is stopping, or waits for its restart, which must stop it first
        }
        engine.newInvocation(unit);
        ServiceFacts facts = unit.service();
        facts.result = Result.SUCCESS;
        facts.reloadResult = Result.SUCCESS;
        facts.mainKnown = false;
        facts.mainAlien = false;
        facts.forbidRestart = false;
        facts.statusText = "";
        facts.statusErrno = 0;
        facts.notice = ServiceFacts.Notice.UNKNOWN;
        facts.watchdogOverride = -1;
        facts.main = ExecStatus.NONE;
        unit.processes.forgetRuns();
        if (facts.flushRestarts) {
            facts.restarts = 0;
            facts.flushRestarts = false;
        }
        steps.condition(unit);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        unit.service().forbidRestart = true;
        ServiceState state = state(unit);
        switch (state) {
            case STOP, STOP_SIGTERM, STOP_SIGKILL, STOP_POST, FINAL_WATCHDOG, FINAL_SIGTERM, FINAL_SIGKILL -> { }
            case AUTO_RESTART -> enterState(unit, ServiceState.DEAD);
            case CONDITION, START_PRE, START, START_POST, RELOAD, RELOAD_SIGNAL, RELOAD_NOTIFY, STOP_WATCHDOG ->
                    steps.signal(unit, ServiceState.STOP_SIGTERM, Result.SUCCESS);
            case CLEANING -> steps.signal(unit, ServiceState.FINAL_SIGTERM, Result.SUCCESS);
            case RUNNING, EXITED -> {
                steps.stop(unit, Result.SUCCESS);
                return Verdict.BEGUN;
            }
            case DEAD, FAILED -> throw new systemlet.base.Check.Broken("a service that is down is not stopped");
        }
        return Verdict.ALREADY_ON_IT;
    }

    @Override
    Verdict reload(Unit unit) {
        steps.reload(unit);
        return Verdict.BEGUN;
    }

    @Override
    void spawned(Unit unit, Role role, int pid) {
        Processes has = unit.processes;
        ServiceFacts facts = unit.service();
        if (role == Role.CONTROL) {
            has.controlPid = pid;
            has.status(has.controlPhase, has.controlIndex, ExecStatus.started(pid, engine.now()));
        } else {
            facts.main = ExecStatus.started(pid, engine.now());
            has.mainPid = pid;
            facts.mainKnown = true;
            facts.mainAlien = false;
            has.status(Phase.START, Math.max(0, has.mainIndex), facts.main);
            ServiceType type = ServiceRules.type(unit);
            if (state(unit) == ServiceState.START && (type == ServiceType.SIMPLE || type == ServiceType.IDLE)) {
                steps.startPost(unit);
            }
        }
        engine.touch(unit);
    }

    @Override
    void spawnFailed(Unit unit, Role role, int exitStatus, int errno) {
        Phase phase = role == Role.MAIN ? Phase.START : unit.processes.controlPhase;
        unit.processes.forgetControl();
        log(unit, 4, "Failed to run '" + word(phase) + "' task: " + ErrnoText.of(errno));
        exits.neverRan(unit, phase);
    }

    private static String word(Phase phase) {
        return phase == Phase.CONDITION ? "exec-condition" : phase.name().toLowerCase().replace('_', '-');
    }

    @Override
    void exited(Unit unit, int pid, Exit exit) {
        if (pid == unit.processes.mainPid) {
            exits.main(unit, pid, exit);
        } else if (pid == unit.processes.controlPid) {
            exits.control(unit, pid, exit);
        }
    }

    @Override
    void emptied(Unit unit) {
        exits.emptied(unit);
    }

    @Override
    void elapsed(Unit unit, Alarm alarm) {
        timeouts.elapsed(unit, alarm);
    }

    void execSucceeded(Unit unit, int pid) {
        if (state(unit) == ServiceState.START && ServiceRules.type(unit) == ServiceType.EXEC
                && pid == unit.processes.mainPid) {
            steps.startPost(unit);
        }
    }

    void notified(Unit unit, Event.Notified message) {
        notices.notified(unit, message);
    }

    void pidFileChanged(Unit unit) {
        ServiceState state = state(unit);
        if (state != ServiceState.START && state != ServiceState.START_POST || unit.processes.pending != null
                || unit.processes.controlPid > 0) {
            return;
        }
        if (processes.loadPidFile(unit, true)) {
            if (state == ServiceState.START) {
                steps.startPost(unit);
            } else {
                steps.running(unit, Result.SUCCESS);
            }
        }
    }

    void busNameOwner(Unit unit, String name, String owner) {
        if (!name.equals(unit.config().get(ServiceSettings.BUS_NAME))) {
            return;
        }
        unit.service().busNameGood = !owner.isEmpty();
        if (ServiceRules.type(unit) == ServiceType.DBUS && unit.processes.pending == null) {
            if (state(unit) == ServiceState.RUNNING) {
                steps.running(unit, Result.SUCCESS);
            } else if (state(unit) == ServiceState.START && !owner.isEmpty()) {
                steps.startPost(unit);
            }
        }
    }

    @Override
    void resetFailed(Unit unit) {
        ServiceFacts facts = unit.service();
        facts.result = Result.SUCCESS;
        facts.reloadResult = Result.SUCCESS;
        facts.cleanResult = Result.SUCCESS;
        facts.restarts = 0;
        facts.flushRestarts = false;
        if (state(unit) == ServiceState.FAILED) {
            enterState(unit, ServiceState.DEAD);
        }
    }

    @Override
    boolean mayForget(Unit unit) {
        return unit.processes.mainPid == 0 && unit.processes.controlPid == 0 && unit.processes.pending == null
                && unit.service().storedFds == 0;
    }

    @Override
    List<String> cleanable(Unit unit) {
        return ExecDirectories.cleanable(unit.config());
    }

    @Override
    void clean(Unit unit, List<String> what) {
        unit.service().cleanResult = Result.SUCCESS;
        arm(unit, unit.config().get(ExecSettings.TIMEOUT_CLEAN));
        enterState(unit, ServiceState.CLEANING);
        engine.emit(new Effect.CleanDirectories(unit.name().text(), what));
    }

    @Override
    void cleaned(Unit unit, int errno) {
        if (state(unit) == ServiceState.CLEANING) {
            unit.service().cleanResult = errno == 0 ? Result.SUCCESS : Result.RESOURCES;
            steps.dead(unit, Result.SUCCESS, false);
        }
    }

    @Override
    String endText(Unit unit, JobType type, JobResult result) {
        if (type == JobType.START && result == JobResult.DONE && ServiceRules.type(unit) == ServiceType.ONESHOT) {
            return "Finished %s.";
        }
        boolean stop = type == JobType.STOP || type == JobType.RESTART;
        return stop && result == JobResult.FAILED ? "Stopped (with error) %s." : null;
    }

    @Override
    void save(Unit unit, Snapshot.Writer to) {
        unit.service().save(to);
    }

    @Override
    void load(Unit unit, String key, String value) {
        unit.service().load(unit, key, value);
    }

    @Override
    void resumed(Unit unit) {
        ServiceState state = state(unit);
        ServiceFacts facts = unit.service();
        String name = unit.name().text();
        if (facts.watchesPidFile) {
            processes.demandPidFile(unit);
        } else if (state.isStopSignal() || state.isFinalSignal() || state == ServiceState.RUNNING
                && unit.processes.mainPid == 0 || state == ServiceState.START && isNotifyingAlone(unit)) {
            engine.emit(new Effect.Watch(name));
        }
        boolean lives = state != ServiceState.DEAD && state != ServiceState.FAILED
                && state != ServiceState.AUTO_RESTART;
        if (lives && ServiceRules.type(unit) == ServiceType.DBUS
                && unit.config().get(ServiceSettings.BUS_NAME) != null) {
            engine.emit(new Effect.WatchBusName(unit.config().get(ServiceSettings.BUS_NAME)));
        }
        if (facts.socket != null) {
            SocketTraffic.join(facts.socket, unit);
        }
    }

    private boolean isNotifyingAlone(Unit unit) {
        return ServiceRules.isNotifying(unit) && unit.processes.mainPid == 0;
    }

    // ---- what all parts need

    static ServiceState state(Unit unit) {
        return (ServiceState) unit.state();
    }

    /** Goes over to a state and takes away what it may not own. */
    void enterState(Unit unit, ServiceState next) {
        ServiceFacts facts = unit.service();
        if (next != ServiceState.START && next != ServiceState.START_POST && facts.watchesPidFile) {
            facts.watchesPidFile = false;
            engine.emit(new Effect.UnwatchPidFile(unit.name().text()));
        }
        if (!next.owns(ServiceState.Own.ALARM)) {
            disarm(unit);
        }
        if (!next.owns(ServiceState.Own.MAIN)) {
            processes.forgetMain(unit);
        }
        if (!next.owns(ServiceState.Own.CONTROL)) {
            processes.forgetControl(unit);
        }
        if (!next.owns(ServiceState.Own.WATCHDOG)) {
            engine.deadlines.disarm(facts.watchdog);
        }
        unit.enter(next, facts.willRestart ? Unit.Mark.WILL_RESTART : facts.reloadResult != Result.SUCCESS
                ? Unit.Mark.RELOAD_FAILED : Unit.Mark.PLAIN);
        boolean rests = next == ServiceState.DEAD || next == ServiceState.FAILED || next == ServiceState.AUTO_RESTART;
        if (rests && !(next == ServiceState.DEAD && unit.job != null)) {
            closeConnection(unit);
        }
    }

    private void closeConnection(Unit unit) {
        ServiceFacts facts = unit.service();
        if (facts.connection != 0) {
            engine.emit(new Effect.DropFds(facts.connection));
            facts.connection = 0;
        }
        if (facts.socket != null) {
            Unit socket = facts.socket;
            facts.socket = null;
            ((SocketMachine) socket.machine).connectionEnded(socket, facts.source);
        }
    }

    /** {@return whether notifications of the main process alone are heard} */
    static boolean hearsMainOnly(Unit unit) {
        return ServiceRules.notifyAccess(unit) == NotifyAccess.MAIN;
    }
}
