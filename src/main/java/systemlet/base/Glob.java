package systemlet.base;

/** Shell patterns: *, ?, [a-z], [!a], [[:digit:]], as fnmatch(3) has them. */
public final class Glob {
    private Glob() {}

    /** {@return whether the text has one of the characters that make it a pattern} */
    public static boolean isGlob(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpecial(char c) {
        return c == '*' || c == '?' || c == '[';
    }

    /** {@return whether the whole text fits; a backslash is an ordinary character (FNM_NOESCAPE)} */
    public static boolean matches(String pattern, String text) {
        return mayMatch(pattern, text) && new Match(pattern, text, false).run();
    }

    /** Most patterns of a list differ from a name before their first special character already. */
    private static boolean mayMatch(String pattern, String text) {
        for (int i = 0; i < pattern.length() && !isSpecial(pattern.charAt(i)); i++) {
            if (i == text.length() || pattern.charAt(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the whole text fits; a backslash takes the next character as it is} */
    public static boolean matchesEscaped(String pattern, String text) {
        return new Match(pattern, text, true).run();
    }

    /** {@return whether a file name (no slash) fits: a leading dot must be written in the pattern (FNM_PERIOD)} */
    public static boolean matchesFileName(String pattern, String name) {
        boolean hidden = name.startsWith(".");
        return (!hidden || pattern.startsWith(".") || pattern.startsWith("\\.")) && matchesEscaped(pattern, name);
    }

    /** One comparison; the last star is remembered, so the time is at most pattern × text. */
    private static final class Match {
        private final String pattern;
        private final String text;
        private final boolean escapes;
        private int nextInPattern;

        Match(String pattern, String text, boolean escapes) {
            this.pattern = pattern;
            this.text = text;
            this.escapes = escapes;
        }

        boolean run() {
            int p = 0;
            int t = 0;
            int afterStar = -1;
            int starText = 0;
            while (t < text.length()) {
                if (p < pattern.length() && pattern.charAt(p) == '*') {
                    afterStar = ++p;
                    starText = t;
                } else if (p < pattern.length() && one(p, text.charAt(t))) {
                    p = nextInPattern;
                    t++;
                } else if (afterStar >= 0) {
                    p = afterStar;
                    t = ++starText;
                } else {
                    return false;
                }
            }
            while (p < pattern.length() && pattern.charAt(p) == '*') {
                p++;
            }
            return p == pattern.length();
        }

        /** Compares one character with the piece of the pattern at {@code p} and notes where the next piece is. */
        private boolean one(int p, char c) {
            char wanted = pattern.charAt(p);
            nextInPattern = p + 1;
            if (wanted == '?') {
                return true;
            }
            if (wanted == '[') {
                int end = endOfSet(p);
                if (end > 0) {
                    nextInPattern = end + 1;
                    return inSet(p + 1, end, c);
                }
            }
            if (wanted == '\\' && escapes && p + 1 < pattern.length()) {
                nextInPattern = p + 2;
                return pattern.charAt(p + 1) == c;
            }
            return wanted == c;
        }

        /** {@return where the set that opens at {@code p} closes, -1 when it never does} */
        private int endOfSet(int p) {
            int at = p + 1;
            if (at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^')) {
                at++;
            }
            if (at < pattern.length() && pattern.charAt(at) == ']') {
                at++;
            }
            while (at < pattern.length()) {
                char c = pattern.charAt(at);
                if (c == ']') {
                    return at;
                }
                if (c == '[' && pattern.startsWith("[:", at)) {
                    int end = pattern.indexOf(":]", at + 2);
                    at = end > 0 ? end + 1 : at;
                } else if (c == '\\' && escapes) {
                    at++;
                }
                at++;
            }
            return -1;
        }

        private boolean inSet(int from, int end, char c) {
            boolean not = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
            boolean found = false;
            for (int at = not ? from + 1 : from; at < end; ) {
                if (pattern.startsWith("[:", at)) {
                    int close = pattern.indexOf(":]", at + 2);
                    found |= inClass(pattern.substring(at + 2, close), c);
                    at = close + 2;
                    continue;
                }
                at += pattern.charAt(at) == '\\' && escapes && at + 1 < end ? 1 : 0;
                char low = pattern.charAt(at);
                char high = low;
                if (at + 2 < end && pattern.charAt(at + 1) == '-') {
                    at += 2;
                    at += pattern.charAt(at) == '\\' && escapes && at + 1 < end ? 1 : 0;
                    high = pattern.charAt(at);
                }
                found |= c >= low && c <= high;
                at++;
            }
            return found != not;
        }

        private static boolean inClass(String name, char c) {
            return switch (name) {
                case "alpha" -> Character.isLetter(c);
                case "digit" -> c >= '0' && c <= '9';
                case "alnum" -> Character.isLetterOrDigit(c);
                case "upper" -> Character.isUpperCase(c);
                case "lower" -> Character.isLowerCase(c);
                case "space" -> c == ' ' || c >= '\t' && c <= '\r';
                case "blank" -> c == ' ' || c == '\t';
                case "punct" -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
                case "xdigit" -> Text.digit(c, 16) >= 0;
                case "cntrl" -> c < ' ' || c == 0x7F;
                case "graph" -> c > ' ' && c != 0x7F;
                case "print" -> c >= ' ' && c != 0x7F;
                default -> false;
            };
        }
    }
}
