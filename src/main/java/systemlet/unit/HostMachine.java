package systemlet.unit;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import systemlet.base.Zones;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Uname;
import systemlet.sys.UserRecord;
import systemlet.sys.Users;

/** The machine that this program runs on, asked through the kernel port; what cannot change is asked once. */
public final class HostMachine implements Machine {
    private static final int ID_DIGITS = 32;

    private final Kernel kernel;
    private final String root;
    private final boolean userMode;
    private final UnaryOperator<String> environment;
    private final Zones zones;
    private OsRelease release;
    private UserRecord user;
    private long tasksLimit = -1;
    private Virtualization virtualization;

    /**
     * @param root        the directory that is / for configuration, "" for the real one
     * @param userMode    whether a manager of one user asks, whose directories are those of the XDG variables
     * @param environment the manager's variables; null for those not set
     */
    public HostMachine(Kernel kernel, String root, boolean userMode, UnaryOperator<String> environment, Zones zones) {
        this.kernel = kernel;
        this.root = root;
        this.userMode = userMode;
        this.environment = environment;
        this.zones = zones;
    }

    @Override
    public String specifier(char letter) throws BadValue {
        return switch (letter) {
            case 'a' -> architecture(kernel.architecture());
            case 'b' -> id("/proc/sys/kernel/random/boot_id");
            case 'm' -> id(root + "/etc/machine-id");
            case 'v' -> names().release();
            case 'H' -> names().nodeName();
            case 'l' -> shortName();
            case 'q' -> prettyName();
            case 'A' -> release().get("IMAGE_VERSION");
            case 'B' -> release().get("BUILD_ID");
            case 'M' -> release().get("IMAGE_ID");
            case 'o' -> release().get("ID");
            case 'w' -> release().get("VERSION_ID");
            case 'W' -> release().get("VARIANT_ID");
            case 'u' -> user().name();
            case 'U' -> Integer.toString(kernel.getuid());
            case 'g' -> new Users(kernel, root).groupName(kernel.getgid());
            case 'G' -> Integer.toString(kernel.getgid());
            case 'h' -> home();
            case 's' -> user().shell();
            case 'T' -> temporary("/tmp");
            case 'V' -> temporary("/var/tmp");
            case 'C', 'E', 'L', 'S', 't' -> userMode ? userDirectory(letter) : systemDirectory(letter);
            default -> null;
        };
    }

    /** {@return systemd's name of an architecture that uname(2) names} */
    public static String architecture(String machine) {
        return switch (machine) {
            case "x86_64" -> "x86-64";
            case "aarch64" -> "arm64";
            case "i686", "i586", "i486", "i386" -> "x86";
            default -> machine.replace('_', '-');
        };
    }

    private static String systemDirectory(char letter) {
        return switch (letter) {
            case 'C' -> "/var/cache";
            case 'E' -> "/etc";
            case 'L' -> "/var/log";
            case 'S' -> "/var/lib";
            default -> "/run";
        };
    }

    private String userDirectory(char letter) throws BadValue {
        String config = xdg("XDG_CONFIG_HOME", "/.config");
        return switch (letter) {
            case 'C' -> xdg("XDG_CACHE_HOME", "/.cache");
            case 'L' -> config + "/log";
            case 'E', 'S' -> config;
            default -> {
                String runtime = environment.apply("XDG_RUNTIME_DIR");
                if (runtime == null) {
                    throw BadValue.ignored(Errno.text(Errno.ENXIO));
                }
                yield runtime;
            }
        };
    }

    private String xdg(String variable, String underHome) throws BadValue {
        String given = environment.apply(variable);
        return given != null && given.startsWith("/") ? given : home() + underHome;
    }

    private String temporary(String absent) {
        for (String variable : new String[] {"TMPDIR", "TEMP", "TMP"}) {
            String given = environment.apply(variable);
            if (given != null && given.startsWith("/")) {
                return given;
            }
        }
        return absent;
    }

    private Uname names() throws BadValue {
        try {
            return kernel.uname();
        } catch (SysException refused) {
            throw BadValue.ignored(refused.text());
        }
    }

    private String shortName() throws BadValue {
        String name = names().nodeName();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private String prettyName() throws BadValue {
        try {
            String text = Files.readText(kernel, root + "/etc/machine-info", Files.CONFIGURATION_MAX_BYTES);
            String pretty = EnvironmentText.get(EnvironmentText.parseFile(text, new ArrayList<>()), "PRETTY_HOSTNAME");
            return pretty == null ? names().nodeName() : pretty;
        } catch (SysException missing) {
            return names().nodeName();
        }
    }

    /** An id of 32 hexadecimal digits, dashes left out. */
    private String id(String path) throws BadValue {
        String text;
        try {
            text = Files.readLine(kernel, path).replace("-", "");
        } catch (SysException missing) {
            throw BadValue.ignored(missing.text());
        }
        if (text.length() != ID_DIGITS) {
            throw BadValue.ignored(Errno.text(Errno.ENOMEDIUM));   // empty or "uninitialized": before the first boot
        }
        return text;
    }

    private OsRelease release() {
        if (release == null) {
            release = OsRelease.read(kernel, root);
        }
        return release;
    }

    private UserRecord user() throws BadValue {
        if (user == null) {
            int uid = kernel.getuid();
            user = new Users(kernel, root).userOf(uid);
            if (user == null && uid == 0) {
                user = new UserRecord("root", 0, 0, "/root", "/bin/sh");
            }
            if (user == null) {
                throw BadValue.ignored(Errno.text(Errno.ESRCH));
            }
        }
        return user;
    }

    private String home() throws BadValue {
        String home = userMode ? environment.apply("HOME") : null;
        return home != null && home.startsWith("/") ? home : user().home();
    }

    @Override
    public Zones zones() {
        return zones;
    }

    @Override
    public long memoryBytes() {
        long limit = number("/sys/fs/cgroup/memory.max");
        long total = totalMemory();
        return limit > 0 && limit < total ? limit : total;
    }

    private long totalMemory() {
        try {
            String text = Files.readText(kernel, "/proc/meminfo", Files.PROC_MAX_BYTES);
            int at = text.indexOf("MemTotal:");
            int end = text.indexOf(" kB", at);
            return at < 0 || end < 0 ? 0 : Long.parseLong(text.substring(at + "MemTotal:".length(), end).trim()) * 1024;
        } catch (SysException | NumberFormatException unreadable) {
            return 0;
        }
    }

    @Override
    public long tasksLimit() {
        if (tasksLimit < 0) {
            tasksLimit = readTasksLimit();
        }
        return tasksLimit;
    }

    @Override
    public Virtualization virtualization() {
        if (virtualization == null) {
            virtualization = Virtualization.detect(kernel);
        }
        return virtualization;
    }

    /** Lets what an administrator may change be asked again. */
    public void refresh() {
        tasksLimit = -1;
    }

    private long readTasksLimit() {
        long least = Long.MAX_VALUE;
        for (String path : new String[] {"/proc/sys/kernel/pid_max", "/proc/sys/kernel/threads-max",
                "/sys/fs/cgroup/pids.max"}) {
            long number = number(path);
            least = number > 0 && number < least ? number : least;
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    /** {@return the number in a file of one line, or 0} */
    private long number(String path) {
        try {
            return Long.parseLong(Files.readLine(kernel, path).trim());
        } catch (SysException | NumberFormatException none) {
            return 0;   // "max", or there is no such file
        }
    }
}
