package systemlet.base;

/** C escapes as unit files and environment files write them: reading one, and writing text with them. */
public final class Escapes {
    private static final String SIMPLE = "abfnrtv\\\"'s";
    private static final String SIMPLE_MEANING = "\u0007\b\f\n\r\t\u000b\\\"' ";
    private static final String HEX = "0123456789abcdef";

    private Escapes() {}

    /**
     * Reads the escape whose backslash is at {@code at - 1} and appends what it stands for; a byte above
     * 0x7F is appended as {@link Utf8} escapes it.
     *
     * @return how many characters were read, 0 when it is no valid escape (a NUL, however written, is none)
     */
    public static int readC(String text, int at, StringBuilder to) {
        if (at >= text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            to.append(SIMPLE_MEANING.charAt(simple));
            return 1;
        }
        if (c >= '0' && c <= '7') {
            long value = digits(text, at, 3, 8);
            return appendByte(value, 3, to);
        }
        if (c == 'x') {
            return appendByte(digits(text, at + 1, 2, 16), 3, to);
        }
        if (c == 'u' || c == 'U') {
            int count = c == 'u' ? 4 : 8;
            long value = digits(text, at + 1, count, 16);
            if (value <= 0 || value > 0x10FFFF || value >= 0xD800 && value <= 0xDFFF) {
                return 0;
            }
            to.appendCodePoint((int) value);
            return count + 1;
        }
        return 0;
    }

    private static int appendByte(long value, int length, StringBuilder to) {
        if (value <= 0 || value > 0xFF) {
            return 0;
        }
        to.append(Utf8.ofByte((int) value));
        return length;
    }

    /** {@return the number of exactly {@code count} digits at {@code at}, -1 when there are not so many} */
    private static long digits(String text, int at, int count, int radix) {
        if (at + count > text.length()) {
            return -1;
        }
        long value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = Text.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    /** {@return the text with every escape replaced} @throws BadText for an unknown one or a last backslash */
    public static String unescapeC(String text) throws BadText {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var to = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                to.append(c);
                continue;
            }
            int read = readC(text, i + 1, to);
            if (read == 0) {
                throw BadText.invalid("Unknown escape sequence in '" + text + "'");
            }
            i += read;
        }
        return Utf8.joined(to.toString());
    }

    /**
     * {@return the text with control characters, quotes and backslashes as C escapes, bytes that are no UTF-8 as
     * \ooo}
     */
    public static String escapeC(String text) {
        var to = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(text, i, to);
        }
        return to.toString();
    }

    private static void appendEscaped(String text, int at, StringBuilder to) {
        char c = text.charAt(at);
        int simple = SIMPLE_MEANING.indexOf(c);
        if (simple >= 0 && c != ' ') {
            to.append('\\').append(SIMPLE.charAt(simple));
        } else if (c < ' ' || c == 0x7F) {
            appendOctal(c, to);
        } else if (c >= 0xDC80 && c <= 0xDCFF && !(at > 0 && Character.isHighSurrogate(text.charAt(at - 1)))) {
            appendOctal(c - 0xDC00, to);
        } else {
            to.append(c);
        }
    }

    private static void appendOctal(int value, StringBuilder to) {
        to.append('\\').append((char) ('0' + (value >> 6))).append((char) ('0' + (value >> 3 & 7)))
                .append((char) ('0' + (value & 7)));
    }

    /** Appends one byte as \xNN with small letters. */
    public static void appendHex(int value, StringBuilder to) {
        to.append("\\x").append(HEX.charAt(value >> 4 & 15)).append(HEX.charAt(value & 15));
    }
}
