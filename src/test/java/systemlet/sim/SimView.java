package systemlet.sim;

import systemlet.base.Check;
import systemlet.sys.Errno;
import systemlet.sys.SysException;

/** What the parts of {@link SimKernel} share: the world, the process, and how a call waits. */
interface SimView {
    SimWorld world();

    SimProcess self();

    /** Lets a call fail where the plan of faults wants it; the operator's own processes are spared. */
    default void fault(String call) throws SysException {
        if (!self().isSpared()) {
            world().fault(call, self().pid());
        }
    }

    /** {@return how many of {@code wanted} bytes a call moves} */
    default int shortened(String call, int wanted) {
        return self().isSpared() ? wanted : world().shortened(call, wanted);
    }

    /** A call that may find nothing now. */
    interface Attempt<T> {
        T run() throws SysException;
    }

    /** Repeats a call of a blocking descriptor while the world goes on; a non-blocking one answers EAGAIN. */
    default <T> T waiting(SimFile file, Attempt<T> attempt) throws SysException {
        while (true) {
            try {
                return attempt.run();
            } catch (SysException refused) {
                if (!refused.is(Errno.EAGAIN) || file.isNonBlocking()) {
                    throw refused;
                }
            }
            if (!world().settle() && !world().advance(Long.MAX_VALUE)) {
                throw new Check.Broken("pid " + self().pid() + " blocks beyond the horizon in " + file.kind());
            }
        }
    }
}
