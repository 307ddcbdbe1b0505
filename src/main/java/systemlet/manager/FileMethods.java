package systemlet.manager;

import static systemlet.dbus.Access.ACT;
import static systemlet.dbus.Access.ANYONE;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Method;
import systemlet.dbus.WireReader;
import systemlet.dbus.WireWriter;
import systemlet.sys.Errno;
import systemlet.sys.SysException;
import systemlet.unit.InstallChange;
import systemlet.unit.Installer;
import systemlet.unit.Installer.Conflict;
import systemlet.unit.Installer.PresetMode;
import systemlet.unit.Installer.Where;
import systemlet.unit.UnitName;

/** Methods of the manager object that change which unit files are enabled, masked or linked, and that list them. */
final class FileMethods {
    private static final long FLAG_RUNTIME = 1;
    private static final long FLAG_FORCE = 2;
    private static final long FLAG_PORTABLE = 4;

    private final Installer installer;
    private final Announcer announcer;

    /** Does the work of one method. */
    private interface Work {
        Installer.Result run(WireReader in) throws DBusError, Malformed;
    }

    FileMethods(Installer installer, Announcer announcer) {
        this.installer = installer;
        this.announcer = announcer;
    }

    List<Method<Manager>> table() {
        List<Method<Manager>> table = new ArrayList<>(changing());
        table.addAll(linking());
        table.addAll(asking());
        return table;
    }

    private List<Method<Manager>> changing() {
        return List.of(
                informed("EnableUnitFiles", "asbb", "files runtime force",
                        in -> installer.enable(in.strings(), where(in.bool()), conflict(in.bool()))),
                informed("EnableUnitFilesWithFlags", "ast", "files flags", in -> {
                    List<String> files = in.strings();
                    long flags = in.uint64();
                    requireKnown(flags);
                    return installer.enable(files, where((flags & FLAG_RUNTIME) != 0), conflict((flags & FLAG_FORCE) != 0));
                }),
                informed("ReenableUnitFiles", "asbb", "files runtime force",
                        in -> installer.reenable(in.strings(), where(in.bool()), conflict(in.bool()))),
                informed("PresetUnitFiles", "asbb", "files runtime force",
                        in -> installer.preset(in.strings(), PresetMode.FULL, where(in.bool()), conflict(in.bool()))),
                informed("PresetUnitFilesWithMode", "assbb", "files mode runtime force", in -> {
                    List<String> files = in.strings();
                    PresetMode mode = mode(in.string());
                    return installer.preset(files, mode, where(in.bool()), conflict(in.bool()));
                }),
                plain("DisableUnitFiles", "asb", "files runtime",
                        in -> installer.disable(in.strings(), where(in.bool()))),
                plain("DisableUnitFilesWithFlags", "ast", "files flags", in -> {
                    List<String> files = in.strings();
                    long flags = in.uint64();
                    requireKnown(flags);
                    return installer.disable(files, where((flags & FLAG_RUNTIME) != 0));
                }));
    }

    private List<Method<Manager>> linking() {
        return List.of(
                plain("LinkUnitFiles", "asbb", "files runtime force",
                        in -> installer.link(in.strings(), where(in.bool()), conflict(in.bool()))),
                plain("MaskUnitFiles", "asbb", "files runtime force",
                        in -> installer.mask(in.strings(), where(in.bool()), conflict(in.bool()))),
                plain("UnmaskUnitFiles", "asb", "files runtime",
                        in -> installer.unmask(in.strings(), where(in.bool()))),
                plain("RevertUnitFiles", "as", "files", in -> installer.revert(in.strings())),
                plain("SetDefaultTarget", "sb", "name force", in -> installer.setDefault(in.string())),
                plain("PresetAllUnitFiles", "sbb", "mode runtime force", in -> {
                    PresetMode mode = mode(in.string());
                    return installer.presetAll(mode, where(in.bool()), conflict(in.bool()));
                }),
                plain("AddDependencyUnitFiles", "asssbb", "files target type runtime force", in -> {
                    List<String> files = in.strings();
                    String target = in.string();
                    Installer.AddedDependency kind = added(in.string());
                    return installer.addDependency(kind, target, files, where(in.bool()), conflict(in.bool()));
                }));
    }

    private List<Method<Manager>> asking() {
        return List.of(
                new Method<>("ListUnitFiles", "", "a(ss)", "unit_files", ANYONE,
                        (manager, call) -> list(List.of(), List.of(), call)),
                new Method<>("ListUnitFilesByPatterns", "asas", "a(ss)", "states patterns unit_files", ANYONE,
                        (manager, call) -> {
                            WireReader in = call.in();
                            List<String> states = in.strings();
                            list(states, in.strings(), call);
                        }),
                new Method<>("GetUnitFileState", "s", "s", "file state", ANYONE, (manager, call) -> {
                    String state = state(call.in().string());
                    call.reply(w -> w.string(state));
                }),
                new Method<>("GetUnitFileLinks", "sb", "as", "name runtime links", ANYONE, (manager, call) -> {
                    WireReader in = call.in();
                    links(in.string(), in.bool(), call);
                }),
                new Method<>("GetDefaultTarget", "", "s", "name", ANYONE, (manager, call) -> {
                    try {
                        String target = installer.defaultTarget();
                        call.reply(w -> w.string(target));
                    } catch (SysException missing) {
                        throw FileErrors.of(missing.errno());
                    }
                }));
    }

