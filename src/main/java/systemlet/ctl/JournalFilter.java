package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Glob;
import systemlet.journal.Entry;

/**
 * Which entries journalctl(1) shows: matches of different fields must all hold, of matches of the same field one; the
 * other conditions must hold all.
 */
final class JournalFilter {
    final List<String> units = new ArrayList<>();
    final List<String> identifiers = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    int priorityMin;
    int priorityMax = 7;
    long sinceUsec;
    long untilUsec = Long.MAX_VALUE;
    long sinceMonotonicUsec;
    String bootId = "";
    String grep = "";
    boolean kernelOnly;

    /** @param match FIELD=value */
    void match(String match) {
        int equals = match.indexOf('=');
        fields.computeIfAbsent(match.substring(0, equals), key -> new ArrayList<>()).add(match.substring(equals + 1));
    }

    boolean fits(Entry entry) {
        return entry.realtimeUsec() >= sinceUsec && entry.realtimeUsec() <= untilUsec
                && entry.monotonicUsec() >= sinceMonotonicUsec
                && entry.priority() >= priorityMin && entry.priority() <= priorityMax
                && (bootId.isEmpty() || entry.get("_BOOT_ID").equals(bootId))
                && (identifiers.isEmpty() || identifiers.contains(entry.get("SYSLOG_IDENTIFIER")))
                && (units.isEmpty() || isOfUnit(entry)) && hasFields(entry) && hasText(entry)
                && (!kernelOnly || entry.get("_TRANSPORT").equals("kernel"));
    }

    /** What the unit's processes wrote, and what the manager said about it. */
    private boolean isOfUnit(Entry entry) {
        for (String unit : units) {
            if (Glob.matches(unit, entry.get("_SYSTEMD_UNIT")) || Glob.matches(unit, entry.get("UNIT"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFields(Entry entry) {
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (!field.getValue().contains(entry.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** As journalctl, a pattern all in lower case ignores case. */
    private boolean hasText(Entry entry) {
        if (grep.isEmpty()) {
            return true;
        }
        String message = entry.get("MESSAGE");
        boolean lower = grep.equals(grep.toLowerCase());
        String pattern = Glob.isGlob(grep) ? grep : "*" + grep + "*";
        return Glob.matches(pattern, lower ? message.toLowerCase() : message);
    }
}
