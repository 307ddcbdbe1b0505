package systemlet.unit;

/** How home directories appear to the unit (systemd.exec(5), ProtectHome=). */
public enum ProtectHome implements Word {
    NO, YES, READ_ONLY, TMPFS
}
