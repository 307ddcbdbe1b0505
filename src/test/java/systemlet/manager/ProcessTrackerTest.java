package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.sim.Program;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Procs;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;

/** Going down from our children finds what a walk over /proc finds: the one tracker does the first, the other the second. */
class ProcessTrackerTest {
    private static final long MSEC = 1000;

    private final SimWorld world = new SimWorld(7);
    private final SimKernel kernel = world.driven(1, List.of("init"), List.of());
    private final ProcessTracker tracker = new ProcessTracker(new Procs(kernel), 1, 5);
    private final ProcessTracker walker = new ProcessTracker(new Procs(kernel), 0, 5);

    private int start(String unit, Program program) throws SysException {
        world.program("/bin/x", program);
        long tag = tracker.tag(unit);
        walker.tag(unit);
        int pid = kernel.fork(child -> {
            try {
                child.setLimit(0, Rlimit.LOCKS, new Rlimit(tag, Rlimit.INFINITY));
                child.execve("/bin/x", List.of("x"), List.of());
            } catch (SysException refused) {
                return refused.errno();
            }
            return 0;
        });
        tracker.born(pid, unit);
        walker.born(pid, unit);
        return pid;
    }

    private void pass(long usec) throws SysException {
        kernel.poll(new int[0], new int[0], new int[0], 0, usec);
    }

    private List<Integer> members(String unit) {
        tracker.refresh();
        walker.refresh();
        List<Integer> members = tracker.members(unit);
        assertEquals(walker.members(unit), members);
        return members;
    }

    private void reap(int pid) throws SysException {
        kernel.reap(pid);
        tracker.gone(pid);
        walker.gone(pid);
    }

    @Test void whoIsOrphanedIsStillTheUnits() throws SysException {
        Program grandchild = new Program().after(60 * MSEC).exits(0);
        Program child = new Program().forks(grandchild).after(40 * MSEC).exits(0);
        int main = start("a.service", new Program().forks(child).after(20 * MSEC).exits(0));
        int other = start("b.service", new Program().after(900 * MSEC).exits(0));
        pass(10 * MSEC);
        assertEquals(3, members("a.service").size());
        assertEquals(members("a.service").subList(1, 3), tracker.othersThan(main, 0, "a.service"));
        assertEquals(List.of(other), members("b.service"));
        pass(20 * MSEC);
        assertEquals(2, members("a.service").size(), "a zombie is none of them");
        assertTrue(tracker.hasChild("a.service"), "it is still to be reaped");
        reap(main);
        assertFalse(tracker.hasChild("a.service"));
        assertEquals(2, members("a.service").size());
        pass(900 * MSEC);
        assertEquals(List.of(), members("a.service"));
        assertEquals(List.of(), members("b.service"));
    }

    /** Who moves into a scope leaves children behind, which then are below it. */
    @Test void whatIsBelowAProcessThatWasMovedIsFound() throws SysException {
        Program child = new Program().after(900 * MSEC).exits(0);
        int main = start("a.service", new Program().forks(child).after(900 * MSEC).exits(0));
        pass(MSEC);
        int below = members("a.service").get(1);
        kernel.setLimit(main, Rlimit.LOCKS, new Rlimit(tracker.tag("s.scope"), Rlimit.INFINITY));
        walker.tag("s.scope");
        tracker.moved(main, "s.scope");
        walker.moved(main, "s.scope");
        assertEquals(List.of(below), members("a.service"));
        assertFalse(tracker.hasChild("a.service"));
        assertTrue(tracker.hasChild("s.scope"));
        assertEquals(List.of(main), members("s.scope"));
        assertNotEquals(main, below);
    }

    @Test void manyProcessesAndManyUnitsAreFoundByAWalk() throws SysException {
        Program parent = new Program();
        for (int i = 0; i < 30; i++) {
            parent = parent.forks(new Program().after(900 * MSEC).exits(0));
        }
        start("many.service", parent.after(900 * MSEC).exits(0));
        pass(MSEC);
        assertEquals(31, members("many.service").size());
        for (int i = 0; i < 10; i++) {
            int pid = start("u" + i + ".service", new Program().after(900 * MSEC).exits(0));
            assertEquals(List.of(pid), tracker.members("u" + i + ".service"));
        }
        pass(MSEC);
        tracker.refresh();
        for (int i = 0; i < 10; i++) {
            assertEquals(1, tracker.members("u" + i + ".service").size());
        }
        assertTrue(tracker.members("none.service").isEmpty());
    }
}
