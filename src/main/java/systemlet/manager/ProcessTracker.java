package systemlet.manager;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.sys.SysException;

/**
 * Whose process is it? Every process that we start carries its unit's tag as its soft RLIMIT_LOCKS, a limit without
 * effect that children inherit through fork, exec, setsid and changes of user; so a process belongs to the unit that
 * its tag names, however far it went. The upper half of a tag is this manager's mark, so that a manager inside a
 * service of ours does not mistake our tags for its own.
 *
 * <p>Who is orphaned becomes our child, so every process of a unit is a child of ours with its tag, or descends from one. To
 * go down from there takes a fifth of the time of a walk over /proc, where it is done for few units that have few processes.
 * Only where a process was moved into a scope, or others started the units, may a process be below one of another unit.
 */
final class ProcessTracker {
    /** So many processes, ours or not, may have been born since the last walk and still be found without /proc. */
    private static final int NEW_NUMBERS = 1024;
    /** For more units in one turn a walk costs less than going down from our children. */
    private static final int DESCENTS_MAX = 4;
    /** Processes below our children that are looked at one by one at most. */
    private static final int DESCENDANTS_MAX = 16;

    private final Procs procs;
    private final int self;
    private int mark;
    private final List<String> units = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> spawned = new TreeMap<>();
    private final Map<String, Integer> spawnedCounts = new HashMap<>();   // by unit; looked up only
    private boolean mixed;   // processes may be below those of other units
    private int descents;    // in this turn
    private List<Integer> children;   // what this turn's look at our children found, or null
    private Map<String, List<Integer>> walked;   // what this turn's walk over /proc found, or null
    private Map<String, List<Integer>> seen = new TreeMap<>();   // what the last walk found, of whatever turn

    /**
     * @param self our own pid, to whom orphans are given; 0 where they are given to others
     * @param mark any number but 0; kept over re-execution, different for every manager of one machine
     */
    ProcessTracker(Procs procs, int self, int mark) {
        this.procs = procs;
        this.self = self;
        mark(mark);
    }

    /** Takes over the mark of an earlier self. */
    void mark(int earlier) {
        mark = earlier & 0x3fffffff | 0x40000000;   // positive, so that a tag never looks like RLIM_INFINITY
    }

    int mark() {
        return mark;
    }

    /** {@return the tag of a unit: the value for RLIMIT_LOCKS} */
    long tag(String unit) {
        Integer known = numbers.get(unit);
        if (known == null) {
            known = units.size();
            numbers.put(unit, known);
            units.add(unit);
            mixed |= unit.endsWith(".scope");
        }
        return (long) mark << 32 | known + 1;
    }

    /** {@return the units in the order of their numbers: what {@link #restore} takes} */
    List<String> units() {
        return units;
    }

    /** Gives the units the numbers they had before a re-execution; to be called on a fresh tracker. */
    void restore(List<String> inOrder) {
        for (String unit : inOrder) {
            tag(unit);
        }
    }

    /** The units' processes so far were started by another manager, and need not be below us. */
    void inherit() {
        mixed = true;
    }

    /** Notes a child, so that its unit is known without asking /proc. */
    void born(int pid, String unit) {
        count(spawned.put(pid, unit), -1);
        count(unit, 1);
        refresh();
    }

    /** Notes that a process has another unit's tag now. */
    void moved(int pid, String unit) {
        String before = spawned.replace(pid, unit);
        count(before, -1);
        count(before == null ? null : unit, 1);
        refresh();
    }

    private void count(String unit, int change) {
        if (unit != null) {
            int now = spawnedCounts.getOrDefault(unit, 0) + change;
            if (now == 0) {
                spawnedCounts.remove(unit);
            } else {
                spawnedCounts.put(unit, now);
            }
        }
    }

    /** {@return whether a child that we started in the unit is still to be reaped} */
    boolean hasChild(String unit) {
        return spawnedCounts.containsKey(unit);
    }

