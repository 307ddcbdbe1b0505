package systemlet.unit;

/** What the manager does on success, failure, start limit or job timeout (systemd.unit(5), FailureAction=). */
public enum EmergencyAction implements Word {
    NONE, REBOOT, REBOOT_FORCE, REBOOT_IMMEDIATE, POWEROFF, POWEROFF_FORCE, POWEROFF_IMMEDIATE, EXIT, EXIT_FORCE
}
