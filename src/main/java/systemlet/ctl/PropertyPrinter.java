package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.dbus.Value;

/**
 * Writes one property as a line, "Name=value" or only the value. Numbers get their meaning from the name: what ends
 * in Timestamp is a moment, what has USec in it a span, and so on.
 */
final class PropertyPrinter {
    private static final String UNPRINTABLE = "[unprintable]";

    private final Stream out;
    private final Options options;
    private final Times times;
    private final SpecialProperties special;

    PropertyPrinter(Context context, Options options) {
        out = context.out();
        this.options = options;
        times = new Times(context);
        special = new SpecialProperties(times, options.timestamp);
    }

    /** @param expected null, or the only value that is printed */
    void print(String name, Value value, String expected) {
        List<String> lines = special.lines(name, value);
        if (lines == null) {
            lines = plain(name, value);
        }
        for (String line : lines) {
            boolean hidden = line.isEmpty() || line.equals(UNPRINTABLE)
                    || SpecialProperties.isUnsetStatus(name, line)
                    || line.equals("~") && SpecialProperties.isFilter(name);
            if ((!hidden || options.showEmpty) && (expected == null || expected.equals(line))) {
                out.line(options.value && !line.equals(UNPRINTABLE) ? line : name + "=" + line);
            }
        }
    }

    private List<String> plain(String name, Value value) {
        return switch (value) {
            case Value.Text text -> List.of(escapedLines(text.value()));
            case Value.Whole whole -> List.of(whole(name, whole));
            case Value.Real real -> List.of(real(real.value()));
            case Value.Bytes bytes -> List.of(hex(bytes.value()));
            case Value.Items items -> List.of(items(items));
            case Value.Struct struct -> List.of(UNPRINTABLE);
            case Value.Entry entry -> List.of(UNPRINTABLE);
            case Value.Variant variant -> plain(name, variant.content());
        };
    }

    private static String items(Value.Items items) {
        List<String> words = new ArrayList<>();
        for (Value item : items.items()) {
            switch (item) {
                case Value.Text text -> words.add(escapedLines(Text.shellQuote(text.value())));
                case Value.Whole whole when whole.code() == 'u' || whole.code() == 'i' ->
                        words.add(Long.toString(whole.value()));
                default -> {
                    return UNPRINTABLE;
                }
            }
        }
        boolean known = items.element().equals("s") || items.element().equals("o") || items.element().equals("u")
                || items.element().equals("i");
        return known ? Text.join(" ", words) : UNPRINTABLE;
    }

    private String whole(String name, Value.Whole number) {
        long value = number.value();
        return switch (number.code()) {
            case 'b' -> value != 0 ? "yes" : "no";
            case 't' -> uint64(name, value);
            case 'u' -> uint32(name, value & 0xffff_ffffL);
            case 'i' -> int32(name, value);
            case 'x' -> Long.toString(value);
            default -> UNPRINTABLE;
        };
    }

    private String uint64(String name, long value) {
        if (name.endsWith("Timestamp")) {
            return times.format(value, options.timestamp);
        }
        switch (name) {
            case "NextElapseUSecRealtime", "LastTriggerUSec", "TimeUSec", "RTCTimeUSec" -> {
                return times.format(value, options.timestamp);
            }
            case "CoredumpFilter" -> {
                return "0x" + Long.toHexString(value);
            }
            case "RestrictNamespaces" -> {
                return Flags.namespaces(value);
            }
            case "MountFlags" -> {
                return Flags.propagation(value);
            }
            case "CapabilityBoundingSet", "AmbientCapabilities" -> {
                return Flags.capabilities(value);
            }
            default -> { }
        }
        if (name.contains("USec")) {
            return Spans.format(value);
        }
        return value == Properties.UNSET ? unset(name) : Long.toUnsignedString(value);
    }

    /** {@return what a property whose bits are all set means} */
    private static String unset(String name) {
        boolean limit = switch (name) {
            case "DefaultMemoryLow", "DefaultMemoryMin", "MemoryLow", "MemoryMin", "MemoryHigh", "MemoryMax",
                    "MemorySwapMax", "MemoryLimit", "MemoryAvailable", "TasksMax", "DefaultTasksMax" -> true;
            default -> name.startsWith("Limit") || name.startsWith("DefaultLimit");
        };
        if (limit) {
            return "infinity";
        }
        return switch (name) {
            case "CPUWeight", "StartupCPUWeight", "IOWeight", "StartupIOWeight", "CPUShares", "StartupCPUShares",
                    "BlockIOWeight", "StartupBlockIOWeight", "MemoryCurrent", "TasksCurrent" -> "[not set]";
            case "IPIngressBytes", "IPIngressPackets", "IPEgressBytes", "IPEgressPackets" -> "[no data]";
            default -> name.endsWith("NSec") ? "[not set]" : "18446744073709551615";
        };
    }

    private static String uint32(String name, long value) {
        if (name.contains("UMask") || name.contains("Mode")) {
            String octal = Long.toOctalString(value);
            return octal.length() < 4 ? "0000".substring(octal.length()) + octal : octal;
        }
        if ((name.equals("UID") || name.equals("GID")) && value == 0xffff_ffffL) {
            return "[not set]";
        }
        return Long.toString(value);
    }

    private static String int32(String name, long value) {
        if (name.endsWith("ActionExitStatus") && value == -1) {
            return "[not set]";
        }
        return name.equals("NUMAPolicy") ? Flags.numaPolicy(value) : Long.toString(value);
    }

    private static String real(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }

    private static String escapedLines(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", "\\n");
    }
}
