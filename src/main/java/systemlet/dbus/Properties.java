package systemlet.dbus;

import java.util.List;

/** The interface org.freedesktop.DBus.Properties, which every object has. */
final class Properties {
    static final String NAME = "org.freedesktop.DBus.Properties";
    private static final int GET_ALL_BYTES = 16 << 10;

    private Properties() {}

    static void get(List<Bound<?>> object, Call call) throws DBusError, Malformed {
        WireReader in = arguments(call, "ss", "Expected interface and member parameters");
        String face = in.string();
        String name = in.string();
        for (Bound<?> bound : object) {
            if (bound.face().name().equals(face) && get(bound, name, call)) {
                return;
            }
        }
        throw unknown(face, name);
    }

    /** {@return whether the interface has this property} */
    private static <T> boolean get(Bound<T> bound, String name, Call call) {
        Property<T> property = bound.face().property(name);
        if (property == null) {
            return false;
        }
        call.reply(w -> {
            w.variant(property.type());
            property.get().write(bound.object(), w);
        });
        return true;
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
        WireReader in = arguments(call, "ss", "Expected interface and member parameters");
        String face = in.string();
        String name = in.string();
        for (Bound<?> bound : object) {
            if (bound.face().name().equals(face) && set(bound, name, in, call, gate)) {
                return;
            }
        }
        throw unknown(face, name);
    }

    /** {@return whether the interface has this property} */
    private static <T> boolean set(Bound<T> bound, String name, WireReader in, Call call, ObjectServer.Gate gate)
            throws DBusError, Malformed {
        Property<T> property = bound.face().property(name);
        if (property == null) {
            return false;
        }
        if (property.set() == null) {
            throw new DBusError(DBusError.PROPERTY_READ_ONLY, "Property '" + name + "' is not writable.");
        }
        String given = call.message().signature().substring(2);
        if (!given.startsWith("v")) {
            throw new DBusError(DBusError.INVALID_SIGNATURE, "Incorrect signature when setting property '" + name
                    + "', expected 'v', got '" + given + "'.");
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
        return true;
    }

    /** {@return a reader at the arguments, which begin with these types} More may follow; nobody minds. */
    private static WireReader arguments(Call call, String types, String otherwise) throws DBusError, Malformed {
        String signature = call.message().signature();
        if (!signature.startsWith(types)) {
            throw new DBusError(DBusError.INVALID_ARGS, otherwise);
        }
        call.in().skip(signature);
        return call.in();
    }

    private static DBusError unknown(String face, String property) {
        return new DBusError(DBusError.UNKNOWN_PROPERTY,
                "Unknown interface " + face + " or property " + property + ".");
    }
}
