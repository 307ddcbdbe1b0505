package systemlet.unit;

/**
 * Which states a service passes through on its way to an automatic restart (systemd.service(5), RestartMode=, since
 * 254).
 */
public enum RestartMode implements Word {
    NORMAL, DIRECT
}
