package systemlet.manager;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Kernel;
import systemlet.sys.SocketCalls;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * Lets a background manager outlive SIGKILL. Its descriptors (door, listening sockets, output streams, stored ones) are
 * held a second time by a small process under the same numbers; when the manager is gone, that process executes the
 * program again and goes on as the manager with the state file. PID 1 needs none: nobody can kill it.
 *
 * <p>Each message to the keeper is one packet: "+NUMBER" with the descriptor, "-NUMBER", or "q": the manager ends for
 * good, and so shall the keeper. The end of the connection is the death of the manager.
 */
final class Keeper {
    static final byte KEEP = '+';
    static final byte DROP = '-';
    static final byte QUIT = 'q';

    private final Kernel kernel;
    private final Rebirth rebirth;
    /** What the keeper has: number and identity of the file behind it. */
    private final Map<Integer, Long> kept = new TreeMap<>();
    private int fd = -1;

    Keeper(Kernel kernel, Rebirth rebirth) {
        this.kernel = kernel;
        this.rebirth = rebirth;
    }

    /** {@return our end of the connection, -1 where there is no keeper} */
    int fd() {
        return fd;
    }

    /** Goes on with the keeper of an earlier self. */
    void adopt(int earlier) {
        fd = earlier;
    }

    /** Brings the keeper up to date: it holds these descriptors and no others. Starts one where there is none. */
    void hold(Set<Integer> fds) {
        try {
            if (fd < 0) {
                start();
            }
            for (int each : fds) {
                long identity = identity(each);
                Long known = kept.get(each);
                if (known == null || known != identity) {
                    tell(KEEP, each, new int[] {each});
                    kept.put(each, identity);
                }
            }
            for (Iterator<Integer> each = kept.keySet().iterator(); each.hasNext(); ) {
                int number = each.next();
                if (!fds.contains(number)) {
                    tell(DROP, number, SocketCalls.NO_FDS);
                    each.remove();
                }
            }
        } catch (SysException failed) {
            if (!failed.is(Errno.EAGAIN)) {
                close();   // it is gone: the next time starts another
            }
        }
    }

    /** The manager ends for good. */
    void release() {
        if (fd >= 0) {
            try {
                tell(QUIT, 0, SocketCalls.NO_FDS);
            } catch (SysException gone) {
                close();
            }
        }
    }

    private long identity(int each) throws SysException {
        FileStat stat = kernel.fstat(each);
        return stat.dev() << 40 ^ stat.ino();
    }

    private void tell(byte what, int number, int[] fds) throws SysException {
        byte[] packet = Utf8.encode((char) what + Integer.toString(number));
        kernel.sendMessage(fd, packet, 0, packet.length, fds, null, null, SocketOption.MSG_NOSIGNAL | SocketOption.MSG_DONTWAIT);
    }

    private void close() {
        kernel.close(fd);
        fd = -1;
        kept.clear();
    }

    private void start() throws SysException {
        int[] ends = kernel.socketPair(SocketOption.SOCK_SEQPACKET);
        try {
            kernel.fork(new KeeperLife(ends, rebirth, kernel.getpid(), kernel.nowUsec()));
            kernel.keepOnExec(ends[0]);
            fd = ends[0];
        } catch (SysException failed) {
            kernel.close(ends[0]);
            throw failed;
        } finally {
            kernel.close(ends[1]);
        }
    }
}
