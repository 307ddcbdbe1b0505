package systemlet.ctl;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.dbus.DBusError;
import systemlet.sys.MachineCalls;
import systemlet.sys.SysException;

/** The verbs that end or change the whole system: default, rescue, halt, poweroff, reboot, exit and their relatives. */
final class PowerVerbs {
    private PowerVerbs() {}

    static int special(Command command) throws Failed {
        Options options = command.options();
        String verb = command.verb();
        if (verb.equals("kexec") && Programs.find(command.context(), "/sbin/kexec") == null) {
            throw new Failed("/sbin/kexec is not available: No such file or directory");
        }
        if (verb.equals("reboot") && !command.arguments().isEmpty()) {
            if (!options.rebootArgument.isEmpty()) {
                throw new Failed("Both --reboot-argument= and positional argument passed to reboot command, refusing.");
            }
            command.context().notice("Positional argument to reboot command is deprecated, please use "
                    + "--reboot-argument= instead. Accepting anyway.");
        }
        if (verb.equals("reboot") && !options.firmware.isEmpty()) {
            throw new Failed(options.firmware + " is about firmware, which a container does not have.");
        }
        boolean ends = switch (verb) {
            case "halt", "poweroff", "reboot", "kexec" -> true;
            default -> false;
        };
        if (ends && options.force >= 2) {
            return now(command, verb);
        }
        if (ends && options.force == 1) {
            return manager(command, verb);
        }
        return verb.equals("exit") ? exit(command) : start(command, verb);
    }

    /** Starts the target that stands for the verb, instead of everything that it does not want. */
    private static int start(Command command, String verb) throws Failed {
        if (command.options().dryRun) {
            return 0;
        }
        boolean isolates = switch (verb) {
            case "default", "rescue", "emergency" -> true;
            default -> false;
        };
        String unit = verb + ".target";
        return JobVerbs.run(endsUs(verb) ? withoutWaiting(command) : command, unit,
                isolates ? "isolate" : "replace-irreversibly");
    }

    private static boolean endsUs(String verb) {
        return switch (verb) {
            case "default", "rescue", "emergency" -> false;
            default -> true;
        };
    }

    /** The manager that we would hear of the end from is what ends. */
    private static Command withoutWaiting(Command command) {
        command.options().noBlock = true;
        return command;
    }

    private static int exit(Command command) throws Failed {
        List<String> words = command.arguments();
        if (!words.isEmpty()) {
            int code = exitCode(words.get(0));
            if (!command.options().dryRun) {
                try {
                    Bus manager = command.doer();
                    manager.call(manager.manager("SetExitCode").with("y", w -> w.uint8(code)));
                } catch (DBusError error) {
                    throw new Failed("Failed to set exit code: " + error.text());
                }
            }
        }
        return start(command, "exit");
    }

    private static int exitCode(String text) throws Failed {
        try {
            long code = Numbers.uint32(text);
            if (code <= 255) {
                return (int) code;
            }
        } catch (BadText notANumber) {
            // said below
        }
        throw new Failed("Invalid exit code.");
    }

    /** With --force: the manager ends without stopping units. */
    private static int manager(Command command, String verb) throws Failed {
        if (command.options().dryRun) {
            return 0;
        }
        String method = switch (verb) {
            case "halt" -> "Halt";
            case "poweroff" -> "PowerOff";
            case "kexec" -> "KExec";
            default -> "Reboot";
        };
        try {
            Bus manager = command.doer();
            manager.call(manager.manager(method));
            return 0;
        } catch (DBusError error) {
            if (error.name().equals(DBusError.NO_REPLY) || error.name().equals(Bus.DISCONNECTED)) {
                return 0;   // it is on its way
            }
            throw new Failed("Failed to execute operation: " + error.text());
        }
    }

    /** With --force --force: the kernel is asked directly. */
    private static int now(Command command, String verb) throws Failed {
        int how = switch (verb) {
            case "halt" -> MachineCalls.RB_HALT_SYSTEM;
            case "poweroff" -> MachineCalls.RB_POWER_OFF;
            default -> MachineCalls.RB_AUTOBOOT;
        };
        if (!command.options().quiet) {
            command.context().info(switch (verb) {
                case "halt" -> "Halting.";
                case "poweroff" -> "Powering off.";
                default -> "Rebooting.";
            });
        }
        if (command.options().dryRun) {
            return 0;
        }
        try {
            command.context().kernel().sync();
            command.context().kernel().reboot(how);
            return 0;
        } catch (SysException refused) {
            throw new Failed("Failed to reboot: " + refused.text());
        }
    }

    static int sleep(Command command) throws Failed {
        if (command.options().dryRun) {
            return 0;
        }
        String method = switch (command.verb()) {
            case "suspend" -> "Suspend";
            case "hibernate" -> "Hibernate";
            case "hybrid-sleep" -> "HybridSleep";
            default -> "SuspendThenHibernate";
        };
        throw new Failed("Call to " + method + " failed: Sleep verb \"" + command.verb() + "\" not supported");
    }

    static int switchRoot(Command command) throws Failed {
        if (command.arguments().isEmpty()) {
            throw new Failed("Too few arguments.");
        }
        throw new Failed("Failed to switch root: Not possible in a container.");
    }
}
