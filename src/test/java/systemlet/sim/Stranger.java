package systemlet.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.dbus.Channel;
import systemlet.dbus.Connection;
import systemlet.dbus.Disconnected;
import systemlet.dbus.Message;
import systemlet.dbus.SocketChannel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

/**
 * A client at one of a manager's doors about whom nothing is known. While it keeps to the protocol, each of its calls that
 * wants an answer gets exactly one; it may also write bytes of its own, and then anything may become of it but that of others.
 */
final class Stranger {
    static final String DOOR = "/run/systemd/private";
    static final String BUS = "/run/dbus/system_bus_socket";

    private final SimKernel kernel;
    private final Rng rng;
    private final Map<Integer, String> open = new TreeMap<>();
    private Connection connection;
    private boolean keepsToProtocol;

    /** @param uid whose client this is: root may act, others may read */
    Stranger(Machine machine, Rng rng, int uid) {
        this.rng = rng;
        kernel = machine.world().drivenChild(0, List.of("stranger"), List.of()).spared();
        kernel.self().identity(uid, uid);
    }

    boolean isConnected() {
        return connection != null && !connection.isClosed();
    }

    /** Comes in by the private socket, or where the manager is a bus itself, by that, and says hello. */
    void come(String door) {
        try {
            connection = Connection.client(SocketChannel.connect(kernel, new SocketAddress.UnixPath(door)));
        } catch (SysException refused) {
            Check.that(door.equals(BUS), "the door is open: " + refused.text());
            return;
        }
        keepsToProtocol = true;
        open.clear();
        if (door.equals(BUS)) {
            call(Message.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello"));
        }
    }

    void call(Message call) {
        int serial = connection.send(call);
        if (call.wantsReply()) {
            open.put(serial, call.face() + "." + call.member() + " " + call.signature() + " of " + call.path());
        }
        connection.flush();
    }

    /** Writes bytes that mean nothing, or half a beginning. */
    void rave() {
        keepsToProtocol = false;
        byte[] bytes = new byte[1 + rng.below(400)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) rng.next();
        }
        bytes[0] = (byte) (rng.chance(1, 2) ? 'l' : 'B');
        if (bytes.length > 16) {
            bytes[1] = Message.CALL;
            bytes[3] = 1;
            bytes[7] = 0;
            bytes[6] = 0;
            bytes[15] = 0;
            bytes[14] = 0;
        }
        try {
            connection.channel().write(bytes, 0, bytes.length, Channel.NO_FDS);
        } catch (Disconnected gone) {
            connection.close("gone");
        }
    }

    void listen() {
        if (!isConnected()) {
            return;
        }
        connection.flush();
        for (int i = 0; i < 50 && isConnected(); i++) {
            connection.onReadable(this::take);
        }
    }

    private void take(Connection from, Message message) {
        if (message.type() == Message.SIGNAL) {
            return;
        }
        String what = open.remove(message.replySerial());
        Check.that(what != null || !keepsToProtocol, "an answer answers a call once: " + message.replySerial());
    }

    /** Everything that it asked was answered. */
    void isContent() {
        if (keepsToProtocol && connection != null) {
            Check.that(isConnected(), "who keeps to the protocol is not cut off: " + connection.whyClosed() + ", asked " + open);
            Check.that(open.isEmpty(), "a call is answered: " + open);
        }
    }

    void leave() {
        if (connection != null) {
            connection.close("leaves");
            connection = null;
        }
    }
}
