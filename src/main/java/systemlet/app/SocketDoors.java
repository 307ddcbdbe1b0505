package systemlet.app;

import java.util.List;
import systemlet.ctl.Doors;
import systemlet.dbus.BusAddress;
import systemlet.dbus.Client;
import systemlet.dbus.DBusError;
import systemlet.dbus.Disconnected;
import systemlet.dbus.Malformed;
import systemlet.dbus.SocketChannel;
import systemlet.manager.Daemon;
import systemlet.manager.Offline;
import systemlet.manager.Plan;
import systemlet.sys.Errno;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;
import systemlet.unit.EnvironmentText;
import systemlet.unit.UnitPaths;

/**
 * Finds the manager at its private socket, or for a user whom systemd does not let in there on the system bus; else starts
 * one in the background, or makes one that only reads.
 */
final class SocketDoors implements Doors {
    private static final String NAME = "org.freedesktop.systemd1";
    /** How long a manager that was just launched may take to open its door, microseconds: generators run before. */
    private static final long LAUNCH_USEC = 90_000_000;
    private static final long PAUSE_USEC = 300;

    private final Kernel kernel;

    SocketDoors(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Client open(Scope scope, String root, Need need) throws NoDoor {
        Plan plan = Identity.of(kernel, paths(scope), root, need == Need.READING ? Plan.Role.OFFLINE : Plan.Role.BACKGROUND,
                List.of(), kernel.arguments());
        try {
            return new Client(connect(plan), NAME, kernel::nowUsec);
        } catch (SysException refused) {
            if (refused.is(Errno.EACCES) && hasBus(scope, root)) {
                return overTheBus();
            }
            if (!refused.is(Errno.ENOENT) && !refused.is(Errno.ECONNREFUSED) && !refused.is(Errno.ENOTDIR)) {
                throw new NoDoor(refused.text());
            }
            boolean reads = need == Need.READING && !Daemon.isMissed(kernel, plan);
            return reads ? new Client(Offline.connect(kernel, plan), NAME, kernel::nowUsec) : launched(plan);
        }
    }

    @Override
    public boolean isRunning(Scope scope, String root) {
        try {
            connect(Identity.of(kernel, paths(scope), root, Plan.Role.OFFLINE, List.of(), List.of())).close();
            return true;
        } catch (SysException nobody) {
            return nobody.is(Errno.EACCES) && hasBus(scope, root);   // somebody, whose door is closed to us
        }
    }

    private static boolean hasBus(Scope scope, String root) {
        return scope == Scope.SYSTEM && root.isEmpty();
    }

    /** Systemd lets only root in by its private socket. @throws NoDoor the bus is not there, or does not want us */
    private Client overTheBus() throws NoDoor {
        String address = EnvironmentText.get(kernel.environment(), "DBUS_SYSTEM_BUS_ADDRESS");
        try {
            SocketChannel channel = BusAddress.connect(kernel, address == null ? BusAddress.SYSTEM : address);
            Client client = new Client(channel, NAME, kernel::nowUsec);
            client.hello();
            client.hear(NAME);
            return client;
        } catch (SysException refused) {
            throw new NoDoor(refused.text());
        } catch (DBusError | Disconnected | Malformed broken) {
            throw new NoDoor(broken.getMessage());
        }
    }

    private SocketChannel connect(Plan plan) throws SysException {
        return SocketChannel.connect(kernel, new SocketAddress.UnixPath(plan.door()));
    }

    private Client launched(Plan plan) throws NoDoor {
        Launcher launcher = new Launcher(kernel);
        long deadline = kernel.nowUsec() + LAUNCH_USEC;
        try {
            launcher.launch(plan);
        } catch (SysException failed) {
            throw new NoDoor(failed.text());
        }
        while (kernel.nowUsec() < deadline) {
            try {
                return new Client(connect(plan), NAME, kernel::nowUsec);
            } catch (SysException notYet) {
                launcher.pause(PAUSE_USEC);
            }
        }
        throw new NoDoor("The background manager did not come up");
    }

    private static UnitPaths.Scope paths(Scope scope) {
        return switch (scope) {
            case SYSTEM -> UnitPaths.Scope.SYSTEM;
            case USER -> UnitPaths.Scope.USER;
            case GLOBAL -> UnitPaths.Scope.GLOBAL;
        };
    }
}
