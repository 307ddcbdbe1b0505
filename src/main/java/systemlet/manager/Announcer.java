package systemlet.manager;

import java.util.List;
import systemlet.dbus.Body;
import systemlet.dbus.Bound;
import systemlet.dbus.Message;

/**
 * Tells everyone on the bus what happened: the signals of org.freedesktop.systemd1(5). Where nobody listens nothing is
 * built. A unit's changes are told at most once a turn, and a slow client gets only the newest of them.
 */
final class Announcer {
    private final BusServer door;
    private final SystemBus bus;
    private final UnitObjects units;
    private final JobEnd jobEnd;
    private final JobClients jobs;
    private final UnitReferences references;
    private int passedCount;

    Announcer(BusServer door, SystemBus bus, UnitObjects units, JobEnd jobEnd, JobClients jobs, UnitReferences references) {
        this.jobEnd = jobEnd;
        this.jobs = jobs;
        this.references = references;
        this.door = door;
        this.bus = bus;
        this.units = units;
    }

    /** Told of every job that has ended. */
    interface JobEnd {
        void jobEnded(long id, String unit, String result);
    }

    void unitNew(String unit) {
        manager("UnitNew", "so", w -> w.string(unit).path(Paths.unit(unit)));
    }

    void unitRemoved(String unit) {
        manager("UnitRemoved", "so", w -> w.string(unit).path(Paths.unit(unit)));
    }

    void jobNew(long id, String unit) {
        manager(jobs.isAwaited(id), "JobNew", "uos", w -> w.uint32((int) id).path(Paths.job(id)).string(unit));
    }

    /** @param result a word of systemd.unit(5): done, canceled, timeout, failed, dependency, skipped… */
    void jobRemoved(long id, String unit, String result) {
        jobEnd.jobEnded(id, unit, result);
        manager(jobs.ended(id), "JobRemoved", "uoss", w -> w.uint32((int) id).path(Paths.job(id)).string(unit).string(result));
    }

    /** @param userspaceUsec microseconds from our start to the end of the boot transaction */
    void startupFinished(long userspaceUsec) {
        manager("StartupFinished", "tttttt", w -> w.uint64(0).uint64(0).uint64(0).uint64(0)
                .uint64(userspaceUsec).uint64(userspaceUsec));
    }

    void reloading(boolean begins) {
        manager("Reloading", "b", w -> w.bool(begins));
    }

    void unitFilesChanged() {
        manager("UnitFilesChanged", "", w -> {});
    }

    void jobRunning(long id) {
        boolean awaited = jobs.isAwaited(id);
        if (awaited || hasListeners()) {
            Message signal = Message.signal(Paths.job(id), "org.freedesktop.DBus.Properties", "PropertiesChanged")
                    .with("sa{sv}as", w -> w.string(Paths.FACE + "Job").array('{')
                            .entry().string("State").variant("s").string("running").end().strings(List.of()));
            door.broadcast(signal);
            bus.broadcast(signal, awaited);
        }
    }

    /** Tells of a state that the unit has left already; what comes later does not take the place of it. */
    void passed(String unit) {
        changed(unit);
        tellApart();
    }

    /** What is told from now on does not take the place of what was told before. */
    void tellApart() {
        passedCount++;
    }

    /** Tells the new values of the unit's properties that emit changes. */
    void changed(String unit) {
        boolean awaited = references.isHeldOnBus(unit);
        if (!awaited && !hasListeners()) {
            return;
        }
        String path = Paths.unit(unit);
        List<Bound<?>> faces = units.loaded(unit);
        for (int i = 0; i < faces.size(); i++) {
            Message signal = faces.get(i).changed(path);
            if (signal != null) {
                String key = unit + "/" + i + "/" + passedCount;
                door.broadcastLatest(key, signal);
                bus.broadcastLatest(key, signal, awaited);
            }
        }
    }

    private void manager(String member, String types, Body body) {
        manager(false, member, types, body);
    }

    private void manager(boolean awaited, String member, String types, Body body) {
        if (awaited || hasListeners()) {
            Message signal = Message.signal(Paths.MANAGER, Paths.MANAGER_FACE, member).with(types, body);
            door.broadcast(signal);
            bus.broadcast(signal, awaited);
        }
    }

    private boolean hasListeners() {
        return door.hasListeners() || bus.hasListeners();
    }
}
