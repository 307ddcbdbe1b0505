package systemlet.unit;

/** Whose notification messages count (systemd.service(5), NotifyAccess=). */
public enum NotifyAccess implements Word {
    NONE, MAIN, EXEC, ALL
}
