package systemlet.manager;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.IdentityHashMap;
import systemlet.dbus.Call;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.engine.Engine;
import systemlet.engine.Unit;

/** Which clients keep which units in memory (RefUnit): until they give them back, or leave. */
final class UnitReferences {
    private final Engine engine;
    private final Map<Connection, List<Unit>> held = new IdentityHashMap<>();

    UnitReferences(Engine engine) {
        this.engine = engine;
    }

    void add(Unit unit, Call call) {
        hold(unit, call.connection());
        call.reply();
    }

    /** Keeps a unit for a connection, once more. */
    void hold(Unit unit, Connection holder) {
        engine.ref(unit);
        held.computeIfAbsent(holder, key -> new ArrayList<>()).add(unit);
    }

    void remove(Unit unit, Call call) throws DBusError {
        List<Unit> units = held.get(call.connection());
        if (units == null || !units.remove(unit)) {
            throw new DBusError(Paths.FACE + "NotReferenced", "Unit has not been referenced yet.");
        }
        engine.unref(unit);
        call.reply();
    }

    /** Gives back what those held who are gone; to be called once a turn. */
    void sweep() {
        if (held.isEmpty()) {
            return;
        }
        for (Iterator<Map.Entry<Connection, List<Unit>>> each = held.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Connection, List<Unit>> entry = each.next();
            if (entry.getKey().isClosed()) {
                entry.getValue().forEach(engine::unref);
                each.remove();
            }
        }
    }
}
