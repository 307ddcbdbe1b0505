package systemlet.unit;

/** Whether systemd-oomd watches the unit (systemd.resource-control(5), ManagedOOMSwap=). */
public enum ManagedOomMode implements Word {
    AUTO, KILL
}
