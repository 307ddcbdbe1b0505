package systemlet.sys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import systemlet.base.Check;
import systemlet.base.Utf8;

/**
 * A program that tries the native kernel against the real one and prints a line for each thing
 * that holds; it ends with 0 when all do. It is compiled by TeaVM like the product, needs root and
 * a /proc of its own (unshare --pid --fork --mount-proc), and uses /tmp/kernel-check only.
 */
public final class LinuxKernelCheck {
    private static final String ROOT = "/tmp/kernel-check";
    private final Kernel kernel = new LinuxKernel();
    private final byte[] buffer = new byte[4096];
    private int failures;

    private interface Case {
        void run() throws SysException;
    }

    private LinuxKernelCheck() {}

    public static void main(String[] arguments) {
        var check = new LinuxKernelCheck();
        if (arguments.length > 0) {
            check.asProgram(arguments[0]);
            return;
        }
        check.all();
    }

    /** What this program does when a case executes it again. */
    private void asProgram(String mode) {
        if (mode.equals("echo")) {
            print(String.join("|", kernel.arguments()) + "\n" + String.join("|", kernel.environment()) + "\n");
        }
        kernel.exit(mode.equals("resumed") ? 42 : 7);
    }

    private void all() {
        attempt("arguments and environment are those of the kernel", this::argumentsAndEnvironment);
        attempt("files are written, read, described and removed", this::files);
        attempt("names that are not UTF-8 survive", this::strangeNames);
        attempt("a refused call names itself, the file and the error", this::errors);
        attempt("directories list their entries with types", this::directories);
        attempt("/proc lists itself", this::proc);
        attempt("children end with a status, are seen, then reaped", this::children);
        attempt("a child that breaks a law ends with 255", this::brokenChild);
        attempt("execve passes arguments and environment byte for byte", this::exec);
        attempt("a failing execve returns its reason", this::execFailure);
        attempt("signals arrive through a signalfd with their sender", this::signals);
        attempt("limits of this process and of a child", this::limits);
        attempt("poll waits for time and for pipes", this::polling);
        attempt("stream sockets pass descriptors", this::descriptors);
        attempt("datagrams carry credentials and addresses", this::datagrams);
        attempt("internet sockets", this::internet);
        attempt("inotify tells of new files", this::watching);
        attempt("timers elapse", this::timers);
        attempt("scheduling, nice and affinity", this::scheduling);
        attempt("credentials and capabilities", this::credentials);
        attempt("a seccomp filter forbids a call", this::seccomp);
        attempt("mount, unshare and umount", this::mounts);
        attempt("locks, duplicates, flags", this::flags);
        attempt("the machine has names and random bytes", this::machine);
        attempt("a fault becomes another program", this::fault);
        print(failures == 0 ? "all hold\n" : failures + " do not hold\n");
        kernel.exit(failures == 0 ? 0 : 1);
    }

    private void attempt(String what, Case body) {
        String wrong = null;
        try {
            body.run();
        } catch (SysException refused) {
            wrong = refused.getMessage();
        } catch (Check.Broken broken) {
            wrong = broken.getMessage();
        } catch (RuntimeException broken) {
            wrong = "exception";
        }
        failures += wrong == null ? 0 : 1;
        print(wrong == null ? "ok " + what + "\n" : "NOT " + what + ": " + wrong + "\n");
    }

    private void print(String text) {
        byte[] bytes = Utf8.encode(text);
        try {
            kernel.write(1, bytes, 0, bytes.length);
        } catch (SysException nobodyReads) {
            kernel.exit(3);
        }
    }

    private static void that(boolean law, String text) {
        Check.that(law, text);
    }

    private static void equal(Object expected, Object got) {
        Check.that(expected.equals(got), "expected " + expected + ", got " + got);
    }

    private int errnoOf(Case body) {
        try {
            body.run();
        } catch (SysException refused) {
            return refused.errno();
        }
        return 0;
    }

    private void clear() throws SysException {
        try {
            for (DirEntry entry : kernel.readDirectory(ROOT)) {
                String path = ROOT + "/" + entry.name();
                if (entry.isDirectory()) {
                    kernel.rmdir(path);
                } else {
                    kernel.unlink(path);
                }
            }
        } catch (SysException absent) {
            that(absent.is(Errno.ENOENT), absent.getMessage());
            kernel.mkdir(ROOT, 0755);
        }
    }

