package systemlet.dbus;

/**
 * One row of an interface: a property of objects of type T.
 *
 * @param type   one complete type
 * @param emits  what PropertiesChanged says of it
 * @param get    writes the value, exactly of {@code type}
 * @param set    takes a new value, or null when it is read only
 */
public record Property<T>(String name, String type, Emits emits, Get<T> get, Set<T> set) {
    /** A read-only property. */
    public Property(String name, String type, Emits emits, Get<T> get) {
        this(name, type, emits, get, null);
    }

    /** How a property tells of changes: the annotation org.freedesktop.DBus.Property.EmitsChangedSignal. */
    public enum Emits {
        /** Never changes. */
        CONST("const"),
        /** The signal carries the new value. */
        CHANGE("true"),
        /** The signal carries the name only. */
        INVALIDATES("invalidates"),
        /** Changes without a signal. */
        NOTHING("false");

        final String annotation;

        Emits(String annotation) {
            this.annotation = annotation;
        }
    }

    /** Writes the value. */
    @FunctionalInterface
    public interface Get<T> {
        void write(T object, WireWriter w);
    }

    /** Takes a new value; who may set it was checked before. */
    @FunctionalInterface
    public interface Set<T> {
        void set(T object, WireReader in) throws DBusError, Malformed;
    }

    /** Writes name and value as an entry of {@code a{sv}}. */
    void writeEntry(T object, WireWriter w) {
        w.entry().string(name).variant(type);
        get.write(object, w);
    }
}
