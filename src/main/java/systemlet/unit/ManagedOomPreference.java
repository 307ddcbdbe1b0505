package systemlet.unit;

/** How systemd-oomd ranks the unit (systemd.resource-control(5), ManagedOOMPreference=). */
public enum ManagedOomPreference implements Word {
    NONE, AVOID, OMIT
}
