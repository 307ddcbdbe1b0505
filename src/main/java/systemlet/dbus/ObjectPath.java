package systemlet.dbus;

import systemlet.base.Text;

/** Object paths and the labels in them: {@code foo.service} is {@code foo_2eservice} (systemd's escaping). */
public final class ObjectPath {
    private static final String HEX = "0123456789abcdef";

    private ObjectPath() {}

    /** {@return whether this is an object path by the D-Bus specification: "/", or "/a/b" of [A-Za-z0-9_]} */
    public static boolean isValid(String path) {
        int length = path.length();
        if (length == 0 || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = path.charAt(i);
            if (c == '/' ? path.charAt(i - 1) == '/' : !isPlain(c)) {
                return false;
            }
        }
        return length == 1 || path.charAt(length - 1) != '/';
    }

    /** {@return the text as one label: letters and digits stay (no digit first), other bytes become _xx, "" is "_"} */
    public static String escape(String text) {
        if (text.isEmpty()) {
            return "_";
        }
        WireWriter utf8 = new WireWriter(text.length() + 8);
        utf8.string(text);
        byte[] bytes = utf8.buffer();
        StringBuilder label = new StringBuilder(text.length() + 16);
        for (int i = 4; i < utf8.size() - 1; i++) {
            int b = bytes[i] & 0xff;
            if (isLetter(b) || isDigit(b) && i > 4) {
                label.append((char) b);
            } else {
                label.append('_').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
            }
        }
        return label.toString();
    }

    /** {@return the text that {@link #escape} made this label of; "_" not followed by two hex digits stays} */
    public static String unescape(String label) {
        if (label.equals("_")) {
            return "";
        }
        if (label.indexOf('_') < 0) {
            return label;
        }
        byte[] bytes = new byte[label.length()];
        int count = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            int high = c == '_' && i + 2 < label.length() ? Text.digit(label.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Text.digit(label.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes[count++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[count++] = (byte) c;
            }
        }
        try {
            return WireText.decode(bytes, 0, count);
        } catch (Malformed notText) {
            return label;   // no unit has such a name: let the look-up fail on it
        }
    }

    private static boolean isPlain(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
