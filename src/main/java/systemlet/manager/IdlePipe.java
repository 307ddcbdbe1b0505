package systemlet.manager;

import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * What children of Type=idle wait on before they run: a pipe that becomes readable when no job is left. Closing our
 * writing end would not do: each waiting child holds a copy of it.
 */
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
            try {
                kernel.write(ends[1], new byte[1], 0, 1);   // nobody reads it, so that everybody sees it
            } catch (SysException interrupted) {
                // They wait no longer than five seconds anyway.
            }
            kernel.close(ends[0]);
            kernel.close(ends[1]);
            ends = new int[] {-1, -1};
        }
    }
}
