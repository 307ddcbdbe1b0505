package systemlet.unit;

/** Which processes a stop signals (systemd.kill(5), KillMode=). */
public enum KillMode implements Word {
    CONTROL_GROUP, PROCESS, MIXED, NONE
}
