package systemlet.unit;

/** What is sent to a service that exceeds its start or stop time (systemd.service(5), TimeoutStartFailureMode=). */
public enum TimeoutFailureMode implements Word {
    TERMINATE, ABORT, KILL
}
