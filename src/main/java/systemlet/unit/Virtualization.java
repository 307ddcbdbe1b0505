package systemlet.unit;

import java.util.List;
import systemlet.base.Text;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/**
 * What kind of container or virtual machine this system is in, by the names of systemd-detect-virt(1).
 *
 * @param name "none" outside of any
 */
public record Virtualization(String name, boolean container) {
    private static final List<String> VENDORS =
            List.of("KVM kvm", "OpenStack kvm", "KubeVirt kvm", "Amazon EC2 amazon", "QEMU qemu",
            "VMware vmware", "VMW vmware", "innotek GmbH oracle", "VirtualBox oracle", "Xen xen", "Bochs bochs",
            "Parallels parallels",
            "BHYVE bhyve", "Hyper-V microsoft", "Apple Virtualization apple", "Google Compute Engine google");

    /** The kinds of containers and machines that have a name. */
    public static final List<String> CONTAINERS = List.of("systemd-nspawn", "lxc-libvirt", "lxc", "openvz", "docker", "podman",
            "rkt", "wsl", "proot", "pouch", "container-other");
    public static final List<String> MACHINES = List.of("kvm", "amazon", "qemu", "bochs", "xen", "uml", "vmware", "oracle",
            "microsoft", "zvm", "parallels", "bhyve", "qnx", "acrn", "powervm", "apple", "sre", "google", "vm-other");

    /** {@return where this process runs; a container counts before the machine that it runs on} */
    public static Virtualization detect(FileCalls kernel) {
        String container = container(kernel);
        return container.equals("none") ? new Virtualization(machine(kernel), false) : new Virtualization(container, true);
    }

    /** {@return the kind of container, "none" outside of any} */
    public static String container(FileCalls kernel) {
        if (Files.exists(kernel, "/proc/vz") && !Files.exists(kernel, "/proc/bc")) {
            return "openvz";
        }
        if (line(kernel, "/proc/sys/kernel/osrelease").contains("icrosoft")) {
            return "wsl";
        }
        String told = line(kernel, "/run/systemd/container");
        told = told.isEmpty() ? variableOfInit(kernel) : told;
        if (told.isEmpty() || told.equals("oci")) {
            if (Files.exists(kernel, "/run/.containerenv")) {
                return "podman";
            }
            if (Files.exists(kernel, "/.dockerenv")) {
                return "docker";
            }
        }
        if (told.isEmpty()) {
            return "none";
        }
        return CONTAINERS.contains(told) ? told : "container-other";
    }

    /** The variable "container" in the environment of PID 1, where a container manager put it. */
    private static String variableOfInit(FileCalls kernel) {
        try {
            for (String variable : Text.split(Files.readText(kernel, "/proc/1/environ", Files.PROC_MAX_BYTES), '\0')) {
                if (variable.startsWith("container=")) {
                    return variable.substring("container=".length());
                }
            }
        } catch (SysException hidden) {
            return "";   // of another user, or too large
        }
        return "";
    }

    /** {@return the kind of virtual machine, "none" on a real one} */
    public static String machine(FileCalls kernel) {
        for (String file : List.of("product_name", "sys_vendor", "board_vendor", "bios_vendor", "product_version")) {
            String text = line(kernel, "/sys/class/dmi/id/" + file);
            for (String vendor : VENDORS) {
                int space = vendor.lastIndexOf(' ');
                if (text.startsWith(vendor.substring(0, space))) {
                    return vendor.substring(space + 1);
                }
            }
        }
        if (line(kernel, "/sys/hypervisor/type").equals("xen")) {
            return "xen";
        }
        if (line(kernel, "/sys/devices/system/clocksource/clocksource0/available_clocksource").contains("kvm-clock")) {
            return "kvm";   // small hypervisors have no DMI; systemd asks the processor, which needs an instruction of its own
        }
        try {
            String cpu = Files.readText(kernel, "/proc/cpuinfo", 1 << 20);
            return cpu.contains(" hypervisor") ? "vm-other" : "none";
        } catch (SysException noProc) {
            return "none";
        }
    }

    private static String line(FileCalls kernel, String path) {
        try {
            return Files.readLine(kernel, path);
        } catch (SysException missing) {
            return "";
        }
    }

    /** {@return whether ConditionVirtualization= with this text would hold} */
    boolean is(String text) {
        return switch (text) {
            case "vm" -> !container && !name.equals("none");
            case "container" -> container;
            default -> !text.equals("none") && text.equals(name);
        };
    }

    /** {@return whether it is in a container or a virtual machine} */
    public boolean isAny() {
        return !name.equals("none");
    }
}
