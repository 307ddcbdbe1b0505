package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import systemlet.base.BadText;
import systemlet.base.Check;
import systemlet.base.Words;

/**
 * What the [Install] section of a unit file and its drop-ins says: which links enable makes. Nothing else of the
 * file is read here, so that hundreds of files are quick to list.
 */
final class InstallSection {
    /** Gives a name its specifiers' values. */
    interface Expander {
        /** {@return the text with its specifiers replaced} @throws BadValue when one has no value */
        String expand(String text) throws BadValue;
    }

    private static final List<String> UNIT_SECTIONS = List.of("Unit", "Service", "Socket", "Timer", "Target", "Path",
            "Mount", "Automount", "Swap", "Slice", "Scope", "Device");

    final List<String> aliases = new ArrayList<>(0);
    final List<String> wantedBy = new ArrayList<>(0);
    final List<String> requiredBy = new ArrayList<>(0);
    final List<String> upheldBy = new ArrayList<>(0);
    final List<String> also = new ArrayList<>(0);
    String defaultInstance;

    /** {@return whether enable would make a link} */
    boolean hasRules() {
        return !aliases.isEmpty() || !wantedBy.isEmpty() || !requiredBy.isEmpty() || !upheldBy.isEmpty();
    }

    /**
     * Adds what a file says: later files add to lists or, with an empty value, clear them.
     *
     * @param unit     the unit's name, which some settings depend on
     * @param expander for Also= and DefaultInstance=; the others keep their specifiers until a link is made
     * @param problems takes what is wrong, as "line: text"
     * @throws UnitSyntax.Broken when the file cannot be read to its end
     */
    void read(String unit, InstallScan.Part part, Expander expander, Consumer<String> problems)
            throws UnitSyntax.Broken {
        if (part.text().isEmpty()) {
            return;
        }
        try {
            UnitSyntax.read(part.text(), new SectionReader(unit, part.linesBefore(), expander, problems));
        } catch (BadValue never) {
            throw new Check.Broken("the section's reader throws none");
        }
    }

    /** Passes the assignments of [Install] on; the other sections of unit files are somebody else's. */
    private final class SectionReader implements UnitSyntax.Reader {
        private final String unit;
        private final int linesBefore;
        private final Expander expander;
        private final Consumer<String> problems;
        private boolean elsewhere;

        SectionReader(String unit, int linesBefore, Expander expander, Consumer<String> problems) {
            this.unit = unit;
            this.linesBefore = linesBefore;
            this.expander = expander;
            this.problems = problems;
        }

        @Override public boolean section(int line, String name) {
            elsewhere = UNIT_SECTIONS.contains(name);
            if (!elsewhere && !name.equals("Install") && !name.startsWith("X-")) {
                problems.accept(line + ": Unknown section '" + name + "'. Ignoring.");
            }
            return name.equals("Install");
        }

        @Override public void assignment(int line, String section, String key, String value) {
            try {
                take(unit, key, value, expander);
            } catch (BadText | BadValue bad) {
                problems.accept((linesBefore + line) + ": " + bad.getMessage());
            }
        }

        @Override public void warning(int line, String warning) {
            if (!elsewhere) {
                problems.accept((linesBefore + line) + ": " + warning);
            }
        }
    }

    private void take(String unit, String key, String value, Expander expander) throws BadText, BadValue {
        switch (key) {
            case "Alias" -> {
                var type = UnitType.ofName(unit);
                if (!type.mayHaveAlias()) {
                    throw BadText.invalid("Alias= is not allowed for " + type.word() + " units, ignoring.");
                }
                add(aliases, value);
            }
            case "WantedBy" -> add(wantedBy, value);
            case "RequiredBy" -> add(requiredBy, value);
            case "UpheldBy" -> add(upheldBy, value);
            case "Also" -> {
                for (var word : Words.all(value, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES)) {
                    also.add(expander.expand(word));
                }
            }
            case "DefaultInstance" -> setDefaultInstance(unit, expander.expand(value));
            default -> {
                if (!key.startsWith("X-")) {
                    throw BadText.invalid("Unknown key '" + key + "' in section [Install], ignoring.");
                }
            }
        }
    }

    private void setDefaultInstance(String unit, String instance) throws BadText {
        if (unit.indexOf('@') < 0) {
            throw BadText.invalid("DefaultInstance= only makes sense for template units, ignoring.");
        }
        if (!instance.isEmpty() && !UnitName.isValidInstance(instance)) {
            throw BadText.invalid("Invalid DefaultInstance= value \"" + instance + "\".");
        }
        defaultInstance = instance.isEmpty() ? null : instance;
    }

    private static void add(List<String> list, String value) throws BadText {
        if (value.isEmpty()) {
            list.clear();
            return;
        }
        list.addAll(Words.all(value, Words.Rule.UNQUOTE));
    }
}
