package systemlet.unit;

/** Whose end is the end of a service (systemd.service(5), ExitType=). */
public enum ExitType implements Word {
    MAIN, CGROUP
}
