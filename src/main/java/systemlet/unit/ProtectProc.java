package systemlet.unit;

/** Which processes of others /proc shows (systemd.exec(5), ProtectProc=). */
public enum ProtectProc implements Word {
    DEFAULT, NOACCESS, INVISIBLE, PTRACEABLE
}
