package systemlet.manager;

import java.util.Map;
import systemlet.sys.Kernel;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;

/** Makes processes that somebody else started members of a scope. */
final class ScopeProcesses {
    private final Kernel kernel;
    private final EndWatch ends;
    private final ProcessTracker tracker;
    private final LeftoverWatch leftovers;
    private final LogRouter log;

    ScopeProcesses(Kernel kernel, EndWatch ends, ProcessTracker tracker, LeftoverWatch leftovers, LogRouter log) {
        this.log = log;
        this.kernel = kernel;
        this.ends = ends;
        this.tracker = tracker;
        this.leftovers = leftovers;
    }

    /**
     * Moves one process; its children so far stay where they are. One that is gone needs no move, and one of another
     * user stays where it is where we lack the privilege.
     */
    void add(String scope, int pid) {
        try {
            Rlimit before = kernel.getLimit(pid, Rlimit.LOCKS);
            kernel.setLimit(pid, Rlimit.LOCKS, new Rlimit(tracker.tag(scope), before.hard()));
        } catch (SysException refused) {
            log.manager(scope, 4, scope + ": Failed to add PID " + pid + " to the scope: " + refused.text(), Map.of());
            return;
        }
        tracker.moved(pid, scope);
        ends.watch(pid, leftovers::reaped);   // its parent is somebody else
    }
}
