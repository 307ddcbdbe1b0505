package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.BusLink;
import systemlet.dbus.Call;
import systemlet.dbus.Client;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.MiniBus;
import systemlet.dbus.ObjectServer;
import systemlet.dbus.Peer;
import systemlet.dbus.SocketChannel;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * The manager's place on the system bus. While dbus.service runs it is a client of that bus: it owns its name there,
 * serves calls, tells its signals when somebody has subscribed, watches the names of Type=dbus services, and starts
 * what the bus asks for. Where no dbus is installed it is the bus itself, for clients of systemd1 only. It connects
 * when told that the bus runs, never by trying: a connection to dbus.socket would itself start the service.
 */
final class SystemBus implements BusLink.Listener, BusNames.Bus, PollSet.Ready {
    private static final String NAME = "org.freedesktop.systemd1";
    private static final String ACTIVATOR = NAME + ".Activator";

    /** What is known of dbus in this container. */
    enum Dbus { NOT_INSTALLED, STOPPED, RUNNING }

    /** The rest of the manager, as the bus sees it. */
    interface House {
        /** A name that is watched has this owner now, "" for none. */
        void ownerChanged(String name, String owner);

        /** A client that called {@link #subscribe} or {@link #follow} is gone. */
        void gone(String client);

        /** The bus wants a service. @throws DBusError why it cannot be started */
        void start(String unit) throws DBusError;

        void report(String text);
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final ObjectServer server;
    private final House house;
    private final String path;
    private final String guid;
    private final List<String> watched = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<String> subscribers = new ArrayList<>();
    private Dbus before = Dbus.STOPPED;
    private BusLink link;
    private int polled;
    private MiniBus mini;
    private BusServer miniDoor;

    /**
     * @param path the bus's socket
     * @param guid 32 hex digits, for a bus of our own
     */
    SystemBus(Kernel kernel, PollSet polls, ObjectServer server, House house, String path, String guid) {
        this.kernel = kernel;
        this.polls = polls;
        this.server = server;
        this.house = house;
        this.path = path;
        this.guid = guid;
    }

    /** Acts on a change; cheap when there is none. To be called at the end of every turn, before {@link #flush}. */
    void settle(Dbus now) {
        if (now == before) {
            return;
        }
        before = now;
        if (now != Dbus.NOT_INSTALLED && miniDoor != null) {
            miniDoor.close("a bus comes");
            miniDoor = null;
            mini = null;
        }
        switch (now) {
            case RUNNING -> connect();
            case STOPPED -> leave("dbus.service has stopped");
            case NOT_INSTALLED -> serve();
        }
    }

    /** Tells {@link House#ownerChanged} of a name, now and whenever it changes, on this bus and on a later one. */
    @Override
    public void watch(String name) {
        if (!watched.contains(name)) {
            watched.add(name);
            if (link != null) {
                link.watch(name);
            }
        }
    }

    @Override
    public void unwatch(String name) {
        if (watched.remove(name) && link != null) {
            link.unwatch(name);
        }
    }

    /** Answers Subscribe: on the bus signals are told only while somebody wants them. */
    void subscribe(Call call) throws DBusError {
        if (isOnBus(call)) {
            String client = call.message().sender();
            if (subscribers.contains(client)) {
                throw new DBusError(NAME + ".AlreadySubscribed", "Client is already subscribed.");
            }
            subscribers.add(client);
            follow(call);
        }
        call.reply();
    }

    /** Answers Unsubscribe. */
    void unsubscribe(Call call) throws DBusError {
        if (isOnBus(call) && !subscribers.remove(call.message().sender())) {
            throw new DBusError(NAME + ".NotSubscribed", "Client is not subscribed.");
        }
        call.reply();
    }

    /** Tells {@link House#gone} when the caller leaves, where it is a client of the bus. */
    void follow(Call call) {
        String client = call.message().sender();
        if (isOnBus(call) && !clients.contains(client)) {
            clients.add(client);
            link.watch(client);
        }
    }

    /** {@return whether the call came over the bus of dbus.service} */
    boolean isOnBus(Call call) {
        return call.connection() == connection();
    }

    /** {@return the connection to the bus of dbus.service, or null} */
    Connection connection() {
        return link == null ? null : link.connection();
    }

    boolean hasListeners() {
        return !subscribers.isEmpty() || mini != null && miniDoor.hasListeners();
    }

    /** @param awaited whether a client is known to wait for it that may not have subscribed */
    void broadcast(Message signal, boolean awaited) {
        if (link != null && (awaited || !subscribers.isEmpty())) {
            link.broadcast(signal);
        }
        if (mini != null) {
            mini.broadcast(signal);
        }
    }

