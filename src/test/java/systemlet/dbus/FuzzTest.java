package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Rng;

/** Hostile peers: nothing but {@link Malformed} escapes the reader, a server survives, every call is answered. */
class FuzzTest {
    private static final String GUID = "0123456789abcdef0123456789abcdef";
    private static final Peer ROOT = new Peer(1, 0, 0);
    private static final byte[] OPENING =
            "\0AUTH EXTERNAL\r\nDATA\r\nNEGOTIATE_UNIX_FD\r\nBEGIN\r\n".getBytes();
    private static final String[] FACES = {"a.b", "org.freedesktop.DBus.Properties", "org.freedesktop.DBus.Peer",
        "org.freedesktop.DBus.Introspectable", null};
    private static final String[] MEMBERS = {"Echo", "Get", "Set", "GetAll", "Ping", "Introspect", "Nope"};
    private static final String[] PATHS = {"/", "/a", "/a/b", "/none"};

    private static final Interface<String> ROWS = new Interface<>("a.b", List.of(
            new Method<>("Echo", "a{sv}", "a{sv}", "in out", Access.ANYONE, FuzzTest::echo)),
            List.of(new Property<>("P", "s", Property.Emits.CHANGE, (o, w) -> w.string(o), (o, in) -> in.string())),
            List.of());

    private static void echo(String object, Call call) throws Malformed {
        Value value = call.in().value("a{sv}");
        call.reply(value::write);
    }

    private final ObjectServer server = new ObjectServer(new ObjectTree().add("/a", ROWS.on("x")), peer -> true, GUID,
            (call, fault) -> {
                throw new AssertionError("fault in " + call.member(), fault);
            });

    @Test
    void randomBytesOfRandomTypesAreReadOrMalformed() {
        for (long seed = 0; seed < 20_000; seed++) {
            Rng rng = new Rng(seed);
            byte[] bytes = bytes(rng, rng.below(200));
            String signature = new RandomValues(rng).signature(4);
            try {
                new WireReader(bytes, 0, bytes.length, rng.chance(1, 2)).values(signature);
            } catch (Malformed expected) {
                assertThat(expected.getMessage()).describedAs("seed %d", seed).isNotEmpty();
            }
        }
    }

    @Test
    void aCaptureWithWrongBytesIsReadOrCutOff() throws IOException, Disconnected {
        byte[] good = Hex.resource("private-socket.hex");
        for (long seed = 0; seed < 500; seed++) {
            Rng rng = new Rng(seed);
            byte[] bad = Arrays.copyOf(good, rng.below(good.length));
            for (int i = rng.below(5); i >= 0 && bad.length > 0; i--) {
                bad[rng.below(bad.length)] = (byte) rng.next();
            }
            MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 20);
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

    @Test
    void everyCallIsAnsweredOnceWhateverItsArguments() throws Malformed {
        for (long seed = 0; seed < 5000; seed++) {
            Rng rng = new Rng(seed);
            List<Message> answers = new ArrayList<>();
            MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 20);
            Connection connection = Connection.server(ends[1], GUID, 1 << 20);
            Connection client = Connection.client(ends[0]);
            int calls = 1 + rng.below(5);
            for (int i = 0; i < calls; i++) {
                client.call(randomCall(rng), answers::add);
            }
            for (int i = 0; i < 6; i++) {
                client.flush();
                connection.onReadable(server);
                connection.flush();
                client.onReadable((from, message) -> {});
            }
            assertThat(connection.whyClosed()).describedAs("seed %d", seed).isNull();
            assertThat(answers).describedAs("seed %d", seed).hasSize(calls);
        }
    }

    private static Message randomCall(Rng rng) throws Malformed {
        RandomValues random = new RandomValues(rng);
        String types = switch (rng.below(5)) {
            case 0 -> "ss";
            case 1 -> "ssv";
            case 2 -> "s";
            case 3 -> "a{sv}";
            default -> random.signature(5);
        };
        WireWriter w = new WireWriter();
        random.values(types).forEach(value -> value.write(w));
        if (rng.chance(1, 3) && w.size() > 0) {
            w.buffer()[rng.below(w.size())] = (byte) rng.next();
        }
        if (rng.chance(1, 4)) {
            w.cut(rng.below(w.size() + 1));
        }
        if (w.size() == 0) {
            types = "";
        }
        return Message.call("a.b", pick(rng, PATHS), pick(rng, FACES), pick(rng, MEMBERS)).withBody(types, w);
    }

    @Test
    void aServerOutlivesBytesOfAnyKind() throws Disconnected {
        for (long seed = 0; seed < 5000; seed++) {
            Rng rng = new Rng(seed);
            MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 16);
            Connection connection = Connection.server(ends[1], GUID, 1 << 16);
            byte[] start = rng.chance(1, 2) ? OPENING : bytes(rng, 40);
            ends[0].write(start, 0, start.length, Channel.NO_FDS);
            for (int i = 0; i < 10 && !connection.isClosed(); i++) {
                connection.onReadable(server);
                connection.flush();
                byte[] more = bytes(rng, 1 + rng.below(300));
                if (rng.chance(1, 2)) {
                    more[0] = 'l';
                    more[more.length > 3 ? 3 : 0] = 1;
                }
                if (!connection.isClosed()) {
                    ends[0].write(more, 0, more.length, Channel.NO_FDS);
                }
            }
        }
    }

    private static byte[] bytes(Rng rng, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = rng.chance(1, 2) ? (byte) rng.below(10) : (byte) rng.next();
        }
        return bytes;
    }

    private static String pick(Rng rng, String[] from) {
        return from[rng.below(from.length)];
    }
}
