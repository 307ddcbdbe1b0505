package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Bound;
import systemlet.dbus.DBusError;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.ObjectTree;
import systemlet.dbus.Peer;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.unit.UnitName;

/**
 * The objects below /org/freedesktop/systemd1/unit. Looking at the object of a unit that is not in memory loads it, since
 * clients read properties of units that they have only a name of. The label "self" is the caller's own unit.
 */
final class UnitObjects implements ObjectTree.Family {
    private final Engine engine;
    private final UnitSources sources;
    private final UnitFaces faces;

    private final ProcessTracker tracker;

    UnitObjects(Engine engine, UnitSources sources, UnitFaces faces, ProcessTracker tracker) {
        this.tracker = tracker;
        this.engine = engine;
        this.sources = sources;
        this.faces = faces;
    }

    @Override
    public List<Bound<?>> find(String label, Peer caller) throws DBusError {
        String name = label.equals("self") ? tracker.unitOf(caller.pid()) : ObjectPath.unescape(label);
        if (!UnitName.isStartable(name)) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit name " + name
                    + " is neither a valid invocation ID nor unit name.");
        }
        return faces.of(new UnitView(engine.freshUnit(UnitName.of(name)), sources));
    }

    @Override
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Unit unit : engine.units()) {
            labels.add(ObjectPath.escape(unit.name().text()));
        }
        return labels;
    }

    /** {@return the interfaces of a unit that is in memory; empty where it is not} */
    List<Bound<?>> loaded(String name) {
        Unit unit = engine.find(UnitName.of(name));
        return unit == null ? List.of() : faces.of(new UnitView(unit, sources));
    }
}
