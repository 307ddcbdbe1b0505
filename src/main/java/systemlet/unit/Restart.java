package systemlet.unit;

/** After which ends a service starts again (systemd.service(5), Restart=). */
public enum Restart implements Word {
    NO, ON_SUCCESS, ON_FAILURE, ON_ABNORMAL, ON_WATCHDOG, ON_ABORT, ALWAYS
}
