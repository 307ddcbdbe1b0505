package systemlet.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Utf8;
import systemlet.sys.ChildStatus;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.InotifyEvent;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.Procs;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.Rlimit;
import systemlet.sys.RootedPaths;
import systemlet.sys.Signals;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.sys.Users;

/** The simulated kernel behaves as Linux does where the manager could notice. */
class SimKernelTest {
    private static final long MSEC = 1000;

    private final SimWorld world = new SimWorld(7);
    private final SimKernel kernel = world.driven(1, List.of("init"), List.of("A=1"));

    private int start(String path, Program program) throws SysException {
        world.program(path, program);
        return kernel.fork(child -> {
            try {
                child.setLimit(0, Rlimit.LOCKS, new Rlimit(4711, Rlimit.INFINITY));
                child.execve(path, List.of(path, "x"), child.environment());
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
    }

    private int await(int fd, long usec) throws SysException {
        var revents = new int[1];
        kernel.poll(new int[] {fd}, new int[] {Kernel.POLLIN}, revents, 1, usec);
        return revents[0];
    }

    @Test
    void aChildThatExitsIsAnnouncedSeenAndReaped() throws SysException {
        int signals = kernel.signalfd(Signals.mask(Signals.SIGCHLD));
        int pid = start("/bin/job", new Program().after(50 * MSEC).exits(3));
        assertThat(kernel.peekEnded()).isNull();
        long before = kernel.nowUsec();
        assertThat(await(signals, Kernel.FOREVER)).isEqualTo(Kernel.POLLIN);
        assertThat(kernel.nowUsec() - before).isEqualTo(50 * MSEC);
        assertThat(kernel.readSignal(signals).pid()).isEqualTo(pid);
        assertThat(kernel.peekEnded()).isEqualTo(new ChildStatus(pid, 0, ChildStatus.CLD_EXITED, 3));
        assertThat(new Procs(kernel).stat(pid).isZombie()).isTrue();
        assertThat(kernel.reap(pid)).isNotNull();
        assertThatThrownBy(() -> kernel.reap(pid)).hasMessageContaining("No child");
    }

    @Test
    void procShowsTheTagTheArgumentsAndTheParent() throws SysException {
        int pid = start("/bin/job", new Program());
        var procs = new Procs(kernel);
        assertThat(procs.tag(pid)).isEqualTo(4711);
        assertThat(procs.arguments(pid)).containsExactly("/bin/job", "x");
        assertThat(procs.stat(pid).parent()).isEqualTo(1);
        assertThat(procs.stat(pid).name()).isEqualTo("job");
        assertThat(procs.pids()).containsExactly(1, pid);
        assertThat(Files.readText(kernel, "/proc/" + pid + "/limits", 4096))
                .contains("Max file locks            4711 ");
    }

    @Test
    void aDaemonBecomesTheChildOfTheSubreaperAndKeepsItsTag() throws SysException {
        start("/bin/daemon", new Program().after(MSEC).daemonizesWithPidFile(new Program(), "/run/d.pid"));
        kernel.poll(new int[0], new int[0], new int[0], 0, 10 * MSEC);
        int daemon = Integer.parseInt(world.tree().text("/run/d.pid").strip());
        assertThat(world.process(daemon).parent()).isEqualTo(1);
        assertThat(new Procs(kernel).tag(daemon)).isEqualTo(4711);
        assertThat(kernel.getsid(daemon)).isEqualTo(daemon);
    }

    @Test
    void aProgramDeafToSigtermDiesOfSigkillOnly() throws SysException {
        int pid = start("/bin/deaf", new Program().ignoresTerm());
        kernel.kill(pid, Signals.SIGTERM);
        kernel.poll(new int[0], new int[0], new int[0], 0, 1000 * MSEC);
        assertThat(kernel.peekEnded(pid)).isNull();
        kernel.kill(pid, Signals.SIGKILL);
        assertThat(kernel.peekEnded(pid)).isEqualTo(new ChildStatus(pid, 0, ChildStatus.CLD_KILLED, 9));
    }

    @Test
    void aStoppedProcessTakesItsSignalsWhenItGoesOn() throws SysException {
        int pid = start("/bin/job", new Program().exitsOn(Signals.SIGTERM, 5 * MSEC, 0));
        kernel.kill(pid, Signals.SIGSTOP);
        kernel.kill(pid, Signals.SIGTERM);
        kernel.poll(new int[0], new int[0], new int[0], 0, 100 * MSEC);
        assertThat(kernel.peekEnded(pid)).isNull();
        kernel.kill(pid, Signals.SIGCONT);
        kernel.poll(new int[0], new int[0], new int[0], 0, 6 * MSEC);
        assertThat(kernel.peekEnded(pid).status()).isZero();
    }

    @Test
    void outputArrivesThroughAPipeAndEndsWithTheProcess() throws SysException {
        int[] pipe = kernel.pipe(OpenFlags.NON_BLOCKING);
        world.program("/bin/echo", new Program().after(MSEC).prints("hello").after(MSEC).exits(0));
        kernel.fork(child -> {
            try {
                child.duplicateOnto(pipe[1], 1);
                child.execve("/bin/echo", List.of("echo"), List.of());
            } catch (SysException refused) {
                return 1;
            }
            return 0;
        });
        kernel.close(pipe[1]);
        assertThat(await(pipe[0], Kernel.FOREVER)).isEqualTo(Kernel.POLLIN);
        var buffer = new byte[100];
        assertThat(Utf8.decode(buffer, 0, kernel.read(pipe[0], buffer, 0, 100))).isEqualTo("hello\n");
        assertThatThrownBy(() -> kernel.read(pipe[0], buffer, 0, 100)).hasMessageContaining("temporarily unavailable");
        assertThat(await(pipe[0], Kernel.FOREVER)).isEqualTo(Kernel.POLLHUP);
        assertThat(kernel.read(pipe[0], buffer, 0, 100)).isZero();
    }

    @Test
    void notificationsCarryTheCredentialsOfTheirSender() throws SysException {
        int socket = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM | SocketOption.SOCK_NONBLOCK, 0);
        kernel.bind(socket, new SocketAddress.UnixPath("/run/notify"));
        kernel.setOption(socket, SocketOption.SOL_SOCKET, SocketOption.SO_PASSCRED, 1);
        world.program("/bin/web", new Program().after(MSEC).notifies("READY=1"));
        int pid = kernel.fork(child -> {
            try {
                child.execve("/bin/web", List.of("web"), List.of("NOTIFY_SOCKET=/run/notify"));
            } catch (SysException refused) {
                return 1;
            }
            return 0;
        });
        assertThat(await(socket, Kernel.FOREVER)).isEqualTo(Kernel.POLLIN);
        var buffer = new byte[100];
        ReceivedMessage message = kernel.receiveMessage(socket, buffer, 0, 100, 0);
        assertThat(Utf8.decode(buffer, 0, message.length())).isEqualTo("READY=1");
        assertThat(message.sender().pid()).isEqualTo(pid);
    }

    @Test
    void streamsPassDescriptorsAndEndWithTheirPeer() throws SysException {
        int listener = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM | SocketOption.SOCK_NONBLOCK, 0);
        kernel.bind(listener, new SocketAddress.UnixPath("/run/private"));
        kernel.listen(listener, 10);
        SimKernel client = world.drivenChild(1, List.of("client"), List.of());
        int there = client.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        client.connect(there, new SocketAddress.UnixPath("/run/private"));
        int here = kernel.accept(listener, SocketOption.SOCK_NONBLOCK);
        assertThat(kernel.peerCredentials(here).pid()).isEqualTo(client.getpid());
        int[] pipe = client.pipe(0);
        client.sendMessage(there, Utf8.encode("take this"), 0, 9, new int[] {pipe[1]}, null, null, 0);
        var buffer = new byte[100];
        ReceivedMessage message = kernel.receiveMessage(here, buffer, 0, 4, 0);
        kernel.write(message.fds()[0], buffer, 0, 4);
        assertThat(client.read(pipe[0], buffer, 0, 10)).isEqualTo(4);
        assertThat(kernel.read(here, buffer, 0, 100)).isEqualTo(5);
        client.exitQuietly();
        assertThat(await(here, 0)).isEqualTo(Kernel.POLLIN | Kernel.POLLHUP);
        assertThat(kernel.read(here, buffer, 0, 100)).isZero();
    }

    @Test
    void watchesTellOfFilesThatAppearAndChange() throws SysException {
        int fd = kernel.inotify();
        kernel.inotifyAdd(fd, "/run", InotifyEvent.IN_CREATE | InotifyEvent.IN_CLOSE_WRITE);
        start("/bin/job", new Program().after(5 * MSEC).writesPidFile("/run/job.pid"));
        assertThat(await(fd, Kernel.FOREVER)).isEqualTo(Kernel.POLLIN);
        assertThat(kernel.inotifyRead(fd)).extracting(InotifyEvent::name).contains("job.pid");
    }

    @Test
    void timeStopsAtTheHorizon() throws SysException {
        world.horizon(world.nowUsec() + 500);
        assertThat(kernel.poll(new int[0], new int[0], new int[0], 0, 10_000)).isZero();
        assertThat(world.atHorizon()).isTrue();
    }

    @Test
    void aPlannedFaultHitsTheNextCallOnly() throws SysException {
        world.faults(Faults.once("fork", Errno.EAGAIN));
        assertThatThrownBy(() -> kernel.fork(child -> 0)).hasMessageContaining("Resource temporarily unavailable");
        assertThat(kernel.fork(child -> 0)).isPositive();
    }

    @Test
    void filesAreReplacedAtomicallyAndTreesRemovedWithoutFollowingLinks() throws SysException {
        Trees.make(kernel, "/var/lib/a/b/c", 0700);
        Files.replace(kernel, "/var/lib/a/b/c/file", Utf8.encode("one"), 0640);
        Files.replaceDurably(kernel, "/var/lib/a/b/c/file", Utf8.encode("two"), 0640);
        Files.replaceLink(kernel, "/etc", "/var/lib/a/b/link");
        assertThat(Files.readText(kernel, "/var/lib/a/b/c/file", 100)).isEqualTo("two");
        assertThat(kernel.stat("/var/lib/a/b/c/file").permissions()).isEqualTo(0640);
        assertThat(kernel.readDirectory("/var/lib/a/b/c")).hasSize(1);
        assertThatThrownBy(() -> Files.read(kernel, "/var/lib/a/b/c/file", 2)).hasMessageContaining("File too large");
        Trees.remove(kernel, "/var/lib/a");
        assertThat(Files.exists(kernel, "/var/lib/a")).isFalse();
        assertThat(Files.exists(kernel, "/etc/passwd")).isTrue();
        assertThat(world.process(1).openFds()).isZero();
    }

    @Test
    void linksInsideARootNeverLeaveIt() throws SysException {
        Trees.make(kernel, "/srv/root/etc", 0755);
        world.tree().link("/etc/target", "/srv/root/link");
        world.tree().link("../../../../../etc", "/srv/root/etc/up");
        world.tree().put("/srv/root/etc/target", "inside");
        assertThat(RootedPaths.resolve(kernel, "/srv/root", "/link")).isEqualTo("/etc/target");
        assertThat(RootedPaths.resolve(kernel, "/srv/root", "/etc/up/target")).isEqualTo("/etc/target");
        assertThatThrownBy(() -> RootedPaths.resolve(kernel, "/srv/root", "/none"))
                .hasMessageContaining("No such file");
        assertThat(RootedPaths.resolveAsFarAsPossible(kernel, "/srv/root", "/none/../x")).isEqualTo("/x");
    }

    @Test
    void usersComeFromTheFilesAndRootIsAlwaysThere() {
        var users = new Users(kernel, "");
        assertThat(users.user("web").uid()).isEqualTo(33);
        assertThat(users.user("33").name()).isEqualTo("web");
        assertThat(users.groupsOf("web", 33)).containsExactly(33, 4);
        assertThat(new Users(kernel, "/nowhere").user("root").home()).isEqualTo("/root");
        assertThat(users.user("nosuch")).isNull();
    }

    @Test
    void aUserWhoIsAddedLaterIsKnown() throws SysException {
        var users = new Users(kernel, "");
        var atOnce = Users.atOnce(kernel, "");
        assertThat(users.user("late")).isNull();
        assertThat(users.group("late")).isNull();
        assertThat(atOnce.user("late")).isNull();
        world.tree().put("/etc/passwd", "late:x:47:48::/:/bin/sh\n");
        world.tree().put("/etc/group", "late:x:48:\n");
        assertThat(users.user("late").uid()).isEqualTo(47);
        assertThat(users.group("late").gid()).isEqualTo(48);
        assertThat(atOnce.user("late")).isNull();
        kernel.unlink("/etc/passwd");
        assertThat(users.user("late")).isNull();
    }

    @Test
    void directoriesAndMissingFilesAnswerAsLinuxDoes() {
        assertThatThrownBy(() -> kernel.open("/etc/passwd/x", 0)).hasMessageContaining("Not a directory");
        assertThatThrownBy(() -> kernel.open("/etc", OpenFlags.WRITE_ONLY)).hasMessageContaining("Is a directory");
        assertThatThrownBy(() -> kernel.mkdir("/etc", 0755)).hasMessageContaining("File exists");
        assertThatThrownBy(() -> kernel.rmdir("/var")).hasMessageContaining("Directory not empty");
        assertThat(kernel.access("/none", FileCalls.F_OK)).isFalse();
    }
}
