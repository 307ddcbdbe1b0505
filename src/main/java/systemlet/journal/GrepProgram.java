package systemlet.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import systemlet.base.BadText;

/** A regular expression as instructions, one for each character that is waited for, each fork and each condition. */
final class GrepProgram {
    /** {@link #first} of an instruction that waits for a character, or for the end of the search. */
    static final int WAITS = -2;
    private static final int SIZE_MAX = 20_000;
    private static final int REPEAT_MAX = 1000;
    private static final int CHAR = 0;
    private static final int ANY = 1;
    private static final int CLASS = 2;
    private static final int FORK = 3;
    private static final int JUMP = 4;
    private static final int START = 5;
    private static final int STOP = 6;
    private static final int EDGE = 7;
    private static final int NO_EDGE = 8;
    private static final int END = 9;

    private final String pattern;
    private boolean ignoreCase;
    private int at;
    private int depth;
    private int[] kind = new int[32];
    private int[] one = new int[32];
    private int[] two = new int[32];
    private int size;
    private final List<CharClass> classes = new ArrayList<>();

    private GrepProgram(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        this.ignoreCase = ignoreCase;
    }

    static GrepProgram compile(String pattern, boolean ignoreCase) throws BadText {
        GrepProgram program = new GrepProgram(pattern, ignoreCase);
        program.alternatives();
        if (program.at < pattern.length()) {
            throw BadText.invalid("unmatched closing parenthesis");
        }
        program.emit(END, 0, 0);
        return program;
    }

    // ---- what the search asks

    int size() {
        return size;
    }

    boolean isEnd(int where) {
        return kind[where] == END;
    }

    boolean takes(int where, char c) {
        return switch (kind[where]) {
            case CHAR -> c == one[where] || two[where] == 1 && Character.toLowerCase(c) == one[where];
            case ANY -> c != '\n';
            default -> classes.get(one[where]).has(c)
                    || two[where] == 1 && (classes.get(one[where]).has(Character.toLowerCase(c))
                    || classes.get(one[where]).has(Character.toUpperCase(c)));
        };
    }

    /** {@return the better way on from an instruction; -1: none here; {@link #WAITS}} */
    int first(int where, String text, int position) {
        boolean open = switch (kind[where]) {
            case START -> position == 0;
            case STOP -> position == text.length();
            case EDGE -> isEdge(text, position);
            case NO_EDGE -> !isEdge(text, position);
            default -> true;
        };
        return switch (kind[where]) {
            case FORK, JUMP -> one[where];
            case START, STOP, EDGE, NO_EDGE -> open ? where + 1 : -1;
            default -> WAITS;
        };
    }

    /** {@return the other way on; -1 for none} */
    int second(int where) {
        return kind[where] == FORK ? two[where] : -1;
    }

    private static boolean isEdge(String text, int position) {
        boolean before = position > 0 && CharClass.isWord(text.charAt(position - 1));
        boolean after = position < text.length() && CharClass.isWord(text.charAt(position));
        return before != after;
    }

    // ---- compiling

    private int emit(int what, int first, int second) throws BadText {
        if (size >= SIZE_MAX) {
            throw BadText.invalid("regular expression is too large");
        }
        if (size == kind.length) {
            kind = Arrays.copyOf(kind, size * 2);
            one = Arrays.copyOf(one, size * 2);
            two = Arrays.copyOf(two, size * 2);
        }
        kind[size] = what;
        one[size] = first;
        two[size] = second;
        return size++;
    }

    /** Makes room for one instruction in front of what begins at {@code from}; targets behind it move along. */
    private void insert(int from, int what, int first, int second) throws BadText {
        emit(what, 0, 0);
        for (int i = size - 1; i > from; i--) {
            kind[i] = kind[i - 1];
            one[i] = one[i - 1];
            two[i] = two[i - 1];
        }
        for (int i = from + 1; i < size; i++) {
            if (kind[i] == FORK || kind[i] == JUMP) {
                one[i] += one[i] >= from ? 1 : 0;
                two[i] += two[i] >= from && kind[i] == FORK ? 1 : 0;
            }
        }
        kind[from] = what;
        one[from] = first;
        two[from] = second;
    }

