package systemlet.sys;

import static systemlet.sys.NativeText.check;
import static systemlet.sys.NativeText.cString;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Address;

/** Native processes: fork, exec, wait, signals. */
interface LinuxProcesses extends ProcessCalls {
    int P_ALL = 0;
    int P_PID = 1;
    /** In a clock's number: all threads, nanoseconds (linux/posix-timers_types.h). */
    int CPUCLOCK_SCHED = 2;
    int WNOHANG = 1;
    int WEXITED = 4;
    int WNOWAIT = 0x01000000;
    int SIG_SETMASK = 2;
    int SI_QUEUE = -1;
    /** musl's sigset_t, of which the kernel uses the first 8 bytes. */
    int SIGSET_LONGS = 16;
    int SIGINFO_INTS = 32;
    /** struct rusage with musl's reserve. */
    int RUSAGE_LONGS = 34;
    int PATH_BYTES = 4097;

    @Override
    default int fork(Child child) throws SysException {
        int pid = Libc.fork();
        if (pid != 0) {
            return check("fork", pid);
        }
        Libc.exitNow(NativeSpawn.live(child, (Kernel) this));
        return 0;
    }

    @Override
    default int spawn(Child child) throws SysException {
        return NativeSpawn.spawn(child, (Kernel) this);
    }

    @Override
    default int launch(Launch plan) throws SysException {
        return NativeLaunch.start(plan);
    }

    @Override
    default void execve(String path, List<String> arguments, List<String> environment) throws SysException {
        throw new SysException("execve", path, NativeSpawn.execve(cString(path), arguments, environment));
    }

    @Override
    default void exit(int status) {
        Libc.exitNow(status);
    }

    @Override
    default ChildStatus peekEnded() throws SysException {
        return peek(P_ALL, 0);
    }

    @Override
    default ChildStatus peekEnded(int pid) throws SysException {
        return peek(P_PID, pid);
    }

    private static ChildStatus peek(int idType, int id) throws SysException {
        var info = new int[SIGINFO_INTS];
        if (Libc.waitid(idType, id, info, WEXITED | WNOHANG | WNOWAIT) < 0) {
            int errno = Libc.errno();
            if (errno == Errno.ECHILD && idType == P_ALL) {
                return null;   // no child at all
            }
            throw new SysException("waitid", errno);
        }
        // siginfo_t on 64 bits: code at byte 8, pid 16, uid 20, status 24.
        return info[4] == 0 ? null : new ChildStatus(info[4], info[5], info[2], info[6]);
    }

    @Override
    default Rusage reap(int pid) throws SysException {
        var usage = new long[RUSAGE_LONGS];
        int got = check("wait4", Libc.wait4(pid, new int[1], WNOHANG, usage));
        if (got == 0) {
            return null;
        }
        // struct rusage: user seconds, µs, system seconds, µs, largest resident set in KiB.
        return new Rusage(usage[0] * 1_000_000 + usage[1], usage[2] * 1_000_000 + usage[3], usage[4] * 1024);
    }

    @Override
    default long cpuNsec(int pid) throws SysException {
        var time = new long[2];
        check("clock_gettime", Libc.clock_gettime(~pid << 3 | CPUCLOCK_SCHED, time));
        return time[0] * 1_000_000_000 + time[1];
    }

    @Override
    default void kill(int pid, int signal) throws SysException {
        if (pid < 1) {
            throw new SysException("kill", Errno.ESRCH);
        }
        check("kill", Libc.kill(pid, signal));
    }

    @Override
    default void killGroup(int group, int signal) throws SysException {
        if (group < 2) {
            throw new SysException("kill", Errno.ESRCH);
        }
        check("kill", Libc.kill(-group, signal));
    }

    @Override
    default void killAll(int signal) throws SysException {
        check("kill", Libc.kill(-1, signal));
    }