    /** Forgets a child that was reaped. */
    void gone(int pid) {
        String unit = spawned.remove(pid);
        count(unit, -1);
        List<Integer> members = walked == null || unit == null ? null : walked.get(unit);
        if (members != null) {
            members.remove((Integer) pid);
        }
    }

    /** {@return the unit of a process, or "" where it is none of ours or gone} */
    String unitOf(int pid) {
        String known = spawned.get(pid);
        return known != null ? known : unitOfTag(procs.tag(pid));
    }

    /** {@return the processes of a unit, lowest pid first; zombies are not among them} */
    List<Integer> members(String unit) {
        return othersThan(0, 0, unit);
    }

    /** {@return the same without its main and its control process} */
    List<Integer> othersThan(int main, int control, String unit) {
        List<Integer> found = walked == null ? descendants(unit) : null;
        if (found == null) {
            walked = walked == null ? walk() : walked;
            found = walked.getOrDefault(unit, List.of());
        }
        List<Integer> living = new ArrayList<>();
        for (int pid : found) {
            if (pid != main && pid != control && isLiving(pid)) {
                living.add(pid);
            }
        }
        return living;
    }

    /** {@return the processes of a unit, lowest pid first, found below our children; null where a walk has to tell} */
    private List<Integer> descendants(String unit) {
        if (self == 0 || mixed || ++descents > DESCENTS_MAX) {
            return null;
        }
        children = children == null ? procs.children(self) : children;
        if (children == null) {
            return null;
        }
        List<Integer> found = ofUnit(children, unit);
        for (int i = 0; i < found.size(); i++) {
            List<Integer> below = found.size() > DESCENDANTS_MAX ? null : procs.children(found.get(i));
            if (below == null) {
                return null;
            }
            found.addAll(below);
        }
        return ofUnit(found, unit);
    }

    private List<Integer> ofUnit(List<Integer> pids, String unit) {
        List<Integer> of = new ArrayList<>(pids.size());
        for (int pid : pids) {
            if (unitOf(pid).equals(unit)) {   // not those of a manager inside it
                of.add(pid);
            }
        }
        Collections.sort(of);
        return of;
    }

    /** Without a descriptor to ask /proc with, one that was ours is taken for living: it is looked at again soon. */
    private boolean isLiving(int pid) {
        ProcStat stat = procs.stat(pid);
        return stat == null ? !unitOf(pid).isEmpty() : !stat.isZombie();
    }

    /** Lets the next question look at /proc again: to be called when time has passed. */
    void refresh() {
        walked = null;
        children = null;
        descents = 0;
    }

    private Map<String, List<Integer>> walk() {
        Map<String, List<Integer>> found = new TreeMap<>();
        for (int pid : candidates()) {
            String unit = unitOf(pid);
            if (!unit.isEmpty()) {
                found.computeIfAbsent(unit, name -> new ArrayList<>()).add(pid);
            }
        }
        seen = found;
        return found;
    }

    /**
     * {@return all processes; where /proc cannot be read, those that were members at the last walk or born since, and
     * the numbers above them: asking for a tag needs no descriptor}
     */
    private int[] candidates() {
        try {
            return procs.pids();
        } catch (SysException unreadable) {
            TreeSet<Integer> known = new TreeSet<>(spawned.keySet());
            seen.values().forEach(known::addAll);
            int last = known.isEmpty() ? 0 : known.last();
            for (int pid = last + 1; pid <= last + NEW_NUMBERS; pid++) {
                known.add(pid);
            }
            int[] pids = new int[known.size()];
            int count = 0;
            for (int pid : known) {
                pids[count++] = pid;
            }
            return pids;
        }
    }

    private String unitOfTag(long tag) {
        int number = (int) tag - 1;
        return (int) (tag >>> 32) == mark && number >= 0 && number < units.size() ? units.get(number) : "";
    }
}
