package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Users;
import systemlet.unit.HostMachine;

/** The program systemd-tmpfiles: makes, removes and cleans the files that tmpfiles.d(5) lists. */
final class TmpfilesApplet {
    /** Some lines were wrong; all others were done. */
    private static final int DATA_ERROR = 65;
    /** Something could not be made. */
    private static final int CANNOT_CREATE = 73;
    private static final String HELP = """
            systemd-tmpfiles [OPTIONS...] [CONFIGURATION FILE...]

            Creates, deletes and cleans up volatile and temporary files and directories.

              -h --help                 Show this help
                 --user                 Execute user configuration
                 --version              Show package version
                 --cat-config           Show configuration files
                 --create               Create marked files/directories
                 --clean                Clean up marked directories
                 --remove               Remove marked files/directories
                 --boot                 Execute actions only safe at boot
                 --prefix=PATH          Only apply rules with the specified prefix
                 --exclude-prefix=PATH  Ignore rules with the specified prefix
              -E                        Ignore rules prefixed with /dev, /proc, /run, /sys
                 --root=PATH            Operate on an alternate filesystem root
                 --image=PATH           Operate on disk image as filesystem root
                 --replace=PATH         Treat arguments as replacement for PATH
                 --no-pager             Do not pipe output into a pager

            See the systemd-tmpfiles(8) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "user", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "cat-config", NONE),
            new Getopt.Option('\0', "create", NONE),
            new Getopt.Option('\0', "clean", NONE),
            new Getopt.Option('\0', "remove", NONE),
            new Getopt.Option('\0', "boot", NONE),
            new Getopt.Option('\0', "prefix", REQUIRED),
            new Getopt.Option('\0', "exclude-prefix", REQUIRED),
            new Getopt.Option('E', null, NONE),
            new Getopt.Option('\0', "root", REQUIRED),
            new Getopt.Option('\0', "image", REQUIRED),
            new Getopt.Option('\0', "replace", REQUIRED),
            new Getopt.Option('\0', "no-pager", NONE));

    private final Context context;
    private final List<String> tasks = new ArrayList<>();
    private final List<String> only = new ArrayList<>();
    private final List<String> never = new ArrayList<>();
    private final List<TmpfilesRule> rules = new ArrayList<>();
    private String root = "";
    private boolean user;
    private boolean boot;
    private boolean wrongLines;
    private boolean failures;

    private TmpfilesApplet(Context context) {
        this.context = context;
    }

    static int run(Context context, List<String> arguments) throws Failed {
        TmpfilesApplet tmpfiles = new TmpfilesApplet(context);
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            String name = option.name() == null ? "E" : option.name();
            switch (name) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                default -> tmpfiles.take(name, getopt.value());
            }
        }
        return tmpfiles.work(getopt.operands());
    }

    private void take(String option, String value) throws Failed {
        switch (option) {
            case "create", "clean", "remove", "cat-config" -> tasks.add(option);
            case "user" -> user = true;
            case "boot" -> boot = true;
            case "prefix" -> only.add(value);
            case "exclude-prefix" -> never.add(value);
            case "E" -> never.addAll(List.of("/dev", "/proc", "/run", "/sys"));
            case "root" -> root = value.equals("/") ? "" : value;
            case "no-pager", "replace" -> { }
            default -> throw new Failed("--" + option + " is not supported.");
        }
    }

    private int work(List<String> named) throws Failed {
        if (tasks.isEmpty()) {
            throw new Failed("You need to specify at least one of --clean, --create or --remove.");
        }
        Kernel kernel = context.kernel();
        String directory = user ? "user-tmpfiles.d" : "tmpfiles.d";
        List<String> files = named.isEmpty() ? ConfigFiles.all(kernel, root, directory) : new ArrayList<>();
        for (String name : named) {
            String path = name.equals("-") ? "/dev/stdin" : ConfigFiles.named(kernel, root, directory, name);
            if (path == null) {
                throw new Failed("Failed to open '" + name + "': No such file or directory");
            }
            files.add(path);
        }
        for (String file : files) {
            read(file);
        }
        if (tasks.contains("cat-config")) {
            return 0;
        }
        apply();
        return wrongLines ? DATA_ERROR : failures ? CANNOT_CREATE : 0;
    }

    private void read(String file) {
        String text;
        try {
            text = Files.readText(context.kernel(), file, Files.CONFIGURATION_MAX_BYTES);
        } catch (SysException unreadable) {
            context.error("Failed to open '" + file + "', ignoring: " + unreadable.text());
            return;
        }
        if (tasks.contains("cat-config")) {
            context.out().line("# " + file).print(text).print("\n");
            return;
        }
        HostMachine machine = new HostMachine(context.kernel(), root, user, context::env,
                new Times(context).zones());
        Users users = new Users(context.kernel(), root);
        int number = 0;
        for (String line : Text.lines(text)) {
            number++;
            String plain = Text.strip(line);
            if (plain.isEmpty() || plain.charAt(0) == '#' || plain.charAt(0) == ';') {
                continue;
            }
            try {
                add(TmpfilesRule.parse(plain, machine, users), file, number);
            } catch (TmpfilesRule.Wrong wrong) {
                context.error(file + ":" + number + ": " + wrong.getMessage());
                wrongLines = true;
            }
        }
    }

    private void add(TmpfilesRule rule, String file, int number) {
        for (TmpfilesRule other : rules) {
            boolean sameKind = other.path().equals(rule.path()) && !rule.isPattern() && !other.isPattern();
            if (sameKind && !other.equals(rule)) {
                context.warning(file + ":" + number + ": Duplicate line for path \"" + rule.path() + "\", ignoring.");
            }
            if (sameKind) {
                return;
            }
        }
        rules.add(rule);
    }

    private boolean concerns(TmpfilesRule rule) {
        for (String prefix : never) {
            if (isBelow(rule.path(), prefix)) {
                return false;
            }
        }
        for (String prefix : only) {
            if (isBelow(rule.path(), prefix)) {
                return true;
            }
        }
        return only.isEmpty();
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    /** Removes first, then makes: what one line takes away another may give back. */
    private void apply() {
        TmpfilesWork work = new TmpfilesWork(context.kernel(), root);
        TmpfilesClean clean = new TmpfilesClean(context.kernel(), root, rules);
        rules.sort((one, other) -> one.path().compareTo(other.path()));
        for (String task : new String[] {"remove", "clean", "create"}) {
            if (!tasks.contains(task)) {
                continue;
            }
            for (TmpfilesRule rule : rules) {
                if ((!rule.has('!') || boot) && !rule.has('^') && concerns(rule)) {
                    one(task, rule, work, clean);
                }
            }
        }
    }

    private void one(String task, TmpfilesRule rule, TmpfilesWork work, TmpfilesClean clean) {
        try {
            switch (task) {
                case "remove" -> work.remove(rule);
                case "clean" -> clean.clean(rule);
                default -> work.create(rule);
            }
        } catch (SysException refused) {
            boolean tolerated = rule.has('-');
            failures |= !tolerated;
            context.error("Failed to " + task + " \"" + rule.path() + "\": " + refused.text());
        }
    }
}
