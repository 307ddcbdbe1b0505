package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;

/** Environment assignments: in Environment= and in the files of EnvironmentFile= (systemd.exec(5)). */
public final class EnvironmentText {
    private EnvironmentText() {}

    /** {@return whether it may be a variable's name: letters, digits and '_', no digit first} */
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@return whether it is NAME=VALUE with a value that a process may be given} */
    public static boolean isAssignment(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && isName(text.substring(0, equals)) && isValue(text, equals + 1);
    }

    private static boolean isValue(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x7F || c < ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        return Utf8.isValid(text);
    }

    /** Puts an assignment into a list, where it replaces one of the same variable. */
    public static void put(List<String> assignments, String assignment) {
        String start = assignment.substring(0, assignment.indexOf('=') + 1);
        for (int i = 0; i < assignments.size(); i++) {
            if (assignments.get(i).startsWith(start)) {
                assignments.set(i, assignment);
                return;
            }
        }
        assignments.add(assignment);
    }

    private static String variable(String assignment) {
        return assignment.substring(0, assignment.indexOf('='));
    }

    /** {@return the value of a variable, or null} */
    public static String get(List<String> assignments, String name) {
        for (String assignment : assignments) {
            if (assignment.length() > name.length() && assignment.charAt(name.length()) == '='
                    && assignment.startsWith(name)) {
                return assignment.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** Environment=: words with quotes, C escapes and specifiers; an empty assignment forgets all before. */
    static List<String> parseSetting(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        GrowingList<String> assignments = GrowingList.of(before, in);
        Words words = new Words(value, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        try {
            for (String word = words.next(); word != null; word = words.next()) {
                add(assignments, word, in);
            }
        } catch (BadText refused) {
            in.warn("Invalid syntax, ignoring: " + value);   // the words before it count
        }
        return assignments;
    }

    private static void add(GrowingList<String> assignments, String word, ParseContext in) {
        String resolved;
        try {
            resolved = in.specifiers().expand(word);
        } catch (BadValue unresolved) {
            in.warn("Failed to resolve specifiers in " + word + ", ignoring: " + unresolved.getMessage());
            return;
        }
        if (isAssignment(resolved)) {
            assignments.put(resolved, EnvironmentText::variable);
        } else {
            in.warn("Invalid environment assignment, ignoring: " + resolved);
        }
    }

    /**
     * Reads the text of an environment file: lines NAME=VALUE, comments with '#' or ';', values quoted with ' or ",
     * backslashes that take the next character as it is and join lines. Assignments that are none are left out.
     *
     * @param problems gets a sentence for each assignment left out
     * @return the assignments in order; a later one replaces an earlier one of the same variable
     */
    public static List<String> parseFile(String text, List<String> problems) {
        return new FileReader(text, problems).read();
    }

    /** The states of the reader: where in an assignment the next character belongs. */
    private enum State {
        PRE_KEY, KEY, PRE_VALUE, VALUE, VALUE_ESCAPE, SINGLE_QUOTE, DOUBLE_QUOTE, DOUBLE_QUOTE_ESCAPE, COMMENT,
                COMMENT_ESCAPE
    }

    /** One pass over a file, one character at a time. */
    private static final class FileReader {
        private final String text;
        private final List<String> problems;
        private final List<String> assignments = new ArrayList<>();
        private final StringBuilder key = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        /** How much of the value stays when blanks at its end are cut. */
        private int solid;
        private int line = 1;
        private State state = State.PRE_KEY;

        FileReader(String text, List<String> problems) {
            this.text = text;
            this.problems = problems;
        }

        List<String> read() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                state = next(c);
                if (c == '\n') {
                    line++;
                }
            }
            if (state != State.PRE_KEY && state != State.KEY && state != State.COMMENT
                    && state != State.COMMENT_ESCAPE) {
                if (state == State.VALUE || state == State.PRE_VALUE) {
                    value.setLength(solid);
                }
                finish();
            }
            return assignments;
        }

        private static boolean isNewline(char c) {
            return c == '\n' || c == '\r';
        }

        private State next(char c) {
            return switch (state) {
                case PRE_KEY -> beforeKey(c);
                case KEY -> inKey(c);
                case PRE_VALUE -> beforeValue(c);
                case VALUE -> inValue(c);
                case VALUE_ESCAPE -> afterValueEscape(c);
                case SINGLE_QUOTE -> inQuote(c, '\'', State.SINGLE_QUOTE);
                case DOUBLE_QUOTE -> c == '\\' ? State.DOUBLE_QUOTE_ESCAPE : inQuote(c, '"', State.DOUBLE_QUOTE);
                case DOUBLE_QUOTE_ESCAPE -> afterQuoteEscape(c);
                case COMMENT -> c == '\\' ? State.COMMENT_ESCAPE : isNewline(c) ? State.PRE_KEY : State.COMMENT;
                case COMMENT_ESCAPE -> State.COMMENT;
            };
        }

        private State beforeKey(char c) {
            if (c == '#' || c == ';') {
                return State.COMMENT;
            }
            if (Text.isSpace(c)) {
                return State.PRE_KEY;
            }
            key.append(c);
            return State.KEY;
        }

        private State inKey(char c) {
            if (isNewline(c)) {
                key.setLength(0);
                return State.PRE_KEY;   // a line without '=' says nothing
            }
            if (c == '=') {
                return State.PRE_VALUE;
            }
            key.append(c);
            return State.KEY;
        }

        private State beforeValue(char c) {
            if (isNewline(c)) {
                return finish();
            }
            if (Text.isSpace(c)) {
                return State.PRE_VALUE;
            }
            return startValue(c);
        }

        private State startValue(char c) {
            switch (c) {
                case '\'':
                    return State.SINGLE_QUOTE;
                case '"':
                    return State.DOUBLE_QUOTE;
                case '\\':
                    return State.VALUE_ESCAPE;
                default:
                    value.append(c);
                    solid = value.length();
                    return State.VALUE;
            }
        }

        private State inValue(char c) {
            if (isNewline(c)) {
                value.setLength(solid);
                return finish();
            }
            if (c == '\\') {
                solid = value.length();
                return State.VALUE_ESCAPE;
            }
            value.append(c);
            if (!Text.isSpace(c)) {
                solid = value.length();
            }
            return State.VALUE;
        }

        private State afterValueEscape(char c) {
            if (!isNewline(c)) {
                value.append(c);
                solid = value.length();
            }
            return State.VALUE;
        }

        private State inQuote(char c, char quote, State same) {
            if (c == quote) {
                solid = value.length();
                return State.PRE_VALUE;
            }
            value.append(c);
            return same;
        }

        /** Inside double quotes a backslash escapes ", \, `, $ and joins lines; before all else it stays. */
        private State afterQuoteEscape(char c) {
            if ("\"\\`$".indexOf(c) >= 0) {
                value.append(c);
            } else if (c != '\n') {
                value.append('\\').append(c);
            }
            return State.DOUBLE_QUOTE;
        }

        private State finish() {
            String name = Text.strip(key.toString());
            String assignment = name + "=" + value;
            if (!Utf8.isValid(name)) {
                problems.add("line " + line + ": Invalid UTF-8 in key, ignoring.");
            } else if (isAssignment(assignment)) {
                put(assignments, assignment);
            } else {
                problems.add("line " + line + ": Ignoring invalid environment assignment '" + assignment + "'.");
            }
            key.setLength(0);
            value.setLength(0);
            solid = 0;
            return State.PRE_KEY;
        }
    }
}
