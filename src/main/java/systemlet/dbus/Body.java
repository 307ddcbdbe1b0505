package systemlet.dbus;

/** Writes the arguments of one message, in the order of its signature. */
@FunctionalInterface
public interface Body {
    void write(WireWriter w);
}
