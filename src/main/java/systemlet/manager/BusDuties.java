package systemlet.manager;

import java.util.Map;
import java.util.TreeMap;
import systemlet.dbus.DBusError;
import systemlet.dbus.ObjectServer;
import systemlet.engine.Engine;
import systemlet.engine.EngineException;
import systemlet.engine.Job;
import systemlet.engine.JobType;
import systemlet.engine.Unit;
import systemlet.sys.Kernel;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;

/** What the manager does for the system bus (or a user's): tells it when dbus runs, and does what the bus asks. */
final class BusDuties implements SystemBus.House {
    private static final UnitName DBUS = UnitName.of("dbus.service");
    private static final int WARNING = 4;
    private static final String SPAWN_FAILED = "org.freedesktop.DBus.Error.Spawn.Failed";

    private final Plan plan;
    private final Rooms rooms;
    private final Engine engine;
    private final SystemBus bus;
    private final Map<Long, String> activations = new TreeMap<>();
    private boolean filesSeen;
    private boolean installed;

    BusDuties(Kernel kernel, Plan plan, Rooms rooms, ObjectServer server) {
        this.plan = plan;
        this.rooms = rooms;
        engine = rooms.engine;
        String socket = plan.isUser() ? "/bus" : "/dbus/system_bus_socket";
        bus = new SystemBus(kernel, rooms.polls, server, this, plan.root() + plan.runtime() + socket, rooms.guid());
        rooms.busNames.connected(bus);
    }

    SystemBus bus() {
        return bus;
    }

    /** The unit files were read anew: dbus may have been installed or removed. */
    void filesRead() {
        filesSeen = false;
    }

    /** To be called at the end of every turn. */
    void endTurn() {
        bus.settle(dbus());
        bus.flush();
    }

    private SystemBus.Dbus dbus() {
        Unit unit = engine.find(DBUS);
        if (unit != null && unit.activeState().isActiveOrReloading()) {
            return SystemBus.Dbus.RUNNING;
        }
        return plan.role() == Plan.Role.INIT && !plan.isUser() && !isInstalled()
                ? SystemBus.Dbus.NOT_INSTALLED : SystemBus.Dbus.STOPPED;
    }

    private boolean isInstalled() {
        if (!filesSeen) {
            filesSeen = true;
            installed = rooms.loader.index().fragment(DBUS.text()) != null;
        }
        return installed;
    }

    @Override
    public void ownerChanged(String name, String owner) {
        rooms.busNames.owner(name, owner);
    }

    @Override
    public void gone(String client) {
        rooms.references.release(bus.connection(), client);
    }

    @Override
    public void start(String unit) throws DBusError {
        if (!UnitName.isValid(unit)) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit name " + unit + " is not valid.");
        }
        try {
            Job job = engine.enqueue(engine.unit(UnitName.of(unit)), JobType.START, JobMode.REPLACE);
            activations.put(job.id(), unit);
        } catch (EngineException refused) {
            throw new DBusError(refused.busName(), refused.getMessage());
        }
    }

    /** A job has ended: where the bus asked for it in vain it is told at once, and need not wait for the name. */
    void jobEnded(long id, String name, String result) {
        String asked = activations.remove(id);
        if (asked == null) {
            return;
        }
        Unit unit = engine.find(UnitName.of(name));
        boolean rests = unit == null || unit.activeState().isInactiveOrFailed();
        if (!result.equals("done") || rests) {
            String why = result.equals("done") ? " was skipped, its conditions are not met."
                    : " could not be started: " + result + ".";
            bus.activationFailed(asked, new DBusError(SPAWN_FAILED, "Unit " + name + why));
        }
    }

    @Override
    public void report(String text) {
        rooms.log.manager(WARNING, text);
    }
}
