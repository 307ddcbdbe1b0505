package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.ArrayList;
import java.util.List;

/** The program telinit: SysV runlevels as the verbs of systemctl that they mean. */
final class TelinitApplet {
    private static final String HELP = """
            telinit [OPTIONS...] COMMAND

            Send control commands to the init daemon.

            Commands:
              0              Power-off the machine
              6              Reboot the machine
              2, 3, 4, 5     Start runlevelX.target unit
              1, s, S        Enter rescue mode
              q, Q           Reload init daemon configuration
              u, U           Reexecute init daemon

            Options:
                 --help      Show this help
                 --no-wall   Don't send wall message before halt/power-off/reboot

            See the telinit(8) man page for details.
            """;

    private TelinitApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        List<Getopt.Option> options =
                List.of(new Getopt.Option('\0', "help", NONE), new Getopt.Option('\0', "no-wall", NONE));
        Getopt getopt = Getopt.mixed(context.program(), options, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            if (option.name().equals("help")) {
                context.out().print(HELP);
                return 0;
            }
        }
        if (getopt.operands().isEmpty()) {
            throw new Failed(context.name() + ": required argument missing.");
        }
        String word = getopt.operands().get(0);
        if (word.length() != 1) {
            throw new Failed("Expected single character argument.");
        }
        if (getopt.operands().size() > 1) {
            throw new Failed("Too many arguments.");
        }
        return Systemctl.dispatch(context, verb(word));
    }

    private static List<String> verb(String level) throws Failed {
        List<String> words = new ArrayList<>();
        switch (level) {
            case "0" -> words.add("poweroff");
            case "6" -> words.add("reboot");
            case "2", "3", "4" -> words.addAll(List.of("isolate", "multi-user.target"));
            case "5" -> words.addAll(List.of("isolate", "graphical.target"));
            case "1", "s", "S" -> words.add("rescue");
            case "q", "Q" -> words.add("daemon-reload");
            case "u", "U" -> words.add("daemon-reexec");
            default -> throw new Failed("Unknown command '" + level + "'.");
        }
        return words;
    }
}
