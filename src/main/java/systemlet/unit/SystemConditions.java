package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Glob;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.base.Words;
import systemlet.sys.DirEntry;
import systemlet.sys.FileSystem;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Conditions about the system as a whole: architecture, kernel, power, pressure. */
final class SystemConditions {
    private static final List<String> CONTROLLERS =
            List.of("cpu", "cpuacct", "cpuset", "io", "blkio", "memory", "devices", "pids");

    private final Kernel kernel;
    private final Machine machine;

    SystemConditions(Kernel kernel, Machine machine) {
        this.kernel = kernel;
        this.machine = machine;
    }

    boolean isArchitecture(String text) throws BadText {
        String built = HostMachine.architecture(kernel.architecture());
        try {
            String running = HostMachine.architecture(kernel.uname().machine());
            return text.equals("native") ? running.equals(built) : running.equals(text);
        } catch (SysException refused) {
            throw BadText.invalid("uname");
        }
    }

    boolean isFirmware(String text) {
        return switch (text) {
            case "uefi" -> Files.exists(kernel, "/sys/firmware/efi");
            case "device-tree" -> Files.exists(kernel, "/proc/device-tree");
            default -> false;   // device tree and SMBIOS of the host are not for a container to see
        };
    }

    boolean isVirtualization(String text) {
        if (text.equals("private-users")) {
            return isUserNamespace();
        }
        Virtualization virtualization = machine.virtualization();
        try {
            return Numbers.bool(text) == virtualization.isAny();
        } catch (BadText aName) {
            return virtualization.is(text);
        }
    }

    private boolean isUserNamespace() {
        String map = line("/proc/self/uid_map");
        return !map.isEmpty() && !(map.trim().startsWith("0 ") && map.endsWith("4294967295"));
    }

    private String line(String path) {
        try {
            return Files.readLine(kernel, path);
        } catch (SysException missing) {
            return "";
        }
    }

    boolean isHost(String text) throws BadText {
        try {
            String plain = text.replace("-", "");
            if (plain.length() == 32 && plain.equals(machine.specifier('m'))) {
                return true;
            }
            return Glob.matches(text.toLowerCase(), kernel.uname().nodeName().toLowerCase());
        } catch (BadValue | SysException unknown) {
            throw BadText.invalid("host");
        }
    }

    /** In a container the words of PID 1 stand for the kernel's. */
    boolean hasKernelOption(String text) throws BadText {
        boolean container = machine.virtualization().container();
        List<String> words;
        try {
            String all = Files.readText(kernel, container ? "/proc/1/cmdline" : "/proc/cmdline", Files.PROC_MAX_BYTES);
            words = container ? Text.split(all, '\0') : Words.all(all, Words.Rule.UNQUOTE, Words.Rule.RELAX);
        } catch (SysException hidden) {
            throw BadText.invalid("cmdline");
        }
        boolean assignment = text.indexOf('=') >= 0;
        for (String word : words) {
            if (assignment ? word.equals(text) : word.equals(text) || word.startsWith(text + "=")) {
                return true;
            }
        }
        return false;
    }

