package systemlet.dbus;

import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/** A channel over a connected unix socket, which it owns. */
public final class SocketChannel implements Channel {
    private static final int FLAGS = SocketOption.MSG_DONTWAIT | SocketOption.MSG_NOSIGNAL;

    private final Kernel kernel;
    private final Peer peer;
    private int fd;
    private int[] received = NO_FDS;

    /** Takes over a connected socket. @throws SysException its peer cannot be told; the socket is still the caller's */
    public SocketChannel(Kernel kernel, int fd) throws SysException {
        UserCredentials user = kernel.peerCredentials(fd);
        this.kernel = kernel;
        this.fd = fd;
        peer = new Peer(user.pid(), user.uid(), user.gid());
    }

    /**
     * Connects to the socket of a server, without waiting.
     *
     * @throws SysException ENOENT, ECONNREFUSED: nobody serves there; EACCES; EAGAIN: its queue is full
     */
    public static SocketChannel connect(Kernel kernel, SocketAddress address) throws SysException {
        int fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM | SocketOption.SOCK_NONBLOCK, 0);
        try {
            kernel.connect(fd, address);
            return new SocketChannel(kernel, fd);
        } catch (SysException refused) {
            kernel.close(fd);
            throw refused;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws Disconnected {
        try {
            ReceivedMessage got = kernel.receiveMessage(open(), into, from, length, FLAGS);
            received = Fds.joined(received, got.fds());
            if (got.length() == 0) {
                throw new Disconnected("Connection reset by peer");
            }
            return got.length();
        } catch (SysException refused) {
            return nothingNow(refused);
        }
    }

    @Override
    public int[] takeFds() {
        int[] fds = received;
        received = NO_FDS;
        return fds;
    }

    @Override
    public int write(byte[] bytes, int from, int length, int[] fds) throws Disconnected {
        try {
            return fds.length == 0
                    ? kernel.send(open(), bytes, from, length, FLAGS)
                    : kernel.sendMessage(open(), bytes, from, length, fds, null, null, FLAGS);
        } catch (SysException refused) {
            return nothingNow(refused);
        }
    }

    @Override
    public boolean awaitReadable(long timeoutUsec) throws Disconnected {
        return await(EventCalls.POLLIN, timeoutUsec);
    }

    @Override
    public boolean awaitWritable(long timeoutUsec) throws Disconnected {
        return await(EventCalls.POLLOUT, timeoutUsec);
    }

    @Override
    public void discard(int[] fds) {
        for (int unwanted : fds) {
            kernel.close(unwanted);
        }
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public int fd() {
        return fd;
    }

    @Override
    public void close() {
        if (fd >= 0) {
            kernel.close(fd);
            fd = -1;
            discard(takeFds());
        }
    }

    private int open() throws Disconnected {
        if (fd < 0) {
            throw new Disconnected("closed");
        }
        return fd;
    }

    private static int nothingNow(SysException refused) throws Disconnected {
        if (refused.is(Errno.EAGAIN) || refused.is(Errno.EINTR)) {
            return 0;
        }
        throw new Disconnected(refused.text());
    }

    private boolean await(int events, long timeoutUsec) throws Disconnected {
        int[] happened = {0};
        while (true) {
            try {
                return kernel.poll(new int[] {open()}, new int[] {events}, happened, 1, timeoutUsec) > 0;
            } catch (SysException refused) {
                nothingNow(refused);   // EINTR: wait on; the time starts anew, which only makes it longer
            }
        }
    }
}
