package systemlet.dbus;

/** Who may call a method or set a property. */
public enum Access {
    /** Everyone who can connect. */
    ANYONE,
    /** Those whom the server's {@link ObjectServer.Gate} lets act: root and the manager's own user. */
    ACT
}
