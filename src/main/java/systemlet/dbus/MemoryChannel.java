package systemlet.dbus;

import java.util.Arrays;

/**
 * One end of a stream inside this process: a client talks to a server in the same program, without a socket. Waiting
 * runs the work that the other side has to do.
 */
public final class MemoryChannel implements Channel {
    private final Peer peer;
    private final int capacityBytes;
    private MemoryChannel other;
    private Runnable work = () -> {};
    private byte[] waiting = NO_BYTES;
    private int[] waitingFds = NO_FDS;
    private int count;
    private boolean closed;

    private static final byte[] NO_BYTES = {};

    private MemoryChannel(Peer peer, int capacityBytes) {
        this.peer = peer;
        this.capacityBytes = capacityBytes;
    }

    /**
     * {@return two connected ends}
     *
     * @param user          who either end believes the other to be
     * @param capacityBytes how many bytes may wait in one direction
     */
    public static MemoryChannel[] pair(Peer user, int capacityBytes) {
        MemoryChannel first = new MemoryChannel(user, capacityBytes);
        MemoryChannel second = new MemoryChannel(user, capacityBytes);
        first.other = second;
        second.other = first;
        return new MemoryChannel[] {first, second};
    }

    /** Sets what to run when this end waits: it lets the other side read and write. */
    public void onWait(Runnable othersWork) {
        work = othersWork;
    }

    @Override
    public int read(byte[] into, int from, int length) throws Disconnected {
        if (closed || count == 0 && other.closed) {
            throw new Disconnected("closed");
        }
        int taken = Math.min(length, count);
        System.arraycopy(waiting, 0, into, from, taken);
        System.arraycopy(waiting, taken, waiting, 0, count - taken);
        count -= taken;
        return taken;
    }

    @Override
    public int[] takeFds() {
        int[] fds = waitingFds;
        waitingFds = NO_FDS;
        return fds;
    }

    @Override
    public int write(byte[] bytes, int from, int length, int[] fds) throws Disconnected {
        if (closed || other.closed) {
            throw new Disconnected("closed");
        }
        return other.accept(bytes, from, length, fds);
    }

    private int accept(byte[] bytes, int from, int length, int[] fds) {
        int taken = Math.min(length, capacityBytes - count);
        if (taken == 0) {
            return 0;
        }
        if (count + taken > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(count + taken, 2 * waiting.length));
        }
        System.arraycopy(bytes, from, waiting, count, taken);
        count += taken;
        waitingFds = Fds.joined(waitingFds, fds);
        return taken;
    }

    /** The other side gets one chance to work: when it has nothing to say then, it never will. */
    @Override
    public boolean awaitReadable(long timeoutUsec) {
        if (count == 0 && !other.closed) {
            work.run();
        }
        return count > 0 || other.closed;
    }

    @Override
    public boolean awaitWritable(long timeoutUsec) {
        if (other.count == capacityBytes && !other.closed) {
            work.run();
        }
        return other.count < capacityBytes || other.closed;
    }

    /** Descriptors are numbers here: they belong to the process that both ends share, and stay open. */
    @Override
    public void discard(int[] fds) {
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public int fd() {
        return -1;
    }

    @Override
    public void close() {
        closed = true;
    }
}
