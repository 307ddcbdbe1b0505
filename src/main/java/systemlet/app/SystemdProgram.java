package systemlet.app;

import java.util.List;
import systemlet.ctl.Context;
import systemlet.ctl.Systemctl;
import systemlet.manager.BusPropertyNames;

/** The questions that the program systemd answers without being a manager: --help, --version, --dump-bus-properties. */
final class SystemdProgram {
    private static final String HELP = """
            systemd [OPTIONS...]

            Starts and monitors system and user services.

            This program takes no positional arguments.

            Options:
              -h --help                      Show this help
                 --version                   Show version
                 --system                    Be the system's manager
                 --user                      Be the manager of a user
                 --dump-bus-properties       Dump exposed bus properties

            See the systemd(1) man page for details.
            """;

    private SystemdProgram() {}

    /** {@return the exit status, or -1 where the arguments ask for a manager} */
    static int run(Context context, List<String> arguments) {
        for (String argument : arguments) {
            switch (argument) {
                case "-h", "--help" -> context.out().print(HELP);
                case "--version" -> Systemctl.run(context, List.of("--version"));
                case "--dump-bus-properties" -> {
                    for (String name : BusPropertyNames.all()) {
                        context.out().line(name);
                    }
                }
                default -> {
                    continue;
                }
            }
            context.finish();
            return 0;
        }
        return -1;
    }
}
