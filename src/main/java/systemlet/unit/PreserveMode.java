package systemlet.unit;

/** When the runtime directory stays (systemd.exec(5), RuntimeDirectoryPreserve=). */
public enum PreserveMode implements Word {
    NO, YES, RESTART
}
