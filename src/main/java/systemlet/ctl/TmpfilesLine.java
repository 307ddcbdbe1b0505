package systemlet.ctl;

import java.util.Objects;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Words;

/**
 * One line of a tmpfiles.d file.
 *
 * @param type      its letter: "d"
 * @param modifiers what follows the letter, of "+!-=~^"
 * @param path      absolute, inside the root; a pattern for some types
 * @param mode      octal permissions, -1 for none
 * @param modeRule  what the mode means for what is there already
 * @param user      name or number, null for none; {@code group} likewise
 * @param ownerForNew  whether user and group are only for what is made
 * @param ageUsec   -1 for none
 * @param ageOf     which times count: of "abcmABCM"
 * @param keepFirst whether what is directly in the directory is kept
 * @param argument  what {@link TmpfilesArgument} makes of the rest of the line, null for none
 * @param source    where the line is: "/usr/lib/tmpfiles.d/x.conf:3"
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/tmpfiles.d.html">tmpfiles.d(5)</a>
 */
record TmpfilesLine(char type, String modifiers, String path, int mode, ModeRule modeRule, String user, String group,
        boolean ownerForNew, long ageUsec, String ageOf, boolean keepFirst, String argument, String source) {
    /** What a mode means for what is there already. */
    enum ModeRule {
        SET,
        /** "~": bits that the old mode has not are taken out of the new one. */
        MASKED,
        /** ":": only what is made gets it. */
        NEW_ONLY
    }

    static final String ALL_TIMES = "abcmABM";
    private static final String TYPES = "fFwdDevqQpLcbCxXrRzZmtTaAhH";
    private static final String GLOBBED = "wexXrRzZmtTaAhH";

    /**
     * {@return the line that a text says, which is neither empty nor a comment and has no space at its ends}
     *
     * @throws BadText what is wrong
     * @throws TmpfilesArgument.Absent the line does not count: it is about a credential that was not passed
     * @throws Failed what is so wrong that no line counts
     */
    static TmpfilesLine parse(String text, TmpfilesArgument arguments, String source)
            throws BadText, TmpfilesArgument.Absent, Failed {
        var words = new Words(text, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        var fields = new String[6];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = words.next();
        }
        if (fields[1] == null) {
            throw BadText.invalid("Syntax error.");
        }
        char type = fields[0].charAt(0);
        var modifiers = fields[0].substring(1);
        if (TYPES.indexOf(type) < 0) {
            throw BadText.invalid("Unknown command type '" + type + "'.");
        }
        for (int i = 0; i < modifiers.length(); i++) {
            if ("+!-=~^".indexOf(modifiers.charAt(i)) < 0) {
                throw BadText.invalid("Unknown modifiers in command '" + fields[0] + "'");
            }
        }
        var path = arguments.specifiers().expand(fields[1]);
        if (!path.startsWith("/")) {
            throw BadText.invalid("Path '" + path + "' not absolute.");
        }
        var mode = orNull(fields[2]);
        var rule = mode != null && mode.startsWith("~") ? ModeRule.MASKED
                : mode != null && mode.startsWith(":") ? ModeRule.NEW_ONLY : ModeRule.SET;
        var digits = mode != null && rule != ModeRule.SET ? mode.substring(1) : mode;
        var user = orNull(fields[3]);
        var group = orNull(fields[4]);
        boolean newOnly = user != null && user.startsWith(":") || group != null && group.startsWith(":");
        var rest = orNull(words.rest());
        return new TmpfilesLine(type, modifiers, simplified(path), digits == null ? -1 : mode(digits), rule,
                withoutColon(user), withoutColon(group), newOnly, age(fields[5]), ageOf(fields[5]),
                fields[5] != null && fields[5].contains("~"), arguments.read(type, modifiers, rest, source), source);
    }

    private static String simplified(String path) {
        var plain = path;
        while (plain.contains("//")) {
            plain = plain.replace("//", "/");
        }
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static int mode(String digits) throws BadText {
        try {
            return Numbers.mode(digits);
        } catch (BadText wrong) {
            throw BadText.invalid("Invalid mode '" + digits + "'.");
        }
    }

    private static String orNull(String field) {
        return field == null || field.isEmpty() || field.equals("-") ? null : field;
    }

    private static String withoutColon(String name) {
        return name != null && name.startsWith(":") ? name.substring(1) : name;
    }

    private static long age(String field) throws BadText {
        if (orNull(field) == null) {
            return -1;
        }
        int colon = field.indexOf(':');
        var span = colon >= 0 ? field.substring(colon + 1) : field;
        return Spans.parse(span.startsWith("~") ? span.substring(1) : span);
    }

    private static String ageOf(String field) throws BadText {
        int colon = field == null ? -1 : field.indexOf(':');
        if (colon < 0) {
            return ALL_TIMES;
        }
        var letters = field.substring(0, colon).replace("~", "");
        for (int i = 0; i < letters.length(); i++) {
            if ("abcmABCM".indexOf(letters.charAt(i)) < 0) {
                throw BadText.invalid("Invalid age '" + field + "'.");
            }
        }
        return letters;
    }

    boolean has(char modifier) {
        return modifiers.indexOf(modifier) >= 0;
    }

    /** {@return whether the path is a pattern} */
    boolean isGlob() {
        return GLOBBED.indexOf(type) >= 0;
    }

    /** {@return whether the line decides what is at its path, so that no other of this kind may have the same path} */
    boolean owns() {
        return "fFdDvqQpLcbCwexXrR".indexOf(type) >= 0;
    }

    /** {@return whether another line of the same path is only a repetition} */
    boolean saysTheSameAs(TmpfilesLine other) {
        return type == other.type && modifiers.equals(other.modifiers) && mode == other.mode
                && Objects.equals(user, other.user) && Objects.equals(group, other.group) && ageUsec == other.ageUsec
                && Objects.equals(argument, other.argument);
    }

    /** {@return whether --clean is to look into it} */
    boolean ages() {
        return ageUsec >= 0 && "dDevqQC".indexOf(type) >= 0;
    }
}
