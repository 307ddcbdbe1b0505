package systemlet.ctl;

import systemlet.base.BadText;
import systemlet.base.Escapes;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Words;
import systemlet.sys.GroupRecord;
import systemlet.sys.UserRecord;
import systemlet.sys.Users;
import systemlet.unit.BadValue;
import systemlet.unit.SpecifierContext;

/**
 * One line of tmpfiles.d(5).
 *
 * @param type      the letter, "f" and so on
 * @param modifiers what follows it: + ! - = ~ ^
 * @param mode      permissions, octal; -1 when the line says none
 * @param uid       and {@code gid}: -1 when the line says none
 * @param ageUsec   how old what is cleaned must be, microseconds; -1 for no cleaning
 * @param argument  null when the line says none
 */
record TmpfilesRule(char type, String modifiers, String path, int mode, int uid, int gid, long ageUsec,
        String argument) {
    private static final String TYPES = "fwdDeLpcbCvqQxXrRzZtThHaA";

    /** A line that is not a rule, and why. */
    static final class Wrong extends Exception {
        Wrong(String text) {
            super(text, null, false, false);
        }
    }

    /** {@return the rule of a line} @throws Wrong with systemd's words */
    static TmpfilesRule parse(String line, SpecifierContext machine, Users users) throws Wrong {
        Words words = new Words(line, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        String[] fields = new String[6];
        String rest;
        try {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = words.next();
            }
            rest = words.rest();
        } catch (BadText unreadable) {
            throw new Wrong("Failed to parse line: Invalid argument");
        }
        if (fields[1] == null) {
            throw new Wrong("Syntax error.");
        }
        char type = fields[0].charAt(0);
        String modifiers = fields[0].substring(1);
        if (TYPES.indexOf(type) < 0 && "Fm".indexOf(type) < 0) {
            throw new Wrong("Unknown command type '" + type + "'.");
        }
        for (int i = 0; i < modifiers.length(); i++) {
            if ("!-+=~^".indexOf(modifiers.charAt(i)) < 0) {
                throw new Wrong("Unknown modifiers in command '" + fields[0] + "'");
            }
        }
        String path = resolved(fields[1], machine);
        if (!path.startsWith("/")) {
            throw new Wrong("Path '" + path + "' not absolute.");
        }
        String argument = rest == null || rest.isEmpty() || rest.equals("-") ? null : unescaped(rest);
        return new TmpfilesRule(type, modifiers, Paths.simplified(path), mode(fields[2]), user(fields[3], users),
                group(fields[4], users), age(fields[5]), argument == null ? null : resolved(argument, machine));
    }

    boolean has(char modifier) {
        return modifiers.indexOf(modifier) >= 0;
    }

    /** {@return whether the path is a pattern} */
    boolean isPattern() {
        return "wexXrRzZtThHaAm".indexOf(type) >= 0;
    }

    private static boolean isNone(String field) {
        return field == null || field.isEmpty() || field.equals("-");
    }

    private static String unescaped(String text) {
        try {
            return Escapes.unescapeC(text);
        } catch (BadText broken) {
            return text;
        }
    }

    private static String resolved(String text, SpecifierContext machine) throws Wrong {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' || i + 1 == text.length()) {
                to.append(c);
                continue;
            }
            char letter = text.charAt(++i);
            try {
                String value = letter == '%' ? "%" : machine.specifier(letter);
                to.append(value == null ? "%" + letter : value);
            } catch (BadValue unknown) {
                throw new Wrong("Failed to replace specifiers in '" + text + "': " + unknown.getMessage());
            }
        }
        return to.toString();
    }

    private static int mode(String field) throws Wrong {
        if (isNone(field)) {
            return -1;
        }
        int from = 0;
        while (from < field.length() && (field.charAt(from) == '~' || field.charAt(from) == ':')) {
            from++;
        }
        try {
            return Numbers.mode(field.substring(from));
        } catch (BadText wrong) {
            throw new Wrong("Invalid mode '" + field + "'.");
        }
    }

    private static int user(String field, Users users) throws Wrong {
        if (isNone(field)) {
            return -1;
        }
        String name = field.startsWith(":") ? field.substring(1) : field;
        UserRecord user = users.user(name);
        if (user == null && Users.id(name) < 0) {
            throw new Wrong("Failed to resolve user '" + name + "': No such process");
        }
        return user == null ? Users.id(name) : user.uid();
    }

    private static int group(String field, Users users) throws Wrong {
        if (isNone(field)) {
            return -1;
        }
        String name = field.startsWith(":") ? field.substring(1) : field;
        GroupRecord group = users.group(name);
        if (group == null && Users.id(name) < 0) {
            throw new Wrong("Failed to resolve group '" + name + "': No such process");
        }
        return group == null ? Users.id(name) : group.gid();
    }

    private static long age(String field) throws Wrong {
        if (isNone(field)) {
            return -1;
        }
        int colon = field.indexOf(':');
        String span = field.substring(colon + 1);
        try {
            return Spans.parse(span.startsWith("~") ? span.substring(1) : span);
        } catch (BadText wrong) {
            throw new Wrong("Invalid age '" + field + "'.");
        }
    }
}
