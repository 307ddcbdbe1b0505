package systemlet.sys;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Check;
import systemlet.base.Utf8;

/** Tries the native kernel: processes, signals and limits. */
final class ProcessChecks extends KernelChecks {
    ProcessChecks(Kernel kernel) {
        super(kernel);
    }

    @Override
    void all(Report report) {
        report.attempt("arguments and environment are those of the kernel", this::argumentsAndEnvironment);
        report.attempt("children end with a status, are seen, then reaped", this::children);
        report.attempt("a child that breaks a law ends with 255", this::brokenChild);
        report.attempt("a child in our memory runs, ends, and leaves it in order", this::sharedMemory);
        report.attempt("execve passes arguments and environment byte for byte", this::exec);
        report.attempt("a failing execve returns its reason", this::execFailure);
        report.attempt("signals arrive through a signalfd with their sender", this::signals);
        report.attempt("limits of this process and of a child", this::limits);
        report.attempt("scheduling, nice and affinity", this::scheduling);
        report.attempt("credentials and capabilities", this::credentials);
        report.attempt("a seccomp filter forbids a call", this::seccomp);
        report.attempt("mount, unshare and umount", this::mounts);
        report.attempt("a fault becomes another program", this::fault);
    }

    private void children() throws SysException {
        that(kernel.peekEnded() == null, "no child yet");
        int pid = kernel.fork(child -> {
            new ArrayList<>(List.of("the child may allocate"));
            return 33;
        });
        ChildStatus status = await(pid);
        equal(new ChildStatus(pid, 0, ChildStatus.CLD_EXITED, 33), status);
        equal(status, kernel.peekEnded());
        Rusage usage = kernel.reap(pid);
        that(usage != null && usage.maxRssBytes() > 100_000, "usage " + usage);
        equal(Errno.ECHILD, errnoOf(() -> kernel.reap(pid)));
        int sleeper = kernel.fork(child -> sleepLong(child));
        that(kernel.reap(sleeper) == null, "it runs");
        that(kernel.cpuNsec(sleeper) < 1_000_000_000 && kernel.cpuNsec(kernel.getpid()) > 0, "processor time");
        kernel.kill(sleeper, Signals.SIGKILL);
        equal(new ChildStatus(sleeper, 0, ChildStatus.CLD_KILLED, 9), await(sleeper));
        kernel.reap(sleeper);
        equal(Errno.ESRCH, errnoOf(() -> kernel.kill(sleeper, 0)));
    }

    private void brokenChild() throws SysException {
        int pid = kernel.fork(child -> {
            throw new Check.Broken("on purpose");
        });
        equal(255, await(pid).status());
        kernel.reap(pid);
    }

