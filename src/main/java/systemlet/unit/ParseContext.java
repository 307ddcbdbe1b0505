package systemlet.unit;

import systemlet.base.Zones;

/** Where an assignment stands: its unit, file, line and key. One for each file, moved along line by line. */
public final class ParseContext {
    private final UnitConfig.Builder unit;
    private final Specifiers specifiers;
    private final LoadContext load;
    private final String file;
    private int line;
    private String section = "";
    private String key = "";

    ParseContext(UnitConfig.Builder unit, LoadContext load, String file) {
        this.unit = unit;
        this.specifiers = new Specifiers(unit, load.machine());
        this.load = load;
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

    /** {@return whether these are units of one user and not of the system} */
    boolean userMode() {
        return load.userMode();
    }

    Zones zones() {
        return load.machine().zones();
    }

    /** {@return the machine's memory, bytes} */
    long memoryBytes() {
        return load.machine().memoryBytes();
    }

    /** {@return how many tasks the machine allows} */
    long tasksLimit() {
        return load.machine().tasksLimit();
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

    /** {@return the text with all specifiers replaced} @throws BadValue in systemd's words */
    String resolve(String text) throws BadValue {
        return resolve(text, "'");
    }

    /** {@return as {@link #resolve}} @throws BadValue as systemd words it for most lists: without quotes */
    String resolveBare(String text) throws BadValue {
        return resolve(text, "");
    }

    /** {@return as {@link #resolve}} @throws BadValue as systemd words it for directories and images: in double quotes */
    String resolveQuoted(String text) throws BadValue {
        return resolve(text, "\"");
    }

    private String resolve(String text, String quote) throws BadValue {
        try {
            return specifiers.expand(text);
        } catch (BadValue unresolved) {
            throw BadValue.ignored("Failed to resolve unit specifiers in " + quote + text + quote + ", ignoring: "
                    + unresolved.getMessage());
        }
    }
}
