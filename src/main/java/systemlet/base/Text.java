package systemlet.base;

import java.util.ArrayList;
import java.util.List;

/** Small work on text that every floor needs: joining, splitting, trimming, quoting, fitting into a width. */
public final class Text {
    private static final String SHELL_SPECIAL = "\"\\`$*?['()<>|&;!";

    private Text() {}

    /** {@return the parts with {@code between} between them} */
    public static String join(String between, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var to = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            to.append(i == 0 ? "" : between).append(parts.get(i));
        }
        return to.toString();
    }

    /** {@return the pieces between each {@code separator}, empty ones too: one more than there are separators} */
    public static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** {@return the lines without their ends; a last line feed opens no further line} */
    public static List<String> lines(String text) {
        var lines = split(text, '\n');
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** {@return the text without blanks, tabs and line ends at both sides} */
    public static String strip(String text) {
        return strip(text, 0, text.length());
    }

    /** {@return the characters from {@code start} to {@code end} without blanks, tabs and line ends at both sides} */
    public static String strip(String text, int start, int end) {
        int from = skipSpace(text, start, end);
        return text.substring(from, skipSpaceBack(text, from, end));
    }

    /** {@return where white space that ends at {@code end}, or none, begins, at least {@code start}} */
    public static int skipSpaceBack(String text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@return where white space that begins at {@code start}, or none, ends} */
    public static int skipSpace(String text, int start) {
        return skipSpace(text, start, text.length());
    }

    /** {@return the same, at most {@code end}} */
    public static int skipSpace(String text, int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@return whether this is one of the four characters systemd takes for white space} */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** {@return whether this is one of the ten digits of ASCII} */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return whether this is one of the letters of ASCII} */
    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** {@return what a digit or letter of ASCII is worth in this radix, or -1 where it is none of its digits} */
    public static int digit(char c, int radix) {
        int value = isDigit(c) ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
        return value < radix ? value : -1;
    }

    /** {@return whether the text is only digits, and at least one} */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@return the number with zeros in front up to {@code digits} digits; not negative} */
    public static String padded(long number, int digits) {
        var plain = Long.toString(number);
        return plain.length() >= digits ? plain : "0".repeat(digits - plain.length()) + plain;
    }

    /** {@return the text as one word of a shell: in double quotes only where it must be, "" when empty} */
    public static String shellQuote(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c != 0x7F && SHELL_SPECIAL.indexOf(c) < 0;
        }
        if (plain) {
            return text;
        }
        var to = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\"\\`$".indexOf(c) >= 0) {
                to.append('\\');
            }
            to.append(c);
        }
        return to.append('"').toString();
    }

    /** {@return how many columns of a terminal the text takes: wide characters two, joined marks none} */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x300) {
                width++;
                continue;
            }
            int point = text.codePointAt(i);
            i += point >= 0x10000 ? 1 : 0;
            width += widthOf(point);
        }
        return width;
    }

    private static int widthOf(int point) {
        if (point < 0x300) {
            return 1;
        }
        boolean joined = point <= 0x36F || point >= 0x200B && point <= 0x200F || point >= 0xFE00 && point <= 0xFE0F;
        if (joined) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x1F300 && point <= 0x1F64F
                || point >= 0x1F900 && point <= 0x1F9FF || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /**
     * {@return the text fitted into {@code columns}: where it is too long, a part is replaced by "…"}
     *
     * @param percent where the mark stands: 100 at the end, 0 at the beginning, 50 in the middle
     */
    public static String ellipsize(String text, int columns, int percent) {
        if (width(text) <= columns) {
            return text;
        }
        if (columns <= 1) {
            return columns <= 0 ? "" : "…";
        }
        int room = columns - 1;
        int before = (room * percent + 50) / 100;
        int headEnd = headWithin(text, before);
        int tailStart = tailWithin(text, room - width(text.substring(0, headEnd)));
        return text.substring(0, headEnd) + "…" + text.substring(Math.max(tailStart, headEnd));
    }

    private static int headWithin(String text, int columns) {
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            columns -= widthOf(point);
            if (columns < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int tailWithin(String text, int columns) {
        int start = text.length();
        while (start > 0) {
            int point = text.codePointBefore(start);
            columns -= widthOf(point);
            if (columns < 0) {
                break;
            }
            start -= Character.charCount(point);
        }
        return start;
    }

    /** {@return the path of a name in a directory; its characters are copied once} */
    public static String path(String directory, String name) {
        return new StringBuilder(directory.length() + 1 + name.length()).append(directory).append('/').append(name).toString();
    }
}
