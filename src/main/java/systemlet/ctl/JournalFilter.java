package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Glob;
import systemlet.base.Utf8;
import systemlet.journal.Block;
import systemlet.journal.Entry;
import systemlet.journal.GrepPattern;
import systemlet.journal.JournalFields;
import systemlet.journal.JournalReader;

/**
 * Which entries journalctl(1) shows. Of matches of one field one must hold, those of different fields all, of groups
 * with "+" between them one; the other conditions must hold all.
 */
final class JournalFilter extends JournalReader.Hint {
    final List<String> units = new ArrayList<>();
    final List<String> identifiers = new ArrayList<>();
    final List<String> facilities = new ArrayList<>();
    private final List<Map<String, List<String>>> groups = new ArrayList<>();
    int priorityMin;
    int priorityMax = -1;   // -1: any, also none
    long sinceUsec;
    long untilUsec = Long.MAX_VALUE;
    long sinceMonotonicUsec;
    String bootId = "";
    String transport = "";
    private GrepPattern pattern;
    private boolean open;
    private List<String> unitsBefore;   // neighbouring blocks share their list: it is looked through once
    private boolean wantedBefore;
    private byte[][] words;

    /** {@return what is looked for in messages, or null} */
    GrepPattern pattern() {
        return pattern;
    }

    /** @param caseSensitive null: where the text has a capital letter */
    void grep(String text, Boolean caseSensitive) throws Failed {
        if (text.isEmpty()) {
            return;
        }
        boolean capital = !text.equals(text.toLowerCase());
        try {
            pattern = GrepPattern.of(text, caseSensitive == null ? !capital : !caseSensitive);
        } catch (BadText bad) {
            throw new Failed("Bad pattern \"" + text + "\": " + bad.getMessage());
        }
    }

    /** @param match FIELD=value */
    void match(String match) throws Failed {
        int equals = match.indexOf('=');
        if (equals < 1 || !JournalFields.isName(match.substring(0, equals))) {
            throw new Failed("Failed to add match '" + match + "': Invalid argument");
        }
        match(match.substring(0, equals), match.substring(equals + 1));
    }

    void match(String field, String value) {
        if (!open) {
            groups.add(new LinkedHashMap<>());
            open = true;
        }
        groups.get(groups.size() - 1).computeIfAbsent(field, key -> new ArrayList<>()).add(value);
    }

    /** The next matches are another group: "+". */
    void or() throws Failed {
        if (!open) {
            throw new Failed("\"+\" can only be used between terms");
        }
        open = false;
    }

    /** All matches are there. */
    void end() throws Failed {
        if (!open && !groups.isEmpty()) {
            throw new Failed("\"+\" can only be used between terms");
        }
    }

    boolean fits(Entry entry) {
        return entry.realtimeUsec() >= sinceUsec && entry.realtimeUsec() <= untilUsec
                && entry.monotonicUsec() >= sinceMonotonicUsec
                && (units.isEmpty() || isOfUnit(entry))
                && (priorityMax < 0 || hasPriority(entry))
                && (bootId.isEmpty() || entry.get("_BOOT_ID").equals(bootId))
                && (identifiers.isEmpty() || identifiers.contains(entry.get("SYSLOG_IDENTIFIER")))
                && (facilities.isEmpty() || facilities.contains(entry.get("SYSLOG_FACILITY")))
                && (transport.isEmpty() || entry.get("_TRANSPORT").equals(transport))
                && (groups.isEmpty() || isOfGroup(entry))
                && (pattern == null || entry.has("MESSAGE") && pattern.matches(entry.get("MESSAGE")));
    }

    private boolean hasPriority(Entry entry) {
        return entry.has("PRIORITY") && entry.priority() >= priorityMin && entry.priority() <= priorityMax;
    }

    @Override
    public boolean mayBeIn(Block block) {
        if (block.lastUsec() < sinceUsec || block.firstUsec() > untilUsec) {
            return false;
        }
        if (units.isEmpty() || block.units() == null) {
            return true;
        }
        if (block.units() != unitsBefore) {
            unitsBefore = block.units();
            wantedBefore = false;
            for (String unit : unitsBefore) {
                wantedBefore |= isWanted(unit);
            }
        }
        return wantedBefore;
    }

    @Override
    public boolean mayBe(byte[] bytes, int from, int end) {
        if (words == null) {
            words = unitWords();
        }
        for (int i = 0; i < words.length; i++) {
            if (holds(bytes, from, end, words[i])) {
                return true;
            }
        }
        return words.length == 0;
    }

    /** {@return how the end of each field looks that says a unit's name; none where any entry may fit} */
    private byte[][] unitWords() {
        if (hasUnitPattern()) {
            return new byte[0][];
        }
        byte[][] found = new byte[units.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = Utf8.encode("UNIT=" + units.get(i) + "\n");
        }
        return found;
    }

    private static boolean holds(byte[] bytes, int from, int end, byte[] word) {
        int last = word.length - 2;   // the name's last letter is rarer than the line end
        for (int at = from + last; at < end - 1; at++) {
            if (bytes[at] == word[last] && bytes[at + 1] == '\n') {
                int i = 0;
                while (i < last && bytes[at - last + i] == word[i]) {
                    i++;
                }
                if (i == last) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether a unit is meant by name alone, so that nothing else decides whether it is known} */
    boolean hasUnitPattern() {
        for (String unit : units) {
            if (Glob.isGlob(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(String name) {
        for (String unit : units) {
            if (unit.equals(name) || Glob.isGlob(unit) && Glob.matches(unit, name)) {
                return true;
            }
        }
        return false;
    }

    /** What the unit's processes wrote, and what the manager and other trusted programs said about it. */
    private boolean isOfUnit(Entry entry) {
        return isWanted(entry.get("_SYSTEMD_UNIT"))
                || entry.has("UNIT") && isWanted(entry.get("UNIT")) && isManagers(entry)
                || entry.has("OBJECT_SYSTEMD_UNIT") && isWanted(entry.get("OBJECT_SYSTEMD_UNIT")) && isRoots(entry)
                || entry.has("COREDUMP_UNIT") && isWanted(entry.get("COREDUMP_UNIT")) && isRoots(entry);
    }

    private static boolean isManagers(Entry entry) {
        return entry.get("_SYSTEMD_UNIT").equals("init.scope") || entry.get("_PID").equals("1");
    }

    private static boolean isRoots(Entry entry) {
        return entry.get("_UID").equals("0");
    }

    private boolean isOfGroup(Entry entry) {
        for (Map<String, List<String>> group : groups) {
            if (hasAll(entry, group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(Entry entry, Map<String, List<String>> group) {
        for (Map.Entry<String, List<String>> field : group.entrySet()) {
            boolean one = false;
            for (String value : field.getValue()) {
                one |= entry.has(field.getKey(), value);
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }
}