    private void argumentsAndEnvironment() {
        equal(1, kernel.arguments().size());
        that(kernel.environment().contains("CHECK=ä\uDCFF"), "CHECK=ä\\xff in " + kernel.environment());
    }

    private void files() throws SysException {
        clear();
        kernel.umask(022);
        String path = ROOT + "/file";
        int fd = kernel.open(path, OpenFlags.CREATE | OpenFlags.READ_WRITE | OpenFlags.EXCLUSIVE, 0666);
        equal(5, kernel.write(fd, "xhello".getBytes(StandardCharsets.UTF_8), 1, 5));
        equal(1L, kernel.seek(fd, 1, FileCalls.SEEK_SET));
        equal(4, kernel.read(fd, buffer, 10, 100));
        equal("ello", Utf8.decode(buffer, 10, 4));
        equal(0, kernel.read(fd, buffer, 0, 100));
        FileStat stat = kernel.fstat(fd);
        equal(0100644, stat.mode());
        equal(5L, stat.size());
        equal(stat, kernel.stat(path));
        kernel.truncate(fd, 2);
        kernel.fsync(fd);
        kernel.fchmod(fd, 0600);
        kernel.fchown(fd, 12, 34);
        kernel.close(fd);
        kernel.setTimes(path, 5, 1_500_000_000_123_456_789L);
        stat = kernel.lstat(path);
        equal(2L, stat.size());
        equal(0600, stat.permissions());
        equal(12, stat.uid());
        equal(34, stat.gid());
        equal(1_500_000_000_123_456L, stat.mtimeUsec());
        kernel.link(path, ROOT + "/second");
        equal(2, kernel.stat(path).nlink());
        kernel.rename(ROOT + "/second", ROOT + "/third");
        kernel.symlink("third", ROOT + "/link");
        equal("third", kernel.readlink(ROOT + "/link"));
        that(kernel.lstat(ROOT + "/link").isSymlink(), "a link");
        equal(kernel.stat(path).ino(), kernel.stat(ROOT + "/link").ino());
        kernel.lchown(ROOT + "/link", 7, -1);
        equal(7, kernel.lstat(ROOT + "/link").uid());
        equal(12, kernel.stat(ROOT + "/link").uid());
        kernel.mkfifo(ROOT + "/fifo", 0640);
        that(kernel.stat(ROOT + "/fifo").isFifo(), "a fifo");
        equal(Errno.ENXIO, errnoOf(() -> kernel.open(ROOT + "/fifo", OpenFlags.WRITE_ONLY | OpenFlags.NON_BLOCKING)));
        equal(DeviceNumber.of(1, 3), kernel.stat("/dev/null").rdev());
        that(kernel.access("/bin/sh", FileCalls.X_OK), "sh is executable");
        that(!kernel.access(path, FileCalls.X_OK), "the file is not");
        equal(FileSystem.PROC_MAGIC, kernel.statfs("/proc").type());
        clear();
        equal(0, kernel.readDirectory(ROOT).size());
    }

    private void strangeNames() throws SysException {
        clear();
        String name = "ä€😀\uDC80\uDCFFz";
        kernel.close(kernel.open(ROOT + "/" + name, OpenFlags.CREATE | OpenFlags.WRITE_ONLY, 0600));
        equal(name, kernel.readDirectory(ROOT).get(0).name());
        equal(Errno.EINVAL, errnoOf(() -> kernel.stat("/etc\0/passwd")));
    }

    private void errors() {
        try {
            kernel.open("/nowhere/file", OpenFlags.READ_ONLY);
        } catch (SysException refused) {
            equal("open /nowhere/file: No such file or directory", refused.getMessage());
            equal("No such file or directory", refused.text());
            return;
        }
        that(false, "it opened");
    }

    private void directories() throws SysException {
        clear();
        for (int i = 0; i < 1500; i++) {
            kernel.symlink("x", ROOT + "/a-rather-long-name-so-that-one-block-is-too-small-" + i);
        }
        kernel.mkdir(ROOT + "/sub", 0700);
        List<DirEntry> entries = kernel.readDirectory(ROOT);
        equal(1501, entries.size());
        int directories = 0;
        for (DirEntry entry : entries) {
            directories += entry.isDirectory() ? 1 : 0;
        }
        equal(1, directories);
        int fd = kernel.open(ROOT, OpenFlags.DIRECTORY);
        equal(1501, kernel.readDirectory(fd).size());
        equal(1501, kernel.readDirectory(fd).size());
        that(kernel.lstatAt(fd, "sub").isDirectory(), "sub");
        kernel.rmdirAt(fd, "sub");
        kernel.close(fd);
        equal(Errno.ENOTDIR, errnoOf(() -> kernel.readDirectory("/etc/passwd")));
        equal(Errno.ELOOP, errnoOf(() -> kernel.open(ROOT + "/a-rather-long-name-so-that-one-block-is-too-small-1",
                OpenFlags.NO_FOLLOW)));
        clear();
    }

