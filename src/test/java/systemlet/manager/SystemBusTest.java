package systemlet.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.dbus.Access;
import systemlet.dbus.Client;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.dbus.Interface;
import systemlet.dbus.Message;
import systemlet.dbus.Method;
import systemlet.dbus.ObjectServer;
import systemlet.dbus.ObjectTree;
import systemlet.dbus.SocketChannel;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** The manager's place on the system bus, in the simulated world; dbus-daemon is played by the test. */
class SystemBusTest {
    private static final String GUID = "0123456789abcdef0123456789abcdef";
    private static final String PATH = "/run/dbus/system_bus_socket";
    private static final String BUS = "org.freedesktop.DBus";

    private final SimWorld world = new SimWorld(3);
    private final SimKernel kernel = world.driven(1, List.of("init"), List.of());
    private final SimKernel daemonKernel = world.drivenChild(1, List.of("dbus-daemon"), List.of());
    private final PollSet polls = new PollSet(kernel);
    private final List<String> heard = new ArrayList<>();
    private final List<Message> atDaemon = new ArrayList<>();
    private Connection managersLine;

    private final SystemBus.House house = new SystemBus.House() {
        @Override
        public void ownerChanged(String name, String owner) {
            heard.add(name + "=" + owner);
        }

        @Override
        public void gone(String client) {
            heard.add("gone " + client);
        }

        @Override
        public void start(String unit) throws DBusError {
            heard.add("start " + unit);
            if (unit.startsWith("bad")) {
                throw new DBusError("org.freedesktop.systemd1.NoSuchUnit", "Unit bad.service not found.");
            }
        }

        @Override
        public void report(String text) {
            heard.add(text);
        }
    };

    private final ObjectServer server = new ObjectServer(new ObjectTree().add("/thing", new Interface<SystemBusTest>(
            "a.b", List.of(new Method<>("Ask", "", "s", "answer", Access.ANYONE,
                    (test, call) -> call.reply(w -> w.string("42"))),
            new Method<>("Subscribe", "", "", "", Access.ANYONE, (test, call) -> test.bus.subscribe(call))),
            List.of(), List.of()).on(this)), peer -> true, "", (call, fault) -> {
                throw fault;
            });
    private final SystemBus bus = new SystemBus(kernel, polls, server, house, PATH, GUID);
    private final PollSet daemonPolls = new PollSet(daemonKernel);
    private final BusServer daemon = new BusServer(daemonKernel, daemonPolls, GUID, this::daemon);

    /** Says what a bus says to those who ask it; keeps the rest. */
    private void daemon(Connection from, Message message) {
        managersLine = from;
        if (!BUS.equals(message.destination()) || message.type() != Message.CALL) {
            atDaemon.add(message);
            return;
        }
        Message reply = Message.reply(message).withSender(BUS);
        switch (message.member()) {
            case "Hello" -> reply.with("s", w -> w.string(":1.1"));
            case "RequestName" -> reply.with("u", w -> w.uint32(1));
            case "GetNameOwner" -> reply.with("s", w -> w.string(":1.9"));
            case "GetConnectionCredentials" -> reply.with("a{sv}", w -> w.array('{').entry().string("UnixUserID")
                    .variant("u").uint32(0).end());
            default -> { }
        }
        from.send(reply);
    }

    private void turn(SystemBus.Dbus now) throws SysException {
        for (int i = 0; i < 5; i++) {
            bus.settle(now);
            bus.flush();
            daemonPolls.turn(0);
            daemon.flush();
            polls.turn(0);
        }
        bus.flush();
    }

    private void openDaemon() throws SysException {
        Trees.makeParents(kernel, PATH);
        daemon.open(PATH);
    }

    @Test
    void itJoinsWhenTheBusRunsAndWatchesTheNamesOfServices() throws Exception {
        bus.watch("org.example.Service");
        openDaemon();
        turn(SystemBus.Dbus.STOPPED);
        assertThat(heard).isEmpty();
        turn(SystemBus.Dbus.RUNNING);
        assertThat(heard).containsExactly("org.example.Service=:1.9");
        daemon.close("stopped");
        turn(SystemBus.Dbus.RUNNING);
        assertThat(heard).containsExactly("org.example.Service=:1.9", "org.example.Service=");
        assertThat(bus.hasListeners()).isFalse();
    }

