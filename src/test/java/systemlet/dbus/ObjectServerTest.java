package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectServerTest {
    private static final String ROOT = "/org/example";
    private static final String LAMP = "org.example.Lamp";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** A thing with a state, to be served. */
    private static final class Lamp {
        private final String name;
        private int brightness = 5;

        Lamp(String name) {
            this.name = name;
        }
    }

    private static final Interface<Lamp> LAMP_ROWS = new Interface<>(LAMP, List.of(
            new Method<>("Dim", "u", "u", "by brightness", Access.PRIVILEGED, ObjectServerTest::dim),
            new Method<Lamp>("Turn", "s", "", "how", Access.ACT, (lamp, call) -> call.reply())
                    .looksFirst(ObjectServerTest::direction),
            new Method<>("Wait", "", "s", "result", Access.ANYONE, (lamp, call) -> call.later()),
            new Method<>("Forget", "", "", "", Access.ANYONE, (lamp, call) -> {}),
            new Method<>("Explode", "", "", "", Access.ANYONE, (lamp, call) -> {
                throw new IllegalStateException("boom");
            }),
            new Method<>("Lie", "", "u", "", Access.ANYONE, (lamp, call) -> call.reply(w -> w.string("no number")))),
            List.of(
            new Property<>("Name", "s", Property.Emits.CONST, (lamp, w) -> w.string(lamp.name)),
            new Property<>("Brightness", "u", Property.Emits.CHANGE, (lamp, w) -> w.uint32(lamp.brightness),
                    (lamp, in) -> lamp.brightness = in.uint32())),
            List.of(new Signal("Burnt", "s", "name")));

    private static void dim(Lamp lamp, Call call) throws DBusError, Malformed {
        int by = call.in().uint32();
        if (by > lamp.brightness) {
            throw new DBusError("org.example.Dark", "Lamp " + lamp.name + " is dark.");
        }
        lamp.brightness -= by;
        call.reply(w -> w.uint32(lamp.brightness));
    }

    private static void direction(Lamp lamp, Call call) throws DBusError, Malformed {
        if (!call.in().string().equals("on")) {
            throw new DBusError("org.freedesktop.DBus.Error.NoWay", "Lamp " + lamp.name + " does not turn so.");
        }
    }

    private final TreeMap<String, Lamp> lamps = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private boolean mayAct = true;
    private Client client;

    @BeforeEach
    void serveTwoLamps() {
        lamps.put("desk", new Lamp("desk"));
        lamps.put("bed", new Lamp("bed"));
        ObjectTree tree = new ObjectTree().addFamily(ROOT + "/lamp", new ObjectTree.Family() {
            @Override
            public List<Bound<?>> find(String label, Peer caller) {
                Lamp lamp = lamps.get(ObjectPath.unescape(label));
                return lamp == null ? null : List.of(LAMP_ROWS.on(lamp));
            }

            @Override
            public List<String> labels() {
                return List.copyOf(lamps.keySet());
            }
        });
        ObjectServer server = new ObjectServer(tree, peer -> mayAct, "00112233445566778899aabbccddeeff",
                (call, fault) -> faults.add(call.member() + ": " + fault.getMessage()));
        MemoryChannel[] ends = MemoryChannel.pair(new Peer(1, 0, 0), 1 << 20);
        Connection connection = Connection.server(ends[1], "0123456789abcdef0123456789abcdef", 1 << 20);
        ends[0].onWait(() -> {
            connection.onReadable(server);
            connection.flush();
        });
        client = new Client(ends[0], "org.example", () -> 0);
    }

    private Message lamp(String member) {
        return client.to(ROOT + "/lamp/desk", LAMP, member);
    }

    private DBusError refused(Message call) {
        return catchThrowableOfType(DBusError.class, () -> client.call(call));
    }

    private void assertRefused(Message call, String error, String text) {
        DBusError refusal = refused(call);
        assertThat(refusal).describedAs(call.member()).isNotNull();
        assertThat(refusal.name()).isEqualTo("org.freedesktop.DBus.Error." + error);
        assertThat(refusal.text()).isEqualTo(text);
    }

    @Test
    void aMethodAnswersWithItsResult() throws Exception {
        Message reply = client.call(lamp("Dim").with("u", w -> w.uint32(2)));
        assertThat(reply.signature()).isEqualTo("u");
        assertThat(reply.body().uint32()).isEqualTo(3);
    }

    @Test
    void anErrorOfAMethodIsItsAnswer() {
        DBusError dark = refused(lamp("Dim").with("u", w -> w.uint32(9)));
        assertThat(dark.name()).isEqualTo("org.example.Dark");
        assertThat(dark.text()).isEqualTo("Lamp desk is dark.");
    }

    @Test
    void whatDoesNotExistIsNamedInSystemdsWords() {
        assertRefused(lamp("Glow"), "UnknownMethod", "Unknown method Glow or interface org.example.Lamp.");
        assertRefused(client.to(ROOT + "/lamp/hall", LAMP, "Dim"), "UnknownObject",
                "Unknown object '/org/example/lamp/hall'.");
        assertRefused(lamp("Dim").with("s", w -> w.string("x")), "InvalidArgs",
                "Invalid arguments 's' to call org.example.Lamp.Dim(), expecting 'u'.");
        assertRefused(client.to(ROOT + "/lamp/desk", PROPERTIES, "Get").with("ss", w -> w.string(LAMP).string("Age")),
                "UnknownProperty", "Unknown interface org.example.Lamp or property Age.");
        assertRefused(client.to(ROOT + "/lamp/desk", PROPERTIES, "GetAll").with("s", w -> w.string("a.b")),
                "UnknownInterface", "Unknown interface 'a.b'.");
    }

    @Test
    void thoseWhoMayNotActMayStillRead() throws Exception {
        mayAct = false;
        assertRefused(lamp("Dim").with("u", w -> w.uint32(1)), "AccessDenied",
                "Access to org.example.Lamp.Dim() not permitted.");
        assertThat(client.get(ROOT + "/lamp/desk", LAMP, "Brightness")).isEqualTo(Value.uint32(5));
    }

    @Test
    void whoMayNotActHearsFirstWhatIsWrongWithTheCall() {
        mayAct = false;
        assertRefused(lamp("Turn").with("s", w -> w.string("about")), "NoWay", "Lamp desk does not turn so.");
        assertRefused(lamp("Turn").with("s", w -> w.string("on")), "AccessDenied", "Permission denied");
    }

    @Test
    void propertiesAreReadTogetherAndWrittenWhereTheyMayBe() throws Exception {
        Message set = client.to(ROOT + "/lamp/bed", PROPERTIES, "Set")
                .with("ssv", w -> w.string(LAMP).string("Brightness").variant("u").uint32(9));
        client.call(set);
        assertThat(client.getAll(ROOT + "/lamp/bed", "")).containsExactly(
                new Value.Entry(Value.string("Name"), Value.string("bed")),
                new Value.Entry(Value.string("Brightness"), Value.uint32(9)));
        assertRefused(client.to(ROOT + "/lamp/bed", PROPERTIES, "Set")
                .with("ssv", w -> w.string(LAMP).string("Name").variant("s").string("x")),
                "PropertyReadOnly", "Property 'Name' is not writable.");
        assertRefused(client.to(ROOT + "/lamp/bed", PROPERTIES, "Set")
                .with("ssv", w -> w.string(LAMP).string("Brightness").variant("s").string("x")),
                "InvalidArgs", "Incorrect parameters for property 'Brightness', expected 'u', got 's'.");
    }

    @Test
    void aFaultInAMethodIsAnsweredAndReported() {
        assertRefused(lamp("Explode"), "Failed", "Internal error in Explode.");
        assertRefused(lamp("Lie"), "Failed", "Internal error in Lie.");
        assertRefused(lamp("Forget"), "Failed", "Forget gave no answer.");
        assertThat(faults).hasSize(2).first().isEqualTo("Explode: boom");
    }

    @Test
    void introspectionShowsTheTablesAndTheChildren() throws Exception {
        Message introspect = client.to(ROOT + "/lamp/desk", "org.freedesktop.DBus.Introspectable", "Introspect");
        assertThat(client.call(introspect).body().string()).contains("""
                  <method name="Dim">
                   <arg type="u" name="by" direction="in"/>
                   <arg type="u" name="brightness" direction="out"/>
                   <annotation name="org.freedesktop.systemd1.Privileged" value="true"/>
                  </method>
                """).contains("""
                  <property name="Name" type="s" access="read">
                   <annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="const"/>
                  </property>
                """);
        Message parent = client.to(ROOT + "/lamp", "org.freedesktop.DBus.Introspectable", "Introspect");
        assertThat(client.call(parent).body().string()).contains(" <node name=\"bed\"/>\n <node name=\"desk\"/>\n");
    }

    @Test
    void everyObjectAnswersPings() throws Exception {
        client.call(client.to("/nowhere", "org.freedesktop.DBus.Peer", "Ping"));
        Message id = client.to("/", "org.freedesktop.DBus.Peer", "GetMachineId");
        assertThat(client.call(id).body().string()).isEqualTo("00112233445566778899aabbccddeeff");
    }

    @Test
    void aChangeSignalCarriesWhatChanges() throws Exception {
        Message changed = LAMP_ROWS.on(lamps.get("bed")).changed(ROOT + "/lamp/bed");
        assertThat(changed.signature()).isEqualTo("sa{sv}as");
        assertThat(changed.body().values("sa{sv}as").toString()).contains("Brightness").doesNotContain("Name");
    }
}
