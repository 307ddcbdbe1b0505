package systemlet.unit;

import systemlet.base.Text;

/** The specifiers that [Install] settings know: fewer than other settings, as no unit is loaded. */
final class InstallSpecifiers {
    private static final String OF_HOST = "aAbBHlmMoqvwWgGuU";

    private final SpecifierContext host;

    InstallSpecifiers(SpecifierContext host) {
        this.host = host;
    }

    /** {@return the text with its specifiers replaced} @throws BadValue when one has no value; fatal: there is none */
    String expand(InstallUnit unit, String text) throws BadValue {
        int at = text.indexOf('%');
        if (at < 0) {
            return text;
        }
        var to = new StringBuilder(text.length() + 16);
        int from = 0;
        while (at >= 0 && at + 1 < text.length()) {
            to.append(text, from, at);
            char letter = text.charAt(at + 1);
            var value = letter == '%' ? "%" : value(unit, letter);
            if (value == null && (Text.isLetter(letter) || Text.isDigit(letter))) {
                throw BadValue.fatal("Invalid slot");
            }
            to.append(value == null ? "%" + letter : value);
            from = at + 2;
            at = text.indexOf('%', from);
        }
        return to.append(text, from, text.length()).toString();
    }

    private String value(InstallUnit unit, char letter) throws BadValue {
        var name = unit.name;
        if (UnitName.isTemplate(name) && unit.section.defaultInstance != null) {
            name = UnitName.withInstance(name, unit.section.defaultInstance);
        }
        return switch (letter) {
            case 'n' -> name;
            case 'N' -> UnitName.prefixAndInstance(name);
            case 'p' -> UnitName.prefix(name);
            case 'i' -> UnitName.instance(name) == null ? "" : UnitName.instance(name);
            case 'j' -> {
                var prefix = UnitName.prefix(name);
                yield prefix.substring(prefix.lastIndexOf('-') + 1);
            }
            default -> OF_HOST.indexOf(letter) >= 0 ? host.specifier(letter) : null;
        };
    }
}
