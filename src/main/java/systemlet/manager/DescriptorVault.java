package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * Descriptors that are nobody's yet: accepted connections and those that came with notifications, each bundle under a
 * token that the engine can name. Whoever takes a token owns its descriptors.
 */
final class DescriptorVault {
    private final Kernel kernel;
    private final TreeMap<Long, int[]> bundles = new TreeMap<>();
    private long last;

    DescriptorVault(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return a token for these descriptors, never 0} */
    long keep(int... fds) {
        bundles.put(++last, fds);
        return last;
    }

    /** {@return the descriptors of a token, which are the caller's now; empty for an unknown token} */
    int[] take(long token) {
        int[] fds = bundles.remove(token);
        return fds == null ? new int[0] : fds;
    }

    /** {@return the descriptors of a token, which stay here} */
    int[] look(long token) {
        int[] fds = bundles.get(token);
        return fds == null ? new int[0] : fds;
    }

    /** Closes the descriptors of a token. */
    void drop(long token) {
        for (int fd : take(token)) {
            kernel.close(fd);
        }
    }

    /** {@return all tokens, oldest first} */
    List<Long> tokens() {
        return new ArrayList<>(bundles.keySet());
    }
}
