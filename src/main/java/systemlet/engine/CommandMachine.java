package systemlet.engine;

import java.util.List;
import java.util.Map;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExitStatusNames;

/** A type of unit that runs control processes only, one after the other in each phase: sockets and mounts. */
abstract class CommandMachine extends Machine {
    CommandMachine(Engine engine) {
        super(engine);
    }

    /** {@return how many commands the phase has} */
    abstract int count(Unit unit, Phase phase);

    /** {@return the command where the files say it, or null for one that the manager makes up} */
    abstract ExecCommand command(Unit unit, Phase phase, int index);

    abstract long timeoutUsec(Unit unit);

    /** The phase is over: its last command ended well, or one ended badly. */
    abstract void ended(Unit unit, Phase phase, Result result);

    /** Runs the commands of a phase in a state. @return false where there are none: nothing has changed then */
    boolean runs(Unit unit, Phase phase, State state) {
        if (count(unit, phase) == 0) {
            return false;
        }
        spawn(unit, phase, 0);
        enter(unit, state);
        return true;
    }

    private void spawn(Unit unit, Phase phase, int index) {
        Processes has = unit.processes;
        has.pending = Role.CONTROL;
        has.controlPid = 0;
        has.controlPhase = phase;
        has.controlIndex = index;
        arm(unit, timeoutUsec(unit));
        engine.emit(new Effect.Spawn(unit.name().text(), Role.CONTROL, phase, index, Map.of(), List.of(), 0));
    }

    @Override
    void spawned(Unit unit, Role role, int pid) {
        Processes has = unit.processes;
        has.controlPid = pid;
        has.status(has.controlPhase, has.controlIndex, ExecStatus.started(pid, engine.now()));
        engine.touch(unit);
    }

    @Override
    void spawnFailed(Unit unit, Role role, int exitStatus, int errno) {
        Phase phase = unit.processes.controlPhase;
        unit.processes.forgetControl();
        log(unit, 4, "Failed to run '" + phase.name().toLowerCase().replace('_', '-') + "' task: "
                + ErrnoText.of(errno));
        ended(unit, phase, Result.RESOURCES);
    }

    @Override
    void exited(Unit unit, int pid, Exit exit) {
        Processes has = unit.processes;
        if (pid != has.controlPid) {
            return;
        }
        Phase phase = has.controlPhase;
        int index = has.controlIndex;
        has.controlPid = 0;
        has.status(phase, index, has.status(phase, index).ended(pid, exit, engine.now()));
        ExecCommand command = command(unit, phase, index);
        boolean fine = exit.how() == Exit.How.EXITED && exit.status() == 0 || command != null
                && command.ignoresFailure();
        say(unit, exit, fine);
        engine.touch(unit);
        if (fine && index + 1 < count(unit, phase)) {
            spawn(unit, phase, index + 1);
            return;
        }
        has.forgetControl();
        ended(unit, phase, fine ? Result.SUCCESS : Result.of(exit));
    }

    /** Sends the signal to the control process. @return whether there is one to wait for */
    boolean signals(Unit unit, KillOrder.Purpose purpose) {
        return unit.processes.controlPid > 0 && KillOrder.send(unit, purpose);
    }

    private void say(Unit unit, Exit exit, boolean fine) {
        boolean exited = exit.how() == Exit.How.EXITED;
        String name = exited ? ExitStatusNames.name(exit.status()) : SignalNames.of(exit.status());
        log(unit, fine ? 7 : exited ? 5 : 4, "Control process exited, code=" + ServiceRules.codeWord(exit.how().code())
                + ", status=" + exit.status() + "/" + (name == null ? "n/a" : name) + (fine ? " (success)" : ""));
    }
}
