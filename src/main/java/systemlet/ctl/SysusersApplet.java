package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Words;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.HostMachine;

/** The program systemd-sysusers: makes the system users and groups that sysusers.d(5) lists. */
final class SysusersApplet {
    private static final String HELP = """
            systemd-sysusers [OPTIONS...] [CONFIGURATION FILE...]

            Creates system user accounts.

              -h --help                 Show this help
                 --version              Show package version
                 --cat-config           Show configuration files
                 --root=PATH            Operate on an alternate filesystem root
                 --image=PATH           Operate on disk image as filesystem root
                 --replace=PATH         Treat arguments as replacement for PATH
                 --dry-run              Just print what would be done
                 --inline               Treat arguments as configuration lines
                 --no-pager             Do not pipe output into a pager

            See the systemd-sysusers.service(8) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "cat-config", NONE),
            new Getopt.Option('\0', "root", REQUIRED),
            new Getopt.Option('\0', "image", REQUIRED),
            new Getopt.Option('\0', "replace", REQUIRED),
            new Getopt.Option('\0', "dry-run", NONE),
            new Getopt.Option('\0', "inline", NONE),
            new Getopt.Option('\0', "no-pager", NONE));

    private final Context context;
    private String root = "";
    private boolean dryRun;
    private boolean inline;
    private boolean show;
    private boolean wrongLines;

    private SysusersApplet(Context context) {
        this.context = context;
    }

    static int run(Context context, List<String> arguments) throws Failed {
        SysusersApplet sysusers = new SysusersApplet(context);
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
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
                case "root" -> sysusers.root = getopt.value().equals("/") ? "" : getopt.value();
                case "dry-run" -> sysusers.dryRun = true;
                case "inline" -> sysusers.inline = true;
                case "cat-config" -> sysusers.show = true;
                case "image" -> throw new Failed("--image is not supported.");
                default -> { }   // where a file would be installed, and the pager, change nothing
            }
        }
        return sysusers.work(getopt.operands());
    }

    private int work(List<String> words) throws Failed {
        Kernel kernel = context.kernel();
        Sysusers accounts = new Sysusers(context, new AccountFiles(kernel, root),
                new HostMachine(kernel, root, false, context::env, new Times(context).zones()));
        if (inline) {
            for (String line : words) {
                add(accounts, line, "(command line)", 1);
            }
        } else {
            for (String file : files(words)) {
                read(accounts, file);
            }
        }
        if (show) {
            return 0;
        }
        boolean good = accounts.apply() & !wrongLines;
        try {
            if (dryRun) {
                accounts.tellDryRun();
            } else {
                accounts.save();
            }
        } catch (SysException refused) {
            throw new Failed("Failed to write files: " + refused.text());
        }
        return good ? 0 : 1;
    }

    private List<String> files(List<String> named) throws Failed {
        if (named.isEmpty()) {
            return ConfigFiles.all(context.kernel(), root, "sysusers.d");
        }
        List<String> files = new ArrayList<>();
        for (String name : named) {
            String path = name.equals("-") ? "/dev/stdin"
                    : ConfigFiles.named(context.kernel(), root, "sysusers.d", name);
            if (path == null) {
                throw new Failed("Failed to open '" + name + "': No such file or directory");
            }
            files.add(path);
        }
        return files;
    }

    private void read(Sysusers accounts, String file) {
        try {
            String text = Files.readText(context.kernel(), file, Files.CONFIGURATION_MAX_BYTES);
            if (show) {
                context.out().line("# " + file).print(text).print("\n");
                return;
            }
            int number = 0;
            for (String line : Text.lines(text)) {
                add(accounts, line, file, ++number);
            }
        } catch (SysException unreadable) {
            context.error("Failed to open '" + file + "', ignoring: " + unreadable.text());
        }
    }

    private void add(Sysusers accounts, String line, String file, int number) {
        String plain = Text.strip(line);
        if (plain.isEmpty() || plain.charAt(0) == '#') {
            return;
        }
        try {
            accounts.add(Words.all(plain, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES));
        } catch (BadText wrong) {
            context.error(file + ":" + number + ": " + wrong.getMessage());
            wrongLines = true;
        }
    }
}
