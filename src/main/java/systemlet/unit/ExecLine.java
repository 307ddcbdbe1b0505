package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Words;

/**
 * The command lines of Exec… settings (systemd.service(5), "Command lines"). Quotes, escapes, prefixes, ';' and
 * specifiers are dealt with when a unit is loaded; variables when a command is about to run, see {@link #expand}.
 */
public final class ExecLine {
    private static final int NAME_MAX = 255;

    private final String line;
    private final ParseContext in;
    private final Words words;
    private final List<ExecCommand> commands;
    private boolean more;

    private ExecLine(String line, List<ExecCommand> before, ParseContext in) {
        this.line = line;
        this.in = in;
        this.words = new Words(line, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        this.commands = GrowingList.of(before, in);
    }

    /** Reads one assignment and adds its commands; an empty one forgets those before. */
    static List<ExecCommand> parse(String line, List<ExecCommand> before, ParseContext in) throws BadValue {
        if (line.isEmpty()) {
            return List.of();
        }
        ExecLine reader = new ExecLine(line, before, in);
        try {
            do {
                reader.more = false;
                reader.readCommand();
            } while (reader.more);
        } catch (BadValue bad) {
            if (bad.isFatal()) {
                throw bad;
            }
            in.warn(bad.getMessage());   // the commands before it count
        }
        return reader.commands;
    }

    private void readCommand() throws BadValue {
        String first = word(false);
        if (first == null) {
            return;
        }
        if (first.equals(";")) {
            more = true;   // a lone separator is no program
            return;
        }
        Prefix prefix = new Prefix();
        String program = first.substring(prefix.read(first));
        boolean ignore = (prefix.flags & ExecCommand.Flag.IGNORE_FAILURE.bit()) != 0;
        try {
            String path = checked(resolved(program, "'"));
            List<String> arguments = new ArrayList<>();
            if (!prefix.separateName) {
                arguments.add(path);
            }
            readArguments(arguments);
            if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
                throw BadValue.fatal("Empty executable name or zeroeth argument: " + line);
            }
            commands.add(new ExecCommand(PathParsers.simplified(path), List.copyOf(arguments), prefix.flags));
        } catch (BadValue bad) {
            throw ignore ? BadValue.ignored(withIgnoring(bad.getMessage())) : bad;
        }
    }

    /** The wording of the same complaint for a command whose failure is ignored. */
    private static String withIgnoring(String complaint) {
        int colon = complaint.lastIndexOf(": ");
        return colon < 0 ? complaint : complaint.substring(0, colon) + ", ignoring" + complaint.substring(colon);
    }

    private String resolved(String text, String quote) throws BadValue {
        try {
            return in.specifiers().expand(text);
        } catch (BadValue unresolved) {
            throw BadValue.fatal("Failed to resolve unit specifiers in " + quote + text + quote + ": " + unresolved.getMessage());
        }
    }

