package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How often the manager looks at the disk. */
class JournalRoomTest {
    private long now = 5_000_000;
    private long free = 100;
    private int looks;
    private final JournalRoom room = new JournalRoom(null, "/var/log") {
        @Override
        long nowUsec() {
            return now;
        }

        @Override
        long look() {
            looks++;
            return free;
        }
    };

    @Test
    void aHundredUnitsThatStartTogetherNeedOneLook() {
        for (int i = 0; i < 100; i++) {
            assertEquals(100, room.getAsLong());
            now += 1000;
        }
        assertEquals(1, looks);
    }

    @Test
    void aDiskThatFillsIsSeenAfterHalfAMinute() {
        room.getAsLong();
        free = 7;
        now += 29_999_999;
        assertEquals(100, room.getAsLong());
        now += 1;
        assertEquals(7, room.getAsLong());
    }
}
