package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.sys.Child;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Launch;
import systemlet.sys.Rlimit;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** What src/compiler/c/launch.c does with a plan, in words of the kernel port. */
final class SimLaunch implements Child {
    private static final int KEYCTL_JOIN_SESSION_KEYRING = 1;
    private static final int KEYCTL_LINK = 8;
    private static final int STANDARD_FDS = 3;

    private final Launch plan;
    private final List<String> environment;

    SimLaunch(Launch plan) {
        this.plan = plan;
        this.environment = new ArrayList<>(plan.environment());
    }

    @Override
    public int run(Kernel kernel) {
        for (int i = 0; i < plan.calls().size(); i++) {
            long[] call = plan.calls().get(i);
            try {
                perform(kernel, Launch.Call.values()[(int) call[0]], call[2], call[3], call[4]);
            } catch (SysException refused) {
                tell(kernel, "!" + i + " " + refused.errno() + "\n");
                return (int) call[1];
            }
        }
        throw new AssertionError("a launch ends in a program");
    }

    private void tell(Kernel kernel, String line) {
        try {
            Files.writeAll(kernel, plan.report(), Utf8.encode(line));
        } catch (SysException nobodyReads) {
            return;
        }
    }

    private void perform(Kernel kernel, Launch.Call call, long a, long b, long c) throws SysException {
        switch (call) {
            case CLOSE_FROM -> kernel.closeOnExecFrom((int) a);
            case SIGNALS -> signals(kernel, a != 0);
            case SOFT_LIMIT -> kernel.setLimit(0, (int) a, new Rlimit(b, kernel.getLimit(0, (int) a).hard()));
            case SETSID -> kernel.setsid();
            case OPEN -> open(kernel, text(a), (int) b, (int) c);
            case DUPLICATE -> duplicate(kernel, (int) a, (int) b);
            case UMASK -> kernel.umask((int) a);
            case KEYRING -> keyring(kernel, a != 0);
            case LIMIT -> limit(kernel, (int) a, b, c);
            case CHDIR -> changeDirectory(kernel, text(a), b != 0);
            case NAME -> kernel.setProcessName(text(a));
            case PRCTL -> kernel.prctl((int) a, b, 0, 0, 0);
            case PID -> putPid(kernel.getpid(), (int) a, (int) b);
            case EXECVE -> kernel.execve(text(a), plan.arguments(), environment);
            case MKDIR -> makeDirectory(kernel, text(a), (int) b, c != 0);
            case CHMOD -> kernel.chmod(text(a), (int) b);
        }
    }

    private String text(long number) {
        return plan.texts().get((int) number);
    }

    private static void signals(Kernel kernel, boolean ignorePipe) throws SysException {
        for (int signal = 1; signal <= Signals.SIGRTMAX; signal++) {
            if (signal != Signals.SIGKILL && signal != Signals.SIGSTOP) {
                kernel.defaultSignal(signal);
            }
        }
        if (ignorePipe) {
            kernel.ignoreSignal(Signals.SIGPIPE);
        }
        kernel.setSignalMask(0);
    }

    private static void open(Kernel kernel, String path, int flags, int target) throws SysException {
        int fd = kernel.open(path, flags);
        duplicate(kernel, fd, target);
        if (fd != target) {
            kernel.close(fd);
        }
    }

    private static void duplicate(Kernel kernel, int fd, int target) throws SysException {
        if (fd == target && target < STANDARD_FDS) {
            kernel.keepOnExec(fd);
        } else {
            kernel.duplicateOnto(fd, target);
        }
    }

    private static void keyring(Kernel kernel, boolean shared) throws SysException {
        try {
            kernel.keyctl(KEYCTL_JOIN_SESSION_KEYRING, 0, 0, 0, 0);
            if (shared) {
                kernel.keyctl(KEYCTL_LINK, -4, -3, 0, 0);
            }
        } catch (SysException refused) {
            if (!refused.is(Errno.ENOSYS) && !refused.is(Errno.EPERM) && !refused.is(Errno.EACCES)
                    && !refused.is(Errno.EDQUOT)) {
                throw refused;
            }
        }
    }

    private static void limit(Kernel kernel, int resource, long soft, long hard) throws SysException {
        try {
            kernel.setLimit(0, resource, new Rlimit(soft, hard));
        } catch (SysException refused) {
            if (!refused.is(Errno.EPERM)) {
                throw refused;
            }
            long highest = kernel.getLimit(0, resource).hard();
            kernel.setLimit(0, resource, new Rlimit(smaller(soft, highest), smaller(hard, highest)));
        }
    }

    private static long smaller(long one, long other) {
        return Long.compareUnsigned(one, other) < 0 ? one : other;
    }

    private static void changeDirectory(Kernel kernel, String path, boolean missingOk) throws SysException {
        try {
            kernel.chdir(path);
        } catch (SysException refused) {
            if (!missingOk) {
                throw refused;
            }
            kernel.chdir("/");
        }
    }

    private static void makeDirectory(Kernel kernel, String path, int mode, boolean presentOk) throws SysException {
        try {
            kernel.mkdir(path, mode);
        } catch (SysException refused) {
            if (!presentOk || !refused.is(Errno.EEXIST)) {
                throw refused;
            }
        }
    }

    private void putPid(int pid, int variable, int start) {
        environment.set(variable, environment.get(variable).substring(0, start) + pid);
    }
}
