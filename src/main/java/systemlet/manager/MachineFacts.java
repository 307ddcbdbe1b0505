package systemlet.manager;

import systemlet.base.Zones;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Uname;
import systemlet.unit.BadValue;
import systemlet.unit.EnvironmentText;
import systemlet.unit.HostMachine;

/** The machine that the manager runs on, as it names it in log records, on the bus and to the loader. */
final class MachineFacts {
    private static final int ZONE_FILE_MAX = 1 << 16;

    private final Kernel kernel;
    private final Plan plan;
    private final HostMachine host;
    private String machineId = "";   // once it was read: its log and its bus keep it for this manager's life
    private String bootId = "";

    MachineFacts(Kernel kernel, Plan plan) {
        this.kernel = kernel;
        this.plan = plan;
        host = new HostMachine(kernel, plan.root(), plan.isUser(), this::variable,
                new Zones(this::zoneFile, variable("TZ")));
    }

    /** {@return what loading asks of the machine} */
    HostMachine host() {
        return host;
    }

    /** {@return 32 hex digits, or "" where the machine has none} */
    String machineId() {
        machineId = machineId.isEmpty() ? specifier('m') : machineId;
        return machineId;
    }

    /** {@return 32 hex digits} */
    String bootId() {
        bootId = bootId.isEmpty() ? specifier('b') : bootId;
        return bootId;
    }

    String hostName() {
        return specifier('H');
    }

    /** {@return systemd's name of the architecture: "x86-64", "arm64"} */
    String architecture() {
        return specifier('a');
    }

    /** {@return the kernel's own name of the architecture: "x86_64", "aarch64"} */
    String kernelArchitecture() {
        try {
            Uname uname = kernel.uname();
            return uname.machine();
        } catch (SysException never) {
            return "";
        }
    }

    /** {@return the value of a specifier that means the machine, "" where it has none} */
    String specifier(char letter) {
        try {
            return host.specifier(letter);
        } catch (BadValue unknown) {
            return "";
        }
    }

    /** {@return a variable of our own environment, or null; a user's manager always has a run-time directory} */
    String variable(String name) {
        if (plan.isUser() && name.equals("XDG_RUNTIME_DIR")) {
            return plan.runtime();
        }
        return EnvironmentText.get(kernel.environment(), name);
    }

    private byte[] zoneFile(String name) {
        try {
            String path = name.isEmpty() ? "/etc/localtime" : "/usr/share/zoneinfo/" + name;
            return Files.read(kernel, plan.root() + path, ZONE_FILE_MAX);
        } catch (SysException missing) {
            return null;
        }
    }
}
