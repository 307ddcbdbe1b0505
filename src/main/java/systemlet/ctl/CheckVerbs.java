package systemlet.ctl;

import java.util.List;
import systemlet.dbus.DBusError;
import systemlet.dbus.Message;

/** The verbs that answer with an exit status: is-active, is-failed, is-system-running. */
final class CheckVerbs {
    /** LSB: "program is not running". */
    private static final int NOT_RUNNING = 3;

    private CheckVerbs() {}

    static int isActive(Command command) throws Failed {
        return check(command, List.of("active", "reloading"), NOT_RUNNING);
    }

    static int isFailed(Command command) throws Failed {
        return check(command, List.of("failed"), 1);
    }

    /** {@return 0 when one of the units is in one of the states, else {@code none}} */
    private static int check(Command command, List<String> states, int none) throws Failed {
        Bus manager = command.reader();
        boolean found = false;
        for (String name : command.expanded(manager, command.arguments())) {
            String state = activeState(manager, name);
            found |= states.contains(state);
            if (!command.options().quiet) {
                command.out().line(state);
            }
        }
        return found ? 0 : none;
    }

    /** {@return the state of a unit, loaded or not: "active"} */
    static String activeState(Bus manager, String name) throws Failed {
        try {
            return manager.getText(Bus.unitPath(name), Bus.UNIT, "ActiveState");
        } catch (DBusError error) {
            throw new Failed("Failed to retrieve unit state: " + error.text());
        }
    }

    static int isSystemRunning(Command command) throws Failed {
        Options options = command.options();
        String state;
        try {
            boolean reachable = options.root.isEmpty()
                    || command.context().doors().isRunning(options.scope, options.root);
            state = reachable
                    ? systemState(command.context().bus(options, Doors.Need.READING), options.wait) : "offline";
        } catch (Failed noManager) {
            state = "offline";
        } catch (DBusError error) {
            command.context().warning("Failed to query system state: " + error.text());
            state = "unknown";
        }
        if (!options.quiet) {
            command.out().line(state);
        }
        return state.equals("running") ? 0 : 1;
    }

    private static String systemState(Bus manager, boolean wait) throws DBusError {
        String state = manager.getText(Bus.ROOT, Bus.MANAGER, "SystemState");
        while (wait && (state.equals("initializing") || state.equals("starting"))) {
            Message signal = manager.nextSignal(-1);
            if (signal.isSignal(Bus.MANAGER, "StartupFinished")) {
                state = manager.getText(Bus.ROOT, Bus.MANAGER, "SystemState");
            }
        }
        return state;
    }
}
