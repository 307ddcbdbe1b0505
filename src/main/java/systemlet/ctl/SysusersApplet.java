package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.List;
import java.util.TreeMap;
import systemlet.base.Utf8;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The program systemd-sysusers: makes the system users and groups that sysusers.d files list. */
final class SysusersApplet {
    private static final List<String> DIRECTORIES =
            List.of("/etc/sysusers.d", "/run/sysusers.d", "/usr/local/lib/sysusers.d", "/usr/lib/sysusers.d");
    private static final String HELP = """
            systemd-sysusers [OPTIONS...] [CONFIGURATION FILE...]

            Creates system user accounts.

              -h --help                 Show this help
                 --version              Show package version
                 --root=PATH            Operate on an alternate filesystem root
                 --replace=PATH         Treat arguments as replacement for PATH
                 --dry-run              Just print what would be done
                 --inline               Treat arguments as configuration lines
                 --no-pager             Do not pipe output into a pager

            See the systemd-sysusers.service(8) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "root", REQUIRED),
            new Getopt.Option('\0', "replace", REQUIRED),
            new Getopt.Option('\0', "dry-run", NONE),
            new Getopt.Option('\0', "inline", NONE),
            new Getopt.Option('\0', "no-pager", NONE));

    private SysusersApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        var root = "";
        boolean isTrial = false;
        boolean inline = false;
        var getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (var option = getopt.next(); option != null; option = getopt.next()) {
            var value = getopt.value();
            switch (option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                case "root" -> root = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
                case "dry-run" -> isTrial = true;
                case "inline" -> inline = true;
                default -> { }   // --replace only orders files of packages; no pager is used
            }
        }
        var work = new SysusersWork(context, root);
        read(context, root, getopt.operands(), inline, work);
        try {
            work.run(isTrial);
        } catch (SysException refused) {
            throw new Failed("Failed to write files: " + refused.getMessage());
        }
        return work.isBroken() ? 1 : 0;
    }

    private static void read(Context context, String root, List<String> names, boolean inline, SysusersWork work)
            throws Failed {
        var files = new TreeMap<String, String>();
        try {
            for (var directory : DIRECTORIES) {
                for (var entry : Files.listIfPresent(context.kernel(), root + directory)) {
                    if (entry.name().endsWith(".conf")) {
                        files.putIfAbsent(entry.name(), root + directory + "/" + entry.name());
                    }
                }
            }
            if (names.isEmpty()) {
                for (var path : files.values()) {
                    work.add(path, text(context.kernel(), path));
                }
            }
            for (int i = 0; i < names.size(); i++) {
                var name = names.get(i);
                if (inline) {
                    work.add("(command line)", name);
                } else if (name.equals("-")) {
                    work.add("<stdin>", Utf8.decode(Files.readAll(context.kernel(), 0, Files.CONFIGURATION_MAX_BYTES)));
                } else {
                    var path = name.startsWith("/") ? root + name : files.getOrDefault(name, name);
                    work.add(path, text(context.kernel(), path));
                }
            }
        } catch (SysException refused) {
            throw new Failed("Failed to open '" + refused.path() + "': " + refused.text());
        }
    }

    private static String text(Kernel kernel, String path) throws SysException {
        return Files.readText(kernel, path, Files.CONFIGURATION_MAX_BYTES);
    }
}
