package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Channel;
import systemlet.dbus.Connection;
import systemlet.dbus.Message;
import systemlet.dbus.SocketChannel;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * The door: the private socket where clients speak D-Bus to the manager without a bus between. Every client that is
 * there hears every signal, as with systemd's own private socket. A client that is slow, silent or broken is its own
 * problem: nothing here waits for it.
 */
final class BusServer {
    /** The sender of all we say, as real systemd's private socket has it. */
    private static final String NAME = "org.freedesktop.systemd1";
    /** Bytes of one call at most; the largest honest one (StartTransientUnit, SetUnitProperties) is far below. */
    private static final int CALL_MAX = 4 << 20;
    /** Clients at a time; for one more, the oldest goes that has not authenticated, or else it is turned away. */
    private static final int CLIENTS_MAX = 1024;
    private static final int BACKLOG = 128;

    private final Kernel kernel;
    private final PollSet polls;
    private final String guid;
    private final Connection.Sink sink;
    private final List<Client> clients = new ArrayList<>();
    private int fd = -1;

    /** A connection and its descriptor, which the connection forgets when it closes itself. */
    private final class Client implements PollSet.Ready {
        private final Connection connection;
        private final int polled;

        Client(Connection connection) {
            this.connection = connection;
            polled = connection.channel().fd();
            polls.add(polled, EventCalls.POLLIN, this);
        }

        @Override
        public void ready(int revents) {
            if ((revents & ~EventCalls.POLLOUT) != 0) {
                connection.onReadable(sink);
            }
        }

        /** Writes what waits. {@return whether the client is still there} */
        boolean settle() {
            connection.flush();
            if (connection.isClosed()) {
                polls.remove(polled, this);
                return false;
            }
            polls.want(polled, (connection.wantsRead() ? EventCalls.POLLIN : 0)
                    | (connection.wantsWrite() ? EventCalls.POLLOUT : 0));
            return true;
        }
    }

    /**
     * @param guid 32 hex digits that name this server
     * @param sink takes every message that is not an answer
     */
    BusServer(Kernel kernel, PollSet polls, String guid, Connection.Sink sink) {
        this.kernel = kernel;
        this.polls = polls;
        this.guid = guid;
        this.sink = sink;
    }

    /** Binds the socket, replacing one that is left from a dead manager. */
    void open(String path) throws SysException {
        int fresh = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM | SocketOption.SOCK_NONBLOCK, 0);
        try {
            try {
                kernel.unlink(path);
            } catch (SysException none) {
                if (!none.is(Errno.ENOENT)) {
                    throw none;
                }
            }
            kernel.bind(fresh, new SocketAddress.UnixPath(path));
            kernel.chmod(path, 0777);   // who may do what is decided call by call, from the credentials
            kernel.listen(fresh, BACKLOG);
            kernel.keepOnExec(fresh);
            adopt(fresh);
        } catch (SysException failed) {
            kernel.close(fresh);
            throw failed;
        }
    }

    /** Goes on with a listening socket that an earlier self of this manager opened. */
    void adopt(int inherited) {
        fd = inherited;
        polls.add(fd, EventCalls.POLLIN, this::acceptAll);
    }

    /** Ends the service: the clients are cut off, the socket's name stays to whoever takes it. */
    void close(String why) {
        if (fd >= 0) {
            polls.remove(fd);
            kernel.close(fd);
            fd = -1;
        }
        clients.forEach(client -> client.connection.close(why));
        flush();
    }

    /** {@return the listening descriptor, -1 before {@link #open}} */
    int fd() {
        return fd;
    }

    /** Hands a connection of another origin (a test's channel, a passed socket) to the server. */
    Connection join(Channel channel) {
        Client client = new Client(Connection.server(channel, guid, CALL_MAX));
        client.connection.speakAs(NAME);
        clients.add(client);
        return client.connection;
    }

    /** Writes what waits and adapts what is polled for; to be called at the end of every turn. */
    void flush() {
        clients.removeIf(client -> !client.settle());
    }

    /** Tells every client that speaks D-Bus already. */
    void broadcast(Message signal) {
        for (Client client : clients) {
            if (client.connection.isAuthenticated()) {
                client.connection.send(signal);
            }
        }
    }

    /** Like {@link #broadcast}, but a newer signal of the same key takes the place of one still waiting. */
    void broadcastLatest(String key, Message signal) {
        for (Client client : clients) {
            if (client.connection.isAuthenticated()) {
                client.connection.sendLatest(key, signal);
            }
        }
    }

    boolean hasListeners() {
        return !clients.isEmpty();
    }

    private void acceptAll(int revents) {
        while (true) {
            try {
                int accepted = kernel.accept(fd, SocketOption.SOCK_NONBLOCK);
                if (clients.size() < CLIENTS_MAX || dropOldestStranger()) {
                    welcome(accepted);
                } else {
                    kernel.close(accepted);
                }
            } catch (SysException done) {
                return;   // EAGAIN: all taken; EMFILE: they wait in the backlog until somebody leaves
            }
        }
    }

    /** Makes room: half-open connections cannot keep out those who talk. {@return whether there was one} */
    private boolean dropOldestStranger() {
        for (Client client : clients) {
            if (!client.connection.isAuthenticated()) {
                client.connection.close("too many connections");
                client.settle();
                clients.remove(client);
                return true;
            }
        }
        return false;
    }

    private void welcome(int accepted) {
        try {
            join(new SocketChannel(kernel, accepted));
        } catch (SysException nameless) {
            kernel.close(accepted);   // a peer without credentials cannot be served
        }
    }
}
