package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Glob;
import systemlet.dbus.DBusError;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** One verb with its arguments and options, on its way. */
final class Command {
    private final Context context;
    private final Options options;
    private final String verb;
    private final List<String> arguments;
    private Bus bus;

    Command(Context context, Options options, String verb, List<String> arguments) {
        this.context = context;
        this.options = options;
        this.verb = verb;
        this.arguments = arguments;
    }

    Context context() {
        return context;
    }

    Options options() {
        return options;
    }

    String verb() {
        return verb;
    }

    /** {@return the words after the verb} */
    List<String> arguments() {
        return arguments;
    }

    Stream out() {
        return context.out();
    }

    Terminal terminal() {
        return context.terminal();
    }

    /** {@return the manager, for questions} */
    Bus reader() throws Failed {
        return bus(Doors.Need.READING);
    }

    /** {@return the manager, for deeds: one is started when none runs} */
    Bus doer() throws Failed {
        return bus(Doors.Need.RUNNING);
    }

    private Bus bus(Doors.Need need) throws Failed {
        if (bus == null) {
            bus = context.bus(options, need);
        }
        return bus;
    }

    /** {@return whether files are changed through the manager: one runs, and no option says otherwise} */
    boolean worksThroughManager() {
        return options.scope != Doors.Scope.GLOBAL && !options.onDisk
                && context.doors().isRunning(options.scope, options.root);
    }

    /** {@return what was typed as a unit's name, which may be a pattern} @throws Failed when it is none */
    String mangle(String typed) throws Failed {
        return mangle(typed, UnitType.SERVICE);
    }

    String mangle(String typed, UnitType type) throws Failed {
        try {
            String name = UnitName.manglePattern(typed, type);
            if (!UnitName.isValid(typed) && !Glob.isGlob(typed) && UnitName.mangleEscapes(typed)) {
                context.warning("Invalid unit name \"" + typed + "\" escaped as \"" + withoutAddedType(typed, name)
                        + "\" (maybe you should use systemd-escape?).");
            }
            return name;
        } catch (BadText wrong) {
            throw new Failed("Failed to mangle unit name: Invalid argument");
        }
    }

    /** {@return where a file of a unit is: below the root that the options name, unless the path says so already} */
    String inRoot(String path) {
        return path.startsWith(options.root + "/") ? path : options.root + path;
    }

    /** {@return the name without the type that was added because the typed text had none} */
    static String withoutAddedType(String typed, String name) {
        return UnitType.ofName(typed) == null ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    List<String> mangled(List<String> typed) throws Failed {
        List<String> names = new ArrayList<>();
        for (String each : typed) {
            names.add(mangle(each));
        }
        return names;
    }

    /** {@return names, mangled, and for patterns the loaded units that fit: the dead ones only with --all} */
    List<String> expanded(Bus manager, List<String> typed) throws Failed {
        List<String> names = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (String each : typed) {
            if (each.isEmpty()) {
                throw new Failed("Failed to mangle name: Invalid argument\nFailed to expand names: Invalid argument");
            }
            String name = mangle(each);
            (Glob.isGlob(name) ? patterns : names).add(name);
        }
        if (patterns.isEmpty()) {
            return names;
        }
        try {
            List<UnitInfo> units = UnitInfo.list(manager, List.of(), patterns);
            for (UnitInfo unit : units) {
                if (unit.fits(options)) {
                    names.add(unit.id());
                }
            }
            return names;
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
    }
}
