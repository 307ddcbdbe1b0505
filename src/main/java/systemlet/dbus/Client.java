package systemlet.dbus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The client's side of a connection for a program that may wait: calls return their reply; signals that come meanwhile
 * are kept for {@link #nextSignal}. Calls to us (a peer's Ping) are answered with UnknownMethod.
 */
public final class Client {
    /** Microseconds a call waits for its answer unless told otherwise. */
    public static final long CALL_TIMEOUT_USEC = 90_000_000;
    /** Wait as long as it takes. */
    public static final long FOREVER = -1;
    /** Signals kept at most; older ones are forgotten. */
    private static final int SIGNALS_MAX = 65_536;
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Connection connection;
    private final LongSupplier nowUsec;
    private final ArrayDeque<Message> signals = new ArrayDeque<>();
    private final Map<Integer, Message> answers = new HashMap<>();
    private final String destination;

    /**
     * @param destination name that calls are addressed to, for example {@code org.freedesktop.systemd1}; may be null
     * @param nowUsec     a clock that never goes back, microseconds
     */
    public Client(Channel channel, String destination, LongSupplier nowUsec) {
        connection = Connection.client(channel);
        this.destination = destination;
        this.nowUsec = nowUsec;
    }

    Connection connection() {
        return connection;
    }

    /** Introduces us to a bus, which a private connection does not have. {@return our unique name} */
    public String hello() throws DBusError, Disconnected, Malformed {
        return call(toBus("Hello")).body().string();
    }

    /** Asks a bus for all signals of another client of it; without a bus they come unasked. */
    public void hear(String sender) throws DBusError, Disconnected {
        call(toBus("AddMatch").with("s", w -> w.string("type='signal',sender='" + sender + "'")));
    }

    private static Message toBus(String member) {
        return Message.call(BusLink.BUS, BusLink.BUS_PATH, BusLink.BUS, member);
    }

    /** {@return a call to our destination, ready to send or to get arguments} */
    public Message to(String path, String face, String member) {
        return Message.call(destination, path, face, member).withFlags(Message.ALLOW_INTERACTIVE_AUTH);
    }

    /** Calls and waits. {@return the reply} */
    public Message call(Message call) throws DBusError, Disconnected {
        return await(send(call), CALL_TIMEOUT_USEC);
    }

    /** Queues a call so that several are on their way at once. {@return its serial, for {@link #await}} */
    public int send(Message call) {
        return connection.call(call, reply -> answers.put(reply.replySerial(), reply));
    }

    /**
     * {@return the reply to the call of this serial}
     *
     * @throws DBusError    the error that answered it, or NoReply when the time passed
     * @throws Disconnected the connection ended first
     */
    public Message await(int serial, long timeoutUsec) throws DBusError, Disconnected {
        long deadline = deadline(timeoutUsec);
        Message answer = answers.remove(serial);
        while (answer == null) {
            if (!turn(deadline)) {
                throw new DBusError(DBusError.NO_REPLY, "Connection timed out");
            }
            answer = answers.remove(serial);
        }
        if (answer.type() == Message.ERROR) {
            throw answer.asError();
        }
        return answer;
    }

    /** {@return the oldest signal that was not taken yet; null when the time passed} */
    public Message nextSignal(long timeoutUsec) throws Disconnected {
        long deadline = deadline(timeoutUsec);
        while (signals.isEmpty()) {
            if (!turn(deadline)) {
                return null;
            }
        }
        return signals.poll();
    }

    /** {@return the value of one property, without its variant} */
    public Value get(String path, String face, String property) throws DBusError, Disconnected, Malformed {
        Message get = to(path, PROPERTIES, "Get").with("ss", w -> w.string(face).string(property));
        WireReader in = expect(call(get), "v").body();
        return in.value(in.variant());
    }

    /** {@return the properties of one interface, or with "" of all, in the order the server sent them} */
    public List<Value.Entry> getAll(String path, String face) throws DBusError, Disconnected, Malformed {
        Message getAll = to(path, PROPERTIES, "GetAll").with("s", w -> w.string(face));
        WireReader in = expect(call(getAll), "a{sv}").body();
        List<Value.Entry> properties = new ArrayList<>();
        int end = in.array('{');
        while (in.before(end)) {
            String name = in.entry().string();
            properties.add(new Value.Entry(Value.string(name), in.value(in.variant())));
        }
        return properties;
    }

    /** {@return the message, whose arguments have these types} */
    public static Message expect(Message message, String signature) throws Malformed {
        if (!message.signature().equals(signature)) {
            throw new Malformed("arguments of type '" + message.signature() + "', expected '" + signature + "'");
        }
        return message;
    }

    public void close() {
        connection.close("closed");
    }

    /** Lets things happen once. {@return false when the deadline passed first} */
    private boolean turn(long deadline) throws Disconnected {
        connection.flush();
        if (connection.isClosed()) {
            throw new Disconnected(connection.whyClosed());
        }
        long leftUsec = deadline == Long.MAX_VALUE ? FOREVER : Math.max(0, deadline - nowUsec.getAsLong());
        Channel channel = connection.channel();
        boolean ready = connection.wantsWrite() ? channel.awaitWritable(leftUsec) : channel.awaitReadable(leftUsec);
        if (ready && !connection.wantsWrite()) {
            connection.onReadable(this::sort);
        }
        return ready;
    }

    private void sort(Connection from, Message message) {
        switch (message.type()) {
            case Message.SIGNAL -> {
                signals.add(message);
                if (signals.size() > SIGNALS_MAX) {
                    signals.poll();
                }
            }
            case Message.CALL -> refuse(from, message);
            default -> from.channel().discard(message.fds());   // a reply that nobody waits for
        }
    }

    private static void refuse(Connection from, Message message) {
        from.channel().discard(message.fds());
        if (message.wantsReply()) {
            from.send(Message.error(message, DBusError.UNKNOWN_METHOD, "This program serves no objects."));
        }
    }

    private long deadline(long timeoutUsec) {
        return timeoutUsec < 0 ? Long.MAX_VALUE : nowUsec.getAsLong() + timeoutUsec;
    }
}
