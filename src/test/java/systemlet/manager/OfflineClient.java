package systemlet.manager;

import java.util.List;
import systemlet.dbus.Client;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.unit.UnitPaths;

/** A client of a manager in memory on the simulated kernel: it answers everything and starts nothing. */
final class OfflineClient {
    private OfflineClient() {}

    static Client make() {
        return make(new SimWorld(1).driven(100, List.of("systemctl"), List.of("PATH=/bin")));
    }

    static Client make(SimKernel kernel) {
        Plan plan = new Plan(UnitPaths.Scope.SYSTEM, "", "/run", Plan.Role.OFFLINE, List.of(), false, List.of("systemctl"));
        return new Client(Offline.connect(kernel, plan), "org.freedesktop.systemd1", kernel::nowUsec);
    }
}