    private void proc() throws SysException {
        boolean found = false;
        for (DirEntry entry : kernel.readDirectory("/proc")) {
            found |= entry.name().equals(Integer.toString(kernel.getpid()));
        }
        that(found, "our pid");
    }

    private ChildStatus await(int pid) throws SysException {
        for (int tries = 0; tries < 5000; tries++) {
            ChildStatus status = kernel.peekEnded(pid);
            if (status != null) {
                return status;
            }
            kernel.poll(new int[0], new int[0], new int[0], 0, 1000);
        }
        throw new SysException("wait", Errno.ETIME);
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
        kernel.kill(sleeper, Signals.SIGKILL);
        equal(new ChildStatus(sleeper, 0, ChildStatus.CLD_KILLED, 9), await(sleeper));
        kernel.reap(sleeper);
        equal(Errno.ESRCH, errnoOf(() -> kernel.kill(sleeper, 0)));
    }

    private static int sleepLong(Kernel child) {
        try {
            child.poll(new int[0], new int[0], new int[0], 0, 60_000_000);
        } catch (SysException interrupted) {
            return 1;
        }
        return 0;
    }

    private void brokenChild() throws SysException {
        int pid = kernel.fork(child -> {
            throw new Check.Broken("on purpose");
        });
        equal(255, await(pid).status());
        kernel.reap(pid);
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
        var text = new StringBuilder();
        int length;
        while ((length = kernel.read(pipe[0], buffer, 0, buffer.length)) > 0) {
            text.append(Utf8.decode(buffer, 0, length));
        }
        kernel.close(pipe[0]);
        equal(7, await(pid).status());
        kernel.reap(pid);
        return text.toString();
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
        int pid = kernel.fork(LinuxKernelCheck::sleepLong);
        equal(123456789012L, kernel.getLimit(pid, Rlimit.LOCKS).soft());
        kernel.kill(pid, Signals.SIGKILL);
        await(pid);
        kernel.reap(pid);
        equal(Errno.EINVAL, errnoOf(() -> kernel.setLimit(0, Rlimit.NOFILE, new Rlimit(10, 5))));
    }

    private void polling() throws SysException {
        long start = kernel.nowUsec();
        equal(0, kernel.poll(new int[0], new int[0], new int[0], 0, 20_000));
        long waited = kernel.nowUsec() - start;
        that(waited >= 20_000 && waited < 2_000_000, "waited " + waited);
        int[] pipe = kernel.pipe(OpenFlags.NON_BLOCKING);
        equal(Errno.EAGAIN, errnoOf(() -> kernel.read(pipe[0], buffer, 0, 1)));
        var revents = new int[3];
        int[] fds = {pipe[0], -1, pipe[1]};
        int[] events = {EventCalls.POLLIN, 0, EventCalls.POLLOUT};
        equal(1, kernel.poll(fds, events, revents, 3, EventCalls.FOREVER));
        equal(EventCalls.POLLOUT, revents[2]);
        equal(0, revents[0]);
        kernel.write(pipe[1], buffer, 0, 1);
        kernel.close(pipe[1]);
        equal(1, kernel.poll(fds, events, revents, 1, 0));
        equal(EventCalls.POLLIN | EventCalls.POLLHUP, revents[0]);
        equal(1, kernel.available(pipe[0]));
        kernel.close(pipe[0]);
    }

