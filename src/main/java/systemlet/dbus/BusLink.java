package systemlet.dbus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our place on a bus that somebody else runs (dbus-daemon, dbus-broker): says Hello, takes our name, serves calls to it
 * with the caller's credentials as the bus vouches for them, and watches other names. Never blocks.
 */
public final class BusLink implements Connection.Sink {
    static final String BUS = "org.freedesktop.DBus";
    static final String BUS_PATH = "/org/freedesktop/DBus";
    private static final int DO_NOT_QUEUE = 4;
    /** Senders whose credentials are remembered: unique names are never used again on a bus. */
    private static final int KNOWN_MAX = 128;
    /** Calls that wait for their sender's credentials at most. */
    private static final int WAITING_MAX = 1024;

    /** Hears what happens on the bus. */
    public interface Listener {
        /** Our name is ours now. */
        void acquired();

        /** Somebody else has our name; the link is closed. */
        void refused(String why);

        /** A watched name got another owner, "" for none. Also told once, with old "", when the watch begins. */
        void ownerChanged(String name, String oldOwner, String newOwner);

        /** Any other signal to us, as the bus's request to start a unit (org.freedesktop.systemd1.Activator). */
        void signal(Message signal);
    }

    private final Connection connection;
    private final String name;
    private final ObjectServer server;
    private final Listener listener;
    private final Map<String, Peer> known = new LinkedHashMap<>();
    private final Map<String, List<Message>> waiting = new LinkedHashMap<>();
    private int waitingCount;
    private boolean owned;

    /** Begins at once; {@link Listener#acquired} says when it has worked. */
    public BusLink(Channel channel, String name, ObjectServer server, Listener listener) {
        connection = Connection.client(channel);
        this.name = name;
        this.server = server;
        this.listener = listener;
        ask("Hello", "", w -> {}, reply -> {});
        ask("RequestName", "su", w -> w.string(name).uint32(DO_NOT_QUEUE), this::requested);
    }

    /** {@return the connection, to poll and flush; {@link #onReadable} reads it} */
    public Connection connection() {
        return connection;
    }

    /** {@return whether the name is ours} */
    public boolean isOwned() {
        return owned && !connection.isClosed();
    }

    public void onReadable() {
        connection.onReadable(this);
    }

    /** Sends a signal to all who listen on the bus. */
    public void broadcast(Message signal) {
        connection.send(signal);
    }

    /** Tells the listener who owns a name, now and whenever that changes. */
    public void watch(String other) {
        ask("AddMatch", "s", w -> w.string(rule(other)), reply -> {});
        ask("GetNameOwner", "s", w -> w.string(other), reply -> listener.ownerChanged(other, "", firstText(reply)));
    }

    /** Ends a {@link #watch}. */
    public void unwatch(String other) {
        ask("RemoveMatch", "s", w -> w.string(rule(other)), reply -> {});
    }

    @Override
    public void message(Connection from, Message message) {
        if (message.type() == Message.CALL && message.sender() != null) {
            serve(message);
            return;
        }
        from.channel().discard(message.fds());
        if (message.isSignal(BUS, "NameOwnerChanged") && BUS.equals(message.sender())) {
            ownerChanged(message);
        } else if (message.type() == Message.SIGNAL) {
            listener.signal(message);
        }
    }

    private void serve(Message call) {
        Peer peer = known.get(call.sender());
        List<Message> queue = waiting.get(call.sender());
        if (queue == null && peer != null) {
            server.serve(connection, call, peer);
        } else if (waitingCount >= WAITING_MAX) {
            connection.send(Message.error(call, DBusError.LIMITS_EXCEEDED, "Too many calls at once."));
        } else if (queue != null) {
            queue.add(call);
            waitingCount++;
        } else {
            waiting.put(call.sender(), new ArrayList<>(List.of(call)));
            waitingCount++;
            ask("GetConnectionCredentials", "s", w -> w.string(call.sender()),
                    reply -> identified(call.sender(), reply));
        }
    }

    /** A sender that is gone already counts as unknown: it may read, and nobody hears the answer. */
    private void identified(String sender, Message reply) {
        Peer peer = credentials(reply);
        known.put(sender, peer);
        if (known.size() > KNOWN_MAX) {
            known.remove(known.keySet().iterator().next());
        }
        List<Message> calls = waiting.remove(sender);
        waitingCount -= calls.size();
        for (Message call : calls) {
            server.serve(connection, call, peer);
        }
    }

    private static Peer credentials(Message reply) {
        if (!reply.signature().equals("a{sv}")) {
            return Peer.UNKNOWN;
        }
        int uid = -1;
        int pid = 0;
        try {
            WireReader in = reply.body();
            int end = in.array('{');
            while (in.before(end)) {
                String key = in.entry().string();
                String type = in.variant();
                if (key.equals("UnixUserID") && type.equals("u")) {
                    uid = in.uint32();
                } else if (key.equals("ProcessID") && type.equals("u")) {
                    pid = in.uint32();
                } else {
                    in.skip(type);
                }
            }
        } catch (Malformed unreadable) {
            return Peer.UNKNOWN;   // may read, may not act
        }
        return new Peer(pid, uid, -1);
    }

    private void ownerChanged(Message signal) {
        try {
            WireReader in = Client.expect(signal, "sss").body();
            listener.ownerChanged(in.string(), in.string(), in.string());
        } catch (Malformed notTheBus) {
            connection.close(notTheBus.getMessage());
        }
    }

    /** D-Bus specification, RequestName: 1 is the primary owner, 4 was it already. */
    private void requested(Message reply) {
        int result = 0;
        try {
            result = reply.signature().equals("u") ? reply.body().uint32() : 0;
        } catch (Malformed unreadable) {
            result = 0;   // as a refusal
        }
        if (result == 1 || result == 4) {
            owned = true;
            listener.acquired();
            return;
        }
        String why = reply.type() == Message.ERROR ? reply.asError().text() : name + " belongs to another process";
        connection.close(why);
        listener.refused(why);
    }

    private void ask(String member, String types, Body body, Connection.Answer answer) {
        Message call = Message.call(BUS, BUS_PATH, BUS, member);
        connection.call(types.isEmpty() ? call : call.with(types, body), answer);
    }

    private static String firstText(Message reply) {
        try {
            return reply.signature().equals("s") && reply.type() == Message.REPLY ? reply.body().string() : "";
        } catch (Malformed unreadable) {
            return "";   // as no owner
        }
    }

    private static String rule(String other) {
        return "type='signal',sender='" + BUS + "',interface='" + BUS + "',member='NameOwnerChanged',arg0='" + other
                + "'";
    }
}
