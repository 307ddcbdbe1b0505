package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.ArrayList;
import java.util.List;

/** The programs halt, poweroff and reboot: the verbs of systemctl under the names and options of SysV. */
final class HaltApplet {
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('\0', "help", NONE),
            new Getopt.Option('\0', "halt", NONE),
            new Getopt.Option('p', "poweroff", NONE),
            new Getopt.Option('\0', "reboot", NONE),
            new Getopt.Option('f', "force", NONE),
            new Getopt.Option('w', "wtmp-only", NONE),
            new Getopt.Option('d', "no-wtmp", NONE),
            new Getopt.Option('n', "no-sync", NONE),
            new Getopt.Option('h', null, NONE),
            new Getopt.Option('i', null, NONE),
            new Getopt.Option('\0', "no-wall", NONE));

    private HaltApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        String verb = context.name();
        List<String> words = new ArrayList<>();
        boolean only = false;
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name() == null ? "" : option.name()) {
                case "help" -> {
                    context.out().print(help(context.name()));
                    return 0;
                }
                case "halt" -> verb = "halt";
                case "poweroff" -> verb = verb.equals("reboot") ? verb : "poweroff";
                case "reboot" -> verb = "reboot";
                case "force" -> words.add("--force");
                case "wtmp-only" -> only = true;
                default -> { }   // of records and messages that a container has nobody for
            }
        }
        if (only) {
            return 0;
        }
        if (!verb.equals("reboot") && !getopt.operands().isEmpty()) {
            throw new Failed("Too many arguments.");
        }
        words.add(0, verb);
        words.addAll(getopt.operands());
        return Systemctl.dispatch(context, words);
    }

    private static String help(String program) {
        String what = switch (program) {
            case "halt" -> "Halt";
            case "poweroff" -> "Power off";
            default -> "Reboot";
        };
        return program + " [OPTIONS...]" + (program.equals("reboot") ? " [ARG]" : "") + "\n\n" + what + " the system.\n"
                + """

                Options:
                     --help      Show this help
                     --halt      Halt the machine
                  -p --poweroff  Switch off the machine
                     --reboot    Reboot the machine
                  -f --force     Force immediate halt/power-off/reboot
                  -w --wtmp-only Don't halt/power-off/reboot, just write wtmp record
                  -d --no-wtmp   Don't write wtmp record
                     --no-wall   Don't send wall message before halt/power-off/reboot

                See the halt(8) man page for details.
                """;
    }
}