    private Message fromGuest(String member) {
        return Message.call("org.freedesktop.systemd1", "/thing", "a.b", member).withSender(":1.7");
    }

    @Test
    void signalsGoOutWhileSomebodyHasSubscribed() throws Exception {
        openDaemon();
        turn(SystemBus.Dbus.RUNNING);
        bus.broadcast(Message.signal("/thing", "a.b", "Silent"), false);
        managersLine.send(fromGuest("Subscribe"));
        turn(SystemBus.Dbus.RUNNING);
        assertThat(bus.hasListeners()).isTrue();
        managersLine.send(fromGuest("Subscribe"));
        turn(SystemBus.Dbus.RUNNING);
        bus.broadcast(Message.signal("/thing", "a.b", "Loud"), false);
        turn(SystemBus.Dbus.RUNNING);
        managersLine.send(Message.signal("/org/freedesktop/DBus", BUS, "NameOwnerChanged").withSender(BUS)
                .with("sss", w -> w.string(":1.7").string(":1.7").string("")));
        turn(SystemBus.Dbus.RUNNING);
        assertThat(bus.hasListeners()).isFalse();
        assertThat(heard).containsExactly("gone :1.7");
        assertThat(atDaemon).extracting(m -> m.type() == Message.SIGNAL ? m.member() : m.errorName())
                .containsExactly(null, "org.freedesktop.systemd1.AlreadySubscribed", "Loud");
    }

    @Test
    void aSignalThatSomebodyAwaitsGoesOutWithoutASubscription() throws Exception {
        openDaemon();
        bus.broadcast(Message.signal("/thing", "a.b", "NoBusYet"), true);
        turn(SystemBus.Dbus.RUNNING);
        bus.broadcast(Message.signal("/thing", "a.b", "JobRemoved"), true);
        bus.broadcastLatest("x", Message.signal("/thing", "a.b", "Changed"), true);
        turn(SystemBus.Dbus.RUNNING);
        assertThat(atDaemon).extracting(Message::member).containsExactly("JobRemoved", "Changed");
    }

    @Test
    void theBusMayAskForAUnitAndHearsWhyItCannotHaveIt() throws Exception {
        openDaemon();
        turn(SystemBus.Dbus.RUNNING);
        for (String unit : List.of("good.service", "bad.service")) {
            managersLine.send(Message.signal("/org/freedesktop/DBus", "org.freedesktop.systemd1.Activator",
                    "ActivationRequest").withSender(BUS).with("s", w -> w.string(unit)));
        }
        turn(SystemBus.Dbus.RUNNING);
        assertThat(heard).containsExactly("start good.service", "start bad.service");
        assertThat(atDaemon).hasSize(1);
        assertThat(atDaemon.get(0).member()).isEqualTo("ActivationFailure");
        assertThat(atDaemon.get(0).body().string()).isEqualTo("bad.service");
    }

    @Test
    void whereNoDbusIsInstalledItIsTheBusUntilOneComes() throws Exception {
        turn(SystemBus.Dbus.NOT_INSTALLED);
        SocketChannel channel = SocketChannel.connect(daemonKernel, new SocketAddress.UnixPath(PATH));
        Client client = new Client(channel, "org.freedesktop.systemd1", () -> 0);
        int hello = client.send(Message.call(BUS, "/org/freedesktop/DBus", BUS, "Hello"));
        int ask = client.send(client.to("/thing", "a.b", "Ask"));
        for (int i = 0; i < 5; i++) {
            assertThat(client.nextSignal(0) == null || i > 0).isTrue();
            turn(SystemBus.Dbus.NOT_INSTALLED);
        }
        assertThat(client.await(hello, 0).body().string()).isEqualTo(":1.1");
        assertThat(client.await(ask, 0).body().string()).isEqualTo("42");
        turn(SystemBus.Dbus.STOPPED);
        openDaemon();
        turn(SystemBus.Dbus.RUNNING);
        bus.watch("org.example.Late");
        turn(SystemBus.Dbus.RUNNING);
        assertThat(heard).containsExactly("org.example.Late=:1.9");
    }
}
