package systemlet.dbus;

/** The forms of D-Bus names (D-Bus specification, "Valid Names"). */
final class BusName {
    private BusName() {}

    /** What a name is for. */
    enum Kind {
        /** {@code org.freedesktop.systemd1.Unit}; errors are named alike. */
        INTERFACE("interface"),
        /** {@code StartUnit}. */
        MEMBER("member"),
        /** {@code org.freedesktop.systemd1} or {@code :1.42}. */
        BUS("bus");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static boolean isValid(String name, Kind kind) {
        if (name.isEmpty() || name.length() > 255) {
            return false;
        }
        boolean unique = kind == Kind.BUS && name.charAt(0) == ':';
        boolean starts = true;
        int dots = 0;
        for (int i = unique ? 1 : 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (starts) {
                    return false;
                }
                dots++;
                starts = true;
                continue;
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-' && kind == Kind.BUS;
            boolean digit = c >= '0' && c <= '9' && (unique || !starts);
            if (!letter && !digit) {
                return false;
            }
            starts = false;
        }
        return !starts && (kind == Kind.MEMBER ? dots == 0 : dots > 0);
    }
}
