package systemlet.base;

/** Bytes as text of 64 different characters (RFC 4648). */
public final class Base64 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64() {}

    /** {@return the base64 text of bytes, the twin of {@link #decode}} */
    public static String encode(byte[] bytes) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 3) {
            int left = bytes.length - i;
            int group = (bytes[i] & 0xFF) << 16 | (left > 1 ? bytes[i + 1] & 0xFF : 0) << 8 | (left > 2 ? bytes[i + 2] & 0xFF : 0);
            for (int digit = 0; digit < 4; digit++) {
                to.append(digit > left ? '=' : DIGITS.charAt(group >> 18 - 6 * digit & 63));
            }
        }
        return to.toString();
    }

    /** {@return the bytes of a base64 text (RFC 4648), blanks in it skipped; null where it is none} */
    public static byte[] decode(String text) {
        Bytes to = new Bytes();
        int bits = 0;
        int group = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Text.isSpace(c)) {
                continue;
            }
            int digit = DIGITS.indexOf(c);
            if (c == '=' && group >= 2) {
                padding++;
                digit = 0;
            } else if (digit < 0 || padding > 0) {
                return null;
            }
            bits = bits << 6 | digit;
            if (++group == 4) {
                for (int shift = 16; shift >= 8 * padding; shift -= 8) {
                    to.u8(bits >> shift & 0xFF);
                }
                group = 0;
                bits = 0;
                if (padding > 2) {
                    return null;
                }
            }
        }
        return group == 0 ? to.toArray() : null;
    }
}
