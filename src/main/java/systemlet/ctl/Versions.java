package systemlet.ctl;

import systemlet.base.Text;

/** The order of version texts (UAPI version format): "1.2~rc1" before "1.2" before "1.10". */
final class Versions {
    private Versions() {}

    /** {@return below 0, 0 or above 0, as the first is older, the same or newer} */
    static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = skipped(one, i);
            j = skipped(other, j);
            for (char mark : new char[] {'~', '\0', '-', '^', '.'}) {
                boolean first = at(one, i) == mark;
                boolean second = at(other, j) == mark;
                if (first != second) {
                    return first ? -1 : 1;
                }
                if (first && mark == '\0') {
                    return 0;
                }
                if (first) {
                    i++;
                    j++;
                    break;
                }
            }
            int order;
            if (Text.isDigit(at(one, i)) || Text.isDigit(at(other, j))) {
                int oneEnd = end(one, i, true);
                int otherEnd = end(other, j, true);
                order = numbers(one.substring(i, oneEnd), other.substring(j, otherEnd));
                i = oneEnd;
                j = otherEnd;
            } else {
                int oneEnd = end(one, i, false);
                int otherEnd = end(other, j, false);
                order = one.substring(i, oneEnd).compareTo(other.substring(j, otherEnd));
                i = oneEnd;
                j = otherEnd;
            }
            if (order != 0) {
                return order;
            }
        }
    }

    /** Numbers of any length, without leading zeros. */
    private static int numbers(String one, String other) {
        String first = withoutZeros(one);
        String second = withoutZeros(other);
        return first.length() != second.length() ? first.length() - second.length() : first.compareTo(second);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static int skipped(String text, int at) {
        while (at < text.length() && !Text.isDigit(text.charAt(at)) && !Text.isLetter(text.charAt(at))
                && "~-^.".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int end(String text, int at, boolean digits) {
        while (at < text.length() && (digits ? Text.isDigit(text.charAt(at)) : Text.isLetter(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
