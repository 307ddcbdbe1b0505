package systemlet.journal;

import systemlet.base.BadText;

/** A set of characters of a regular expression: {@code [a-z_]}, {@code [^[:space:]]}, {@code \d}. */
final class CharClass {
    private final StringBuilder ranges = new StringBuilder();   // pairs: first and last character
    private final StringBuilder letters = new StringBuilder();   // d, D, w, W, s, S
    private boolean negated;

    /** {@return the set that a backslash and this letter name, or null} */
    static CharClass ofLetter(char letter) {
        if ("dDwWsS".indexOf(letter) < 0) {
            return null;
        }
        CharClass named = new CharClass();
        named.letters.append(letter);
        return named;
    }

    /** {@return the character that a backslash and this letter mean} */
    static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'e' -> '\u001b';
            default -> letter;
        };
    }

    /** Reads a set behind its bracket. {@return the index behind the closing one} */
    int read(String pattern, int from) throws BadText {
        int at = from;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            negated = true;
            at++;
        }
        for (boolean first = true; at < pattern.length() && (first || pattern.charAt(at) != ']'); first = false) {
            int close = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
            if (close > 0) {
                posix(pattern.substring(at + 2, close));
                at = close + 2;
                continue;
            }
            char low = pattern.charAt(at++);
            if (low == '\\' && at < pattern.length()) {
                char letter = pattern.charAt(at++);
                if (ofLetter(letter) != null) {
                    letters.append(letter);
                    continue;
                }
                low = escaped(letter);
            }
            char high = low;
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                high = pattern.charAt(at + 1);
                at += 2;
                if (high == '\\' && at < pattern.length()) {
                    high = escaped(pattern.charAt(at++));
                }
            }
            if (high < low) {
                throw BadText.invalid("range out of order in character class");
            }
            ranges.append(low).append(high);
        }
        if (at >= pattern.length()) {
            throw BadText.invalid("missing terminating ] for character class");
        }
        return at + 1;
    }

    private void posix(String name) throws BadText {
        switch (name) {
            case "alpha" -> ranges.append("azAZ");
            case "digit" -> ranges.append("09");
            case "alnum" -> ranges.append("azAZ09");
            case "upper" -> ranges.append("AZ");
            case "lower" -> ranges.append("az");
            case "xdigit" -> ranges.append("09afAF");
            case "space" -> letters.append('s');
            case "blank" -> ranges.append("  \t\t");
            case "punct" -> ranges.append("!/:@[`{~");
            case "cntrl" -> ranges.append("\u0000\u001f\u007f\u007f");
            case "print" -> ranges.append(" ~");
            case "graph" -> ranges.append("!~");
            case "word" -> letters.append('w');
            default -> throw BadText.invalid("unknown POSIX class name");
        }
    }

    boolean has(char c) {
        boolean found = false;
        for (int i = 0; i < ranges.length() && !found; i += 2) {
            found = c >= ranges.charAt(i) && c <= ranges.charAt(i + 1);
        }
        for (int i = 0; i < letters.length() && !found; i++) {
            found = isOfLetter(letters.charAt(i), c);
        }
        return found != negated;
    }

    private static boolean isOfLetter(char letter, char c) {
        return switch (letter) {
            case 'd' -> c >= '0' && c <= '9';
            case 'D' -> c < '0' || c > '9';
            case 'w' -> isWord(c);
            case 'W' -> !isWord(c);
            case 's' -> isSpace(c);
            default -> !isSpace(c);
        };
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
