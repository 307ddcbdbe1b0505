package systemlet.base;

import java.util.ArrayList;
import java.util.List;

/**
 * A line taken apart into words, as systemd reads lists, environment assignments and command lines: words
 * are kept apart by separator characters; rules say what quotes and backslashes mean.
 */
public final class Words {
    /** White space of unit files: systemd's WHITESPACE. */
    public static final String WHITESPACE = " \t\n\r";

    /** What quotes and backslashes mean; without any rule a backslash takes the next character as it is. */
    public enum Rule {
        /** Pairs of ' and " keep separators inside a word and are removed. */
        UNQUOTE,
        /** C escapes (\n, \x41, \101) are replaced; an unknown one is an error. */
        C_ESCAPES,
        /** With C_ESCAPES: an unknown escape stays as it is written. */
        KEEP_UNKNOWN_ESCAPES,
        /** Backslashes are ordinary characters. */
        KEEP_ESCAPES,
        /** With C_ESCAPES: an escaped separator is that character. */
        ESCAPED_SEPARATORS,
        /** Quotes end where the text ends, and a last backslash is dropped, without an error. */
        RELAX,
        /** Quotes keep separators inside, and stay in the word. */
        KEEP_QUOTES,
        /** Each separator counts: two in a row have an empty word between them. */
        EMPTY_WORDS,
    }

    private final String text;
    private final String separators;
    private final boolean white;
    private final int rules;
    private int at;
    private boolean ended;

    public Words(String text, String separators, Rule... rules) {
        this.text = text;
        this.separators = separators;
        this.white = separators.equals(WHITESPACE);
        int bits = 0;
        for (var rule : rules) {
            bits |= 1 << rule.ordinal();
        }
        this.rules = bits;
    }

    /** {@return all words of a line under the rules} */
    public static List<String> all(String text, Rule... rules) throws BadText {
        return all(text, WHITESPACE, rules);
    }

    /** {@return all words of a line with separators of its own} */
    public static List<String> all(String text, String separators, Rule... rules) throws BadText {
        var words = new Words(text, separators, rules);
        var list = new ArrayList<String>();
        for (String word = words.next(); word != null; word = words.next()) {
            list.add(word);
        }
        return list;
    }

    /** {@return what follows the words read so far, without leading separators} */
    public String rest() {
        return ended ? "" : text.substring(at);
    }

    /** {@return where in the text the next word is looked for: after the separators that followed the last one} */
    public int position() {
        return ended ? text.length() : at;
    }

    /** Continues at another place of the text. */
    public void moveTo(int position) {
        at = position;
        ended = position >= text.length() && !has(Rule.EMPTY_WORDS);
    }

    /**
     * {@return the next word, or null after the last}
     *
     * @throws BadText for a quote that never ends, a trailing backslash, an unknown escape
     */
    public String next() throws BadText {
        if (ended) {
            return null;
        }
        if (!has(Rule.EMPTY_WORDS)) {
            skipSeparators();
            if (at >= text.length()) {
                ended = true;
                return null;
            }
        } else if (at >= text.length()) {
            ended = true;
            return "";
        }
        int end = endOfPlain();
        if (end == text.length() || isSeparator(text.charAt(end))) {
            return Utf8.joined(plainWord(end));
        }
        var word = new StringBuilder();
        readWord(word);
        return Utf8.joined(word.toString());
    }

    /** {@return where the characters end that mean themselves under any rules} */
    private int endOfPlain() {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\' || c == '\'' || c == '"' || isSeparator(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    private String plainWord(int end) {
        String word = text.substring(at, end);
        ended = end == text.length();
        at = ended ? end : end + 1;
        if (!ended && !has(Rule.EMPTY_WORDS)) {
            skipSeparators();
        }
        return word;
    }

    private void readWord(StringBuilder word) throws BadText {
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && !has(Rule.KEEP_ESCAPES)) {
                readEscape(word);
            } else if (quote != 0) {
                at++;
                boolean ends = c == quote;
                quote = ends ? 0 : quote;
                appendUnless(ends && !has(Rule.KEEP_QUOTES), word, c);
            } else if ((c == '\'' || c == '"') && (has(Rule.UNQUOTE) || has(Rule.KEEP_QUOTES))) {
                at++;
                quote = c;
                appendUnless(!has(Rule.KEEP_QUOTES), word, c);
            } else if (isSeparator(c)) {
                at++;
                if (!has(Rule.EMPTY_WORDS)) {
                    skipSeparators();
                }
                return;
            } else {
                at++;
                word.append(c);
            }
        }
        if (quote != 0 && !has(Rule.RELAX)) {
            throw BadText.invalid("Unbalanced quoting");
        }
        ended = true;
    }

    private static void appendUnless(boolean dropped, StringBuilder word, char c) {
        if (!dropped) {
            word.append(c);
        }
    }

    private void readEscape(StringBuilder word) throws BadText {
        int from = at++;
        if (at >= text.length()) {
            if (has(Rule.KEEP_UNKNOWN_ESCAPES) && (!has(Rule.UNQUOTE) || has(Rule.RELAX))) {
                word.append('\\');
            } else if (!has(Rule.RELAX)) {
                throw BadText.invalid("Trailing backslash");
            }
            return;
        }
        char c = text.charAt(at);
        if (!has(Rule.C_ESCAPES)) {
            at++;
            word.append(c);
            return;
        }
        int read = Escapes.readC(text, at, word);
        if (read > 0) {
            at += read;
        } else if (has(Rule.ESCAPED_SEPARATORS) && (isSeparator(c) || c == '\\')) {
            at++;
            word.append(c);
        } else if (has(Rule.KEEP_UNKNOWN_ESCAPES)) {
            at++;
            word.append('\\').append(c);
        } else {
            throw BadText.invalid("Unknown escape sequence at '" + text.substring(from) + "'");
        }
    }

    private void skipSeparators() {
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
    }

    private boolean isSeparator(char c) {
        return white ? Text.isSpace(c) : separators.indexOf(c) >= 0;
    }

    private boolean has(Rule rule) {
        return (rules & 1 << rule.ordinal()) != 0;
    }
}
