package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.List;
import systemlet.base.Text;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

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
    private static final String KNOWN = "none kvm amazon qemu bochs xen uml vmware oracle microsoft zvm parallels "
            + "bhyve qnx acrn powervm apple sre google vm-other systemd-nspawn lxc-libvirt lxc openvz docker podman "
            + "rkt wsl proot pouch container-other";
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
                    context.out().line(KNOWN.replace(' ', '\n'));
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
        String found = mode.equals("vm") ? "none" : container(context);
        if (found.equals("none") && !mode.equals("container")) {
            found = machine(kernel);
        }
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

    /** {@return the container's kind by its own signs, "none" where there are none} */
    private static String container(Context context) {
        Kernel kernel = context.kernel();
        if (kernel.access("/run/.containerenv", 0)) {
            return "podman";
        }
        if (kernel.access("/.dockerenv", 0)) {
            return "docker";
        }
        String said = context.env("container");
        if (said == null || kernel.getpid() != 1) {
            said = Text.strip(read(kernel, "/run/systemd/container"));
        }
        if (said.isEmpty()) {
            said = variable(read(kernel, "/proc/1/environ"), "container=");
        }
        if (said.isEmpty()) {
            return "none";
        }
        return Text.split(KNOWN, ' ').contains(said) ? said : "container-other";
    }

    private static String variable(String environ, String name) {
        for (String pair : Text.split(environ, '\0')) {
            if (pair.startsWith(name)) {
                return pair.substring(name.length());
            }
        }
        return "";
    }

    private static String machine(Kernel kernel) {
        String product = read(kernel, "/sys/class/dmi/id/product_name") + read(kernel, "/sys/class/dmi/id/sys_vendor")
                + read(kernel, "/sys/class/dmi/id/board_vendor") + read(kernel, "/sys/class/dmi/id/bios_vendor");
        String[][] signs = {{"KVM", "kvm"}, {"OpenStack", "kvm"}, {"KubeVirt", "kvm"}, {"Amazon EC2", "amazon"},
            {"QEMU", "qemu"}, {"VMware", "vmware"}, {"VMW", "vmware"}, {"innotek GmbH", "oracle"},
            {"VirtualBox", "oracle"}, {"Xen", "xen"}, {"Bochs", "bochs"}, {"Parallels", "parallels"},
            {"BHYVE", "bhyve"}, {"Hyper-V", "microsoft"}, {"Apple Virtualization", "apple"}, {"Google", "google"}};
        for (String[] sign : signs) {
            if (product.contains(sign[0])) {
                return sign[1];
            }
        }
        return read(kernel, "/proc/cpuinfo").contains(" hypervisor ") ? "kvm" : "none";
    }

    private static String read(Kernel kernel, String path) {
        try {
            return Files.readText(kernel, path, Files.PROC_MAX_BYTES);
        } catch (SysException unreadable) {
            return "";   // a sign that is not there
        }
    }
}
