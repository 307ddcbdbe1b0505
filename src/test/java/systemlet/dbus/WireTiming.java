package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;

/** Measures one GetAll of 300 properties, the call that show and status live on: written, sent, read as a tree. */
public final class WireTiming {
    private static final int PROPERTIES = 300;
    private static final int ROUNDS = 2000;

    private WireTiming() {}

    public static void main(String[] words) throws DBusError, Disconnected, Malformed {
        List<Property<String>> rows = new ArrayList<>();
        for (int i = 0; i < PROPERTIES; i += 5) {
            rows.add(new Property<>("TextProperty" + i, "s", Property.Emits.CONST, (o, w) -> w.string(o)));
            rows.add(new Property<>("LongProperty" + i, "t", Property.Emits.CONST, (o, w) -> w.uint64(-1)));
            rows.add(new Property<>("FlagProperty" + i, "b", Property.Emits.CONST, (o, w) -> w.bool(true)));
            rows.add(new Property<>("ListProperty" + i, "as", Property.Emits.CONST,
                    (o, w) -> w.strings(List.of(o, o))));
            rows.add(new Property<>("PairProperty" + i, "(uo)", Property.Emits.CONST,
                    (o, w) -> w.struct().uint32(7).path("/")));
        }
        Bound<String> bound = new Interface<>("a.b", List.of(), rows, List.of()).on("network-online.target");
        print("write 300 properties", () -> {
            WireWriter w = new WireWriter(16 << 10);
            w.array('{');
            bound.writeProperties(w);
            w.end();
            return w.size();
        });
        WireWriter w = new WireWriter();
        w.array('{');
        bound.writeProperties(w);
        w.end();
        byte[] bytes = w.toBytes();
        print("check them", () -> {
            WireReader in = new WireReader(bytes).trusting();
            in.skip("a{sv}");
            return in.position();
        });
        print("read them as a tree", () -> ((Value.Items) new WireReader(bytes).value("a{sv}")).items().size());
        roundTrip(bound);
    }

    private static void roundTrip(Bound<String> bound) throws DBusError, Disconnected, Malformed {
        ObjectServer server = new ObjectServer(new ObjectTree().add("/a", bound), peer -> true, "", (call, fault) -> {
            throw fault;
        });
        MemoryChannel[] ends = MemoryChannel.pair(new Peer(1, 0, 0), 1 << 20);
        Connection connection = Connection.server(ends[1], "0123456789abcdef0123456789abcdef", 1 << 20);
        ends[0].onWait(() -> {
            connection.onReadable(server);
            connection.flush();
        });
        Client client = new Client(ends[0], null, () -> 0);
        print("GetAll, from call to tree", () -> client.getAll("/a", "").size());
    }

    private interface Work {
        int run() throws DBusError, Disconnected, Malformed;
    }

    private static void print(String what, Work work) throws DBusError, Disconnected, Malformed {
        long best = Long.MAX_VALUE;
        long start = System.nanoTime();
        int result = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            result = work.run();
            best = Math.min(best, System.nanoTime() - before);
        }
        long mean = (System.nanoTime() - start) / ROUNDS;
        System.out.println(what + " (" + result + "): mean " + mean / 1000 + " us, best " + best / 1000 + " us");
    }
}
