package systemlet.exec;

import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;

/** How much of the machine the child may have: resource limits, nice level, OOM score. Less than wanted will do. */
final class ChildLimits {
    private ChildLimits() {}

    /** Only a process of the host may make itself less likely to be killed; systemd goes on without as well. */
    static void oomScore(Kernel kernel, int score) throws SysException {
        try {
            Files.set(kernel, "/proc/self/oom_score_adj", Integer.toString(score));
        } catch (SysException refused) {
            if (!refused.is(Errno.EPERM) && !refused.is(Errno.EACCES)) {
                throw refused;
            }
        }
    }

    /** systemd's setpriority_closest: as near as RLIMIT_NICE lets us come. */
    static void nice(Kernel kernel, int nice) throws SysException {
        try {
            kernel.setNice(nice);
        } catch (SysException refused) {
            if (!refused.is(Errno.EACCES) && !refused.is(Errno.EPERM)) {
                throw refused;
            }
            int lowest = 20 - (int) smaller(40, kernel.getLimit(0, Rlimit.NICE).soft());
            int now = kernel.getNice(0);
            if (lowest < now) {
                kernel.setNice(Math.max(lowest, nice));
            }
        }
    }

    /** systemd's setrlimit_closest: what is above the hard limit is cut to it. */
    static void limit(Kernel kernel, Step.Limit step) throws SysException {
        try {
            kernel.setLimit(0, step.resource(), step.limit());
        } catch (SysException refused) {
            if (!refused.is(Errno.EPERM)) {
                throw refused;
            }
            long highest = kernel.getLimit(0, step.resource()).hard();
            kernel.setLimit(0, step.resource(),
                    new Rlimit(smaller(step.limit().soft(), highest), smaller(step.limit().hard(), highest)));
        }
    }

    static void tag(Kernel kernel, long tag) throws SysException {
        kernel.setLimit(0, Rlimit.LOCKS, new Rlimit(tag, kernel.getLimit(0, Rlimit.LOCKS).hard()));
    }

    private static long smaller(long one, long other) {
        return Long.compareUnsigned(one, other) < 0 ? one : other;
    }
}
