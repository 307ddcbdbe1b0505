package systemlet.dbus;

/** Who may call a method. */
public enum Access {
    /** Everyone who can connect. */
    ANYONE,
    /** Those whom the server's {@link ObjectServer.Gate} lets act. Here systemd asks polkit, which is not there. */
    ACT,
    /** As {@link #ACT}; systemd asks nobody and marks the method as privileged. */
    PRIVILEGED
}
