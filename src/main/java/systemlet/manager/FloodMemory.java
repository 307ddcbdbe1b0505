package systemlet.manager;

import systemlet.sys.EventCalls;

/**
 * Keeps the manager small while services flood it with log lines. The heap has room for some megabytes before the first
 * collection, which a boot is glad of; a flood would fill it once and for all, so what its turns leave behind is
 * collected while it is little. A line leaves next to nothing behind, so this comes to a few collections in a second.
 */
class FloodMemory {
    /** A turn with so many bytes of lines is part of a flood. */
    private static final int TURN_BYTES = 16 << 10;
    /** So much may be left behind before it is collected. */
    private static final long GROWTH_BYTES = 128 << 10;

    private final EventCalls kernel;
    private int bytes;
    private long free;   // of the heap, when least was in use

    FloodMemory(EventCalls kernel) {
        this.kernel = kernel;
    }

    /** {@return free bytes of the heap} */
    long freeBytes() {
        return Runtime.getRuntime().freeMemory();
    }

    void collect() {
        kernel.giveMemoryBack();
    }

    /** Counts a line. */
    void add(int length) {
        bytes += length;
    }

    /** A turn ends. */
    void turn() {
        boolean floods = bytes >= TURN_BYTES;
        bytes = 0;
        if (!floods) {
            return;
        }
        long now = freeBytes();
        if (now < free - GROWTH_BYTES) {
            collect();
            free = freeBytes();
        } else {
            free = Math.max(free, now);   // another has collected
        }
    }
}
