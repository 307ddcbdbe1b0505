package systemlet.unit;

/** Where an assignment stands: its unit, file, line and key. One for each file, moved along line by line. */
public final class ParseContext {
    private final UnitConfig.Builder unit;
    private final Specifiers specifiers;
    private final String file;
    private int line;
    private String section = "";
    private String key = "";

    ParseContext(UnitConfig.Builder unit, Specifiers specifiers, String file) {
        this.unit = unit;
        this.specifiers = specifiers;
        this.file = file;
    }

    /** Moves to another assignment. */
    ParseContext at(int newLine, String newSection, String newKey) {
        line = newLine;
        section = newSection;
        key = newKey;
        return this;
    }

    UnitConfig.Builder unit() {
        return unit;
    }

    Specifiers specifiers() {
        return specifiers;
    }

    public String section() {
        return section;
    }

    public String key() {
        return key;
    }

    /** Notes a complaint about the assignment. */
    void warn(String text) {
        unit.problem(new Problem(file, line, text));
    }

    /** {@return the text with all specifiers replaced; in the words of systemd's complaint otherwise} */
    String resolve(String text) throws BadValue {
        try {
            return specifiers.expand(text);
        } catch (BadValue unresolved) {
            throw BadValue.ignored("Failed to resolve unit specifiers in '" + text + "', ignoring: " + unresolved.getMessage());
        }
    }
}
