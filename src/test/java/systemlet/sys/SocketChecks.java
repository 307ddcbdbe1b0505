package systemlet.sys;

import systemlet.base.Utf8;

/** Tries the native kernel: sockets, polling and timers. */
final class SocketChecks extends KernelChecks {
    SocketChecks(Kernel kernel) {
        super(kernel);
    }

    @Override
    void all(Report report) {
        report.attempt("poll waits for time and for pipes", this::polling);
        report.attempt("stream sockets pass descriptors", this::descriptors);
        report.attempt("datagrams carry credentials and addresses", this::datagrams);
        report.attempt("internet sockets", this::internet);
        report.attempt("timers elapse", this::timers);
        report.attempt("the machine has names and random bytes", this::machine);
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
}
