package systemlet.sys;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/** The mount table as /proc/self/mountinfo shows it. */
public final class Mounts {
    private static final int MAX_BYTES = 4 << 20;

    private Mounts() {}

    /** {@return the mounts this process sees, lower ones first; a later one hides an earlier one at the same place} */
    public static List<Mount> read(FileCalls kernel) throws SysException {
        return parse(Files.readText(kernel, "/proc/self/mountinfo", MAX_BYTES));
    }

    /** {@return the mounts in the text of a mountinfo file; lines that are not understood are left out} */
    public static List<Mount> parse(String text) {
        var mounts = new ArrayList<Mount>();
        for (String line : Text.lines(text)) {
            List<String> field = Text.split(line, ' ');
            int dash = field.indexOf("-");
            if (dash >= 6 && field.size() >= dash + 4 && Text.isDigits(field.get(0)) && Text.isDigits(field.get(1))) {
                mounts.add(new Mount(Integer.parseInt(field.get(0)), Integer.parseInt(field.get(1)),
                        unescaped(field.get(3)), unescaped(field.get(4)), field.get(5), field.get(dash + 1),
                        unescaped(field.get(dash + 2)), field.get(dash + 3)));
            }
        }
        return mounts;
    }

    /**
     * {@return whether a mount is visible at exactly this place} The table is read only where that is not out of the
     * question: a boot asks about many places where nothing is mounted.
     */
    public static boolean isAt(FileCalls kernel, String where) {
        try {
            if (!kernel.isMountRoot(where)) {
                return false;
            }
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT) || refused.is(Errno.ENOTDIR)) {
                return false;
            }
        }
        try {
            return at(read(kernel), where) != null;
        } catch (SysException noProc) {
            return false;
        }
    }

    /** {@return the mount that is visible at exactly this place, or null} */
    public static Mount at(List<Mount> mounts, String where) {
        Mount found = null;
        for (Mount mount : mounts) {
            if (mount.where().equals(where)) {
                found = mount;
            }
        }
        return found;
    }

    /** The kernel writes blanks, tabs, line ends and backslashes as \ and three octal digits. */
    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 3 < text.length() && isOctal(text, i + 1)) {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isOctal(String text, int at) {
        for (int i = at; i < at + 3; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') {
                return false;
            }
        }
        return true;
    }
}
