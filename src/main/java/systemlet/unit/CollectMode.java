package systemlet.unit;

/** Which finished units may be forgotten (systemd.unit(5), CollectMode=). */
public enum CollectMode implements Word {
    INACTIVE, INACTIVE_OR_FAILED
}
