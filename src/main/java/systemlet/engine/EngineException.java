package systemlet.engine;

/** A request that the engine refuses, with the D-Bus error that systemd gives for it. */
public final class EngineException extends Exception {
    private static final String SYSTEMD = "org.freedesktop.systemd1.";
    private static final String DBUS = "org.freedesktop.DBus.Error.";

    private final String busName;

    public EngineException(String busName, String message) {
        super(message);
        this.busName = busName;
    }

    /** {@return a refusal with a name of systemd's own: {@code kind} is its last part} */
    static EngineException systemd(String kind, String message) {
        return new EngineException(SYSTEMD + kind, message);
    }

    /** {@return a refusal with one of the names that D-Bus itself defines} */
    static EngineException dbus(String kind, String message) {
        return new EngineException(DBUS + kind, message);
    }

    /** {@return name of the error, e.g. org.freedesktop.systemd1.NoSuchUnit} */
    public String busName() {
        return busName;
    }

    /** {@return whether the name is systemd's own and ends in {@code kind}} */
    boolean is(String kind) {
        return busName.equals(SYSTEMD + kind);
    }
}
