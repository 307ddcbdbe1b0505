package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a command line as getopt_long(3) does: options anywhere before "--", short ones bundled, long ones shortened
 * where that is unique, and the same complaints.
 */
public final class Getopt {
    /** Whether an option takes an argument. */
    public enum Argument { NONE, REQUIRED, OPTIONAL }

    /**
     * One option.
     *
     * @param letter 0 when there is only the long form
     * @param name   null when there is only the letter
     * @param whole  whether the name must be written out: an option of ours must not make a shorter one ambiguous
     */
    public record Option(char letter, String name, Argument argument, boolean whole) {
        public Option(char letter, String name, Argument argument) {
            this(letter, name, argument, false);
        }
    }

    private final String program;
    private final List<Option> options;
    private final List<String> arguments;
    private final List<String> operands = new ArrayList<>();
    private final boolean mixed;
    private int at;
    private int inBundle;
    private String value;

    private Getopt(String program, List<Option> options, List<String> arguments, boolean mixed) {
        this.program = program;
        this.options = options;
        this.arguments = arguments;
        this.mixed = mixed;
    }

    /** Options and operands may be mixed. @param arguments without the program's name */
    public static Getopt mixed(String program, List<Option> options, List<String> arguments) {
        return new Getopt(program, options, arguments, true);
    }

    /** The first operand ends the options, as "+" tells getopt. */
    public static Getopt optionsFirst(String program, List<Option> options, List<String> arguments) {
        return new Getopt(program, options, arguments, false);
    }

    /** {@return the next option, or null when there is none left} @throws Failed for one that does not exist */
    public Option next() throws Failed {
        value = null;
        if (inBundle > 0) {
            return letter();
        }
        while (at < arguments.size()) {
            String word = arguments.get(at);
            if (word.equals("--")) {
                at++;
                break;
            }
            if (word.startsWith("--")) {
                at++;
                return longOption(word.substring(2));
            }
            if (word.length() > 1 && word.charAt(0) == '-') {
                inBundle = 1;
                return letter();
            }
            if (!mixed) {
                break;
            }
            operands.add(word);
            at++;
        }
        operands.addAll(arguments.subList(at, arguments.size()));
        at = arguments.size();
        return null;
    }

    /** {@return the argument of the last option, null when it has none} */
    public String value() {
        return value;
    }

    /** {@return the word that comes next, whatever it is; null at the end or inside of a bundle} */
    String peek() {
        return inBundle > 0 || at >= arguments.size() ? null : arguments.get(at);
    }

    /** Passes over the word that {@link #peek} showed: it belongs to the last option. */
    void skip() {
        at++;
    }

    /** {@return what is no option; complete when {@link #next} gave null} */
    public List<String> operands() {
        return operands;
    }

    private Option letter() throws Failed {
        String word = arguments.get(at);
        char letter = word.charAt(inBundle++);
        boolean last = inBundle == word.length();
        Option option = byLetter(letter);
        if (option == null) {
            throw new Failed(program + ": invalid option -- '" + letter + "'");
        }
        if (option.argument == Argument.NONE) {
            if (last) {
                endBundle();
            }
            return option;
        }
        if (!last) {
            value = word.substring(inBundle);
        }
        endBundle();
        if (last && option.argument == Argument.REQUIRED) {
            if (at == arguments.size()) {
                throw new Failed(program + ": option requires an argument -- '" + letter + "'");
            }
            value = arguments.get(at++);
        }
        return option;
    }

    private void endBundle() {
        inBundle = 0;
        at++;
    }

    private Option byLetter(char letter) {
        for (Option option : options) {
            if (option.letter == letter && letter != 0) {
                return option;
            }
        }
        return null;
    }

    private Option longOption(String word) throws Failed {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = byName(name);
        if (equals >= 0) {
            if (option.argument == Argument.NONE) {
                throw new Failed(program + ": option '--" + option.name + "' doesn't allow an argument");
            }
            value = word.substring(equals + 1);
        } else if (option.argument == Argument.REQUIRED) {
            if (at == arguments.size()) {
                throw new Failed(program + ": option '--" + option.name + "' requires an argument");
            }
            value = arguments.get(at++);
        }
        return option;
    }

    private Option byName(String name) throws Failed {
        List<Option> possible = new ArrayList<>();
        for (Option option : options) {
            if (name.equals(option.name)) {
                return option;
            }
            if (option.name != null && !option.whole && option.name.startsWith(name)) {
                possible.add(option);
            }
        }
        if (possible.isEmpty()) {
            throw new Failed(program + ": unrecognized option '--" + name + "'");
        }
        if (possible.size() == 1 || sameMeaning(possible)) {
            return possible.get(0);
        }
        StringBuilder text = new StringBuilder(program + ": option '--" + name + "' is ambiguous; possibilities:");
        for (Option option : possible) {
            text.append(" '--").append(option.name).append('\'');
        }
        throw new Failed(text.toString());
    }

    /** Two spellings of one option (kill-who, kill-whom) share a letter and are no ambiguity. */
    private static boolean sameMeaning(List<Option> possible) {
        for (Option option : possible) {
            if (option.letter == 0 || option.letter != possible.get(0).letter) {
                return false;
            }
        }
        return true;
    }
}
