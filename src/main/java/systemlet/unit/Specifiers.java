package systemlet.unit;

import systemlet.base.BadText;

/** Replaces the %-specifiers of systemd.unit(5), "Specifiers", in the settings of one unit. */
public final class Specifiers {
    private static final String INVALID = "Invalid argument";
    private static final String UNKNOWN = "Invalid slot";

    private final UnitConfig.Builder unit;
    private final SpecifierContext machine;

    Specifiers(UnitConfig.Builder unit, SpecifierContext machine) {
        this.unit = unit;
        this.machine = machine;
    }

    /** {@return the text with every specifier replaced} @throws BadValue with the words of strerror(3) */
    public String expand(String text) throws BadValue {
        int at = text.indexOf('%');
        if (at < 0) {
            return text;
        }
        StringBuilder to = new StringBuilder(text.length() + 32);
        int from = 0;
        while (at >= 0 && at + 1 < text.length()) {
            char letter = text.charAt(at + 1);
            if (isSpecifier(letter)) {
                to.append(text, from, at).append(letter == '%' ? "%" : value(letter));
                from = at + 2;
            }
            at = text.indexOf('%', Math.max(from, at + 1));
        }
        return to.append(text, from, text.length()).toString();
    }

    /** Other characters after '%' leave both as they are. */
    private static boolean isSpecifier(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '%';
    }

    /** {@return what %t stands for: /run, or the user's runtime directory} */
    String runtimeDirectory() throws BadValue {
        String directory = machine.specifier('t');
        return directory == null ? "/run" : directory;
    }

    private String value(char letter) throws BadValue {
        String name = unit.name().text();
        String found = switch (letter) {
            case 'n' -> name;
            case 'N' -> UnitName.prefixAndInstance(name);
            case 'p' -> UnitName.prefix(name);
            case 'P' -> unescaped(UnitName.prefix(name));
            case 'i' -> orEmpty(UnitName.instance(name));
            case 'I' -> unescaped(orEmpty(UnitName.instance(name)));
            case 'j' -> lastPart(UnitName.prefix(name));
            case 'J' -> unescaped(lastPart(UnitName.prefix(name)));
            case 'f' -> filePath();
            case 'y' -> orEmpty(unit.fragmentPath());
            case 'Y' -> fragmentDirectory();
            case 'd' -> runtimeDirectory() + "/credentials/" + name;
            case 'c', 'r', 'R' -> controlGroup(letter);
            default -> machine.specifier(letter);
        };
        if (found == null) {
            throw BadValue.ignored(UNKNOWN);
        }
        return found;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String lastPart(String prefix) {
        return prefix.substring(prefix.lastIndexOf('-') + 1);
    }

    private static String unescaped(String part) throws BadValue {
        try {
            return UnitName.unescape(part);
        } catch (BadText broken) {
            throw BadValue.ignored(INVALID);
        }
    }

    /** The instance, or without one the prefix, as an absolute path. */
    private String filePath() throws BadValue {
        String instance = unit.name().instance();
        String part = instance == null || instance.isEmpty() ? unit.name().prefix() : instance;
        try {
            return UnitName.unescapePath(part);
        } catch (BadText broken) {
            throw BadValue.ignored(INVALID);
        }
    }

    private String fragmentDirectory() {
        String path = unit.fragmentPath();
        return path == null ? "" : path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** Paths of control groups, which no unit file should name. */
    private String controlGroup(char letter) {
        unit.problem(new Problem(null, 0, unit.name() + ": Specifier '%" + letter
                + "' used in unit configuration, which is "
                + "deprecated. Please update your unit file, as it does not work as intended."));
        return letter == 'c' ? "/" + unit.name() : "";
    }
}
