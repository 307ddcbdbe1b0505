package systemlet.unit;

/** What of /proc is visible (systemd.exec(5), ProcSubset=). */
public enum ProcSubset implements Word {
    ALL, PID
}