    private void alternatives() throws BadText {
        if (++depth > 200) {
            throw BadText.invalid("parentheses are too deeply nested");
        }
        boolean before = ignoreCase;
        int from = size;
        sequence();
        List<Integer> jumps = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            insert(from, FORK, from + 1, size + 2);
            jumps.add(emit(JUMP, 0, 0));
            from = size;
            sequence();
        }
        for (int jump : jumps) {
            one[jump] = size;
        }
        ignoreCase = before;
        depth--;
    }

    private void sequence() throws BadText {
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int source = at;
            int from = size;
            boolean caseBefore = ignoreCase;
            atom();
            repeat(source, from, caseBefore);
        }
    }

    private void repeat(int source, int from, boolean caseBefore) throws BadText {
        int least;
        int most;
        char c = at < pattern.length() ? pattern.charAt(at) : 0;
        int[] counted = c == '{' ? counted() : null;
        if (counted != null) {
            least = counted[0];
            most = counted[1];
        } else if (c == '*' || c == '+' || c == '?') {
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : -1;
            at++;
        } else {
            return;
        }
        boolean lazy = at < pattern.length() && pattern.charAt(at) == '?';
        at += lazy || at < pattern.length() && pattern.charAt(at) == '+' ? 1 : 0;
        int after = at;
        if (size == from) {
            return;   // nothing to repeat, as in (?i)*
        }
        size = from;
        for (int i = 0; i < Math.max(least, most < 0 ? least + 1 : most); i++) {
            at = source;
            ignoreCase = caseBefore;
            int copy = size;
            atom();
            if (i >= least) {
                boolean endless = most < 0;
                insert(copy, FORK, copy + 1, 0);
                if (endless) {
                    emit(JUMP, copy, 0);
                }
                ways(copy, copy + 1, size, lazy);
            }
        }
        at = after;
    }

    private void ways(int fork, int into, int past, boolean lazy) {
        one[fork] = lazy ? past : into;
        two[fork] = lazy ? into : past;
    }

    /** {@return the two numbers of {m}, {m,} or {m,n}, the second -1 for no end; null where it is plain text} */
    private int[] counted() throws BadText {
        int close = pattern.indexOf('}', at);
        String inside = close < 0 ? "" : pattern.substring(at + 1, close);
        int comma = inside.indexOf(',');
        int least = digits(comma < 0 ? inside : inside.substring(0, comma));
        int most = comma < 0 ? least : comma == inside.length() - 1 ? -1 : digits(inside.substring(comma + 1));
        if (least < 0 || most < -1) {
            return null;
        }
        if (most >= 0 && most < least) {
            throw BadText.invalid("numbers out of order in {} quantifier");
        }
        if (Math.max(least, most) > REPEAT_MAX) {
            throw BadText.invalid("number too big in {} quantifier");
        }
        at = close + 1;
        return new int[] {least, most};
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9' || value > 100_000) {
                return -2;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return text.isEmpty() ? -2 : value;
    }

    private void atom() throws BadText {
        char c = pattern.charAt(at++);
        switch (c) {
            case '.' -> emit(ANY, 0, 0);
            case '^' -> emit(START, 0, 0);
            case '$' -> emit(STOP, 0, 0);
            case '(' -> group();
            case '[' -> {
                CharClass read = new CharClass();
                at = read.read(pattern, at);
                oneOf(read);
            }
            case '\\' -> escape();
            case '*', '+', '?' -> throw BadText.invalid("quantifier does not follow a repeatable item");
            default -> character(c);
        }
    }

    private void character(char c) throws BadText {
        emit(CHAR, ignoreCase ? Character.toLowerCase(c) : c, ignoreCase ? 1 : 0);
    }

    private void oneOf(CharClass each) throws BadText {
        classes.add(each);
        emit(CLASS, classes.size() - 1, ignoreCase ? 1 : 0);
    }

    private void group() throws BadText {
        if (pattern.startsWith("?i)", at)) {
            ignoreCase = true;
            at += 3;
            return;
        }
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (at < pattern.length() && pattern.charAt(at) == '?') {
            throw BadText.invalid("unrecognized character after (? or (?-");
        }
        alternatives();
        if (at >= pattern.length()) {
            throw BadText.invalid("missing closing parenthesis");
        }
        at++;
    }

    private void escape() throws BadText {
        if (at >= pattern.length()) {
            throw BadText.invalid("\\ at end of pattern");
        }
        char c = pattern.charAt(at++);
        CharClass named = CharClass.ofLetter(c);
        if (named != null) {
            oneOf(named);
        } else if (c == 'b') {
            emit(EDGE, 0, 0);
        } else if (c == 'B') {
            emit(NO_EDGE, 0, 0);
        } else if (c >= '1' && c <= '9') {
            throw BadText.invalid("reference to non-existent subpattern");
        } else {
            character(CharClass.escaped(c));
        }
    }
}
