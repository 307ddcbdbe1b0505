package systemlet.dbus;

import java.util.List;

/** The interface org.freedesktop.DBus.Properties, which every object has. */
final class Properties {
    static final String NAME = "org.freedesktop.DBus.Properties";
    private static final int GET_ALL_BYTES = 16 << 10;

    private Properties() {}

    static void get(List<Bound<?>> object, Call call) throws DBusError, Malformed {
        WireReader in = arguments(call, "ss", "Expected interface and property parameters");
        String face = in.string();
        String name = in.string();
        for (Bound<?> bound : object) {
            if (bound.face().name().equals(face)) {
                get(bound, name, call);
                return;
            }
        }
        throw unknownProperty();
    }

    private static <T> void get(Bound<T> bound, String name, Call call) throws DBusError {
        Property<T> property = bound.face().property(name);
        if (property == null) {
            throw unknownProperty();
        }
        call.reply(w -> {
            w.variant(property.type());
            property.get().write(bound.object(), w);
        });
    }

    static void getAll(List<Bound<?>> object, Call call) throws DBusError, Malformed {
        String face = arguments(call, "s", "Expected interface parameter").string();
        boolean known = face.isEmpty() || Introspect.isStandard(face);
        for (Bound<?> bound : object) {
            known |= bound.face().name().equals(face);
        }
        if (!known) {
            throw new DBusError(DBusError.UNKNOWN_INTERFACE, "Unknown interface '" + face + "'.");
        }
        call.reply(GET_ALL_BYTES, w -> {
            w.array('{');
            for (Bound<?> bound : object) {
                if (face.isEmpty() || bound.face().name().equals(face)) {
                    bound.writeProperties(w);
                }
            }
            w.end();
        });
    }

    static void set(List<Bound<?>> object, Call call, ObjectServer.Gate gate) throws DBusError, Malformed {
        WireReader in = arguments(call, "ssv", "Expected interface, property and value parameters");
        String face = in.string();
        String name = in.string();
        for (Bound<?> bound : object) {
            if (bound.face().name().equals(face)) {
                set(bound, name, in, call, gate);
                return;
            }
        }
        throw unknownProperty();
    }

    private static <T> void set(Bound<T> bound, String name, WireReader in, Call call, ObjectServer.Gate gate)
            throws DBusError, Malformed {
        Property<T> property = bound.face().property(name);
        if (property == null) {
            throw unknownProperty();
        }
        if (property.set() == null) {
            throw new DBusError(DBusError.PROPERTY_READ_ONLY, "Property '" + name + "' is not writable.");
        }
        String type = in.variant();
        if (!type.equals(property.type())) {
            throw new DBusError(DBusError.INVALID_ARGS, "Incorrect parameters for property '" + name
                    + "', expected '" + property.type() + "', got '" + type + "'.");
        }
        if (!gate.mayAct(call.peer())) {
            throw ObjectServer.notPermitted(call.message());
        }
        property.set().set(bound.object(), in);
        call.reply();
    }

    private static WireReader arguments(Call call, String types, String otherwise) throws DBusError {
        if (!call.message().signature().equals(types)) {
            throw new DBusError(DBusError.INVALID_ARGS, otherwise);
        }
        return call.in();
    }

    private static DBusError unknownProperty() {
        return new DBusError(DBusError.UNKNOWN_PROPERTY, "Unknown property or interface.");
    }
}
