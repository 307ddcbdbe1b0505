package systemlet.dbus;

/** A D-Bus error reply: a name that programs compare and a text for people. */
public final class DBusError extends Exception {
    public static final String FAILED = "org.freedesktop.DBus.Error.Failed";
    public static final String ACCESS_DENIED = "org.freedesktop.DBus.Error.AccessDenied";
    public static final String INVALID_ARGS = "org.freedesktop.DBus.Error.InvalidArgs";
    public static final String INVALID_SIGNATURE = "org.freedesktop.DBus.Error.InvalidSignature";
    public static final String LIMITS_EXCEEDED = "org.freedesktop.DBus.Error.LimitsExceeded";
    public static final String NAME_HAS_NO_OWNER = "org.freedesktop.DBus.Error.NameHasNoOwner";
    public static final String NO_REPLY = "org.freedesktop.DBus.Error.NoReply";
    public static final String NOT_SUPPORTED = "org.freedesktop.DBus.Error.NotSupported";
    public static final String PROPERTY_READ_ONLY = "org.freedesktop.DBus.Error.PropertyReadOnly";
    public static final String SERVICE_UNKNOWN = "org.freedesktop.DBus.Error.ServiceUnknown";
    public static final String UNKNOWN_INTERFACE = "org.freedesktop.DBus.Error.UnknownInterface";
    public static final String UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod";
    public static final String UNKNOWN_OBJECT = "org.freedesktop.DBus.Error.UnknownObject";
    public static final String UNKNOWN_PROPERTY = "org.freedesktop.DBus.Error.UnknownProperty";

    private final String name;

    public DBusError(String name, String text) {
        super(text, null, false, false);
        this.name = name;
    }

    /** {@return the error's name, for example {@code org.freedesktop.systemd1.NoSuchUnit}} */
    public String name() {
        return name;
    }

    /** {@return the text for people; empty when the peer sent none} */
    public String text() {
        return getMessage();
    }
}
