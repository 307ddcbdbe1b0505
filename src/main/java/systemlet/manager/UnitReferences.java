package systemlet.manager;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import systemlet.dbus.Call;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.engine.Engine;
import systemlet.engine.Unit;

/** Which clients keep which units in memory (RefUnit): until they give them back, or leave. */
final class UnitReferences {
    private final Engine engine;
    private final Map<Holder, List<Unit>> held = new LinkedHashMap<>();
    private Consumer<Call> newHolder = call -> { };

    /** @param sender unique name of a client on a bus, null on a private connection */
    private record Holder(Connection connection, String sender) {
        static Holder of(Call call) {
            return new Holder(call.connection(), call.message().sender());
        }
    }

    UnitReferences(Engine engine) {
        this.engine = engine;
    }

    /** Sets who looks after clients that hold units: it calls {@link #release} when one behind a bus leaves. */
    void onNewHolder(Consumer<Call> watcher) {
        newHolder = watcher;
    }

    void add(Unit unit, Call call) {
        hold(unit, call);
        call.reply();
    }

    /** Keeps a unit for the caller, once more. */
    void hold(Unit unit, Call call) {
        engine.ref(unit);
        held.computeIfAbsent(Holder.of(call), key -> {
            newHolder.accept(call);
            return new ArrayList<>();
        }).add(unit);
    }

    /** {@return whether a client of a bus holds the unit} */
    boolean isHeldOnBus(String unit) {
        for (Map.Entry<Holder, List<Unit>> entry : held.entrySet()) {
            if (entry.getKey().sender() != null) {
                for (Unit each : entry.getValue()) {
                    if (each.name().text().equals(unit)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    void remove(Unit unit, Call call) throws DBusError {
        List<Unit> units = held.get(Holder.of(call));
        if (units == null || !units.remove(unit)) {
            throw new DBusError(Paths.FACE + "NotReferenced", "Unit has not been referenced yet.");
        }
        engine.unref(unit);
        call.reply();
    }

    /** Gives back what a client on a bus held. */
    void release(Connection bus, String sender) {
        List<Unit> units = held.remove(new Holder(bus, sender));
        if (units != null) {
            units.forEach(engine::unref);
        }
    }

    /** Gives back what those held who are gone; to be called once a turn. */
    void sweep() {
        if (held.isEmpty()) {
            return;
        }
        for (Iterator<Map.Entry<Holder, List<Unit>>> each = held.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Holder, List<Unit>> entry = each.next();
            if (entry.getKey().connection().isClosed()) {
                entry.getValue().forEach(engine::unref);
                each.remove();
            }
        }
    }
}
