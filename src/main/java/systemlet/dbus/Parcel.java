package systemlet.dbus;

import java.util.Arrays;

/** Bytes on their way out: one message that may be replaced, or several that may not. */
final class Parcel {
    private static final int JOIN_MAX = 8192;

    byte[] bytes;
    int length;
    int sent;
    int[] fds;
    final String key;

    Parcel(byte[] bytes, int length, int[] fds, String key) {
        this.bytes = bytes;
        this.length = length;
        this.fds = fds;
        this.key = key;
    }

    boolean takesMore(int more) {
        return sent == 0 && key == null && length + more <= JOIN_MAX;
    }

    void append(byte[] more, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(JOIN_MAX, 2 * (length + count)));
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }

    void become(byte[] newer, int count) {
        bytes = newer;
        length = count;
    }
}
