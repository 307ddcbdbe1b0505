package systemlet.manager;

import java.util.Map;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;

/** Makes processes that somebody else started members of a scope. */
final class ScopeProcesses {
    private final Kernel kernel;
    private final PollSet polls;
    private final ProcessTracker tracker;
    private final LeftoverWatch leftovers;
    private final LogRouter log;

    ScopeProcesses(Kernel kernel, PollSet polls, ProcessTracker tracker, LeftoverWatch leftovers, LogRouter log) {
        this.log = log;
        this.kernel = kernel;
        this.polls = polls;
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
        watchEnd(pid);
    }

    /** Its parent is somebody else, so no SIGCHLD will tell us of its end. */
    private void watchEnd(int pid) {
        try {
            int fd = kernel.pidfd(pid);
            polls.add(fd, EventCalls.POLLIN, revents -> {
                polls.remove(fd);
                kernel.close(fd);
                leftovers.reaped();
            });
        } catch (SysException unknown) {
            leftovers.reaped();   // gone, or an old kernel: the watch looks from time to time
        }
    }
}
