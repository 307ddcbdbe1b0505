package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.WireReader;

/**
 * What ListUnits says about one unit.
 *
 * @param following the unit whose state it mirrors, "" for none
 * @param jobId     0 when it has no job
 */
record UnitInfo(String id, String description, String load, String active, String sub, String following,
        String path, int jobId, String jobType) {

    /** {@return the loaded units in these states (all, when none is given) whose names fit one of the patterns} */
    static List<UnitInfo> list(Bus manager, List<String> states, List<String> patterns) throws DBusError {
        Message call = manager.manager("ListUnitsByPatterns").with("asas", w -> w.strings(states).strings(patterns));
        return manager.call(call, "a(ssssssouso)", UnitInfo::read);
    }

    private static List<UnitInfo> read(WireReader in) throws Malformed {
        List<UnitInfo> units = new ArrayList<>();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            units.add(new UnitInfo(in.string(), in.string(), in.string(), in.string(), in.string(), in.string(),
                    in.path(), in.uint32(), in.string()));
            in.path();
        }
        return units;
    }

    /** {@return the type, the end of the name: "service"} */
    String type() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /**
     * {@return whether lists show it: its type is wanted and, without --all, it is neither a mirror of another unit
     * nor dead without a job}
     */
    boolean fits(Options options) {
        if (!options.wantsType(id)) {
            return false;
        }
        if (options.all) {
            return true;
        }
        if (!following.isEmpty()) {
            return false;
        }
        return !options.states.isEmpty() || jobId > 0 || !active.equals("inactive");
    }

    boolean matches(List<String> patterns) {
        for (String pattern : patterns) {
            if (Glob.matches(pattern, id)) {
                return true;
            }
        }
        return patterns.isEmpty();
    }

    /** Orders by type, then by name, capitals or not. */
    static int byTypeAndName(UnitInfo one, UnitInfo other) {
        return compareNames(one.id, other.id);
    }

    /** Types first, then names; case does not count. */
    static int compareNames(String one, String other) {
        int types = compare(one, one.lastIndexOf('.'), other, other.lastIndexOf('.'));
        return types != 0 ? types : compare(one, 0, other, 0);
    }

    private static int compare(String one, int from, String other, int otherFrom) {
        int shorter = Math.min(one.length() - from, other.length() - otherFrom);
        for (int i = 0; i < shorter; i++) {
            int difference = Character.toLowerCase(one.charAt(from + i)) - Character.toLowerCase(other.charAt(otherFrom + i));
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - from - (other.length() - otherFrom);
    }
}
