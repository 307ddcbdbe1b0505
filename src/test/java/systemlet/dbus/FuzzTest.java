package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hostile peers: nothing but {@link Malformed} escapes the reader, a server survives, every call is answered. */
class FuzzTest {
    @Test
    void noSeedBreaksTheServer() {
        for (long seed = 0; seed < 10_000; seed++) {
            try {
                WireFuzz.run(seed);
            } catch (Disconnected | Malformed | RuntimeException broken) {
                fail("seed " + seed, broken);
            }
        }
    }

    @Test
    void aCaptureWithWrongBytesIsReadOrCutOff() throws IOException, Disconnected {
        byte[] good = Hex.resource("private-socket.hex");
        for (long seed = 0; seed < 500; seed++) {
            byte[] bad = WireFuzz.damaged(good, seed);
            MemoryChannel[] ends = MemoryChannel.pair(new Peer(1, 0, 0), 1 << 20);
            Connection client = Connection.client(ends[0]);
            ends[1].write(bad, 0, bad.length, Channel.NO_FDS);
            List<Message> got = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                client.onReadable((from, message) -> got.add(message));
            }
            got.forEach(FuzzTest::decode);
        }
    }

    private static void decode(Message message) {
        try {
            message.body().values(message.signature());
        } catch (Malformed expected) {
            assertThat(expected.getMessage()).isNotEmpty();
        }
    }
}
