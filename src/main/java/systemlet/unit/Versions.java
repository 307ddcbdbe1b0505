package systemlet.unit;

import systemlet.base.Text;

/** The order of version numbers: "version-specification" of the UAPI group, which systemd follows. */
final class Versions {
    private Versions() {}

    /** {@return less than 0, 0 or more than 0 as {@code a} is older than, the same as or newer than {@code b}} */
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            i = skipForeign(a, i);
            j = skipForeign(b, j);
            char x = i < a.length() ? a.charAt(i) : 0;
            char y = j < b.length() ? b.charAt(j) : 0;
            int mark = compareMarks(x, y);
            if (mark != 0) {
                return mark;
            }
            if (x == 0 && y == 0) {
                return 0;
            }
            if (isMark(x)) {
                i++;
                j++;
            } else if (Text.isDigit(x) || Text.isDigit(y)) {
                int endA = runEnd(a, i, true);
                int endB = runEnd(b, j, true);
                int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int endA = runEnd(a, i, false);
                int endB = runEnd(b, j, false);
                int order = a.substring(i, endA).compareTo(b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            }
        }
    }

    /** '~' is before the end, '-' after it, '^' after that, '.' last. */
    private static int compareMarks(char x, char y) {
        return rank(x) - rank(y);
    }

    private static int rank(char c) {
        return switch (c) {
            case '~' -> -1;
            case 0 -> 0;
            case '-' -> 1;
            case '^' -> 2;
            case '.' -> 3;
            default -> 4;
        };
    }

    private static boolean isMark(char c) {
        return c == '~' || c == '-' || c == '^' || c == '.';
    }

    private static int compareNumbers(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() - b.length();   // digits are newer than letters
        }
        String x = withoutZeros(a);
        String y = withoutZeros(b);
        return x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
    }

    private static String withoutZeros(String digits) {
        int at = 0;
        while (at < digits.length() && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static int runEnd(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && (digits ? Text.isDigit(text.charAt(at)) : Text.isLetter(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int skipForeign(String text, int from) {
        int at = from;
        while (at < text.length() && !Text.isDigit(text.charAt(at)) && !Text.isLetter(text.charAt(at))
                && !isMark(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
