package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Descriptors that a client handed over as standard input, output and error of a transient service. */
final class StdioDescriptors {
    private static final int[] NONE = {-1, -1, -1};

    private final Kernel kernel;
    private final Map<String, int[]> byUnit = new TreeMap<>();

    StdioDescriptors(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Takes a descriptor over. @param target 0 to 2 */
    void keep(String unit, int target, int fd) throws SysException {
        kernel.keepOnExec(fd);
        int[] fds = byUnit.computeIfAbsent(unit, key -> NONE.clone());
        close(fds[target]);
        fds[target] = fd;
    }

    /** {@return what stands for 0 to 2, -1 where the configuration says it} */
    int[] of(String unit) {
        return byUnit.getOrDefault(unit, NONE);
    }

    /** {@return the units that were given descriptors} */
    List<String> units() {
        return new ArrayList<>(byUnit.keySet());
    }

    /** Closes those of a unit, which has ended. */
    void drop(String unit) {
        int[] fds = byUnit.remove(unit);
        if (fds != null) {
            for (int fd : fds) {
                close(fd);
            }
        }
    }

    private void close(int fd) {
        if (fd >= 0) {
            kernel.close(fd);
        }
    }
}
