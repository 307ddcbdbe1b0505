package systemlet.dbus;

/**
 * One row of an interface: a signal, for introspection.
 *
 * @param types types of the arguments
 * @param names their names, separated by blanks
 */
public record Signal(String name, String types, String names) {}