    private String checked(String path) throws BadValue {
        if (path.isEmpty()) {
            throw BadValue.fatal("Empty path in command line: '" + line + "'");
        }
        if (!isSafe(path)) {
            throw BadValue.fatal("Executable name contains special characters: " + path);
        }
        if (path.endsWith("/")) {
            throw BadValue.fatal("Executable path specifies a directory: " + path);
        }
        if (!path.startsWith("/") && !isFileName(path)) {
            throw BadValue.fatal("Neither a valid executable name nor an absolute path: " + path);
        }
        return path;
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F || c == '"' || c == '\'' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isFileName(String text) {
        return text.indexOf('/') < 0 && !text.equals(".") && !text.equals("..") && text.length() <= NAME_MAX;
    }

    private void readArguments(List<String> to) throws BadValue {
        while (words.position() < line.length()) {
            int at = words.position();
            if (isSeparatorAt(at)) {
                words.moveTo(Text.skipSpace(line, at + 1));
                more = true;
                return;
            }
            if (line.charAt(at) == '\\' && isSeparatorAt(at + 1)) {
                words.moveTo(Text.skipSpace(line, at + 2));
                to.add(";");
                continue;
            }
            String word = word(true);
            if (word == null) {
                return;
            }
            to.add(resolved(word, ""));
        }
    }

    /** {@return whether a ';' stands alone there: as a word of its own} */
    private boolean isSeparatorAt(int at) {
        return at < line.length() && line.charAt(at) == ';'
                && (at + 1 == line.length() || Text.isSpace(line.charAt(at + 1)));
    }

    private String word(boolean fatal) throws BadValue {
        int start = words.position();
        try {
            return words.next();
        } catch (BadText strict) {
            return relaxedWord(start, fatal);
        }
    }

    /** Unknown escapes are kept with a warning; other faults refuse the line. */
    private String relaxedWord(int start, boolean fatal) throws BadValue {
        Words relaxed = new Words(line, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES,
                Words.Rule.KEEP_UNKNOWN_ESCAPES);
        relaxed.moveTo(start);
        try {
            String word = relaxed.next();
            in.warn("Ignoring unknown escape sequences: \"" + line.substring(start) + "\"");
            words.moveTo(relaxed.position());
            return word;
        } catch (BadText unbalanced) {
            String text = "Unbalanced quoting, ignoring: \"" + line.substring(start) + "\"";
            throw fatal ? BadValue.fatal(text) : BadValue.ignored(text);
        }
    }

    /** The characters in front of a program. */
    private static final class Prefix {
        private int flags;
        private boolean separateName;

        /** {@return how many characters belong to the prefix} */
        int read(String word) {
            int at = 0;
            while (at < word.length() && take(word.charAt(at))) {
                at++;
            }
            return at;
        }

        private boolean take(char c) {
            int privilege = ExecCommand.Flag.PRIVILEGED.bit() | ExecCommand.Flag.NO_SETUID.bit()
                    | ExecCommand.Flag.AMBIENT.bit();
            switch (c) {
                case '-':
                    return once(ExecCommand.Flag.IGNORE_FAILURE);
                case ':':
                    return once(ExecCommand.Flag.NO_ENV_EXPAND);
                case '@':
                    boolean first = !separateName;
                    separateName = true;
                    return first;
                case '+':
                    return (flags & privilege) == 0 && once(ExecCommand.Flag.PRIVILEGED);
                case '!':
                    if ((flags & privilege) == 0) {
                        return once(ExecCommand.Flag.NO_SETUID);
                    }
                    if ((flags & ExecCommand.Flag.NO_SETUID.bit()) != 0) {
                        flags &= ~ExecCommand.Flag.NO_SETUID.bit();
                        return once(ExecCommand.Flag.AMBIENT);
                    }
                    return false;
                default:
                    return false;
            }
        }

        private boolean once(ExecCommand.Flag flag) {
            boolean isNew = (flags & flag.bit()) == 0;
            flags |= flag.bit();
            return isNew;
        }
    }

    /**
     * {@return argv with variables replaced, for a process about to run}: a word that is just {@code $NAME} becomes
     * as many words as its value has, {@code ${NAME}} is replaced inside words, {@code $$} is a dollar sign.
     *
     * @param environment gives a variable's value, or null
     */
    public static List<String> expand(ExecCommand command, UnaryOperator<String> environment) {
        if (command.has(ExecCommand.Flag.NO_ENV_EXPAND)) {
            return command.arguments();
        }
        List<String> to = new ArrayList<>(command.arguments().size());
        for (String argument : command.arguments()) {
            if (isVariableWord(argument)) {
                String value = environment.apply(argument.substring(1));
                if (value != null) {
                    addWords(value, to);
                }
            } else {
                to.add(expand(argument, environment));
            }
        }
        return to;
    }

    private static boolean isVariableWord(String argument) {
        return argument.startsWith("$") && !argument.startsWith("${") && !argument.startsWith("$$");
    }

    private static void addWords(String value, List<String> to) {
        try {
            to.addAll(Words.all(value, Words.Rule.RELAX, Words.Rule.UNQUOTE));
        } catch (BadText impossible) {
            to.add(value);   // RELAX accepts any quoting
        }
    }

    /**
     * {@return the text with each {@code ${NAME}} replaced, by nothing where the variable is not set; {@code ${NAME:…}}
     * stays}
     */
    public static String expand(String text, UnaryOperator<String> environment) {
        int at = text.indexOf('$');
        if (at < 0) {
            return text;
        }
        StringBuilder to = new StringBuilder(text.length() + 32);
        int from = 0;
        while (at >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (next == '$') {
                to.append(text, from, at + 1);
                from = at + 2;
            } else if (next == '{') {
                int end = text.indexOf('}', at + 2);
                if (end < 0) {
                    break;   // never closed: stays as it is
                }
                int colon = text.indexOf(':', at + 2);
                if (colon >= 0 && colon < end) {
                    at = text.indexOf('$', colon);   // ${A:-b} is the shell's, and left to it
                    continue;
                }
                to.append(text, from, at);
                String value = environment.apply(text.substring(at + 2, end));
                to.append(value == null ? "" : value);
                from = end + 1;
            }
            at = text.indexOf('$', Math.max(from, at + 1));
        }
        return to.append(text, from, text.length()).toString();
    }
}
