package systemlet.unit;

/** Which kernel keyring a process gets (systemd.exec(5), KeyringMode=). */
public enum KeyringMode implements Word {
    INHERIT, PRIVATE, SHARED
}
