package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Words;

/** Parsers of systemd.resource-control(5). */
final class ResourceParsers {
    private static final long TASKS_OF_PERCENT = 10_000;
    private static final long PAGE_BYTES = 4096;
    private static final List<String> ATTACHMENTS = List.of("egress", "ingress", "sock_create", "sock_ops", "device",
            "bind4", "bind6", "connect4", "connect6", "post_bind4", "post_bind6", "sendmsg4", "sendmsg6", "sysctl",
            "recvmsg4", "recvmsg6", "getsockopt", "setsockopt");

    private ResourceParsers() {}

    static UnitName slice(String value, UnitName before, ParseContext in) throws BadValue {
        String name = in.resolveBare(value);
        if (!UnitName.isValid(name)) {
            throw BadValue.ignored("Failed to load slice unit " + name + ", ignoring: Unit name " + name
                    + " is not valid.");
        }
        if (!UnitName.isValidSlice(name)) {
            throw BadValue.ignored("Failed to assign slice " + name + " to unit " + in.unit().name()
                    + ", ignoring: Invalid argument");
        }
        return UnitName.of(name);
    }

    static Long cpuWeight(String value, Long before, ParseContext in) throws BadValue {
        return value.equals("idle") ? Long.valueOf(0) : weight(value, 1, 10_000, "Invalid CPU weight, ignoring: ");
    }

    static Long cpuShares(String value, Long before, ParseContext in) throws BadValue {
        in.warn("Unit uses " + in.key() + "=; please use CPUWeight= instead. Support for " + in.key()
                + "= will be removed soon.");
        return weight(value, 2, 262_144, "Invalid CPU shares, ignoring: ");
    }

    static Long ioWeight(String value, Long before, ParseContext in) throws BadValue {
        return weight(value, 1, 10_000, "Invalid weight, ignoring: ");
    }

    static Long blockIoWeight(String value, Long before, ParseContext in) throws BadValue {
        return weight(value, 10, 1000, "Invalid block IO weight, ignoring: ");
    }

