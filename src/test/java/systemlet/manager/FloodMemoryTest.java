package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** When the manager collects while it is flooded. */
class FloodMemoryTest {
    private static final long ALL = 4 << 20;

    private long free = ALL;
    private int collections;
    private final FloodMemory memory = new FloodMemory(null) {
        @Override
        long freeBytes() {
            return free;
        }

        @Override
        void collect() {
            collections++;
            free = ALL;
        }
    };

    /** A turn with so many lines of a hundred bytes, which leaves so many bytes behind. */
    private void turn(int lines, int left) {
        for (int i = 0; i < lines; i++) {
            memory.add(100);
        }
        free -= left;
        memory.turn();
    }

    @Test
    void whatAFloodLeavesBehindIsCollectedWhileItIsLittle() {
        turn(1000, 0);
        for (int i = 0; i < 100; i++) {
            turn(1000, 10_000);
        }
        assertEquals(1_000_000 / 140_000, collections);
    }

    @Test
    void aFewLinesInATurnWaitForTheUsualCollection() {
        turn(1000, 0);
        for (int i = 0; i < 100; i++) {
            turn(10, 10_000);
        }
        assertEquals(0, collections);
    }

    @Test
    void aCollectionOfOthersCounts() {
        turn(1000, 0);
        turn(1000, 100_000);
        free = ALL;
        turn(1000, 100_000);
        turn(1000, 20_000);
        assertEquals(0, collections);
    }
}
