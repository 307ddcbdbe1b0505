package systemlet.dbus;

/**
 * A stream of bytes and file descriptors to one peer: a unix socket, or a pair in memory. It never blocks but in the
 * two awaits.
 */
public interface Channel {
    int[] NO_FDS = {};

    /**
     * Reads what is there.
     *
     * @param length at least 1
     * @return bytes read; 0: nothing now
     * @throws Disconnected the peer closed, or the stream failed
     */
    int read(byte[] into, int from, int length) throws Disconnected;

    /** {@return the descriptors that came with the reads since the last call, now owned by the caller} */
    int[] takeFds();

    /**
     * Writes as much as fits.
     *
     * @param fds descriptors that go with the first byte, sent when the result is above 0; they stay the caller's
     * @return bytes taken; 0: full now
     * @throws Disconnected the peer closed, or the stream failed
     */
    int write(byte[] bytes, int from, int length, int[] fds) throws Disconnected;

    /**
     * Waits until a read finds something (the end included).
     *
     * @param timeoutUsec microseconds; negative: for ever
     * @return false when the time passed
     */
    boolean awaitReadable(long timeoutUsec) throws Disconnected;

    /** Waits until a write would take a byte; parameters as for {@link #awaitReadable}. */
    boolean awaitWritable(long timeoutUsec) throws Disconnected;

    /** Closes descriptors that {@link #takeFds} gave and nobody wants. */
    void discard(int[] fds);

    /** {@return who is at the other end} */
    Peer peer();

    /** {@return the descriptor to poll, or -1 when there is none (a pair in memory)} */
    int fd();

    /** Ends the stream; further calls find it disconnected. Closing twice is fine. */
    void close();
}
