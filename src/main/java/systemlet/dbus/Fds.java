package systemlet.dbus;

import java.util.Arrays;

/** Lists of descriptors on their way. */
final class Fds {
    private Fds() {}

    /** {@return the first list followed by the second} */
    static int[] joined(int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