    private void sharedMemory() throws SysException {
        var kept = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            kept.add("kept " + i);
            boolean executes = i % 2 == 0;
            boolean collects = i % 7 == 0;
            int pid = kernel.spawn(child -> sharing(child, kept, executes, collects));
            equal(executes ? 7 : 33, await(pid).status());
            kernel.reap(pid);
            equal(i, caught(i));   // the child left from within a try of its own
        }
        for (int i = 0; i < 200; i++) {
            equal("kept " + i, kept.get(i));
        }
        String score = Files.readLine(kernel, "/proc/self/oom_score_adj");
        int scored = kernel.spawn(child -> scored(child));
        equal(0, await(scored).status());
        kernel.reap(scored);
        equal(score, Files.readLine(kernel, "/proc/self/oom_score_adj"));
        int broken = kernel.spawn(child -> {
            throw new Check.Broken("on purpose");
        });
        equal(255, await(broken).status());
        kernel.reap(broken);
    }

    private static int scored(Kernel child) {
        try {
            Files.set(child, "/proc/self/oom_score_adj", "999");
            return Files.readLine(child, "/proc/self/oom_score_adj").equals("999") ? 0 : 1;
        } catch (SysException refused) {
            return 2;
        }
    }

    private int sharing(Kernel child, List<String> kept, boolean executes, boolean collects) {
        try {
            for (int i = 0; i < 500; i++) {
                kept.set(kept.size() - 1, "kept " + (kept.size() - 1));
            }
            if (collects) {
                System.gc();
            }
            if (executes) {
                child.execve("/proc/self/exe", List.of("kernel-check", "end"), List.of());
            }
            return 33;
        } catch (SysException refused) {
            return refused.errno();
        }
    }

    private static int caught(int number) {
        try {
            throw new Check.Broken(Integer.toString(number));
        } catch (Check.Broken broken) {
            return Integer.parseInt(broken.getMessage());
        }
    }

    private String outputOf(List<String> arguments, List<String> environment) throws SysException {
        int[] pipe = kernel.pipe(0);
        int pid = kernel.fork(child -> {
            try {
                child.duplicateOnto(pipe[1], 1);
                child.execve("/proc/self/exe", arguments, environment);
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
        kernel.close(pipe[1]);
        String text = readAll(pipe[0]);
        equal(7, await(pid).status());
        kernel.reap(pid);
        return text;
    }

    private void exec() throws SysException {
        equal("a|echo||ü\uDCFE\nX=1|EMPTY=\n",
                outputOf(List.of("a", "echo", "", "ü\uDCFE"), List.of("X=1", "EMPTY=")));
        equal("a|echo\n\n", outputOf(List.of("a", "echo"), List.of()));
    }

    private void execFailure() throws SysException {
        int pid = kernel.fork(child -> {
            try {
                child.execve("/nowhere", List.of("nowhere"), List.of());
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
        equal(Errno.ENOENT, await(pid).status());
        kernel.reap(pid);
    }

    private void signals() throws SysException {
        int fd = kernel.signalfd(Signals.mask(Signals.SIGUSR1, Signals.SIGRTMIN + 3, Signals.SIGCHLD));
        that(kernel.readSignal(fd) == null, "none yet");
        kernel.kill(kernel.getpid(), Signals.SIGUSR1);
        SignalInfo info = kernel.readSignal(fd);
        equal(Signals.SIGUSR1, info.signal());
        equal(kernel.getpid(), info.pid());
        kernel.queueSignal(kernel.getpid(), Signals.SIGRTMIN + 3, 4711);
        equal(new SignalInfo(37, -1, kernel.getpid(), 0, 4711), kernel.readSignal(fd));
        int pid = kernel.fork(child -> 3);
        await(pid);
        info = kernel.readSignal(fd);
        equal(Signals.SIGCHLD, info.signal());
        equal(pid, info.pid());
        kernel.reap(pid);
        kernel.close(fd);
        long old = kernel.setSignalMask(0);
        that(Signals.contains(old, 37) && Signals.contains(old, 10) && !Signals.contains(old, 15), "mask " + old);
        kernel.ignoreSignal(Signals.SIGUSR1);
        kernel.kill(kernel.getpid(), Signals.SIGUSR1);
        kernel.defaultSignal(Signals.SIGUSR1);
        kernel.ignoreSignal(Signals.SIGPIPE);
    }

    private void limits() throws SysException {
        kernel.setLimit(0, Rlimit.LOCKS, new Rlimit(123456789012L, Rlimit.INFINITY));
        equal(new Rlimit(123456789012L, Rlimit.INFINITY), kernel.getLimit(0, Rlimit.LOCKS));
        int pid = kernel.fork(KernelChecks::sleepLong);
        equal(123456789012L, kernel.getLimit(pid, Rlimit.LOCKS).soft());
        kernel.kill(pid, Signals.SIGKILL);
        await(pid);
        kernel.reap(pid);
        equal(Errno.EINVAL, errnoOf(() -> kernel.setLimit(0, Rlimit.NOFILE, new Rlimit(10, 5))));
    }

    private void scheduling() throws SysException {
        int pid = kernel.fork(child -> {
            try {
                child.setNice(7);
                child.setScheduler(ProcessCalls.SCHED_BATCH, 0);
                child.setIoPriority(3 << 13 | 5);
                child.setAffinity(new long[] {1});
                child.setProcessName("renamed");
                child.prctl(Prctl.SET_NO_NEW_PRIVS, 1, 0, 0, 0);
                child.prctl(Prctl.SET_TIMERSLACK, 1000, 0, 0, 0);
                boolean set = child.getNice(0) == 7 && child.getAffinity()[0] == 1
                        && child.prctl(Prctl.GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
                return set ? 0 : 1;
            } catch (SysException refused) {
                return refused.errno();
            }
        });
        equal(0, await(pid).status());
        kernel.reap(pid);
        equal(0, kernel.getNice(0));
        equal(0, kernel.personality(0xffffffffL));
    }

    private void credentials() throws SysException {
        Capabilities own = kernel.getCapabilities();
        that((own.permitted() & 1) != 0, "root has capabilities");
        int pid = kernel.fork(child -> {
            try {
                child.prctl(Prctl.SET_KEEPCAPS, 1, 0, 0, 0);
                child.setgroups(new int[] {5, 6});
                child.setresgid(44, 44, 44);
                child.setresuid(55, 55, 55);
                child.setCapabilities(new Capabilities(1, 1, 1));
                boolean set = child.getuid() == 55 && child.getegid() == 44 && child.getgroups().length == 2
                        && child.getgroups()[1] == 6 && child.getCapabilities().equals(new Capabilities(1, 1, 1));
                child.setsid();
                return set && child.getsid(0) == child.getpid() ? 0 : 1;
            } catch (SysException refused) {
                return refused.errno();
            }
        });
        ChildStatus status = await(pid);
        equal(0, status.status());
        equal(55, status.uid());
        kernel.reap(pid);
    }

    private void seccomp() throws SysException {
        int pid = kernel.fork(child -> {
            try {
                child.prctl(Prctl.SET_NO_NEW_PRIVS, 1, 0, 0, 0);
                // Load the system call's number; umount2 (166 or 39) answers 93, all else is allowed.
                long number = child.architecture().equals("x86_64") ? 166 : 39;
                child.installSeccompFilter(new long[] {0x20, 0x15 | 1L << 24 | number << 32,
                    0x06 | (0x00050000L | 93) << 32, 0x06 | 0x7fff0000L << 32});
                child.umount("/", 0);
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
        equal(93, await(pid).status());
        kernel.reap(pid);
    }

    private void mounts() throws SysException {
        clear();
        kernel.mkdir(ROOT + "/m", 0755);
        int pid = kernel.fork(child -> {
            try {
                child.unshare(MountCalls.CLONE_NEWNS);
                child.mount(null, "/", null, MountCalls.MS_REC | MountCalls.MS_PRIVATE, null);
                child.mount("tmpfs", ROOT + "/m", "tmpfs", MountCalls.MS_NOSUID, "mode=0711");
                boolean mounted = child.statfs(ROOT + "/m").type() == FileSystem.TMPFS_MAGIC
                        && child.stat(ROOT + "/m").permissions() == 0711
                        && Mounts.isAt(child, ROOT + "/m") && !Mounts.isAt(child, ROOT);
                child.umount(ROOT + "/m", MountCalls.MNT_DETACH);
                return mounted && !Mounts.isAt(child, ROOT + "/m") && !Mounts.isAt(child, ROOT + "/absent") ? 0 : 1;
            } catch (SysException refused) {
                return refused.errno();
            }
        });
        equal(0, await(pid).status());
        kernel.reap(pid);
        clear();
    }

    private void fault() throws SysException {
        int pid = kernel.fork(child -> {
            try {
                child.execOnFault("/proc/self/exe", List.of("check", "resumed"), List.of());
                child.setSignalMask(0);
                child.kill(child.getpid(), Signals.SIGSEGV);
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
        equal(42, await(pid).status());
        kernel.reap(pid);
    }

    private void argumentsAndEnvironment() {
        equal(1, kernel.arguments().size());
        that(kernel.environment().contains("CHECK=ä\uDCFF"), "CHECK=ä\\xff in " + kernel.environment());
    }
}