    /** Like {@link #broadcast}, but a newer signal of the same key takes the place of one still waiting. */
    void broadcastLatest(String key, Message signal, boolean awaited) {
        if (link != null && (awaited || !subscribers.isEmpty())) {
            link.connection().sendLatest(key, signal);
        }
        if (mini != null) {
            mini.broadcast(signal);
        }
    }

    /** Writes what waits and adapts what is polled for; to be called at the end of every turn. */
    void flush() {
        if (miniDoor != null) {
            miniDoor.flush();
        }
        if (link == null) {
            return;
        }
        Connection connection = link.connection();
        connection.flush();
        if (connection.isClosed()) {
            leave(connection.whyClosed());
        } else {
            polls.want(polled, (connection.wantsRead() ? EventCalls.POLLIN : 0)
                    | (connection.wantsWrite() ? EventCalls.POLLOUT : 0));
        }
    }

    @Override
    public void ready(int revents) {
        if (link != null && (revents & ~EventCalls.POLLOUT) != 0) {
            link.onReadable();
        }
    }

    // ---- what the bus tells

    @Override
    public void acquired() {
        watched.forEach(link::watch);
    }

    @Override
    public void refused(String why) {
        house.report("The system bus does not let us be " + NAME + ": " + why);
    }

    @Override
    public void ownerChanged(String name, String oldOwner, String newOwner) {
        if (name.startsWith(":")) {
            if (newOwner.isEmpty() && clients.remove(name)) {
                subscribers.remove(name);
                link.unwatch(name);
                house.gone(name);
            }
        } else if (watched.contains(name)) {
            house.ownerChanged(name, newOwner);
        }
    }

    /** The bus asks for a unit of a service file's SystemdService= (dbus-daemon(1), "systemd activation"). */
    @Override
    public void signal(Message signal) {
        if (!signal.isSignal(ACTIVATOR, "ActivationRequest") || !"org.freedesktop.DBus".equals(signal.sender())) {
            return;
        }
        try {
            activate(Client.expect(signal, "s").body().string());
        } catch (Malformed nonsense) {
            house.report("The system bus asks for something unreadable: " + nonsense.getMessage());
        }
    }

    private void activate(String unit) {
        try {
            house.start(unit);
        } catch (DBusError refused) {
            activationFailed(unit, refused);
        }
    }

    /** Tells the bus why a unit that it asked for does not come, so that those who wait for its name need not. */
    void activationFailed(String unit, DBusError why) {
        if (link != null) {
            link.broadcast(Message.signal("/org/freedesktop/systemd1", ACTIVATOR, "ActivationFailure")
                    .withDestination("org.freedesktop.DBus")
                    .with("sss", w -> w.string(unit).string(why.name()).string(why.text())));
        }
    }

    // ---- coming and going

    private void connect() {
        try {
            SocketChannel channel = SocketChannel.connect(kernel, new SocketAddress.UnixPath(path));
            polled = channel.fd();
            link = new BusLink(channel, NAME, server, this);
            polls.add(polled, EventCalls.POLLIN | EventCalls.POLLOUT, this);
        } catch (SysException refused) {
            house.report("Cannot connect to the system bus: " + refused.text());
        }
    }

    private void leave(String why) {
        if (link == null) {
            return;
        }
        List<String> left = List.copyOf(clients);
        clients.clear();
        subscribers.clear();
        left.forEach(house::gone);
        polls.remove(polled, this);
        link.connection().close(why);
        link = null;
        watched.forEach(name -> house.ownerChanged(name, ""));
    }

    /** Where somebody else serves the path already (a bus of the host, mounted here), it is left alone. */
    private void serve() {
        leave("dbus was removed");
        if (isServed()) {
            return;
        }
        mini = new MiniBus(NAME, new Peer(kernel.getpid(), kernel.geteuid(), kernel.getegid()), server, guid,
                (call, fault) -> house.report("Internal error in " + call.member() + ": " + fault.getMessage()));
        miniDoor = new BusServer(kernel, polls, guid, mini);
        try {
            Trees.makeParents(kernel, path);
            miniDoor.open(path);
        } catch (SysException refused) {
            mini = null;
            miniDoor = null;   // a read-only /run: the private socket has to do
        }
    }

    private boolean isServed() {
        try {
            SocketChannel.connect(kernel, new SocketAddress.UnixPath(path)).close();
            return true;
        } catch (SysException nobody) {
            return false;   // ENOENT, ECONNREFUSED
        }
    }
}
