package systemlet.unit;

import systemlet.base.Escapes;

/** How single values are written in the unit files that {@link PropertyText} makes. */
final class PropertyWords {
    private PropertyWords() {}

    /** {@return the set of numbers as ranges: "0-3 8"} */
    static String cpus(byte[] bits) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < bits.length * 8; i++) {
            int first = i;
            while (i < bits.length * 8 && (bits[i / 8] >> i % 8 & 1) != 0) {
                i++;
            }
            if (i > first) {
                to.append(to.length() == 0 ? "" : " ").append(first).append(i > first + 1 ? "-" + (i - 1) : "");
            }
        }
        return to.toString();
    }

    /** {@return a share of all, 0 to 2^32 - 1, as percent} */
    static String scale(long value) {
        long permyriad = ((value & 0xFFFF_FFFFL) * 10_000 + 0x7FFF_FFFFL) / 0xFFFF_FFFFL;
        return permyriad / 100 + "." + permyriad / 10 % 10 + permyriad % 10 + "%";
    }

    static String percent(long permyriad) {
        return permyriad / 100 + (permyriad % 100 == 0 ? "" : "." + permyriad / 10 % 10 + permyriad % 10) + "%";
    }

    static String capabilities(long set) {
        StringBuilder to = new StringBuilder();
        for (int number = 0; number < 63; number++) {
            if ((set >> number & 1) != 0) {
                to.append(to.length() == 0 ? "" : " ").append(CapabilityNames.name(number));
            }
        }
        return to.toString();
    }

    /** A value is no pattern for specifiers: '%' is doubled. */
    static String percents(String text) {
        return text.replace("%", "%%");
    }

    static String literal(String text) {
        return percents(text).replace("\n", " ");
    }

    /** A word, in quotes and with C escapes where it needs them. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            plain &= letter || "_@%+=:,./-$".indexOf(c) >= 0;
        }
        return plain ? percents(text) : inQuotes(text);
    }

    static String inQuotes(String text) {
        return "\"" + Escapes.escapeC(percents(text)) + "\"";
    }
}
