package systemlet.manager;

import static systemlet.dbus.Access.ACT;
import static systemlet.dbus.Access.ANYONE;
import static systemlet.dbus.Access.PRIVILEGED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.Method;
import systemlet.dbus.WireReader;
import systemlet.engine.Effect.Objective;
import systemlet.sys.SysException;

/** Methods of the manager object about the manager itself: reloading, ending, its environment, its subscribers. */
final class LifeMethods {
    private LifeMethods() {}

    static List<Method<Manager>> table() {
        List<Method<Manager>> table = new ArrayList<>(living());
        table.addAll(ending());
        table.addAll(environment());
        return table;
    }

    private static List<Method<Manager>> living() {
        return List.of(
                new Method<>("Subscribe", "", "", "", ANYONE, (manager, call) -> manager.bus().subscribe(call)),
                new Method<>("Unsubscribe", "", "", "", ANYONE, (manager, call) -> manager.bus().unsubscribe(call)),
                new Method<>("Dump", "", "s", "output", ANYONE, (manager, call) -> {
                    String text = manager.dump(List.of());
                    call.reply(w -> w.string(text));
                }),
                new Method<>("DumpUnitsMatchingPatterns", "as", "s", "patterns output", ANYONE, (manager, call) -> {
                    String text = manager.dump(call.in().strings());
                    call.reply(w -> w.string(text));
                }),
                new Method<>("DumpByFileDescriptor", "", "h", "fd", ANYONE,
                        (manager, call) -> dump(manager, List.of(), call)),
                new Method<>("DumpUnitsMatchingPatternsByFileDescriptor", "as", "h", "patterns fd", ANYONE,
                        (manager, call) -> dump(manager, call.in().strings(), call)),
                new Method<>("Reload", "", "", "", ACT, (manager, call) -> {
                    call.later();
                    manager.reloadWhenSettled(call);
                }),
                new Method<>("Reexecute", "", null, "", ACT, (manager, call) -> {
                    call.later();
                    manager.reexecute(call);
                }),
                new Method<>("SetShowStatus", "s", "", "mode", ACT, (manager, call) -> {
                    manager.showStatus(showStatus(call.in().string()));
                    call.reply();
                }),
                new Method<>("LookupDynamicUserByName", "s", "u", "name uid", ANYONE, (manager, call) -> {
                    String name = call.in().string();
                    Integer uid = manager.dynamicUsers().get(name);
                    if (uid == null) {
                        throw new DBusError(Paths.FACE + "NoSuchDynamicUser", "Dynamic user " + name + " does not exist.");
                    }
                    call.reply(w -> w.uint32(uid));
                }),
                new Method<>("LookupDynamicUserByUID", "u", "s", "uid name", ANYONE, (manager, call) -> {
                    int uid = call.in().uint32();
                    for (Map.Entry<String, Integer> user : manager.dynamicUsers().entrySet()) {
                        if (user.getValue() == uid) {
                            call.reply(w -> w.string(user.getKey()));
                            return;
                        }
                    }
                    throw new DBusError(Paths.FACE + "NoSuchDynamicUser", "Dynamic user ID " + uid + " does not exist.");
                }),
                new Method<>("GetDynamicUsers", "", "a(us)", "users", ANYONE, (manager, call) -> call.reply(w -> {
                    w.array('(');
                    manager.dynamicUsers().forEach((name, uid) -> w.struct().uint32(uid).string(name));
                    w.end();
                })));
    }

    private static void dump(Manager manager, List<String> patterns, Call call) throws DBusError {
        try {
            int fd = manager.textFile(manager.dump(patterns));
            call.replyWithFds(new int[] {fd}, w -> w.fd(0));
        } catch (SysException refused) {
            throw FileErrors.of(refused.errno());
        }
    }

    private static String showStatus(String mode) throws DBusError {
        return switch (mode) {
            case "" -> "yes";
            case "no", "error", "auto", "temporary", "yes" -> mode;
            default -> throw new DBusError(DBusError.INVALID_ARGS, "Invalid show status '" + mode + "'");
        };
    }

    private static List<Method<Manager>> ending() {
        return List.of(
                end("Exit", Objective.EXIT),
                end("Reboot", Objective.REBOOT),
                end("PowerOff", Objective.POWEROFF),
                end("Halt", Objective.HALT),
                end("KExec", Objective.KEXEC),
                end("SoftReboot", Objective.SOFT_REBOOT),
                new Method<>("SwitchRoot", "ss", "", "new_root init", PRIVILEGED, (manager, call) -> {
                    throw new DBusError(DBusError.NOT_SUPPORTED, "Switching root is not possible in a container.");
                }),
                new Method<>("SetExitCode", "y", "", "number", ACT, (manager, call) -> {
                    manager.exitCode(call.in().uint8());
                    call.reply();
                }));
    }

    private static List<Method<Manager>> environment() {
        return List.of(
                new Method<>("SetEnvironment", "as", "", "assignments", ACT, (manager, call) -> {
                    change(manager, List.of(), call.in().strings());
                    call.reply();
                }),
                new Method<>("UnsetEnvironment", "as", "", "names", ACT, (manager, call) -> {
                    change(manager, call.in().strings(), List.of());
                    call.reply();
                }),
                new Method<>("UnsetAndSetEnvironment", "asas", "", "names assignments", ACT, (manager, call) -> {
                    WireReader in = call.in();
                    List<String> names = in.strings();
                    change(manager, names, in.strings());
                    call.reply();
                }));
    }

    private static void change(Manager manager, List<String> names, List<String> assignments) throws DBusError {
        if (!ClientEnvironment.areAssignments(assignments)) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid environment assignments");
        }
        if (!ClientEnvironment.areNamesOrAssignments(names)) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid environment variable names or assignments");
        }
        manager.environment().unset(names);
        manager.environment().set(assignments);
    }

    private static Method<Manager> end(String name, Objective objective) {
        return new Method<>(name, "", "", "", PRIVILEGED, (manager, call) -> {
            manager.end(objective, -1);
            call.reply();
        });
    }
}
