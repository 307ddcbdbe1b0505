package systemlet.dbus;

/** The other side is gone, or was cut off; the text says why. Ordinary, not a bug. */
public final class Disconnected extends Exception {
    public Disconnected(String reason) {
        super(reason, null, false, false);
    }
}
