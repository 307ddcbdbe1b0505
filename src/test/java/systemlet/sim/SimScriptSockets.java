package systemlet.sim;

import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/** What scripts do with sockets. A script whose send or connect is refused goes on as if nothing was. */
final class SimScriptSockets {
    private static final SimFile[] NO_FILES = new SimFile[0];

    private SimScriptSockets() {}

    /** Sends a notification as sd_notify(3) does. */
    static void notify(SimWorld world, SimProcess process, String text) {
        String address = process.variable("NOTIFY_SOCKET");
        world.note("pid " + process.pid() + " notifies " + text.replace('\n', ' '));
        if (address == null) {
            return;
        }
        var owner = new UserCredentials(process.pid(), process.uid(), process.gid());
        var socket = new SimSocket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM, owner);
        byte[] bytes = Utf8.encode(text);
        try {
            socket.send(bytes, 0, bytes.length, NO_FILES, owner, listener(world, process, address));
        } catch (SysException nobodyListens) {
            world.note("pid " + process.pid() + " cannot notify: " + nobodyListens.text());
        }
    }

    /** {@return the socket at a path, or behind "@name"} */
    static SimSocket listener(SimWorld world, SimProcess process, String address) throws SysException {
        if (address.startsWith("@")) {
            return world.named(new SocketAddress.UnixAbstract(address.substring(1)));
        }
        SimSocket socket = world.tree().find(process.root(), process.directory(), address, true).existing(address)
                .listener();
        if (socket == null) {
            throw new SysException("connect", Errno.ECONNREFUSED);
        }
        return socket;
    }

    static void connect(SimWorld world, SimProcess process, Program.Act.Connect act) {
        var owner = new UserCredentials(process.pid(), process.uid(), process.gid());
        var socket = new SimSocket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, owner);
        byte[] bytes = Utf8.encode(act.text());
        try {
            socket.connect(listener(world, process, act.path()));
            socket.send(bytes, 0, bytes.length, NO_FILES, null, null);
            process.open(socket, 3);
        } catch (SysException refused) {
            world.note("pid " + process.pid() + " cannot connect: " + refused.text());
        }
    }

    /** Takes every connection that waits on the descriptors from 3. */
    static void acceptAll(SimProcess process) {
        for (int fd = 3; fd < 3 + process.openFds(); fd++) {
            SimProcess.Place place = process.place(fd);
            try {
                while (place != null && place.file() instanceof SimSocket listener && listener.option(
                        SocketOption.SO_ACCEPTCONN) == 1) {
                    process.open(listener.accept(0), 10);
                }
            } catch (SysException none) {
                continue;   // EAGAIN: all taken
            }
        }
    }
}
