package systemlet.manager;

import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** What children of Type=idle wait on before they run: a pipe whose writing end we close when no job is left. */
final class IdlePipe {
    private final Kernel kernel;
    private int[] ends = {-1, -1};

    IdlePipe(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return the end that a child waits on} */
    int readEnd() throws SysException {
        if (ends[0] < 0) {
            ends = kernel.pipe(0);
        }
        return ends[0];
    }

    /** Lets everyone go who waits. */
    void release() {
        if (ends[0] >= 0) {
            kernel.close(ends[0]);
            kernel.close(ends[1]);
            ends = new int[] {-1, -1};
        }
    }
}
