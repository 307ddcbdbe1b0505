package systemlet.manager;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Kernel;
import systemlet.sys.Procs;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;

/**
 * Whose process is it? Every process that we start carries its unit's tag as its soft RLIMIT_LOCKS, a limit without
 * effect that children inherit through fork, exec, setsid and changes of user; so a process belongs to the unit that
 * its tag names, however far it went. The upper half of a tag is this manager's mark, so that a manager inside a
 * service of ours does not mistake our tags for its own.
 */
final class ProcessTracker {
    private final Kernel kernel;
    private final int mark;
    private final List<String> units = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> spawned = new HashMap<>();
    private Map<String, List<Integer>> walked;   // what this turn's walk over /proc found, or null

    /** @param mark any number but 0; kept over re-execution, different for every manager of one machine */
    ProcessTracker(Kernel kernel, int mark) {
        this.kernel = kernel;
        this.mark = mark & 0x3fffffff | 0x40000000;   // positive, so that a tag never looks like RLIM_INFINITY
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

    /** Notes a child, so that its unit is known without asking /proc. */
    void born(int pid, String unit) {
        spawned.put(pid, unit);
        walked = null;
    }

    /** Forgets a child that was reaped. */
    void gone(int pid) {
        spawned.remove(pid);
    }

    /** {@return the unit of a process, or "" where it is none of ours or gone} */
    String unitOf(int pid) {
        String known = spawned.get(pid);
        return known != null ? known : unitOfTag(readTag(pid));
    }

    /** {@return the processes of a unit, lowest pid first; zombies are not among them} */
    List<Integer> members(String unit) {
        if (walked == null) {
            walked = walk();
        }
        List<Integer> living = new ArrayList<>();
        for (int pid : walked.getOrDefault(unit, List.of())) {
            if (Procs.isAlive(kernel, pid)) {
                living.add(pid);
            }
        }
        return living;
    }

    /** Lets the next question walk over /proc again: to be called when time has passed. */
    void refresh() {
        walked = null;
    }

    private Map<String, List<Integer>> walk() {
        Map<String, List<Integer>> found = new TreeMap<>();
        for (int pid : Procs.pids(kernel)) {
            String unit = unitOfTag(readTag(pid));
            if (!unit.isEmpty()) {
                found.computeIfAbsent(unit, name -> new ArrayList<>()).add(pid);
            }
        }
        return found;
    }

    private String unitOfTag(long tag) {
        int number = (int) tag - 1;
        return (int) (tag >>> 32) == mark && number >= 0 && number < units.size() ? units.get(number) : "";
    }

    private long readTag(int pid) {
        try {
            return kernel.getLimit(pid, Rlimit.LOCKS).soft();
        } catch (SysException otherUser) {
            return Procs.locksLimit(kernel, pid);   // prlimit(2) needs the same user, /proc does not
        }
    }
}
