package systemlet.unit;

/** How a service tells that it has started (systemd.service(5), Type=). */
public enum ServiceType implements Word {
    SIMPLE, EXEC, FORKING, ONESHOT, DBUS, NOTIFY, NOTIFY_RELOAD, IDLE
}
