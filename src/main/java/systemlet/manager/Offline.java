package systemlet.manager;

import systemlet.dbus.Channel;
import systemlet.dbus.Connection;
import systemlet.dbus.MemoryChannel;
import systemlet.dbus.Message;
import systemlet.dbus.Peer;
import systemlet.sys.Kernel;

/**
 * A manager inside one command, where none runs: answers from the files what a real one would say, so that the client
 * needs no second way to know things. It starts nothing.
 */
public final class Offline {
    private Offline() {}

    /** {@return the client's end of a connection to it} */
    public static Channel connect(Kernel kernel, Plan plan) {
        Manager manager = new Manager(kernel, plan);
        Peer self = new Peer(kernel.getpid(), kernel.geteuid(), kernel.getegid());
        MemoryChannel[] ends = MemoryChannel.pair(self, Message.SIZE_MAX);
        Connection server = Connection.server(ends[1], manager.rooms().guid(), Message.SIZE_MAX);
        ends[0].onWait(() -> {
            server.onReadable(manager::serve);
            server.flush();
        });
        return ends[0];
    }
}
