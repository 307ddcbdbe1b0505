package systemlet.dbus;

/** A channel that lets somebody else work, in turns of a few milliseconds, while its owner waits. */
final class Pumping implements Channel {
    /** The others' work. */
    interface Work {
        void run() throws Disconnected;
    }

    private static final int TURNS_MAX = 500;

    private final Channel inner;
    private final Work work;

    Pumping(Channel inner, Work work) {
        this.inner = inner;
        this.work = work;
    }

    @Override
    public boolean awaitReadable(long timeoutUsec) throws Disconnected {
        for (int turn = 0; turn < TURNS_MAX; turn++) {
            if (inner.awaitReadable(1000)) {
                return true;
            }
            work.run();
        }
        return false;
    }

    @Override
    public boolean awaitWritable(long timeoutUsec) throws Disconnected {
        return inner.awaitWritable(timeoutUsec);
    }

    @Override
    public int read(byte[] into, int from, int length) throws Disconnected {
        return inner.read(into, from, length);
    }

    @Override
    public int[] takeFds() {
        return inner.takeFds();
    }

    @Override
    public int write(byte[] bytes, int from, int length, int[] fds) throws Disconnected {
        return inner.write(bytes, from, length, fds);
    }

    @Override
    public void discard(int[] fds) {
        inner.discard(fds);
    }

    @Override
    public Peer peer() {
        return inner.peer();
    }

    @Override
    public int fd() {
        return inner.fd();
    }

    @Override
    public void close() {
        inner.close();
    }
}
