package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What systemd 252 sent on its private socket to one client: authentication, replies, signals, an error. */
class CapturedTest {
    private final List<Message> messages = new ArrayList<>();

    @BeforeEach
    void readTheCapture() throws IOException {
        feed(4096);
    }

    private void feed(int stepBytes) throws IOException {
        byte[] bytes = Hex.resource("private-socket.hex");
        Peer root = new Peer(1, 0, 0);
        MemoryChannel[] ends = MemoryChannel.pair(root, 1 << 20);
        Connection client = Connection.client(ends[0]);
        messages.clear();
        try {
            for (int at = 0; at < bytes.length; at += stepBytes) {
                ends[1].write(bytes, at, Math.min(stepBytes, bytes.length - at), Channel.NO_FDS);
                for (int i = 0; i < 3; i++) {
                    client.onReadable((from, message) -> messages.add(message));
                }
            }
        } catch (Disconnected early) {
            throw new AssertionError(early);
        }
        assertThat(client.whyClosed()).isNull();
    }

    private Message one(int type, String signature) {
        return messages.stream().filter(m -> m.type() == type && m.signature().equals(signature)).findFirst()
                .orElseThrow();
    }

    @Test
    void propertiesOfAUnitAreRead() throws Exception {
        Value.Items properties = (Value.Items) one(Message.REPLY, "a{sv}").body().value("a{sv}");
        assertThat(properties.items()).hasSizeGreaterThan(90)
                .contains(new Value.Entry(Value.string("Id"), Value.string("dbus.socket").boxed()))
                .contains(new Value.Entry(Value.string("LoadState"), Value.string("loaded").boxed()))
                .contains(new Value.Entry(Value.string("TriggeredBy"), Value.strings(List.of()).boxed()));
    }

    @Test
    void unitsJobsSignalsAndErrorsAreRead() throws Exception {
        Value.Items units = (Value.Items) one(Message.REPLY, "a(ssssssouso)").body().value("a(ssssssouso)");
        assertThat(((Value.Struct) units.items().get(0)).fields()).hasSize(10);
        assertThat(one(Message.REPLY, "o").body().path()).startsWith("/org/freedesktop/systemd1/job/");
        Message removed = one(Message.SIGNAL, "uoss");
        assertThat(removed.isSignal("org.freedesktop.systemd1.Manager", "JobRemoved")).isTrue();
        assertThat(removed.sender()).isEqualTo("org.freedesktop.systemd1");
        assertThat(one(Message.ERROR, "s").asError().name()).isEqualTo("org.freedesktop.systemd1.NoSuchUnit");
        assertThat(one(Message.ERROR, "s").asError().text()).isEqualTo("Unit nope.service not loaded.");
    }

    @Test
    void whatIsReadIsWrittenWithTheSameBytes() throws Exception {
        for (Message message : messages) {
            WireWriter w = new WireWriter();
            message.body().values(message.signature()).forEach(value -> value.write(w));
            WireReader original = message.body();
            assertThat(w.size()).isEqualTo(original.end() - original.position());
            for (byte b : w.toBytes()) {
                assertThat((byte) original.uint8()).isEqualTo(b);
            }
        }
    }

    @Test
    void theSizeOfThePiecesDoesNotMatter() throws Exception {
        int count = messages.size();
        for (int step : new int[] {1, 7, 16, 1000}) {
            feed(step);
            assertThat(messages).describedAs("steps of %d bytes", step).hasSize(count);
        }
    }
}
