package systemlet.unit;

/** How much of the system is read-only to the unit (systemd.exec(5), ProtectSystem=). */
public enum ProtectSystem implements Word {
    NO, YES, FULL, STRICT
}
