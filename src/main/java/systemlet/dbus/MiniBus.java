package systemlet.dbus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bus with one service on it, ours: for clients that insist on a system bus where no dbus-daemon runs. It answers
 * what clients ask a bus before they get to work, hands calls for our name to the {@link ObjectServer}, and refuses
 * every other name at once, so that nobody hangs. It carries no messages between clients.
 */
public final class MiniBus implements Connection.Sink {
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    /** Our own unique name on this bus. */
    private static final String OWN_UNIQUE = ":1.0";
    /** Match rules of one client at most. */
    private static final int RULES_MAX = 512;

    /** What the bus knows of one client. */
    private static final class Guest {
        private final String name;
        private final List<MatchRule> rules = new ArrayList<>();

        Guest(String name) {
            this.name = name;
        }
    }

    private final String service;
    private final Peer self;
    private final ObjectServer server;
    private final String busId;
    private final ObjectServer own;
    private final Map<Connection, Guest> guests = new LinkedHashMap<>();
    private int lastGuest;

    /**
     * @param service the well-known name that we have here
     * @param self    this process
     * @param server  serves the name
     * @param busId   32 hex digits
     */
    public MiniBus(String service, Peer self, ObjectServer server, String busId, ObjectServer.Faults faults) {
        this.service = service;
        this.self = self;
        this.server = server;
        this.busId = busId;
        own = new ObjectServer(new ObjectTree().add(BUS_PATH, rows().on(this)), peer -> false, busId, faults);
        own.speakAs(BUS);
    }

    @Override
    public void message(Connection from, Message message) {
        guests.keySet().removeIf(Connection::isClosed);
        Guest guest = guests.get(from);
        message.sender = guest == null ? null : guest.name;
        if (guest == null && !isHello(message)) {
            from.channel().discard(message.fds());
            from.close("the first message to a bus is Hello");
        } else if (BUS.equals(message.destination()) || message.destination() == null) {
            own.serve(from, message, from.peer());
        } else if (message.destination().equals(service) || message.destination().equals(OWN_UNIQUE)) {
            server.serve(from, message, from.peer());
        } else {
            refuse(from, message);
        }
    }

    /** Sends a signal to the clients whose rules ask for it. */
    public void broadcast(Message signal) {
        for (var entry : guests.entrySet()) {
            Connection connection = entry.getKey();
            if (!connection.isClosed() && entry.getValue().rules.stream().anyMatch(rule -> rule.matches(signal))) {
                connection.send(signal);
            }
        }
    }

    private static boolean isHello(Message message) {
        return message.type() == Message.CALL && BUS.equals(message.face()) && "Hello".equals(message.member());
    }

    private static void refuse(Connection from, Message message) {
        from.channel().discard(message.fds());
        if (message.wantsReply()) {
            from.send(Message.error(message, DBusError.SERVICE_UNKNOWN, noSuchService(message.destination())));
        }
    }

    private static String noSuchService(String name) {
        return "The name " + name + " was not provided by any .service files";
    }

    private static Interface<MiniBus> rows() {
        return new Interface<>(BUS, List.of(
            row("Hello", "", "s", MiniBus::hello),
            row("AddMatch", "s", "", MiniBus::addMatch),
            row("RemoveMatch", "s", "", MiniBus::removeMatch),
            row("GetNameOwner", "s", "s", MiniBus::getNameOwner),
            row("NameHasOwner", "s", "b", MiniBus::nameHasOwner),
            row("ListNames", "", "as", MiniBus::listNames),
            row("ListActivatableNames", "", "as", (bus, call) -> call.reply(w -> w.strings(List.of(BUS)))),
            row("GetId", "", "s", (bus, call) -> call.reply(w -> w.string(bus.busId))),
            row("GetConnectionUnixUser", "s", "u", MiniBus::getUser),
            row("GetConnectionUnixProcessID", "s", "u", MiniBus::getProcess),
            row("GetConnectionCredentials", "s", "a{sv}", MiniBus::getCredentials),
            row("StartServiceByName", "su", "u", MiniBus::startService),
            row("RequestName", "su", "u", MiniBus::requestName)),
            List.of(), List.of(
            new Signal("NameOwnerChanged", "sss", ""),
            new Signal("NameAcquired", "s", ""),
            new Signal("NameLost", "s", "")));
    }

