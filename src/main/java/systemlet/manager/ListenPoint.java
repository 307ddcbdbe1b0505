package systemlet.manager;

import java.util.function.IntConsumer;
import systemlet.sys.EventCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * A socket of the manager's own at a path, which stays open when the manager executes itself anew. The kernel tells
 * with every message who sent it.
 */
final class ListenPoint {
    private static final int BACKLOG = 128;

    private final Kernel kernel;
    private final PollSet polls;
    private final String path;
    private final int type;
    private final int mode;
    private final IntConsumer reader;
    private int fd = -1;

    /**
     * @param type   SOCK_DGRAM or SOCK_STREAM
     * @param mode   permissions of the file, octal: who may write to it
     * @param reader takes the descriptor when it is ready
     */
    ListenPoint(Kernel kernel, PollSet polls, String path, int type, int mode, IntConsumer reader) {
        this.kernel = kernel;
        this.polls = polls;
        this.path = path;
        this.type = type;
        this.mode = mode;
        this.reader = reader;
    }

    String path() {
        return path;
    }

    /** {@return the descriptor, -1 while it is not open} */
    int fd() {
        return fd;
    }

    /** Makes the socket, in the place of one that a manager left behind. */
    void open() throws SysException {
        int fresh = kernel.socket(SocketOption.AF_UNIX, type | SocketOption.SOCK_NONBLOCK, 0);
        try {
            FileStat stale = Files.lstatOrNull(kernel, path);
            if (stale != null && stale.isSocket()) {
                kernel.unlink(path);
            }
            kernel.bind(fresh, new SocketAddress.UnixPath(path));
            kernel.chmod(path, mode);
            if (type == SocketOption.SOCK_STREAM) {
                kernel.listen(fresh, BACKLOG);
            }
            adopt(fresh);
        } catch (SysException failed) {
            kernel.close(fresh);
            throw failed;
        }
    }

    /** Goes on with a socket that an earlier self of this manager opened. */
    void adopt(int inherited) throws SysException {
        kernel.setOption(inherited, SocketOption.SOL_SOCKET, SocketOption.SO_PASSCRED, 1);
        kernel.keepOnExec(inherited);
        fd = inherited;
        polls.add(fd, EventCalls.POLLIN, revents -> reader.accept(fd));
    }

    /** Closes it for good and removes its name. */
    void close() {
        if (fd < 0) {
            return;
        }
        polls.remove(fd);
        kernel.close(fd);
        fd = -1;
        try {
            kernel.unlink(path);
        } catch (SysException refused) {
            return;   // a stale name does no harm
        }
    }
}