    private void descriptors() throws SysException {
        clear();
        String path = ROOT + "/socket";
        int listener = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM | SocketOption.SOCK_NONBLOCK, 0);
        kernel.bind(listener, new SocketAddress.UnixPath(path));
        kernel.listen(listener, 5);
        equal(Errno.EAGAIN, errnoOf(() -> kernel.accept(listener, 0)));
        int client = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        kernel.connect(client, new SocketAddress.UnixPath(path));
        int server = kernel.accept(listener, SocketOption.SOCK_NONBLOCK);
        equal(new SocketAddress.UnixPath(path), kernel.localAddress(server));
        equal(new SocketAddress.UnixPath(path), kernel.peerAddress(client));
        equal(new UserCredentials(kernel.getpid(), 0, 0), kernel.peerCredentials(server));
        int[] pipe = kernel.pipe(0);
        byte[] text = Utf8.encode("...two fds");
        equal(7, kernel.sendMessage(client, text, 3, 7, new int[] {pipe[1], pipe[0]}, null, null, 0));
        ReceivedMessage got = kernel.receiveMessage(server, buffer, 5, 100, 0);
        equal(7, got.length());
        equal("two fds", Utf8.decode(buffer, 5, 7));
        equal(2, got.fds().length);
        kernel.write(got.fds()[0], text, 0, 3);
        equal(3, kernel.read(got.fds()[1], buffer, 0, 10));
        equal(4, kernel.send(client, text, 0, 4, SocketOption.MSG_NOSIGNAL));
        equal(4, kernel.receive(server, buffer, 0, 10, 0));
        kernel.shutdown(client, SocketOption.SHUT_WR);
        equal(0, kernel.receiveMessage(server, buffer, 0, 10, 0).length());
        kernel.close(server);
        equal(Errno.EPIPE, errnoOf(() -> kernel.send(client, text, 0, 4, SocketOption.MSG_NOSIGNAL)));
        equal(Errno.ECONNREFUSED, refusedConnect(listener, path));
    }

    private int refusedConnect(int listener, String path) throws SysException {
        kernel.close(listener);
        int late = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        int errno = errnoOf(() -> kernel.connect(late, new SocketAddress.UnixPath(path)));
        kernel.close(late);
        return errno;
    }

    private void datagrams() throws SysException {
        int server = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM | SocketOption.SOCK_NONBLOCK, 0);
        kernel.bind(server, new SocketAddress.UnixAbstract("kernel-check/ä"));
        kernel.setOption(server, SocketOption.SOL_SOCKET, SocketOption.SO_PASSCRED, 1);
        equal(1, kernel.getOption(server, SocketOption.SOL_SOCKET, SocketOption.SO_PASSCRED));
        int client = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM, 0);
        byte[] text = Utf8.encode("READY=1");
        var to = new SocketAddress.UnixAbstract("kernel-check/ä");
        kernel.sendMessage(client, text, 0, text.length, SocketCalls.NO_FDS, null, to, 0);
        ReceivedMessage got = kernel.receiveMessage(server, buffer, 0, 4, 0);
        equal(4, got.length());
        that((got.flags() & SocketOption.MSG_TRUNC) != 0, "truncated");
        equal(new UserCredentials(kernel.getpid(), 0, 0), got.sender());
        int[] pipe = kernel.pipe(0);
        kernel.sendMessage(client, text, 0, text.length, new int[] {pipe[0], pipe[1], pipe[0]},
                new UserCredentials(1, 77, 88), to, 0);
        got = kernel.receiveMessage(server, buffer, 0, 100, 0);
        equal(new UserCredentials(1, 77, 88), got.sender());
        equal(3, got.fds().length);
        equal(Errno.EAGAIN, errnoOf(() -> kernel.receiveMessage(server, buffer, 0, 100, 0)));
        kernel.close(client);
        kernel.close(server);
    }

    private void internet() throws SysException {
        int listener = kernel.socket(SocketOption.AF_INET, SocketOption.SOCK_STREAM, 0);
        kernel.setOption(listener, SocketOption.SOL_SOCKET, SocketOption.SO_REUSEADDR, 1);
        kernel.bind(listener, new SocketAddress.Inet4(0, 0));
        kernel.listen(listener, 5);
        that(kernel.localAddress(listener) instanceof SocketAddress.Inet4 it && it.port() > 0, "a port");
        kernel.close(listener);
        int six = kernel.socket(SocketOption.AF_INET6, SocketOption.SOCK_DGRAM, 0);
        kernel.bind(six, new SocketAddress.Inet6(new byte[16], 0, 0));
        that(kernel.localAddress(six) instanceof SocketAddress.Inet6 it && it.port() > 0, "a port");
        kernel.close(six);
        int netlink = kernel.socket(SocketOption.AF_NETLINK, SocketOption.SOCK_RAW, 0);
        kernel.bind(netlink, new SocketAddress.Netlink(0, 1));
        that(kernel.localAddress(netlink) instanceof SocketAddress.Netlink it && it.groups() == 1, "a group");
        kernel.close(netlink);
    }

    private void watching() throws SysException {
        clear();
        int fd = kernel.inotify();
        int watch = kernel.inotifyAdd(fd, ROOT, InotifyEvent.IN_CREATE | InotifyEvent.IN_DELETE);
        equal(List.of(), kernel.inotifyRead(fd));
        kernel.mkdir(ROOT + "/new", 0755);
        kernel.mkdir(ROOT + "/ä", 0755);
        List<InotifyEvent> events = kernel.inotifyRead(fd);
        equal(2, events.size());
        equal("new", events.get(0).name());
        equal("ä", events.get(1).name());
        equal(watch, events.get(0).watch());
        kernel.inotifyRemove(fd, watch);
        equal(InotifyEvent.IN_IGNORED, kernel.inotifyRead(fd).get(0).mask());
        kernel.close(fd);
        clear();
    }

    private void timers() throws SysException {
        int fd = kernel.timerfd(EventCalls.CLOCK_MONOTONIC);
        kernel.armTimer(fd, EventCalls.TIMER_ABSOLUTE, kernel.nowUsec() + 5000);
        equal(0L, kernel.readTimer(fd));
        equal(1, kernel.poll(new int[] {fd}, new int[] {EventCalls.POLLIN}, new int[1], 1, 1_000_000));
        equal(1L, kernel.readTimer(fd));
        kernel.close(fd);
        int jump = kernel.timerfd(EventCalls.CLOCK_REALTIME);
        kernel.armTimer(jump, EventCalls.TIMER_ABSOLUTE | EventCalls.TIMER_CANCEL_ON_SET, Long.MAX_VALUE);
        equal(0L, kernel.readTimer(jump));
        kernel.close(jump);
        that(kernel.realtimeUsec() > 1_700_000_000_000_000L, "the clock");
        that(kernel.bootUsec() >= kernel.nowUsec() - 1000, "boot time");
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
                        && child.stat(ROOT + "/m").permissions() == 0711;
                child.umount(ROOT + "/m", MountCalls.MNT_DETACH);
                return mounted ? 0 : 1;
            } catch (SysException refused) {
                return refused.errno();
            }
        });
        equal(0, await(pid).status());
        kernel.reap(pid);
        clear();
    }

    private void flags() throws SysException {
        int fd = kernel.memfd("check");
        kernel.flock(fd, FileCalls.LOCK_EX | FileCalls.LOCK_NB);
        kernel.flock(fd, FileCalls.LOCK_UN);
        int copy = kernel.duplicate(fd, 50);
        that(copy >= 50, "at least 50");
        kernel.duplicateOnto(fd, 60);
        kernel.closeOnExec(60);
        kernel.keepOnExec(60);
        kernel.setNonBlocking(60);
        that((kernel.getFlags(copy) & OpenFlags.NON_BLOCKING) != 0, "one open file");
        kernel.setBlocking(copy);
        that((kernel.getFlags(60) & OpenFlags.NON_BLOCKING) == 0, "one open file");
        kernel.close(60);
        equal(Errno.EBADF, errnoOf(() -> kernel.getFlags(60)));
        that(!kernel.isatty(fd), "no terminal");
        equal(Errno.ENOTTY, errnoOf(() -> kernel.getWindowSize(fd)));
        int[] pipe = kernel.pipe(0);
        kernel.setPipeSize(pipe[0], 1 << 16);
        kernel.chdir("/proc");
        equal("/proc", kernel.getcwd());
        int terminal = kernel.open("/dev/ptmx", OpenFlags.READ_WRITE | OpenFlags.NO_CONTROLLING_TTY);
        that(kernel.isatty(terminal), "a terminal");
        kernel.setWindowSize(terminal, 25, 132);
        equal(132 | 25 << 16, kernel.getWindowSize(terminal));
        kernel.resetTerminal(terminal);
        kernel.close(terminal);
    }

    private void machine() throws SysException {
        equal("Linux", kernel.uname().systemName());
        equal(kernel.architecture(), kernel.uname().machine());
        var bytes = new byte[16];
        kernel.random(bytes);
        int sum = 0;
        for (byte one : bytes) {
            sum |= one;
        }
        that(sum != 0, "random");
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
}
