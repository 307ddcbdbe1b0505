package systemlet.dbus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import systemlet.base.Rng;

/**
 * A hostile peer made from a seed: random bytes, random types, broken authentication, calls with wrong arguments. Runs
 * in the unit tests, and as a program of its own on the JVM and natively (bench/fuzz-dbus), where the same seeds must
 * print the same digest.
 */
public final class WireFuzz {
    private static final String GUID = "0123456789abcdef0123456789abcdef";
    private static final Peer ROOT = new Peer(1, 0, 0);
    private static final byte[] OPENING = opening();
    private static final String[] FACES = {"a.b", "org.freedesktop.DBus.Properties", "org.freedesktop.DBus.Peer",
        "org.freedesktop.DBus.Introspectable", null};
    private static final String[] MEMBERS = {"Echo", "Get", "Set", "GetAll", "Ping", "Introspect", "Nope"};
    private static final String[] PATHS = {"/", "/a", "/a/b", "/none"};

    private static final Interface<String> ROWS = new Interface<>("a.b", List.of(
            new Method<>("Echo", "a{sv}", "a{sv}", "in out", Access.ANYONE, WireFuzz::echo)),
            List.of(new Property<>("P", "s", Property.Emits.CHANGE, (o, w) -> w.string(o), (o, in) -> in.string())),
            List.of());

    private final Rng rng;
    private final ObjectServer server;
    private long digest = 17;

    private WireFuzz(long seed) {
        rng = new Rng(seed);
        server = new ObjectServer(new ObjectTree().add("/a", ROWS.on("x")), peer -> true, GUID, (call, fault) -> {
            throw fault;
        });
    }

    private static byte[] opening() {
        String text = new Auth.Client().takeOut();
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static void echo(String object, Call call) throws Malformed {
        Value value = call.in().value("a{sv}");
        call.reply(value::write);
    }

    /** Arguments: the first seed, how many, and optionally the word that makes each seed print its digest. */
    public static void main(String[] words) throws Disconnected, Malformed {
        long first = words.length > 0 ? Long.parseLong(words[0]) : 0;
        long count = words.length > 1 ? Long.parseLong(words[1]) : 1000;
        long all = 0;
        for (long seed = first; seed < first + count; seed++) {
            long digest = run(seed);
            all = all * 31 + digest;
            if (words.length > 2) {
                System.out.println(seed + " " + digest);
            }
        }
        System.out.println(count + " seeds from " + first + ": digest " + all);
    }

    /** Plays all scenes of a seed. {@return a digest of what was observed} */
    static long run(long seed) throws Disconnected, Malformed {
        WireFuzz fuzz = new WireFuzz(seed);
        fuzz.readRandomBytes();
        fuzz.callWithAnything();
        fuzz.serveRandomBytes();
        return fuzz.digest;
    }

    private void readRandomBytes() {
        byte[] bytes = bytes(rng.below(200));
        String signature = new RandomValues(rng).signature(4);
        try {
            note(new WireReader(bytes, 0, bytes.length, rng.chance(1, 2)).values(signature).size());
        } catch (Malformed expected) {
            note(expected.getMessage().length());
        }
    }

    /** Every call must be answered exactly once. */
    private void callWithAnything() throws Malformed {
        List<Message> answers = new ArrayList<>();
        MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 20);
        Connection connection = Connection.server(ends[1], GUID, 1 << 20);
        Connection client = Connection.client(ends[0]);
        int calls = 1 + rng.below(5);
        for (int i = 0; i < calls; i++) {
            client.call(randomCall(), answers::add);
        }
        for (int i = 0; i < 6; i++) {
            client.flush();
            connection.onReadable(server);
            connection.flush();
            client.onReadable((from, message) -> {});
        }
        if (answers.size() != calls || connection.isClosed()) {
            throw new IllegalStateException(calls + " calls, " + answers.size() + " answers; closed: "
                    + connection.whyClosed());
        }
        for (Message answer : answers) {
            note(answer.type() == Message.ERROR ? answer.errorName().length() : answer.bodySize());
        }
    }

    private Message randomCall() throws Malformed {
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
        String path = pick(PATHS);
        String face = pick(FACES);
        return Message.call("a.b", path, face, pick(MEMBERS)).withBody(w.size() == 0 ? "" : types, w);
    }

    private void serveRandomBytes() throws Disconnected {
        MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 16);
        Connection connection = Connection.server(ends[1], GUID, 1 << 16);
        byte[] start = rng.chance(1, 2) ? OPENING : bytes(40);
        ends[0].write(start, 0, start.length, Channel.NO_FDS);
        for (int i = 0; i < 10 && !connection.isClosed(); i++) {
            connection.onReadable(server);
            connection.flush();
            byte[] more = bytes(1 + rng.below(300));
            if (rng.chance(1, 2)) {
                more[0] = 'l';
                more[more.length > 3 ? 3 : 0] = 1;
            }
            if (!connection.isClosed()) {
                ends[0].write(more, 0, more.length, Channel.NO_FDS);
            }
        }
        note(connection.isClosed() ? connection.whyClosed().length() : 0);
    }

    /** {@return the capture with some bytes changed, and its end missing} */
    static byte[] damaged(byte[] good, long seed) {
        Rng rng = new Rng(seed);
        byte[] bad = Arrays.copyOf(good, rng.below(good.length));
        for (int i = rng.below(5); i >= 0 && bad.length > 0; i--) {
            bad[rng.below(bad.length)] = (byte) rng.next();
        }
        return bad;
    }

    private void note(long observed) {
        digest = digest * 1_000_003 + observed;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = rng.chance(1, 2) ? (byte) rng.below(10) : (byte) rng.next();
        }
        return bytes;
    }

    private String pick(String[] from) {
        return from[rng.below(from.length)];
    }
}
