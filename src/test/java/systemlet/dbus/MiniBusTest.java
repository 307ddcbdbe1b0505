package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiniBusTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String BUS = "org.freedesktop.DBus";

    private static final Interface<String> ROWS = new Interface<>("org.example.Thing", List.of(
            new Method<>("Who", "", "s", "name", Access.ANYONE, (thing, call) -> call.reply(w -> w.string(thing)))),
            List.of(), List.of());

    private final ObjectServer server = new ObjectServer(new ObjectTree().add("/thing", ROWS.on("the thing")),
            peer -> true, ID, (call, fault) -> {
                throw fault;
            });
    private final MiniBus bus = new MiniBus("org.example", new Peer(1, 0, 0), server, ID, (call, fault) -> {
        throw fault;
    });

    private Client connect(String destination) {
        MemoryChannel[] ends = MemoryChannel.pair(new Peer(77, 1000, 1000), 1 << 20);
        Connection connection = Connection.server(ends[1], ID, 1 << 20);
        ends[0].onWait(() -> {
            connection.onReadable(bus);
            connection.flush();
        });
        return new Client(ends[0], destination, () -> 0);
    }

    private static Message bus(String member) {
        return Message.call(BUS, "/org/freedesktop/DBus", BUS, member);
    }

    @Test
    void guestsGetNamesAndReachTheService() throws Exception {
        Client first = connect("org.example");
        assertThat(first.hello()).isEqualTo(":1.1");
        assertThat(first.nextSignal(0).isSignal(BUS, "NameAcquired")).isTrue();
        assertThat(connect("org.example").hello()).isEqualTo(":1.2");
        Message reply = first.call(first.to("/thing", "org.example.Thing", "Who"));
        assertThat(reply.body().string()).isEqualTo("the thing");
        assertThat(reply.sender()).isEqualTo(":1.0");
        assertThat(reply.destination()).isEqualTo(":1.1");
    }

    @Test
    void otherServicesAreRefusedAtOnce() throws Exception {
        Client guest = connect("org.freedesktop.login1");
        guest.hello();
        DBusError refused = catchThrowableOfType(DBusError.class,
                () -> guest.call(guest.to("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PowerOff")));
        assertThat(refused.name()).isEqualTo(DBusError.SERVICE_UNKNOWN);
        assertThat(refused.text()).isEqualTo("The name org.freedesktop.login1 was not provided by any .service files");
    }

    @Test
    void whoDoesNotSayHelloIsCutOff() {
        Client rude = connect("org.example");
        assertThat(catchThrowableOfType(Disconnected.class,
                () -> rude.call(rude.to("/thing", "org.example.Thing", "Who")))).isNotNull();
    }

    @Test
    void signalsReachThoseWhoAskedForThem() throws Exception {
        Client guest = connect("org.example");
        guest.hello();
        guest.nextSignal(0);
        guest.call(bus("AddMatch").with("s", w -> w.string(
                "type='signal',sender='org.example',path_namespace='/thing',interface='a.b',arg0='yes'")));
        bus.broadcast(Message.signal("/thing/x", "a.b", "S").with("s", w -> w.string("no")));
        bus.broadcast(Message.signal("/other", "a.b", "S").with("s", w -> w.string("yes")));
        bus.broadcast(Message.signal("/thing/x", "a.b", "S").with("s", w -> w.string("yes")));
        assertThat(guest.nextSignal(0).path()).isEqualTo("/thing/x");
        assertThat(guest.nextSignal(0)).isNull();
    }

    @Test
    void aClientHearsAllThatAnotherSays() throws Exception {
        Client guest = connect("org.example");
        guest.hello();
        guest.nextSignal(0);
        bus.broadcast(Message.signal("/thing", "a.b", "TooEarly"));
        guest.hear("org.example");
        bus.broadcast(Message.signal("/thing", "a.b", "S"));
        assertThat(guest.nextSignal(0).member()).isEqualTo("S");
    }

    @Test
    void theBusAnswersWhatClientsAskFirst() throws Exception {
        Client guest = connect("org.example");
        guest.hello();
        assertThat(guest.call(bus("GetNameOwner").with("s", w -> w.string("org.example"))).body().string())
                .isEqualTo(":1.0");
        assertThat(guest.call(bus("GetConnectionUnixUser").with("s", w -> w.string(":1.1"))).body().uint32())
                .isEqualTo(1000);
        assertThat(guest.call(bus("ListNames")).body().strings()).contains(BUS, "org.example", ":1.1");
        assertThat(guest.call(bus("NameHasOwner").with("s", w -> w.string("a.b"))).body().bool()).isFalse();
        DBusError none = catchThrowableOfType(DBusError.class,
                () -> guest.call(bus("GetNameOwner").with("s", w -> w.string("a.b"))));
        assertThat(none.name()).isEqualTo(DBusError.NAME_HAS_NO_OWNER);
        DBusError invalid = catchThrowableOfType(DBusError.class,
                () -> guest.call(bus("AddMatch").with("s", w -> w.string("colour='red'"))));
        assertThat(invalid.name()).isEqualTo("org.freedesktop.DBus.Error.MatchRuleInvalid");
    }
}
