package systemlet.dbus;

/** Bytes or names that no D-Bus peer may send. Says what is wrong; whoever sent it is cut off or gets an error. */
public final class Malformed extends Exception {
    public Malformed(String reason) {
        super(reason, null, false, false);
    }
}
