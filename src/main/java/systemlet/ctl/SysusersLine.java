package systemlet.ctl;

import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Words;

/**
 * One line of a sysusers.d file.
 *
 * @param type   'u', 'g', 'm' or 'r'
 * @param name   of the user or group; "-" for a range
 * @param id     as it is written, null for none: a number, "uid:gid", a path, a range, or the group of a member
 * @param gecos  description, "" for none
 * @param home   home directory, null for none
 * @param shell  null for none
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/sysusers.d.html">sysusers.d(5)</a>
 */
record SysusersLine(char type, String name, String id, String gecos, String home, String shell) {
    private static final int NAME_MAX = 31;

    /** {@return the line that a text says, which is neither empty nor a comment} @throws BadText what is wrong */
    static SysusersLine parse(String text, HostSpecifiers specifiers) throws BadText {
        var words = new Words(text, Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        var fields = new String[6];
        for (int i = 0; i < fields.length; i++) {
            var field = words.next();
            fields[i] = field == null || field.isEmpty() || field.equals("-") && i > 1 ? null
                    : specifiers.expand(field);
        }
        if (words.next() != null) {
            throw BadText.invalid("Trailing garbage.");
        }
        if (fields[0] == null || fields[1] == null) {
            throw BadText.invalid("Missing action and name columns.");
        }
        if (fields[0].length() != 1) {
            throw BadText.invalid("Unknown modifier '" + fields[0] + "'.");
        }
        if ("ugmr".indexOf(fields[0].charAt(0)) < 0) {
            throw BadText.invalid("Unknown command type '" + fields[0] + "'.");
        }
        char type = fields[0].charAt(0);
        if (type != 'r') {
            checkName(fields[1]);
        }
        if (type == 'm') {
            if (fields[2] == null) {
                throw BadText.invalid("Lines of type 'm' require a group name in the third field.");
            }
            checkName(fields[2]);
        }
        if (type == 'r' && fields[2] == null) {
            throw BadText.invalid("Lines of type 'r' require an ID range in the third field.");
        }
        var gecos = fields[3] == null ? "" : fields[3];
        if (gecos.indexOf(':') >= 0 || gecos.indexOf('\n') >= 0) {
            throw BadText.invalid("'" + gecos + "' is not a valid GECOS field.");
        }
        return new SysusersLine(type, fields[1], fields[2], gecos, path(fields[4]), path(fields[5]));
    }

    private static void checkName(String name) throws BadText {
        boolean valid = name.length() <= NAME_MAX && !Text.isDigit(name.charAt(0)) && name.charAt(0) != '-';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
        }
        if (!valid) {
            throw BadText.invalid("'" + name + "' is not a valid user or group name.");
        }
    }

    private static String path(String text) throws BadText {
        if (text != null && (!text.startsWith("/") || text.indexOf(':') >= 0)) {
            throw BadText.invalid("'" + text + "' is not a valid home directory or shell field.");
        }
        return text;
    }
}
