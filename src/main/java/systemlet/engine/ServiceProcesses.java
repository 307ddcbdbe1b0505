package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import systemlet.unit.Dependency;
import systemlet.unit.ExecCommand;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;

/** The processes of a service: how they are asked for, which of them is the main one, and whether they live. */
final class ServiceProcesses {
    private final ServiceMachine machine;
    private final Engine engine;

    ServiceProcesses(ServiceMachine machine) {
        this.machine = machine;
        this.engine = machine.engine;
    }

    void forgetMain(Unit unit) {
        engine.unwatchPid(unit.processes.mainPid, unit);
        unit.processes.mainPid = 0;
        unit.processes.mainIndex = -1;
    }

    void forgetControl(Unit unit) {
        engine.unwatchPid(unit.processes.controlPid, unit);
        unit.processes.forgetControl();
    }

    /** Takes a process for the main one, though it was not started as such. */
    void adoptMain(Unit unit, int pid) {
        ServiceFacts facts = unit.service();
        if (unit.processes.mainPid != pid) {
            forgetMain(unit);
            facts.main = ExecStatus.started(pid, engine.now());
        }
        unit.processes.mainPid = pid;
        facts.mainKnown = true;
        facts.mainAlien = !engine.host.isChild(pid);
        facts.empty = false;
        if (facts.mainAlien) {
            machine.log(unit, 4, "Supervising process " + pid
                    + " which is not our child. We'll most likely not notice when it exits.");
            engine.emit(new Effect.Watch(unit.name().text()));   // but when the unit has no process left
        }
        engine.watchPid(pid, unit);
        engine.touch(unit);
    }

    /** {@return above 0: the main process lives; 0: it is gone; below 0: nobody knows it} */
    int mainGood(Unit unit) {
        Processes has = unit.processes;
        if (has.pending == Role.MAIN) {
            return 1;
        }
        if (!unit.service().mainKnown) {
            return -1;
        }
        if (has.mainPid > 0 && unit.service().mainAlien) {
            return engine.host.alive(has.mainPid) ? 1 : 0;
        }
        return has.mainPid > 0 ? 1 : 0;
    }

    static boolean controlGood(Unit unit) {
        return unit.processes.controlPid > 0 || unit.processes.pending == Role.CONTROL;
    }

    /** {@return whether the service is what one would call running} */
    boolean isGood(Unit unit) {
        if (ServiceRules.type(unit) == ServiceType.DBUS && !unit.service().busNameGood) {
            return false;
        }
        int main = mainGood(unit);
        return main > 0 || main < 0 && !unit.service().empty;
    }

    /** Reads the PID file. @return whether it names the main process, which is known then */
    boolean loadPidFile(Unit unit, boolean warn) {
        String path = unit.config().get(ServiceSettings.PID_FILE);
        if (path == null) {
            return false;
        }
        int pid = engine.host.readPidFile(unit.name(), path);
        if (pid <= 0) {
            if (warn) {
                machine.log(unit, 6, "Can't open PID file " + path + " (yet?) after " + unit.state().word() + ": "
                        + (pid == 0 ? "No such file or directory" : "Operation not permitted"));
            }
            return false;
        }
        if (unit.service().mainKnown && pid == unit.processes.mainPid) {
            return true;
        }
        adoptMain(unit, pid);
        return true;
    }

    /** Waits for the PID file to appear. */
    void demandPidFile(Unit unit) {
        unit.service().watchesPidFile = true;
        engine.emit(new Effect.WatchPidFile(unit.name().text(), unit.config().get(ServiceSettings.PID_FILE)));
        engine.emit(new Effect.Watch(unit.name().text()));
    }

    /** Looks for the main process among those of the unit (GuessMainPID=). */
    void guessMain(Unit unit) {
        if (!unit.service().mainKnown && unit.config().get(ServiceSettings.GUESS_MAIN_PID)) {
            int pid = engine.host.guessMainPid(unit.name());
            if (pid > 0) {
                adoptMain(unit, pid);
            }
        }
    }

    /** Asks for a process; the answer is {@link #spawned} or {@link #spawnFailed}. */
    void spawn(Unit unit, Role role, Phase phase, int index, long timeoutUsec) {
        Processes has = unit.processes;
        ServiceFacts facts = unit.service();
        has.pending = role;
        facts.empty = false;
        if (role == Role.CONTROL) {
            has.controlPid = 0;
            has.controlPhase = phase;
            has.controlIndex = index;
        } else {
            has.mainIndex = index;
        }
        machine.arm(unit, timeoutUsec);
        long connection = phase == Phase.START ? facts.connection : 0;
        List<String> sockets = phase == Phase.START && facts.socket == null ? sockets(unit) : List.of();
        if (connection != 0) {
            facts.connection = 0;   // the spawn takes it
        }
        engine.emit(new Effect.Spawn(unit.name().text(), role, phase, index, ServiceRules.environment(unit, phase),
                sockets, connection));
        if (ServiceRules.type(unit) == ServiceType.IDLE && role == Role.MAIN) {
            engine.idleWaits();
        }
    }

    private static List<String> sockets(Unit unit) {
        List<String> names = new ArrayList<>();
        for (Unit trigger : unit.edges.of(Dependency.TRIGGERED_BY)) {
            if (trigger.socket() != null) {
                names.add(trigger.name().text());
            }
        }
        return names;
    }

    ExecCommand command(Unit unit, Phase phase, int index) {
        List<ExecCommand> commands = ServiceRules.commands(unit, phase);
        return index >= 0 && index < commands.size() ? commands.get(index) : null;
    }
}
