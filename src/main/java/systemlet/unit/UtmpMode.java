package systemlet.unit;

/** Which utmp records the unit gets (systemd.exec(5), UtmpMode=). */
public enum UtmpMode implements Word {
    INIT, LOGIN, USER
}
