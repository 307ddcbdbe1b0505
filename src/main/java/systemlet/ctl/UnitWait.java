package systemlet.ctl;

import java.util.Map;
import java.util.TreeMap;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;

/**
 * Waits until units are down, for {@code --wait}. As with systemd the first time counts: a service that failed and will
 * be restarted has ended, though its state says "activating" a moment later; so the states are taken from the signals.
 */
final class UnitWait {
    private final Bus manager;
    /** Object paths of the units that are still up, with their names. */
    private final Map<String, String> up = new TreeMap<>();
    private boolean fine = true;

    UnitWait(Bus manager) {
        this.manager = manager;
    }

    void add(String unit) {
        up.put(Bus.unitPath(unit), unit);
    }

    /** Looks at a signal that came since the units' jobs were asked for. */
    void see(Message signal) throws Malformed {
        if (!up.containsKey(signal.path()) || !signal.isSignal("org.freedesktop.DBus.Properties", "PropertiesChanged")) {
            return;
        }
        WireReader in = signal.body();
        if (!in.string().equals(Bus.UNIT)) {
            return;
        }
        String state = "";
        boolean idle = true;
        int end = in.array('{');
        while (in.before(end)) {
            String name = in.entry().string();
            Value value = in.value(in.variant());
            if (name.equals("ActiveState") && value instanceof Value.Text text) {
                state = text.value();
            } else if (name.equals("Job")) {
                idle = isNone(value);
            }
        }
        if (idle) {
            judge(signal.path(), state);
        }
    }

    /** {@return whether none of them had failed when it went down} */
    boolean run() throws Failed {
        for (Map.Entry<String, String> each : Map.copyOf(up).entrySet()) {
            judge(each.getKey(), CheckVerbs.activeState(manager, each.getValue()));
        }
        try {
            while (!up.isEmpty()) {
                see(manager.nextSignal(-1));
            }
        } catch (DBusError lost) {
            throw new Failed("Failed to wait for units: Connection reset by peer");
        } catch (Malformed wrong) {
            throw new Failed("Failed to wait for units: Bad message");
        }
        return fine;
    }

    private void judge(String path, String state) {
        if (state.equals("inactive") || state.equals("failed")) {
            fine &= !state.equals("failed");
            up.remove(path);
        }
    }

    /** {@return whether this value of the property Job, (uo), says that there is none} */
    private static boolean isNone(Value job) {
        return job instanceof Value.Struct struct && struct.fields().get(0) instanceof Value.Whole id && id.value() == 0;
    }
}
