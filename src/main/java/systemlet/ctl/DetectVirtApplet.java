package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.List;
import systemlet.base.Text;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.Virtualization;

/** The program systemd-detect-virt: names the container or virtual machine that this runs in. */
final class DetectVirtApplet {
    private static final String HELP = """
            systemd-detect-virt [OPTIONS...]

            Detect execution in a virtualized environment.

              -h --help             Show this help
                 --version          Show package version
              -c --container        Only detect whether we are run in a container
              -v --vm               Only detect whether we are run in a VM
              -r --chroot           Detect whether we are run in a chroot() environment
                 --private-users    Only detect whether we are running in a user namespace
              -q --quiet            Don't output anything, just set return value
                 --list             List all known and detectable types of virtualization

            See the systemd-detect-virt(1) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('c', "container", NONE),
            new Getopt.Option('v', "vm", NONE),
            new Getopt.Option('r', "chroot", NONE),
            new Getopt.Option('\0', "private-users", NONE),
            new Getopt.Option('q', "quiet", NONE),
            new Getopt.Option('\0', "list", NONE));

    private DetectVirtApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        boolean quiet = false;
        String mode = "any";
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
                case "list" -> {
                    context.out().line("none");
                    Virtualization.MACHINES.forEach(context.out()::line);
                    Virtualization.CONTAINERS.forEach(context.out()::line);
                    return 0;
                }
                case "quiet" -> quiet = true;
                default -> mode = option.name();
            }
        }
        if (!getopt.operands().isEmpty()) {
            throw new Failed(context.name() + " takes no arguments.");
        }
        return answer(context, mode, quiet);
    }

    private static int answer(Context context, String mode, boolean quiet) throws Failed {
        Kernel kernel = context.kernel();
        switch (mode) {
            case "chroot" -> {
                return isChroot(kernel) ? 0 : 1;
            }
            case "private-users" -> {
                return hasPrivateUsers(kernel) ? 0 : 1;
            }
            default -> { }
        }
        String found = switch (mode) {
            case "vm" -> Virtualization.machine(kernel);
            case "container" -> Virtualization.container(kernel);
            default -> Virtualization.detect(kernel).name();
        };
        if (!quiet) {
            context.out().line(found);
        }
        return found.equals("none") ? 1 : 0;
    }

    private static boolean isChroot(Kernel kernel) throws Failed {
        try {
            FileStat ours = kernel.stat("/");
            FileStat init = kernel.stat("/proc/1/root");
            return ours.dev() != init.dev() || ours.ino() != init.ino();
        } catch (SysException refused) {
            throw new Failed("Failed to check for chroot() environment: " + refused.text());
        }
    }

    private static boolean hasPrivateUsers(Kernel kernel) {
        String map = read(kernel, "/proc/self/uid_map");
        return !map.isEmpty() && !Text.strip(map).replace(" ", "").equals("004294967295");
    }

    private static String read(Kernel kernel, String path) {
        try {
            return Files.readText(kernel, path, Files.PROC_MAX_BYTES);
        } catch (SysException unreadable) {
            return "";   // a sign that is not there
        }
    }
}
