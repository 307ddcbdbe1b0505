package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.dbus.DBusError;
import systemlet.engine.Unit;

/**
 * What package managers note about units that they have updated (the property Markers): that they need a reload or a
 * restart, which EnqueueMarkedJobs does. A mark is done with when its unit has stopped, or for a reload has done
 * anything, since it was set.
 */
final class Markers {
    static final String NEEDS_RELOAD = "needs-reload";
    static final String NEEDS_RESTART = "needs-restart";

    /** One mark. @param sinceUsec monotonic µs */
    private record Mark(String word, long sinceUsec) {}

    private final Map<String, List<Mark>> byUnit = new TreeMap<>();

    /** Sets exactly these marks, or with '+' and '-' in front adds to those there are and takes from them. */
    void set(Unit unit, List<String> words, long nowUsec) throws DBusError {
        List<Mark> marks = new ArrayList<>();
        boolean relative = !words.isEmpty();
        for (String word : words) {
            boolean signed = word.startsWith("+") || word.startsWith("-");
            String name = signed ? word.substring(1) : word;
            if (!name.equals(NEEDS_RELOAD) && !name.equals(NEEDS_RESTART)) {
                throw new DBusError(Paths.FACE + "BadUnitSetting", "Unknown marker \"" + name + "\".");
            }
            relative &= signed;
        }
        if (relative) {
            marks.addAll(byUnit.getOrDefault(unit.name().text(), List.of()));
        }
        for (String word : words) {
            String name = word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word;
            marks.removeIf(mark -> mark.word.equals(name));
            if (!word.startsWith("-")) {
                marks.add(new Mark(name, nowUsec));
            }
        }
        byUnit.put(unit.name().text(), marks);
    }

    /** {@return the marks of a unit, the one for a reload first} */
    List<String> of(Unit unit) {
        List<Mark> marks = byUnit.get(unit.name().text());
        if (marks == null) {
            return List.of();
        }
        marks.removeIf(mark -> unit.inactiveEnter().monotonicUsec() > mark.sinceUsec
                || mark.word.equals(NEEDS_RELOAD) && unit.stateChange().monotonicUsec() > mark.sinceUsec);
        List<String> words = new ArrayList<>();
        for (String word : new String[] {NEEDS_RELOAD, NEEDS_RESTART}) {
            for (Mark mark : marks) {
                if (mark.word.equals(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** The unit is not in memory any more. */
    void forget(String unit) {
        byUnit.remove(unit);
    }
}
