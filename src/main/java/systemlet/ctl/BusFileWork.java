package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;
import systemlet.dbus.Message;
import systemlet.dbus.WireReader;
import systemlet.unit.UnitName;

/** Changes to unit files that the manager makes for us. */
final class BusFileWork implements FileWork {
    private final Options options;
    private final Bus manager;

    BusFileWork(Command command, Bus manager) {
        options = command.options();
        this.manager = manager;
    }

    @Override
    public FileChanges change(String verb, List<String> units) throws Failed {
        boolean withInfo = switch (verb) {
            case "enable", "reenable", "preset" -> true;
            default -> false;
        };
        Message call = call(verb, units);
        try {
            return manager.call(call, withInfo ? "ba(sss)" : "a(sss)", in -> FileChanges.read(in, withInfo));
        } catch (DBusError error) {
            throw new Failed("Failed to " + verb + " unit: " + error.text());
        }
    }

    private Message call(String verb, List<String> units) {
        boolean runtime = options.runtime;
        boolean force = options.force > 0;
        return switch (verb) {
            case "preset" -> options.presetMode.equals("full")
                    ? manager.manager("PresetUnitFiles").with("asbb", w -> w.strings(units).bool(runtime).bool(force))
                    : manager.manager("PresetUnitFilesWithMode")
                            .with("assbb", w -> w.strings(units).string(options.presetMode).bool(runtime).bool(force));
            case "disable" -> manager.manager("DisableUnitFiles").with("asb", w -> w.strings(units).bool(runtime));
            case "unmask" -> manager.manager("UnmaskUnitFiles").with("asb", w -> w.strings(units).bool(runtime));
            case "revert" -> manager.manager("RevertUnitFiles").with("as", w -> w.strings(units));
            default -> manager.manager(method(verb)).with("asbb", w -> w.strings(units).bool(runtime).bool(force));
        };
    }

    private static String method(String verb) {
        return switch (verb) {
            case "reenable" -> "ReenableUnitFiles";
            case "link" -> "LinkUnitFiles";
            case "mask" -> "MaskUnitFiles";
            default -> "EnableUnitFiles";
        };
    }

    @Override
    public FileChanges presetAll() throws Failed {
        try {
            return changes(manager.manager("PresetAllUnitFiles").with("sbb",
                    w -> w.string(options.presetMode).bool(options.runtime).bool(options.force > 0)));
        } catch (DBusError error) {
            throw new Failed("Failed to preset all units: " + error.text());
        }
    }

    @Override
    public FileChanges addDependency(String kind, String target, List<String> units) throws Failed {
        try {
            return changes(manager.manager("AddDependencyUnitFiles").with("asssbb", w -> w.strings(units)
                    .string(target).string(kind).bool(options.runtime).bool(options.force > 0)));
        } catch (DBusError error) {
            throw new Failed("Failed to add dependency: " + error.text());
        }
    }

    @Override
    public FileChanges setDefault(String target) throws Failed {
        try {
            return changes(manager.manager("SetDefaultTarget").with("sb", w -> w.string(target).bool(true)));
        } catch (DBusError error) {
            throw new Failed("Failed to set default target: " + error.text());
        }
    }

    private FileChanges changes(Message call) throws DBusError {
        return manager.call(call, "a(sss)", in -> FileChanges.read(in, false));
    }

    @Override
    public String defaultTarget() throws Failed {
        try {
            return manager.call(manager.manager("GetDefaultTarget"), "s", WireReader::string);
        } catch (DBusError error) {
            throw new Failed("Failed to get default target: " + error.text());
        }
    }

    @Override
    public String state(String unit) throws Failed {
        try {
            return manager.call(manager.manager("GetUnitFileState").with("s", w -> w.string(unit)), "s",
                    WireReader::string);
        } catch (DBusError error) {
            throw new Failed("Failed to get unit file state for " + unit + ": " + error.text());
        }
    }

    @Override
    public List<String> links(String unit) throws Failed {
        try {
            return manager.call(manager.manager("GetUnitFileLinks")
                    .with("sb", w -> w.string(unit).bool(options.runtime)), "as", WireReader::strings);
        } catch (DBusError error) {
            throw new Failed("Failed to get unit file links for " + unit + ": " + error.text());
        }
    }

    @Override
    public List<Listed> list(List<String> states, List<String> patterns) throws Failed {
        Message call = manager.manager("ListUnitFilesByPatterns")
                .with("asas", w -> w.strings(states).strings(patterns));
        try {
            return manager.call(call, "a(ss)", in -> {
                List<Listed> files = new ArrayList<>();
                int end = in.array('(');
                while (in.before(end)) {
                    in.struct();
                    files.add(new Listed(in.string(), in.string()));
                }
                return files;
            });
        } catch (DBusError error) {
            throw new Failed("Failed to list unit files: " + error.text());
        }
    }

    @Override
    public boolean exists(String unit) throws Failed {
        if (UnitName.isTemplate(unit)) {
            return hasFile(unit);
        }
        try {
            Properties properties = manager.all(Bus.unitPath(unit), Bus.UNIT);
            return !properties.text("LoadState").equals("not-found")
                    || !properties.text("ActiveState").equals("inactive");
        } catch (DBusError notLoadable) {
            return true;
        }
    }

    private boolean hasFile(String template) {
        try {
            state(template);
            return true;
        } catch (Failed none) {
            return false;
        }
    }

    @Override
    public void reload() throws Failed {
        if (options.noReload) {
            return;
        }
        try {
            manager.call(manager.manager("Reload"));
        } catch (DBusError error) {
            throw new Failed("Reload daemon failed: " + error.text());
        }
    }
}
