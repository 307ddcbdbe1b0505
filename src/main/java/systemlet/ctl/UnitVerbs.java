package systemlet.ctl;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.dbus.DBusError;
import systemlet.dbus.Message;

/** The verbs that do one thing to units without a job: kill, clean, freeze, reset-failed and the like. */
final class UnitVerbs {
    private UnitVerbs() {}

    /** Makes the call for one unit. */
    private interface Call {
        Message of(Bus manager, String unit);
    }

    /**
     * Makes a call for each unit.
     *
     * @param complaint what stands before the unit's name when one fails, as "Failed to kill unit "
     */
    private static int each(Command command, String complaint, Call call) throws Failed {
        Bus manager = command.doer();
        int status = 0;
        for (String unit : command.expanded(manager, command.arguments())) {
            try {
                manager.call(call.of(manager, unit));
            } catch (DBusError error) {
                command.context().error(complaint + unit + ": " + error.text());
                status = 1;
            }
        }
        return status;
    }

    static int kill(Command command) throws Failed {
        Options options = command.options();
        String whom = options.killWhom.isEmpty() ? "all" : options.killWhom;
        return each(command, "Failed to kill unit ", (manager, unit) -> manager.manager("KillUnit")
                .with("ssi", w -> w.string(unit).string(whom).int32(options.signal)));
    }

    static int clean(Command command) throws Failed {
        List<String> what = command.options().resources.isEmpty() ? List.of("cache", "runtime")
                : command.options().resources;
        return held(command, "Failed to clean unit ", (manager, unit) -> manager.manager("CleanUnit")
                .with("sas", w -> w.string(unit).strings(what)));
    }

    static int freeze(Command command) throws Failed {
        return held(command, "Failed to freeze unit ",
                (manager, unit) -> manager.manager("FreezeUnit").with("s", w -> w.string(unit)));
    }

    static int thaw(Command command) throws Failed {
        return held(command, "Failed to thaw unit ",
                (manager, unit) -> manager.manager("ThawUnit").with("s", w -> w.string(unit)));
    }

    /** These verbs hold each unit while they wait for what they asked of it, and units that exist can be held. */
    private static int held(Command command, String complaint, Call call) throws Failed {
        boolean waits = !command.options().noBlock;
        Bus manager = command.doer();
        int status = 0;
        for (String unit : command.expanded(manager, command.arguments())) {
            String failed = waits ? "Failed to add reference to unit " : complaint;
            try {
                if (waits) {
                    hold(manager, unit);
                    failed = complaint;
                }
                manager.call(call.of(manager, unit));
                if (waits) {
                    waitUntilClean(manager, unit);
                }
            } catch (DBusError error) {
                command.context().error(failed + unit + ": " + error.text());
                status = 1;
            }
        }
        return status;
    }

    /** Systemd lets only clients of a bus hold units: at its private socket this is refused for any unit. */
    private static void hold(Bus manager, String unit) throws DBusError {
        try {
            manager.call(manager.manager("RefUnit").with("s", w -> w.string(unit)));
        } catch (DBusError refused) {
            if (!refused.name().equals(DBusError.INVALID_ARGS) || !refused.text().equals("Invalid argument")) {
                throw refused;
            }
            if (manager.getText(Bus.unitPath(unit), Bus.UNIT, "LoadState").equals("not-found")) {
                throw new DBusError(DBusError.FAILED, "Unit " + unit + " not found.");
            }
        }
    }

    private static void waitUntilClean(Bus manager, String unit) throws DBusError {
        String path = Bus.unitPath(unit);
        while (manager.getText(path, Bus.UNIT, "SubState").equals("cleaning")) {
            manager.nextSignal(-1);
        }
    }

    static int resetFailed(Command command) throws Failed {
        if (!command.arguments().isEmpty()) {
            return each(command, "Failed to reset failed state of unit ",
                    (manager, unit) -> manager.manager("ResetFailedUnit").with("s", w -> w.string(unit)));
        }
        try {
            Bus manager = command.doer();
            manager.call(manager.manager("ResetFailed"));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to execute operation: " + error.text());
        }
    }

    static int bind(Command command) throws Failed {
        Options options = command.options();
        List<String> words = command.arguments();
        String unit = command.mangle(words.get(0));
        String source = words.get(1);
        String target = words.size() > 2 ? words.get(2) : source;
        try {
            Bus manager = command.doer();
            manager.call(manager.manager("BindMountUnit").with("sssbb", w -> w.string(unit).string(source)
                    .string(target).bool(options.readOnly).bool(options.makeDirectory)));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to bind mount: " + error.text());
        }
    }

    static int mountImage(Command command) throws Failed {
        Options options = command.options();
        List<String> words = command.arguments();
        String unit = command.mangle(words.get(0));
        String target = words.size() > 2 ? words.get(2) : "";
        try {
            Bus manager = command.doer();
            manager.call(manager.manager("MountImageUnit").with("sssbba(ss)", w -> {
                w.string(unit).string(words.get(1)).string(target).bool(options.readOnly).bool(options.makeDirectory);
                w.array('(');
                if (words.size() > 3) {
                    w.struct().string("root").string(words.get(3));
                }
                w.end();
            }));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to mount image: " + error.text());
        }
    }

    /** Says which unit processes belong to; without a number, which one this command does. */
    static int whoami(Command command) throws Failed {
        List<String> pids = command.arguments().isEmpty() ? List.of("0") : command.arguments();
        Bus manager = command.reader();
        int status = 0;
        for (String pid : pids) {
            try {
                long number = Numbers.uint32(pid);
                String path = manager.call(manager.manager("GetUnitByPID").with("u", w -> w.uint32((int) number)), "o",
                        in -> in.path());
                command.out().line(manager.getText(path, Bus.UNIT, "Id"));
            } catch (BadText notANumber) {
                throw new Failed("Failed to parse PID " + pid + ".");
            } catch (DBusError error) {
                command.context().error("Failed to get unit for PID " + pid + ": " + error.text());
                status = 1;
            }
        }
        return status;
    }
}
