package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;

/** The program shutdown: halts, powers off or reboots now. Later is the work of logind, which is not there. */
final class ShutdownApplet {
    private static final String HELP = """
            shutdown [OPTIONS...] [TIME] [WALL...]

            Shut down the system.

            Options:
                 --help      Show this help
              -H --halt      Halt the machine
              -P --poweroff  Power-off the machine
              -r --reboot    Reboot the machine
              -h             Equivalent to --poweroff, overridden by --halt
              -k             Don't halt/power-off/reboot, just send warnings
                 --no-wall   Don't send wall message before halt/power-off/reboot
              -c             Cancel a pending shutdown
                 --show      Show pending shutdown

            See the shutdown(8) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('\0', "help", NONE),
            new Getopt.Option('H', "halt", NONE),
            new Getopt.Option('P', "poweroff", NONE),
            new Getopt.Option('r', "reboot", NONE),
            new Getopt.Option('K', "kexec", NONE),
            new Getopt.Option('h', null, NONE),
            new Getopt.Option('k', null, NONE),
            new Getopt.Option('c', null, NONE),
            new Getopt.Option('a', null, NONE),
            new Getopt.Option('f', null, NONE),
            new Getopt.Option('F', null, NONE),
            new Getopt.Option('t', null, Getopt.Argument.REQUIRED),
            new Getopt.Option('\0', "no-wall", NONE),
            new Getopt.Option('\0', "show", NONE));

    private ShutdownApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        String verb = "poweroff";
        boolean only = false;
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name() == null ? String.valueOf(option.letter()) : option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "show" -> throw new Failed("No scheduled shutdown.");
                case "c" -> {
                    return 0;   // nothing is ever pending
                }
                case "k" -> only = true;
                case "halt" -> verb = "halt";
                case "poweroff" -> verb = "poweroff";
                case "reboot" -> verb = "reboot";
                case "kexec" -> verb = "kexec";
                default -> { }   // -h is the default already; the others are of SysV and have no meaning
            }
        }
        if (only) {
            return 0;
        }
        if (!getopt.operands().isEmpty() && !isNow(getopt.operands().get(0))) {
            throw new Failed("Failed to schedule shutdown: a later time needs logind; only \"now\" is supported.");
        }
        if (getopt.operands().isEmpty()) {
            context.notice("Shutting down now: scheduling a minute ahead needs logind.");
        }
        return Systemctl.dispatch(context, List.of(verb));
    }

    /** {@return whether the time is now; @throws Failed when it is no time} */
    private static boolean isNow(String text) throws Failed {
        if (text.equals("now") || text.equals("+0") || text.equals("0")) {
            return true;
        }
        try {
            if (text.startsWith("+")) {
                Numbers.uint32(text.substring(1));
                return false;
            }
            int colon = text.indexOf(':');
            if (colon > 0 && Numbers.uint32(text.substring(0, colon)) < 24
                    && Numbers.uint32(text.substring(colon + 1)) < 60) {
                return false;
            }
        } catch (BadText wrong) {
            // said below
        }
        throw new Failed("Failed to parse time specification: " + text);
    }
}