    boolean isKernelVersion(String text) throws BadText {
        String release;
        try {
            release = kernel.uname().release();
        } catch (SysException refused) {
            throw BadText.invalid("uname");
        }
        List<String> words = Words.all(text, Words.Rule.UNQUOTE);
        boolean first = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean operatorAlone = first && word.chars().allMatch(c -> "<>=!$".indexOf(c) >= 0);
            if (operatorAlone && i + 1 < words.size()) {
                word += words.get(++i);   // "< 6.1" in two words
            }
            first = false;
            if (!Comparison.of(word, Comparison.Operator.GLOB).holdsForVersion(release)) {
                return false;
            }
        }
        return true;
    }

    boolean hasSecurity(String text) {
        return switch (text) {
            case "selinux" -> Files.exists(kernel, "/sys/fs/selinux/enforce");
            case "apparmor" -> line("/sys/module/apparmor/parameters/enabled").startsWith("Y");
            case "tomoyo" -> Files.exists(kernel, "/sys/kernel/security/tomoyo/version");
            case "ima" -> Files.exists(kernel, "/sys/kernel/security/ima/");
            case "smack" -> Files.exists(kernel, "/sys/fs/smackfs/");
            case "tpm2" -> Files.exists(kernel, "/dev/tpmrm0");
            default -> false;   // audit and secure boot are the host's
        };
    }

    /** Whether a mains supply is connected, or there is none to tell. */
    boolean isOnAcPower() {
        boolean offline = false;
        for (DirEntry supply : supplies()) {
            String path = "/sys/class/power_supply/" + supply.name();
            String type = line(path + "/type");
            if (type.equals("Mains") || type.equals("USB")) {
                if (line(path + "/online").equals("1")) {
                    return true;
                }
                offline = true;
            }
        }
        return !offline;
    }

    private List<DirEntry> supplies() {
        try {
            return Files.listIfPresent(kernel, "/sys/class/power_supply");
        } catch (SysException hidden) {
            return List.of();
        }
    }

    boolean hasMemory(String text) throws BadText {
        Comparison comparison = Comparison.ofNumber(text);
        return comparison.holds(machine.memoryBytes(), Numbers.size(comparison.operand()));
    }

    boolean hasCpuFeature(String text) {
        String flag = switch (text) {
            case "fma3" -> "fma";
            case "pclmul" -> "pclmulqdq";
            case "osxsave" -> "xsave";
            default -> text;
        };
        try {
            for (String line : Text.lines(Files.readText(kernel, "/proc/cpuinfo", 1 << 20))) {
                if (line.startsWith("flags")) {
                    return Text.split(line, ' ').contains(flag);
                }
            }
        } catch (SysException noProc) {
            return false;
        }
        return false;
    }

    boolean isOsRelease(String text) throws BadText {
        OsRelease release = OsRelease.read(kernel, "");
        for (String word : Words.all(text, Words.Rule.UNQUOTE)) {
            int end = 0;
            while (end < word.length() && "<>=!$".indexOf(word.charAt(end)) < 0) {
                end++;
            }
            if (end == 0 || end == word.length()) {
                throw BadText.invalid("Unexpected end of expression: " + word);
            }
            if (!Comparison.of(word.substring(end),
                    Comparison.Operator.TEXT_EQUAL).holdsForVersion(release.get(word.substring(0, end)))) {
                return false;
            }
        }
        return true;
    }

    boolean hasControllers(String text) throws BadText {
        boolean unified = isUnified();
        if (text.equals("v1") || text.equals("v2")) {
            return unified == text.equals("v2");
        }
        boolean anyKnown = false;
        List<String> available = Text.split(line("/sys/fs/cgroup/cgroup.controllers"), ' ');
        for (String word : Words.all(text)) {
            boolean known = CONTROLLERS.contains(word);
            anyKnown |= known;
            if (known && !available.contains(word)) {
                return false;
            }
        }
        return unified || !anyKnown;   // names that only a newer systemd knows hold it up as little as here
    }

    private boolean isUnified() {
        try {
            return kernel.statfs("/sys/fs/cgroup").type() == FileSystem.CGROUP2_MAGIC;
        } catch (SysException none) {
            return false;
        }
    }

    /** "[SLICE:]PERCENT[/SPAN]"; where the kernel does not measure it, nothing is under pressure. */
    boolean isPressureBelow(String resource, String text) throws BadText {
        String path = "/proc/pressure/" + resource;
        String rest = text;
        int colon = text.indexOf(':');
        if (colon >= 0) {
            path = "/sys/fs/cgroup/" + text.substring(0, colon) + "/" + resource + ".pressure";
            rest = text.substring(colon + 1);
        }
        Pair parts = Parsers.halves(rest, '/');
        long limit = Numbers.permyriad(Text.strip(parts.first()));
        String span = switch (parts.second() == null ? "5min" : parts.second()) {
            case "10sec", "10s" -> "avg10=";
            case "1min" -> "avg60=";
            case "5min" -> "avg300=";
            default -> throw BadText.invalid("Unsupported span " + rest);
        };
        long measured = pressure(path, span);
        return measured <= limit;
    }

    /** {@return hundredths of a percent, 0 where it is not measured} */
    private long pressure(String path, String span) {
        try {
            String some = "";
            for (String line : Text.lines(Files.readText(kernel, path, Files.PROC_MAX_BYTES))) {
                some = line.startsWith("full") || some.isEmpty() ? line : some;
            }
            int at = some.indexOf(span);
            if (at < 0) {
                return 0;
            }
            int end = some.indexOf(' ', at);
            String number = some.substring(at + span.length(), end < 0 ? some.length() : end).replace(".", "");
            return Text.isDigits(number) && number.length() < 10 ? Long.parseLong(number) : 0;
        } catch (SysException notMeasured) {
            return 0;
        }
    }
}
