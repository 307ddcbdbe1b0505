package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** The program systemd-tmpfiles: makes, empties and cleans what tmpfiles.d files list. */
final class TmpfilesApplet {
    private static final int BAD_DATA = 65;
    private static final int CANNOT_CREATE = 73;
    private static final String HELP = """
            systemd-tmpfiles [OPTIONS...] [CONFIGURATION FILE...]

            Creates, deletes and cleans up volatile and temporary files and directories.

              -h --help                 Show this help
                 --user                 Execute user configuration
                 --version              Show package version
                 --create               Create marked files/directories
                 --clean                Clean up marked directories
                 --remove               Remove marked files/directories
                 --boot                 Execute actions only safe at boot
                 --prefix=PATH          Only apply rules with the specified prefix
                 --exclude-prefix=PATH  Ignore rules with the specified prefix
              -E                        Ignore rules prefixed with /dev, /proc, /run, /sys
                 --root=PATH            Operate on an alternate filesystem root
                 --replace=PATH         Treat arguments as replacement for PATH
                 --no-pager             Do not pipe output into a pager

            See the systemd-tmpfiles(8) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "user", NONE),
            new Getopt.Option('\0', "create", NONE),
            new Getopt.Option('\0', "clean", NONE),
            new Getopt.Option('\0', "remove", NONE),
            new Getopt.Option('\0', "boot", NONE),
            new Getopt.Option('\0', "prefix", REQUIRED),
            new Getopt.Option('\0', "exclude-prefix", REQUIRED),
            new Getopt.Option('E', null, NONE),
            new Getopt.Option('\0', "root", REQUIRED),
            new Getopt.Option('\0', "replace", REQUIRED),
            new Getopt.Option('\0', "no-pager", NONE));

    private boolean create;
    private boolean clean;
    private boolean remove;
    private boolean boot;
    private String root = "";
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    private TmpfilesApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        var applet = new TmpfilesApplet();
        var getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (var option = getopt.next(); option != null; option = getopt.next()) {
            if ("help".equals(option.name())) {
                context.out().print(HELP);
                return 0;
            }
            if ("version".equals(option.name())) {
                Systemctl.printVersion(context);
                return 0;
            }
            applet.take(option, getopt.value());
        }
        return applet.work(context, getopt.operands());
    }

    private void take(Getopt.Option option, String value) throws Failed {
        switch (option.name() == null ? "E" : option.name()) {
            case "create" -> create = true;
            case "clean" -> clean = true;
            case "remove" -> remove = true;
            case "boot" -> boot = true;
            case "prefix" -> prefixes.add(value);
            case "exclude-prefix" -> excluded.add(value);
            case "E" -> excluded.addAll(List.of("/dev", "/proc", "/run", "/sys"));
            case "root" -> root = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            case "user" -> throw new Failed("User configuration is not supported by systemlet.");
            default -> { }   // --replace only matters to packages' scripts on other file systems; no pager is used
        }
    }

    private int work(Context context, List<String> names) throws Failed {
        if (!create && !clean && !remove) {
            throw new Failed("You need to specify at least one of --clean, --create or --remove.");
        }
        var config = new TmpfilesConfig(context, root, boot, prefixes, excluded);
        if (names.isEmpty()) {
            config.readAll();
        }
        for (var name : names) {
            if (name.equals("-")) {
                config.add("<stdin>", standardInput(context));
            } else {
                config.read(name);
            }
        }
        var lines = config.ordered();
        var cleaner = new TmpfilesCleaner(context, root, config);
        boolean done = !remove || cleaner.removeAll(lines);
        done &= !clean || cleaner.cleanAll(lines);
        var maker = new TmpfilesMaker(context, root);
        done &= !create || maker.makeAll(lines);
        return config.isBroken() || maker.isBroken() ? BAD_DATA : done ? 0 : CANNOT_CREATE;
    }

    private static String standardInput(Context context) throws Failed {
        try {
            return Utf8.decode(Files.readAll(context.kernel(), 0, Files.CONFIGURATION_MAX_BYTES));
        } catch (SysException refused) {
            throw new Failed("Failed to read standard input: " + refused.text());
        }
    }
}
