package systemlet.journal;

import java.util.List;
import systemlet.base.TimeZone;

/**
 * How entries are shown, beside the output mode.
 *
 * @param zone     of the times
 * @param hostName whether the short modes show it
 * @param all      --all: also what cannot be printed and is long
 * @param columns  lines of the short modes are cut to so many; 0: never
 * @param fields   --output-fields=: only these; empty for all
 * @param colours  of a terminal
 */
public record PrintStyle(TimeZone zone, boolean hostName, boolean all, int columns, List<String> fields, Colours colours) {
    /** The escape sequences of a terminal, all empty for a file or a pipe. */
    public record Colours(String red, String yellow, String bold, String grey, String normal) {
        public static final Colours NONE = new Colours("", "", "", "", "");
    }

    /** Plain and whole. */
    public static PrintStyle plain(TimeZone zone, boolean hostName) {
        return new PrintStyle(zone, hostName, false, 0, List.of(), Colours.NONE);
    }

    /** {@return whether a field is to be shown} */
    public boolean shows(String field) {
        return fields.isEmpty() || fields.contains(field);
    }
}
