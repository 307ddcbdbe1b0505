package systemlet.ctl;

import java.util.List;
import systemlet.dbus.Client;
import systemlet.dbus.DBusError;
import systemlet.dbus.Disconnected;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;

/** Calls to the manager, org.freedesktop.systemd1. A lost connection is an error reply like any other. */
final class Bus {
    static final String MANAGER = "org.freedesktop.systemd1.Manager";
    static final String UNIT = "org.freedesktop.systemd1.Unit";
    static final String ROOT = "/org/freedesktop/systemd1";
    static final String DISCONNECTED = "org.freedesktop.DBus.Error.Disconnected";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Client client;

    Bus(Client client) {
        this.client = client;
    }

    /** Reads the arguments of a reply. */
    interface Read<T> {
        T from(WireReader in) throws Malformed;
    }

    /** {@return the object that stands for a unit, loaded or not} */
    static String unitPath(String name) {
        return ROOT + "/unit/" + ObjectPath.escape(name);
    }

    /** {@return the interface that a unit of this name has besides Unit: "org.freedesktop.systemd1.Service"} */
    static String faceOf(String name) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        return "org.freedesktop.systemd1." + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    /** {@return a call of a method of the manager, to get arguments} */
    Message manager(String method) {
        return client.to(ROOT, MANAGER, method);
    }

    /** Calls, and waits as long as it takes. */
    Message call(Message call) throws DBusError {
        return awaited(client.send(call));
    }

    /** Calls, and reads the arguments of the reply. */
    <T> T call(Message call, String signature, Read<T> read) throws DBusError {
        return answer(send(call), signature, read);
    }

    private <T> T answer(int serial, String signature, Read<T> read) throws DBusError {
        Message reply = awaited(serial);
        try {
            return read.from(Client.expect(reply, signature).body());
        } catch (Malformed wrong) {
            throw new DBusError(DBusError.FAILED, "Bad message");
        }
    }

    /** Sends without waiting, so that several calls are on their way at once. {@return what {@link #awaited} wants} */
    int send(Message call) {
        return client.send(call);
    }

    Message awaited(int serial) throws DBusError {
        try {
            return client.await(serial, Client.FOREVER);
        } catch (Disconnected gone) {
            throw new DBusError(DISCONNECTED, "Remote peer disconnected");
        } catch (DBusError error) {
            // whoever refused, and whatever the reason it gave: systemctl says this
            throw error.name().equals(DBusError.ACCESS_DENIED) ? new DBusError(error.name(), "Access denied") : error;
        }
    }

    /** {@return the next signal, or null when the time passed} @throws DBusError DISCONNECTED */
    Message nextSignal(long timeoutUsec) throws DBusError {
        try {
            return client.nextSignal(timeoutUsec);
        } catch (Disconnected gone) {
            throw new DBusError(DISCONNECTED, "Remote peer disconnected");
        }
    }

    /** {@return the value of one property} */
    Value get(String path, String face, String property) throws DBusError {
        return got(sendGet(path, face, property));
    }

    /** Asks for the value of one property without waiting. {@return what {@link #got} wants} */
    int sendGet(String path, String face, String property) {
        return send(client.to(path, PROPERTIES, "Get").with("ss", w -> w.string(face).string(property)));
    }

    Value got(int serial) throws DBusError {
        return answer(serial, "v", in -> in.value(in.variant()));
    }

    String getText(String path, String face, String property) throws DBusError {
        return get(path, face, property) instanceof Value.Text text ? text.value() : "";
    }

    Message set(String path, String face, String property, Value value) {
        return client.to(path, PROPERTIES, "Set").with("ssv", w -> {
            w.string(face).string(property);
            value.boxed().write(w);
        });
    }

    /** {@return all properties of an object, of all its interfaces with ""} */
    Properties all(String path, String face) throws DBusError {
        try {
            List<Value.Entry> entries = client.getAll(path, face);
            return new Properties(entries);
        } catch (Disconnected gone) {
            throw new DBusError(DISCONNECTED, "Remote peer disconnected");
        } catch (Malformed wrong) {
            throw new DBusError(DBusError.FAILED, "Bad message");
        }
    }

    /** {@return a call of a method of another object, to get arguments} */
    Message to(String path, String face, String method) {
        return client.to(path, face, method);
    }

    void close() {
        client.close();
    }
}
