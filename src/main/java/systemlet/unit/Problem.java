package systemlet.unit;

/**
 * A complaint about one place in a unit file; the unit may load nevertheless.
 *
 * @param file path of the file, or null when the complaint is about the unit as a whole
 * @param line counted from 1; 0 when the complaint is about the whole file
 * @param text systemd's wording, without the place
 */
public record Problem(String file, int line, String text) {
    /** {@return the complaint as systemd logs it: {@code FILE:LINE: TEXT}} */
    @Override
    public String toString() {
        if (file == null) {
            return text;
        }
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}
