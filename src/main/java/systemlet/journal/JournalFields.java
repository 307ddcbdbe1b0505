package systemlet.journal;

/** What the names of fields mean and which of them a client may give (systemd.journal-fields(7)). */
public final class JournalFields {
    private static final int NAME_MAX = 64;

    private JournalFields() {}

    /** {@return whether the field names a unit that an entry belongs to: what journalctl -u looks at} */
    static boolean isUnit(String name) {
        return switch (name) {
            case "UNIT", "OBJECT_SYSTEMD_UNIT", "COREDUMP_UNIT", "USER_UNIT", "_SYSTEMD_USER_UNIT" -> true;
            default -> false;
        };
    }

    /** {@return whether this is a field's name: A-Z, digits and underscore, not beginning with a digit} */
    public static boolean isName(String name) {
        boolean valid = !name.isEmpty() && name.length() <= NAME_MAX && (name.charAt(0) < '0' || name.charAt(0) > '9');
        for (int i = 0; i < name.length() && valid; i++) {
            char c = name.charAt(i);
            valid = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return valid;
    }

    /** {@return whether a client may give this field: the trusted ones begin with an underscore} */
    public static boolean isClients(String name) {
        return isName(name) && name.charAt(0) != '_';
    }
}
