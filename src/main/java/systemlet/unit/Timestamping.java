package systemlet.unit;

/** Which time stamps a socket adds to its messages (systemd.socket(5), Timestamping=). */
public enum Timestamping implements Word {
    OFF, US, NS
}