    private static Long weight(String value, long least, long most, String complaint) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            long weight = Numbers.uint64(value);
            if (weight < least || weight > most) {
                throw BadText.range(value);
            }
            return weight;
        } catch (BadText refused) {
            throw BadValue.ignored(complaint + value);
        }
    }

    /** A percentage of one CPU, more than 100 % for several. */
    static Long cpuQuota(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            int permyriad = Numbers.permyriadUnbounded(value);
            if (permyriad == 0) {
                throw BadText.range(value);
            }
            return permyriad * (Spans.SEC / 10_000);
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid CPU quota '" + value + "', ignoring.");
        }
    }

    static Long cpuQuotaPeriod(String value, Long before, ParseContext in) throws BadValue {
        return Parsers.SPAN_OR_INFINITY.read(value, before, in);
    }

    /** Bytes, a percentage of the machine's memory, or "infinity"; an empty value is the default. */
    static Long memory(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        if (value.equals("infinity")) {
            return Numbers.INFINITY;
        }
        try {
            long bytes;
            if ("%‰‱".indexOf(value.charAt(value.length() - 1)) >= 0) {
                bytes = in.memoryBytes() / PAGE_BYTES * permyriad(value) / 10_000 * PAGE_BYTES;
            } else {
                bytes = Numbers.size(value);
            }
            boolean zeroMeansNothing = in.key().equals("MemoryMax") || in.key().equals("MemoryHigh")
                    || in.key().equals("MemoryLimit");
            if (bytes == 0 && zeroMeansNothing) {
                throw BadValue.ignored("Memory limit '" + value + "' out of range, ignoring.");
            }
            return bytes;
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid memory limit '" + value + "', ignoring: " + refused.kind().words());
        }
    }

    /** More than 100 % is no percentage, and no number either. */
    private static int permyriad(String value) throws BadText {
        int permyriad = Numbers.permyriadUnbounded(value);
        if (permyriad > 10_000) {
            throw BadText.invalid(value);
        }
        return permyriad;
    }

    static Long memoryLimit(String value, Long before, ParseContext in) throws BadValue {
        Long bytes = memory(value, before, in);
        in.warn("Unit uses MemoryLimit=; please use MemoryMax= instead. "
                + "Support for MemoryLimit= will be removed soon.");
        return bytes;
    }

    /** A number, a percentage of what the machine allows, or "infinity"; an empty value is the default. */
    static Long tasksMax(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        if (value.equals("infinity")) {
            return Numbers.INFINITY;
        }
        try {
            if ("%‰‱".indexOf(value.charAt(value.length() - 1)) >= 0) {
                return in.tasksLimit() * permyriad(value) / TASKS_OF_PERCENT;
            }
            long tasks = Numbers.uint64(value);
            if (tasks == 0) {
                throw BadValue.ignored("Maximum tasks value '" + value + "' out of range, ignoring.");
            }
            return tasks;
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid maximum tasks value '" + value + "', ignoring: " + refused.kind().words());
        }
    }

    /** Reads the number after a device's path. */
    @FunctionalInterface
    private interface DeviceNumber {
        long read(String text) throws BadValue;
    }

    static List<DeviceValue> deviceWeights(String value, List<DeviceValue> before, ParseContext in) throws BadValue {
        return devices(value, before, in, "device path or weight", text -> {
            try {
                return weight(text, 1, 10_000, "");
            } catch (BadValue refused) {
                throw BadValue.ignored("IO weight '" + text + "' invalid, ignoring: Invalid argument");
            }
        });
    }

    static List<DeviceValue> deviceLimits(String value, List<DeviceValue> before, ParseContext in) throws BadValue {
        return limits(value, before, in, "Invalid IO limit '");
    }

    static List<DeviceValue> deviceLatencies(String value, List<DeviceValue> before, ParseContext in) throws BadValue {
        return devices(value, before, in, "device path or latency", text -> {
            try {
                return Spans.parse(text);
            } catch (BadText refused) {
                throw BadValue.ignored("Failed to parse timer value, ignoring: " + text);
            }
        });
    }

    static List<DeviceValue> blockIoDeviceWeights(String value, List<DeviceValue> before, ParseContext in)
            throws BadValue {
        warnOfBlockIo(in);
        return devices(value, before, in, "device path or weight", text -> {
            try {
                return weight(text, 10, 1000, "");
            } catch (BadValue refused) {
                throw BadValue.ignored("Invalid block IO weight '" + text + "', ignoring: "
                        + (Text.isDigits(text) ? BadText.Kind.RANGE : BadText.Kind.INVALID).words());
            }
        });
    }

    static List<DeviceValue> blockIoBandwidths(String value, List<DeviceValue> before, ParseContext in)
            throws BadValue {
        warnOfBlockIo(in);
        return limits(value, before, in, "Invalid Block IO Bandwidth '");
    }

    private static void warnOfBlockIo(ParseContext in) {
        in.warn("Unit uses " + in.key() + "=; please use IO*= settings instead. Support for " + in.key()
                + "= will be removed soon.");
    }

    private static long decimalSize(String text, String complaint) throws BadValue {
        if (text.equals("infinity")) {
            return Numbers.INFINITY;
        }
        try {
            long size = Numbers.size(text, 1000);
            if (size > 0) {
                return size;
            }
        } catch (BadText refused) {
            throw BadValue.ignored(complaint + text + "', ignoring.");
        }
        throw BadValue.ignored(complaint + text + "', ignoring.");
    }

    /** A number for each device: a later one replaces an earlier one. */
    private static List<DeviceValue> limits(String value, List<DeviceValue> before, ParseContext in, String complaint)
            throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        GrowingList<DeviceValue> devices = GrowingList.of(before, in);
        devices.put(device(value, in, "device node or bandwidth", text -> decimalSize(text, complaint)),
                DeviceValue::path);
        return devices;
    }

    /** A number for each device; all count. */
    private static List<DeviceValue> devices(String value, List<DeviceValue> before, ParseContext in, String parts,
            DeviceNumber number) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<DeviceValue> devices = GrowingList.of(before, in);
        devices.add(device(value, in, parts, number));
        return devices;
    }

    private static DeviceValue device(String value, ParseContext in, String parts, DeviceNumber number)
            throws BadValue {
        Pair words = firstAndRest(value);
        if (words.second().isEmpty()) {
            throw BadValue.ignored("Invalid " + parts + " specified in '" + value + "', ignoring.");
        }
        String path = PathParsers.simplified(in.resolve(words.first()));
        return new DeviceValue(path, number.read(words.second()));
    }

    /** {@return the first word, quotes removed, and the rest as it stands, "" where there is none} */
    private static Pair firstAndRest(String value) throws BadValue {
        Words words = new Words(value, Words.WHITESPACE, Words.Rule.UNQUOTE);
        try {
            return new Pair(words.next(), words.rest());
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to extract device path and rights from '" + value + "', ignoring.");
        }
    }

    /** "DEVICE [rwm]" */
    static List<Pair> deviceAllow(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        Pair words = firstAndRest(value);
        String device = in.resolve(words.first());
        boolean group = device.startsWith("block-") || device.startsWith("char-");
        if (!group && !device.startsWith("/dev/") && !device.startsWith("/run/systemd/inaccessible/")) {
            throw BadValue.ignored("Invalid device node path '" + device + "', ignoring.");
        }
        String rights = words.second().isEmpty() ? "rwm" : words.second();
        for (int i = 0; i < rights.length(); i++) {
            if ("rwm".indexOf(rights.charAt(i)) < 0) {
                throw BadValue.ignored("Invalid device rights '" + rights + "', ignoring.");
            }
        }
        List<Pair> devices = GrowingList.of(before, in);
        devices.add(0, new Pair(device, rights));   // the latest first, as `show` has it
        return devices;
    }

    static List<String> filterPath(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> paths = GrowingList.of(before, in);
        String path = PathParsers.absolute(in.resolve(value), in);
        if (!paths.contains(path)) {
            paths.add(path);
        }
        return paths;
    }

    static List<String> disableControllers(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> words = new ArrayList<>(Parsers.plainWords(value, in));   // unknown ones are passed over
        words.retainAll(Delegation.ALL);
        if (words.isEmpty()) {
            throw BadValue.ignored("Invalid cgroup string: " + value + ", ignoring");
        }
        words.addAll(before == null ? List.of() : before);
        List<String> ordered = new ArrayList<>(Delegation.ALL);
        ordered.retainAll(words);
        return ordered;
    }

    /** A percentage as parts of 2^32. */
    static Integer pressureLimit(String value, Integer before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            long permyriad = Numbers.permyriad(value);
            return (int) ((permyriad * 0xFFFF_FFFFL + 5_000) / 10_000);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse memory pressure limit value, ignoring: " + value);
        }
    }

    static List<Pair> bpfProgram(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        Pair parts = Parsers.halves(value, ':');
        if (parts.second() == null) {
            throw BadValue.ignored("Invalid syntax in BPFProgram=, ignoring: " + value);
        }
        if (!ATTACHMENTS.contains(parts.first())) {
            throw BadValue.ignored("Unknown BPF attach type=" + parts.first() + ", ignoring: " + value);
        }
        String path;
        try {
            path = in.specifiers().expand(parts.second());
        } catch (BadValue unresolved) {
            throw BadValue.ignored("Failed to resolve unit specifiers in '" + parts.second() + "', ignoring: " + value);
        }
        List<Pair> programs = GrowingList.of(before, in);
        programs.add(0, new Pair(parts.first(), PathParsers.absolute(path, in)));
        return programs;
    }

    static FilterList networkInterfaces(String value, FilterList before, ParseContext in) throws BadValue {
        return SandboxParsers.filter(value, before, in, word -> SocketParsers.isInterfaceName(word) ? word : null,
                "Invalid interface name, ignoring: ");
    }

    /** {@return the text as a port number, -1 where it is none} */
    static int port(String text) {
        boolean number = Text.isDigits(text) && text.length() <= 5;
        int port = number ? Integer.parseInt(text) : -1;
        return port > 0 && port <= 65_535 ? port : -1;
    }
}
