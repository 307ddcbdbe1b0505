package systemlet.manager;

import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Tells of the end of processes that are not our children, for which no SIGCHLD comes. */
final class EndWatch {
    private final Kernel kernel;
    private final PollSet polls;

    EndWatch(Kernel kernel, PollSet polls) {
        this.kernel = kernel;
        this.polls = polls;
    }

    /** @param ended run once, when the process has ended; at once where it is gone, or the kernel cannot tell */
    void watch(int pid, Runnable ended) {
        try {
            int fd = kernel.pidfd(pid);
            polls.add(fd, EventCalls.POLLIN, revents -> {
                polls.remove(fd);
                kernel.close(fd);
                ended.run();
            });
        } catch (SysException unknown) {
            ended.run();
        }
    }
}
