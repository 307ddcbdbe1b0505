package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Utf8;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/** The program systemd-cat: runs a command, or reads its input, with the journal as output. */
final class CatApplet {
    private static final String JOURNAL = "/run/systemd/journal/stdout";
    private static final List<String> LEVELS =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final String HELP = """
            systemd-cat [OPTIONS...] COMMAND ...

            Execute process with stdout/stderr connected to the journal.

              -h --help                      Show this help
                 --version                   Show package version
              -t --identifier=STRING         Set syslog identifier
              -p --priority=PRIORITY         Set priority value (0..7)
                 --stderr-priority=PRIORITY  Set priority value (0..7) used for stderr
                 --level-prefix=BOOL         Control whether level prefix shall be parsed

            See the systemd-cat(1) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('t', "identifier", REQUIRED),
            new Getopt.Option('p', "priority", REQUIRED),
            new Getopt.Option('\0', "stderr-priority", REQUIRED),
            new Getopt.Option('\0', "level-prefix", REQUIRED));

    private CatApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        String identifier = "";
        int priority = 6;
        int errorPriority = -1;
        boolean prefix = true;
        Getopt getopt = Getopt.optionsFirst(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                case "identifier" -> identifier = getopt.value();
                case "priority" -> priority = level(getopt.value(), "priority value");
                case "stderr-priority" -> errorPriority = level(getopt.value(), "stderr priority value");
                default -> prefix = bool(getopt.value());
            }
        }
        List<String> command = getopt.operands().isEmpty() ? List.of("cat") : getopt.operands();
        Kernel kernel = context.kernel();
        int saved = -1;
        try {
            saved = kernel.duplicate(2, 3);
            int out = stream(kernel, identifier, priority, prefix);
            int err = errorPriority < 0 ? out : stream(kernel, identifier, errorPriority, prefix);
            kernel.duplicateOnto(out, 1);
            kernel.duplicateOnto(err, 2);
            String path = Programs.find(context, command.get(0));
            kernel.execve(path == null ? command.get(0) : path, command, context.environment());
        } catch (SysException refused) {
            if (saved >= 0) {
                restore(kernel, saved);
            }
            throw new Failed("Failed to " + (refused.call().startsWith("exec") ? "execute process: "
                    : "create stream fd: ") + refused.text());
        }
        return 0;
    }

    /** Takes standard error back from the journal, so that somebody reads why there is no program. */
    private static void restore(Kernel kernel, int saved) {
        try {
            kernel.duplicateOnto(saved, 2);
        } catch (SysException closed) {
            return;   // there was none
        }
    }

    /** {@return a stream into the journal: sd_journal_stream_fd(3)} */
    private static int stream(Kernel kernel, String identifier, int priority, boolean prefix) throws SysException {
        int fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        kernel.connect(fd, new SocketAddress.UnixPath(JOURNAL));
        byte[] header = Utf8.encode(identifier + "\n\n" + priority + "\n" + (prefix ? 1 : 0) + "\n0\n0\n0\n");
        kernel.write(fd, header, 0, header.length);
        return fd;
    }

    private static int level(String text, String words) throws Failed {
        int level = LEVELS.indexOf(text);
        if (level < 0 && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7') {
            level = text.charAt(0) - '0';
        }
        if (level < 0) {
            throw new Failed("Failed to parse " + words + ".");
        }
        return level;
    }

    private static boolean bool(String text) throws Failed {
        try {
            return Numbers.bool(text);
        } catch (BadText neither) {
            throw new Failed("Failed to parse boolean argument to --level-prefix=: " + text + ".");
        }
    }
}
