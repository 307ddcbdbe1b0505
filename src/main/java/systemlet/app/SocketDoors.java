package systemlet.app;

import systemlet.ctl.Doors;
import systemlet.dbus.Client;
import systemlet.dbus.SocketChannel;
import systemlet.sys.FileCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

/** Finds the manager at its private socket. */
final class SocketDoors implements Doors {
    private static final String NAME = "org.freedesktop.systemd1";

    private final Kernel kernel;

    SocketDoors(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Client open(Scope scope, String root, Need need) throws NoDoor {
        try {
            SocketAddress address = new SocketAddress.UnixPath(path(scope, root));
            return new Client(SocketChannel.connect(kernel, address), NAME, kernel::nowUsec);
        } catch (SysException refused) {
            throw new NoDoor(refused.text());
        }
    }

    @Override
    public boolean isRunning(Scope scope, String root) {
        return kernel.access(path(scope, root), FileCalls.W_OK);
    }

    private String path(Scope scope, String root) {
        String runtime = "/run";
        if (scope != Scope.SYSTEM) {
            for (String pair : kernel.environment()) {
                runtime = pair.startsWith("XDG_RUNTIME_DIR=") ? pair.substring(16) : runtime;
            }
        }
        return root + runtime + "/systemd/private";
    }
}