    @Override
    default void queueSignal(int pid, int signal, int value) throws SysException {
        // siginfo_t: signal, errno, code, padding, then pid, uid and the value at bytes 16, 20 and 24.
        var info = new int[SIGINFO_INTS];
        info[0] = signal;
        info[2] = SI_QUEUE;
        info[4] = Libc.getpid();
        info[5] = Libc.getuid();
        info[6] = value;
        check("sigqueue", Libc.syscall(Libc.SYS_rt_sigqueueinfo(), pid, signal, info));
    }

    @Override
    default int getpid() {
        return Libc.getpid();
    }

    @Override
    default int getppid() {
        return Libc.getppid();
    }

    @Override
    default int getpgid(int pid) throws SysException {
        return check("getpgid", Libc.getpgid(pid));
    }

    @Override
    default int getsid(int pid) throws SysException {
        return check("getsid", Libc.getsid(pid));
    }

    /** The stack at the start: argc, argv…, NULL, then the environment. No word of argv is as small as argc. */
    private static Address argv() {
        Address argv = NativeStart.ENVIRON.add(-8);
        int count = 0;
        while (argv.add(-8).getLong() != count) {
            argv = argv.add(-8);
            count++;
        }
        return argv;
    }

    @Override
    default List<String> arguments() {
        Address argv = argv();
        int count = (int) argv.add(-8).getLong();
        var arguments = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            arguments.add(NativeText.text(argv.add(i * 8).getAddress()));
        }
        return arguments;
    }

    @Override
    default List<String> environment() {
        var environment = new ArrayList<String>();
        Address at = NativeStart.ENVIRON;
        while (at.getLong() != 0) {
            environment.add(NativeText.text(at.getAddress()));
            at = at.add(8);
        }
        return environment;
    }

    @Override
    default int setsid() throws SysException {
        return check("setsid", Libc.setsid());
    }

    @Override
    default void setpgid(int pid, int group) throws SysException {
        check("setpgid", Libc.setpgid(pid, group));
    }

    @Override
    default long setSignalMask(long mask) throws SysException {
        var set = new long[SIGSET_LONGS];
        var old = new long[SIGSET_LONGS];
        set[0] = mask;
        check("sigprocmask", Libc.sigprocmask(SIG_SETMASK, set, old));
        return old[0];
    }

    @Override
    default void ignoreSignal(int signal) throws SysException {
        Libc.signal(signal, Address.fromInt(1));
        Libc.signalsChanged();
    }

    @Override
    default void defaultSignal(int signal) throws SysException {
        Libc.signal(signal, Address.fromInt(0));
        Libc.signalsChanged();
    }

    @Override
    default void execOnFault(String path, List<String> arguments, List<String> environment) throws SysException {
        NativeFault.arm(cString(path), NativeText.vector(arguments), NativeText.vector(environment));
    }

    @Override
    default int umask(int mask) {
        return Libc.umask(mask);
    }

    @Override
    default void chdir(String path) throws SysException {
        check("chdir", path, Libc.chdir(cString(path)));
    }

    @Override
    default String getcwd() throws SysException {
        var buffer = new byte[PATH_BYTES];
        if (Libc.getcwd(buffer, buffer.length) == null) {
            throw new SysException("getcwd", Libc.errno());
        }
        return NativeText.text(buffer, 0);
    }

    @Override
    default void chroot(String path) throws SysException {
        check("chroot", path, Libc.chroot(cString(path)));
    }

    @Override
    default void setProcessName(String name) throws SysException {
        check("prctl", Libc.prctl(NativeStart.PR_SET_NAME, cString(name), 0L, 0L, 0L));
    }

    @Override
    default void setFirstArgument(String word) {
        Address at = argv().getAddress();
        for (int i = 0; at.add(i).getByte() != 0; i++) {
            at.add(i).putByte(i < word.length() ? (byte) word.charAt(i) : 0);
        }
    }

    @Override
    default int prctl(int option, long second, long third, long fourth, long fifth) throws SysException {
        return check("prctl", Libc.prctl(option, second, third, fourth, fifth));
    }
}
