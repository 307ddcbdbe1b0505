package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;

/** Units that start others: who was stopped may be started again by them. */
final class Triggers {
    private Triggers() {}

    /** Warns about stopped units that something active may start again. */
    static void warn(Command command, Bus manager, List<String> stopped) {
        for (String unit : stopped) {
            try {
                List<String> active = activeTriggers(manager, unit);
                if (!active.isEmpty()) {
                    command.context().warning("Warning: Stopping " + unit
                            + ", but it can still be activated by:\n  " + Text.join("\n  ", active));
                }
            } catch (DBusError error) {
                command.context().error("Failed to get triggered by array of " + unit + ": " + error.text());
            }
        }
    }

    private static List<String> activeTriggers(Bus manager, String unit) throws DBusError {
        List<String> active = new ArrayList<>();
        String path = Bus.unitPath(unit);
        // Few units have triggers: for the others one question is enough.
        if (manager.get(path, Bus.UNIT, "TriggeredBy") instanceof Value.Items triggers && !triggers.items().isEmpty()
                && !manager.getText(path, Bus.UNIT, "LoadState").equals("masked")) {
            for (Value trigger : triggers.items()) {
                String name = Properties.text(trigger);
                String state = manager.getText(Bus.unitPath(name), Bus.UNIT, "ActiveState");
                if (state.equals("active") || state.equals("reloading")) {
                    active.add(name);
                }
            }
        }
        return active;
    }
}
