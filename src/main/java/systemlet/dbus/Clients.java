package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;

/**
 * The connections that a server has accepted: bounded in number, told of signals together. Those that do not
 * authenticate in time are cut off; when there are too many, the oldest of those goes first.
 */
public final class Clients {
    /** Connections at most. */
    public static final int COUNT_MAX = 1024;
    /** Microseconds that a client has for its authentication. */
    public static final long AUTH_USEC = 30_000_000;
    /** Bytes of one message that a client may send: a set-environment or set-property is far smaller. */
    public static final int MESSAGE_BYTES_MAX = 4 << 20;

    private record Entry(Connection connection, long deadlineUsec) {}

    private final String guid;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param guid 32 hex digits that name the server
     * @param name sender that our messages carry
     */
    public Clients(String guid, String name) {
        this.guid = guid;
        this.name = name;
    }

    /** Takes over a fresh connection. {@return it, or null when there are too many to take one more} */
    public Connection accept(Channel channel, long nowUsec) {
        sweep(nowUsec);
        if (entries.size() >= COUNT_MAX && !dropOldestStranger()) {
            channel.close();
            return null;
        }
        Connection connection = Connection.server(channel, guid, MESSAGE_BYTES_MAX);
        connection.speakAs(name);
        entries.add(new Entry(connection, nowUsec + AUTH_USEC));
        return connection;
    }

    /** Forgets closed connections and cuts off those that authenticate too slowly. */
    public void sweep(long nowUsec) {
        for (Entry entry : entries) {
            if (!entry.connection.isAuthenticated() && entry.deadlineUsec <= nowUsec) {
                entry.connection.close("no authentication in time");
            }
        }
        entries.removeIf(entry -> entry.connection.isClosed());
    }

    /** {@return when {@link #sweep} has something to do, or Long.MAX_VALUE} */
    public long deadlineUsec() {
        for (Entry entry : entries) {
            if (!entry.connection.isAuthenticated()) {
                return entry.deadlineUsec;   // the oldest comes first
            }
        }
        return Long.MAX_VALUE;
    }

    /** {@return the open connections, oldest first} */
    public List<Connection> open() {
        List<Connection> open = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (!entry.connection.isClosed()) {
                open.add(entry.connection);
            }
        }
        return open;
    }

    /** Sends a signal to all that are authenticated. */
    public void broadcast(Message signal) {
        for (Entry entry : entries) {
            if (entry.connection.isAuthenticated()) {
                entry.connection.send(signal);
            }
        }
    }

    /** As {@link #broadcast}, but where an older one of this key still waits, it is replaced. */
    public void broadcastLatest(String key, Message signal) {
        for (Entry entry : entries) {
            if (entry.connection.isAuthenticated()) {
                entry.connection.sendLatest(key, signal);
            }
        }
    }

    /** {@return whether somebody would hear a {@link #broadcast}} */
    public boolean hasListeners() {
        for (Entry entry : entries) {
            if (entry.connection.isAuthenticated() && !entry.connection.isClosed()) {
                return true;
            }
        }
        return false;
    }

    private boolean dropOldestStranger() {
        for (Entry entry : entries) {
            if (!entry.connection.isAuthenticated()) {
                entry.connection.close("too many connections");
                entries.remove(entry);
                return true;
            }
        }
        return false;
    }
}
