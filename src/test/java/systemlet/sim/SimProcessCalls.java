package systemlet.sim;

import java.util.List;
import systemlet.sys.Child;
import systemlet.sys.ChildStatus;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Kernel;
import systemlet.sys.Launch;
import systemlet.sys.ProcessCalls;
import systemlet.sys.Rlimit;
import systemlet.sys.Rusage;
import systemlet.sys.SignalInfo;
import systemlet.sys.SysException;

/**
 * The process calls of a simulated process. A forked child really runs its code, in no time and with its own
 * descriptors, until execve turns it into a script: so what children do before execve is tested as it is.
 */
interface SimProcessCalls extends SimView, ProcessCalls {
    /** Leaves the code of a child that became a program or ended. */
    final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;

        Left() {
            super(null, null, false, false);
        }
    }

    @Override
    default int fork(Child child) throws SysException {
        fault("fork");
        SimProcess process = world().newProcess(self().pid());
        process.inherit(self());
        world().note("pid " + self().pid() + " forks " + process.pid());
        try {
            int status = child.run((Kernel) new SimKernel(world(), process));
            process.end(ChildStatus.CLD_EXITED, status & 0xFF);
        } catch (Left left) {
            return process.pid();
        }
        return process.pid();
    }

    /** Objects of the manager are shared with the child in either case; descriptors are not. */
    @Override
    default int spawn(Child child) throws SysException {
        return fork(child);
    }

    @Override
    default int launch(Launch plan) throws SysException {
        return fork(new SimLaunch(plan));
    }

    @Override
    default void execve(String path, List<String> arguments, List<String> environment) throws SysException {
        SimNode node = world().tree().find(self().root(), self().directory(), path, true).existing(path);
        SimWorld.Behaviour behaviour = world().behaviour(path);
        if (node.type() != FileStat.REGULAR) {
            throw new SysException("execve", path, Errno.EACCES);
        }
        if (behaviour == null) {
            throw new SysException("execve", path, Errno.ENOEXEC);
        }
        Program program = behaviour.next();
        if (program != null && program.execErrno() != 0) {
            throw new SysException("execve", path, program.execErrno());
        }
        world().note("pid " + self().pid() + " becomes " + String.join(" ", arguments));
        self().named(path);
        self().executed();
        self().become(program, arguments, environment);
        throw new Left();
    }

    @Override
    default void exit(int status) {
        self().end(ChildStatus.CLD_EXITED, status & 0xFF);
        throw new Left();
    }

    @Override
    default ChildStatus peekEnded() {
        for (SimProcess process : world().processes()) {
            if (process.parent() == self().pid() && process.isZombie()) {
                return process.ended();
            }
        }
        return null;
    }

    private SimProcess childOf(int pid) throws SysException {
        SimProcess process = world().process(pid);
        if (process == null || process.parent() != self().pid()) {
            throw new SysException("wait", Errno.ECHILD);
        }
        return process;
    }

    @Override
    default ChildStatus peekEnded(int pid) throws SysException {
        return childOf(pid).ended();
    }

    @Override
    default Rusage reap(int pid) throws SysException {
        SimProcess process = childOf(pid);
        if (!process.isZombie()) {
            return null;
        }
        world().forget(process);
        return new Rusage(1000, 500, 1 << 20);
    }

    @Override
    default long cpuNsec(int pid) throws SysException {
        kill(pid, 0);
        return 2_000_000;
    }

    private void send(SimProcess target, SignalInfo info) {
        if (info.signal() != 0) {
            world().note("pid " + self().pid() + " sends " + info.signal() + " to " + target.pid());
        }
        target.signal(info);
    }

    private SignalInfo info(int signal, int code, int value) {
        return new SignalInfo(signal, code, self().pid(), self().uid(), value);
    }

    @Override
    default void kill(int pid, int signal) throws SysException {
        queue(pid, info(signal, 0, 0));
    }

    @Override
    default void queueSignal(int pid, int signal, int value) throws SysException {
        queue(pid, info(signal, -1, value));
    }

    private void queue(int pid, SignalInfo info) throws SysException {
        SimProcess target = world().process(pid);
        if (target == null) {
            throw new SysException("kill", Errno.ESRCH);
        }
        send(target, info);
    }

    @Override
    default void killGroup(int group, int signal) throws SysException {
        boolean found = false;
        for (SimProcess process : world().living()) {
            if (process.group() == group) {
                send(process, info(signal, 0, 0));
                found = true;
            }
        }
        if (!found) {
            throw new SysException("kill", Errno.ESRCH);
        }
    }

    @Override
    default void killAll(int signal) throws SysException {
        boolean found = false;
        for (SimProcess process : world().living()) {
            if (process.pid() > 1 && process.pid() != self().pid()) {
                send(process, info(signal, 0, 0));
                found = true;
            }
        }
        if (!found) {
            throw new SysException("kill", Errno.ESRCH);
        }
    }

    @Override
    default int getpid() {
        return self().pid();
    }

    @Override
    default int getppid() {
        return self().parent();
    }

    private SimProcess named(int pid) throws SysException {
        SimProcess process = pid == 0 ? self() : world().process(pid);
        if (process == null) {
            throw new SysException("getpid", Errno.ESRCH);
        }
        return process;
    }

    @Override
    default int getpgid(int pid) throws SysException {
        return named(pid).group();
    }

    @Override
    default int getsid(int pid) throws SysException {
        return named(pid).session();
    }

    @Override
    default List<String> arguments() {
        return self().arguments();
    }

    @Override
    default List<String> environment() {
        return self().environment();
    }

    @Override
    default int setsid() {
        self().newSession();
        return self().pid();
    }

    @Override
    default void setpgid(int pid, int group) throws SysException {
        named(pid).group(group == 0 ? named(pid).pid() : group);
    }

    @Override
    default long setSignalMask(long mask) {
        long old = self().blocked();
        self().blocked(mask);
        return old;
    }

    @Override
    default void ignoreSignal(int signal) {
        self().ignored(signal, true);
    }

    @Override
    default void defaultSignal(int signal) {
        self().ignored(signal, false);
    }

    @Override
    default void execOnFault(String path, List<String> arguments, List<String> environment) {
        self().atFault(arguments);
    }

    @Override
    default Rlimit getLimit(int pid, int resource) throws SysException {
        return named(pid).limit(resource);
    }

    @Override
    default void setLimit(int pid, int resource, Rlimit limit) throws SysException {
        named(pid).limit(resource, limit);
    }
}
