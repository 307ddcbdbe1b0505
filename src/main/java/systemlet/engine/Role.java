package systemlet.engine;

/** What a process is to its unit: the main process, or the one control process that runs beside or before it. */
public enum Role {
    MAIN, CONTROL
}
