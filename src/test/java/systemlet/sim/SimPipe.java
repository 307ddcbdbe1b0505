package systemlet.sim;

/** The bytes between the two ends of a pipe, or in one direction of a stream socket. */
final class SimPipe {
    static final int CAPACITY = 65536;

    private byte[] bytes = new byte[256];
    private int size;
    private int readers;
    private int writers;

    void opened(boolean writes) {
        if (writes) {
            writers++;
        } else {
            readers++;
        }
    }

    void closed(boolean writes) {
        if (writes) {
            writers--;
        } else {
            readers--;
        }
    }

    int readers() {
        return readers;
    }

    int writers() {
        return writers;
    }

    int size() {
        return size;
    }

    int room() {
        return CAPACITY - size;
    }

    int put(byte[] from, int offset, int length) {
        int count = Math.min(length, room());
        if (size + count > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, Math.min(CAPACITY, Math.max(size + count, bytes.length * 2)));
        }
        System.arraycopy(from, offset, bytes, size, count);
        size += count;
        return count;
    }

    int take(byte[] to, int offset, int length) {
        int count = Math.min(length, size);
        System.arraycopy(bytes, 0, to, offset, count);
        System.arraycopy(bytes, count, bytes, 0, size - count);
        size -= count;
        return count;
    }
}
