package systemlet.unit;

/**
 * A complaint about one place in a unit file; the unit may load nevertheless.
 *
 * @param file   path of the file, or null when the complaint is about the unit as a whole
 * @param line   counted from 1; 0 when the complaint is about the whole file
 * @param text   systemd's wording, without the place
 * @param ofUnit whether systemd logs it as a line of the unit; of a file that cannot be read it does not know the unit
 */
public record Problem(String file, int line, String text, boolean ofUnit) {
    public Problem(String file, int line, String text) {
        this(file, line, text, true);
    }

    static Problem ofFile(String file, int line, String text) {
        return new Problem(file, line, text, false);
    }

    /** {@return the complaint as systemd logs it: {@code FILE:LINE: TEXT}} */
    @Override
    public String toString() {
        if (file == null) {
            return text;
        }
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}
