package systemlet.unit;

/** Replaces the %-specifiers of systemd.unit(5) in the settings of one unit. */
public final class Specifiers {
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
        while (at >= 0) {
            to.append(text, from, at);
            if (at + 1 >= text.length()) {
                to.append('%');
                return to.toString();
            }
            char letter = text.charAt(at + 1);
            String found = letter == '%' ? "%" : value(letter);
            if (found == null) {
                to.append('%').append(letter);   // no specifier: stays, as in systemd
            } else {
                to.append(found);
            }
            from = at + 2;
            at = text.indexOf('%', from);
        }
        return to.append(text, from, text.length()).toString();
    }

    /** {@return what %t stands for: /run, or the user's runtime directory} */
    String runtimeDirectory() throws BadValue {
        String directory = machine.specifier('t');
        return directory == null ? "/run" : directory;
    }

    private String value(char letter) throws BadValue {
        String name = unit.name().text();
        return switch (letter) {
            case 'n' -> name;
            case 'N' -> UnitName.prefixAndInstance(name);
            case 'p' -> UnitName.prefix(name);
            case 'i' -> orEmpty(UnitName.instance(name));
            case 'j' -> lastPart(UnitName.prefix(name));
            case 'P' -> unescaped(UnitName.prefix(name));
            case 'I' -> unescaped(orEmpty(UnitName.instance(name)));
            case 'J' -> unescaped(lastPart(UnitName.prefix(name)));
            default -> machine.specifier(letter);
        };
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
        } catch (systemlet.base.BadText broken) {
            throw BadValue.ignored(broken.kind().words());
        }
    }
}
