package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.engine.Effect;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.exec.ExecContext;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitName;

/** Which descriptors a service gets at its start: those of its sockets, its one connection, and its stored ones. */
final class ServiceDescriptors {
    private final Engine engine;
    private final ListenSockets sockets;
    private final DescriptorStore store;
    private final DescriptorVault vault;
    private final StdioDescriptors stdio;

    ServiceDescriptors(Engine engine, ListenSockets sockets, DescriptorStore store, DescriptorVault vault,
            StdioDescriptors stdio) {
        this.stdio = stdio;
        this.engine = engine;
        this.sockets = sockets;
        this.store = store;
        this.vault = vault;
    }

    ExecContext.Fds forService(Unit unit, Effect.Spawn wish) {
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int fd : vault.look(wish.fdToken())) {
            numbers.add(fd);
            names.add("connection");
        }
        for (String socket : wish.sockets()) {
            for (int fd : sockets.fds(socket)) {
                numbers.add(fd);
                names.add(name(socket));
            }
        }
        int fromSockets = numbers.size();
        for (DescriptorStore.Stored stored : store.of(wish.unit())) {
            numbers.add(stored.fd());
            names.add(stored.name());
        }
        return numbers.isEmpty() ? ExecContext.Fds.NONE : new ExecContext.Fds(numbers, names, fromSockets);
    }

    /** {@return what StandardInput=socket means: the connection, or the only listening descriptor; -1 for none} */
    int connection(Effect.Spawn wish) {
        int[] given = vault.look(wish.fdToken());
        if (given.length > 0) {
            return given[0];
        }
        int only = -1;
        for (String socket : wish.sockets()) {
            for (int fd : sockets.fds(socket)) {
                if (only >= 0) {
                    return -1;
                }
                only = fd;
            }
        }
        return only;
    }

    /** {@return what a client gave for 0 to 2, -1 where it gave nothing} */
    int[] stdio(String unit) {
        return stdio.of(unit);
    }

    /** The connection of a start is the child's now, or nobody's. */
    void drop(long token) {
        vault.drop(token);
    }

    private String name(String socket) {
        Unit unit = engine.find(UnitName.of(socket));
        String given = unit == null ? null : unit.config().get(SocketSettings.FILE_DESCRIPTOR_NAME);
        return given == null ? socket : given;
    }
}