    private void links(String name, boolean runtime, Call call) throws DBusError {
        if (!UnitName.isValid(name)) {
            throw FileErrors.of(Errno.EUCLEAN);
        }
        List<String> links = new ArrayList<>();
        for (InstallChange change : installer.links(name, where(runtime)).changes()) {
            if (change.kind() == InstallChange.Kind.UNLINK) {
                links.add(change.path());
            }
        }
        call.reply(w -> w.strings(links));
    }

    private String state(String name) throws DBusError {
        try {
            return installer.state(name).word();
        } catch (SysException missing) {
            throw missing.is(Errno.ENOENT) ? new DBusError(FileErrors.NO_SUCH_FILE, Errno.text(Errno.ENOENT))
                    : FileErrors.of(missing.errno());
        }
    }

    private void list(List<String> states, List<String> patterns, Call call) {
        List<Installer.UnitFile> chosen = new ArrayList<>();
        for (Installer.UnitFile file : installer.list()) {
            if ((states.isEmpty() || states.contains(file.state().word())) && isNamed(file.name(), patterns)) {
                chosen.add(file);
            }
        }
        call.reply(w -> {
            w.array('(');
            for (Installer.UnitFile file : chosen) {
                w.struct().string(file.path()).string(file.state().word());
            }
            w.end();
        });
    }

    private static boolean isNamed(String name, List<String> patterns) {
        for (String pattern : patterns) {
            if (Glob.matches(pattern, name)) {
                return true;
            }
        }
        return patterns.isEmpty();
    }

    /** A method whose answer begins with whether the units have an [Install] section at all. */
    private Method<Manager> informed(String name, String in, String names, Work work) {
        return new Method<>(name, in, "ba(sss)", names + " carries_install_info changes", ACT, (manager, call) -> {
            Installer.Result result = done(work.run(call.in()));
            call.reply(w -> write(result, w.bool(result.carriesInstallInfo())));
        });
    }

    private Method<Manager> plain(String name, String in, String names, Work work) {
        return new Method<>(name, in, "a(sss)", names + " changes", ACT, (manager, call) -> {
            Installer.Result result = done(work.run(call.in()));
            call.reply(w -> write(result, w));
        });
    }

    private Installer.Result done(Installer.Result result) throws DBusError {
        boolean changed = false;
        for (InstallChange change : result.changes()) {
            changed |= change.kind() == InstallChange.Kind.SYMLINK || change.kind() == InstallChange.Kind.UNLINK;
        }
        if (changed) {
            announcer.unitFilesChanged();
        }
        boolean refused = false;
        boolean done = false;
        for (InstallChange change : result.changes()) {
            refused |= change.isRefusal();
            done |= !change.isRefusal();
        }
        if (result.errno() != 0 || refused && !done) {
            throw FileErrors.of(result);   // where something was done, its list is the answer, as in systemd
        }
        return result;
    }

    private static void write(Installer.Result result, WireWriter w) {
        w.array('(');
        for (InstallChange change : result.changes()) {
            if (change.isRefusal()) {
                continue;
            }
            w.struct().string(change.kind().word()).string(change.path() == null ? "" : change.path())
                    .string(change.source() == null ? "" : change.source());
        }
        w.end();
    }

    private static void requireKnown(long flags) throws DBusError {
        if ((flags & ~(FLAG_RUNTIME | FLAG_FORCE | FLAG_PORTABLE)) != 0) {
            throw FileErrors.of(Errno.EINVAL);
        }
    }

    private static Where where(boolean runtime) {
        return runtime ? Where.RUNTIME : Where.CONFIG;
    }

    private static Conflict conflict(boolean force) {
        return force ? Conflict.REPLACE : Conflict.REFUSE;
    }

    private static PresetMode mode(String word) throws DBusError {
        return switch (word) {
            case "", "full" -> PresetMode.FULL;
            case "enable-only" -> PresetMode.ENABLE_ONLY;
            case "disable-only" -> PresetMode.DISABLE_ONLY;
            default -> throw FileErrors.of(Errno.EINVAL);
        };
    }

    private static Installer.AddedDependency added(String word) throws DBusError {
        return switch (word) {
            case "Wants" -> Installer.AddedDependency.WANTS;
            case "Requires" -> Installer.AddedDependency.REQUIRES;
            default -> throw FileErrors.of(Errno.EINVAL);
        };
    }
}