    private static Method<MiniBus> row(String name, String in, String out, Method.Run<MiniBus> run) {
        return new Method<>(name, in, out, "", Access.ANYONE, run);
    }

    private void hello(Call call) throws DBusError {
        if (guests.containsKey(call.connection())) {
            throw new DBusError(DBusError.FAILED, "Already handled an Hello message");
        }
        Guest guest = new Guest(":1." + ++lastGuest);
        guests.put(call.connection(), guest);
        call.message().sender = guest.name;   // where the reply goes
        call.connection().speakAs(OWN_UNIQUE);
        call.reply(w -> w.string(guest.name));
        call.connection().send(Message.signal(BUS_PATH, BUS, "NameAcquired").withSender(BUS)
                .withDestination(guest.name).with("s", w -> w.string(guest.name)));
    }

    private void addMatch(Call call) throws DBusError, Malformed {
        List<MatchRule> rules = guests.get(call.connection()).rules;
        if (rules.size() >= RULES_MAX) {
            throw new DBusError(DBusError.LIMITS_EXCEEDED, "More than " + RULES_MAX + " match rules.");
        }
        rules.add(MatchRule.parse(call.in().string()));
        call.reply();
    }

    private void removeMatch(Call call) throws DBusError, Malformed {
        if (!guests.get(call.connection()).rules.remove(MatchRule.parse(call.in().string()))) {
            throw new DBusError("org.freedesktop.DBus.Error.MatchRuleNotFound", "There is no such match rule.");
        }
        call.reply();
    }

    private void getNameOwner(Call call) throws DBusError, Malformed {
        String owner = owner(call.in().string());
        call.reply(w -> w.string(owner));
    }

    private void nameHasOwner(Call call) throws Malformed {
        String name = call.in().string();
        boolean owned = name.equals(BUS) || name.equals(service) || name.equals(OWN_UNIQUE) || guest(name) != null;
        call.reply(w -> w.bool(owned));
    }

    private void listNames(Call call) {
        List<String> names = new ArrayList<>(List.of(BUS, service, OWN_UNIQUE));
        guests.values().forEach(guest -> names.add(guest.name));
        call.reply(w -> w.strings(names));
    }

    private void getUser(Call call) throws DBusError, Malformed {
        Peer peer = peer(call.in().string());
        call.reply(w -> w.uint32(peer.uid()));
    }

    private void getProcess(Call call) throws DBusError, Malformed {
        Peer peer = peer(call.in().string());
        call.reply(w -> w.uint32(peer.pid()));
    }

    private void getCredentials(Call call) throws DBusError, Malformed {
        Peer peer = peer(call.in().string());
        call.reply(w -> {
            w.array('{');
            w.entry().string("UnixUserID").variant("u").uint32(peer.uid());
            w.entry().string("ProcessID").variant("u").uint32(peer.pid());
            w.end();
        });
    }

    /** D-Bus specification: 2 says that it runs already. */
    private void startService(Call call) throws DBusError, Malformed {
        String name = call.in().string();
        if (!name.equals(service) && !name.equals(BUS)) {
            throw new DBusError(DBusError.SERVICE_UNKNOWN, noSuchService(name));
        }
        call.reply(w -> w.uint32(2));
    }

    private void requestName(Call call) throws DBusError {
        throw new DBusError(DBusError.ACCESS_DENIED, "This bus serves " + service + " only; install dbus for others.");
    }

    private String owner(String name) throws DBusError {
        if (name.equals(BUS)) {
            return BUS;
        }
        if (name.equals(service) || name.equals(OWN_UNIQUE)) {
            return OWN_UNIQUE;
        }
        if (guest(name) != null) {
            return name;
        }
        throw noOwner(name);
    }

    private Peer peer(String name) throws DBusError {
        if (name.equals(BUS) || name.equals(service) || name.equals(OWN_UNIQUE)) {
            return self;
        }
        Connection guest = guest(name);
        if (guest == null) {
            throw noOwner(name);
        }
        return guest.peer();
    }

    private Connection guest(String name) {
        for (var entry : guests.entrySet()) {
            if (entry.getValue().name.equals(name)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static DBusError noOwner(String name) {
        return new DBusError(DBusError.NAME_HAS_NO_OWNER,
                "Could not get owner of name '" + name + "': no such name");
    }
}
