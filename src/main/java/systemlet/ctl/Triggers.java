package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;

/** Units that start others: who was stopped may be started again by them. */
final class Triggers {
    /** A unit that is to be stopped, and the question on its way what may start it: its manager knows it still. */
    record Question(String unit, int serial) {}

    private Triggers() {}

    /** {@return the serial of a {@link Question}} */
    static int ask(Bus manager, String unit) {
        return manager.sendGet(Bus.unitPath(unit), Bus.UNIT, "TriggeredBy");
    }

    /** Warns about stopped units that something active may start again. */
    static void warn(Command command, Bus manager, List<Question> stopped) {
        for (Question question : stopped) {
            String unit = question.unit;
            try {
                List<String> active = activeTriggers(manager, question);
                if (!active.isEmpty()) {
                    command.context().warning("Warning: Stopping " + unit
                            + ", but it can still be activated by:\n  " + Text.join("\n  ", active));
                }
            } catch (DBusError error) {
                command.context().error("Failed to get triggered by array of " + unit + ": " + error.text());
            }
        }
    }

    private static List<String> activeTriggers(Bus manager, Question question) throws DBusError {
        List<String> active = new ArrayList<>();
        String path = Bus.unitPath(question.unit);
        // Few units have triggers: for the others one question is enough.
        if (manager.got(question.serial) instanceof Value.Items triggers && !triggers.items().isEmpty()
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
