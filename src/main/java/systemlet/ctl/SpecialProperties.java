package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Base64;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.dbus.Value;
import systemlet.sys.Signals;

/** The properties that are made of parts and have a form of their own in {@code show}. */
final class SpecialProperties {
    private static final int CLD_EXITED = 1;

    private final Times times;
    private final String style;

    SpecialProperties(Times times, String style) {
        this.times = times;
        this.style = style;
    }

    /** {@return the lines for the property, or null when it has no form of its own} */
    List<String> lines(String name, Value value) {
        return switch (value) {
            case Value.Struct struct -> struct(name, struct.fields());
            case Value.Items items -> items(name, items);
            case Value.Bytes bytes -> bytes(name, bytes.value());
            default -> null;
        };
    }

    /** {@return whether this is an exit status that nothing sets, which only --all shows} */
    static boolean isUnsetStatus(String name, String line) {
        return line.equals("[not set]") && name.endsWith("ActionExitStatus");
    }

    static boolean isFilter(String name) {
        return switch (name) {
            case "SystemCallFilter", "SystemCallLog", "RestrictAddressFamilies", "RestrictNetworkInterfaces",
                    "RestrictFileSystems" -> true;
            default -> false;
        };
    }

    private static List<String> struct(String name, List<Value> fields) {
        if (isFilter(name)) {
            return List.of(filter(fields));
        }
        return switch (name) {
            case "Job" -> List.of(number(fields, 0) == 0 ? "" : Long.toString(number(fields, 0)));
            case "Unit" -> List.of(text(fields, 0));
            case "LoadError" -> List.of(text(fields, 0).isEmpty() && text(fields, 1).isEmpty() ? ""
                    : text(fields, 0) + " \"" + text(fields, 1) + "\"");
            case "SELinuxContext", "AppArmorProfile", "SmackProcessLabel" ->
                    List.of(text(fields, 1).isEmpty() ? "" : (number(fields, 0) != 0 ? "-" : "") + text(fields, 1));
            case "RestartPreventExitStatus", "RestartForceExitStatus", "SuccessExitStatus" ->
                    List.of(exitStatuses(fields));
            default -> null;
        };
    }

    /** {@return an image to mount, its "optional" at {@code at} and its options after that} */
    private static String image(List<Value> fields, String paths, int at) {
        StringBuilder text = new StringBuilder(number(fields, at) != 0 ? "-" : "").append(paths);
        for (Value option : itemsOf(fields.get(at + 1))) {
            text.append(':').append(colonPair(((Value.Struct) option).fields()));
        }
        return text.toString();
    }

    private static String filter(List<Value> fields) {
        List<String> words = new ArrayList<>();
        for (Value item : itemsOf(fields.get(1))) {
            words.add(Properties.text(item));
        }
        return (number(fields, 0) != 0 ? "" : "~") + Text.join(" ", words);
    }

    private static String exitStatuses(List<Value> fields) {
        List<String> words = new ArrayList<>();
        for (Value status : itemsOf(fields.get(0))) {
            words.add(Long.toString(Properties.number(status)));
        }
        for (Value signal : itemsOf(fields.get(1))) {
            words.add(Signals.name((int) Properties.number(signal)));
        }
        return Text.join(" ", words);
    }

    private List<String> items(String name, Value.Items items) {
        if (items.element().equals("(sasbttttuii)") || items.element().equals("(sasasttttuii)")) {
            return each(items, this::exec);
        }
        return switch (name) {
            case "EnvironmentFiles" -> each(items,
                    it -> text(it, 0) + " (ignore_errors=" + (number(it, 1) != 0 ? "yes" : "no") + ")");
            case "Paths", "Listen" -> each(items, it -> text(it, 1) + " (" + text(it, 0) + ")");
            case "TimersMonotonic" -> each(items, it -> "{ " + text(it, 0) + "=" + Spans.format(number(it, 1))
                    + " ; next_elapse=" + Spans.format(number(it, 2)) + " }");
            case "TimersCalendar" -> each(items, it -> "{ " + text(it, 0) + "=" + text(it, 1)
                    + " ; next_elapse=" + nullIfNone(times.format(number(it, 2), style)) + " }");
            case "DeviceAllow" -> each(items, it -> text(it, 0) + " " + text(it, 1));
            case "IODeviceLatencyTargetUSec" -> each(items, it -> text(it, 0) + " " + Spans.format(number(it, 1)));
            case "BindPaths", "BindReadOnlyPaths" -> joined(items, it -> (number(it, 2) != 0 ? "-" : "")
                    + text(it, 0) + ":" + text(it, 1) + (number(it, 3) != 0 ? ":rbind" : ""));
            case "TemporaryFileSystem" -> joined(items, SpecialProperties::colonPair);
            case "StateDirectorySymlink", "RuntimeDirectorySymlink", "CacheDirectorySymlink", "LogsDirectorySymlink" ->
                    each(items, it -> text(it, 0) + ":" + text(it, 1));
            case "IPAddressAllow", "IPAddressDeny" -> joined(items, SpecialProperties::network);
            case "MountImages" -> joined(items, it -> image(it, text(it, 0) + ":" + text(it, 1), 2));
            case "ExtensionImages" -> joined(items, it -> image(it, text(it, 0), 1));
            case "RootImageOptions", "BPFProgram" -> each(items, SpecialProperties::colonPair);
            case "SocketBindAllow", "SocketBindDeny" -> each(items, SpecialProperties::socketBind);
            case "LogExtraFields" -> logFields(items);
            default -> items.element().equals("(st)") ? each(items, it -> text(it, 0) + " "
                    + Long.toUnsignedString(number(it, 1))) : null;
        };
    }

    private static List<String> bytes(String name, byte[] value) {
        return switch (name) {
            case "StandardInputData", "RootHashSignature" -> List.of(Base64.encode(value));
            case "CPUAffinity", "NUMAMask", "AllowedCPUs", "StartupAllowedCPUs", "AllowedMemoryNodes",
                    "StartupAllowedMemoryNodes", "EffectiveCPUs", "EffectiveMemoryNodes" ->
                    List.of(Flags.ranges(value));
            default -> null;
        };
    }

    private String exec(List<Value> it) {
        boolean extended = it.get(2) instanceof Value.Items;
        String how = extended ? "flags=" + words(it.get(2), " ")
                : "ignore_errors=" + (number(it, 2) != 0 ? "yes" : "no");
        int code = (int) number(it, 8);
        int status = (int) number(it, 9);
        String signal = code == CLD_EXITED ? "" : "/" + (status == 0 ? "0" : Signals.name(status));
        return "{ path=" + text(it, 0) + " ; argv[]=" + words(it.get(1), " ") + " ; " + how
                + " ; start_time=[" + orNone(times.format(number(it, 3), style)) + "]"
                + " ; stop_time=[" + orNone(times.format(number(it, 5), style)) + "]"
                + " ; pid=" + number(it, 7)
                + " ; code=" + Flags.childCode(code) + " ; status=" + status + signal + " }";
    }

    private static String nullIfNone(String moment) {
        return moment.isEmpty() ? "(null)" : moment;
    }

    private static String orNone(String moment) {
        return moment.isEmpty() ? "n/a" : moment;
    }

    private static String colonPair(List<Value> it) {
        return text(it, 1).isEmpty() ? text(it, 0) : text(it, 0) + ":" + text(it, 1);
    }

    private static String network(List<Value> it) {
        byte[] address = it.get(1) instanceof Value.Bytes bytes ? bytes.value() : new byte[0];
        return Flags.address(address) + "/" + number(it, 2);
    }

    private static String socketBind(List<Value> it) {
        String family = switch ((int) number(it, 0)) {
            case 2 -> "ipv4:";
            case 10 -> "ipv6:";
            default -> "";
        };
        String protocol = switch ((int) number(it, 1)) {
            case 6 -> "tcp";   // without a colon: so does systemd 252
            case 17 -> "udp";
            default -> "";
        };
        long count = number(it, 2) & 0xffff;
        long first = number(it, 3) & 0xffff;
        String ports = count == 0 ? "any" : count == 1 ? Long.toString(first) : first + "-" + (first + count - 1);
        return family + protocol + ports;
    }

    private static List<String> logFields(Value.Items items) {
        List<String> fields = new ArrayList<>();
        for (Value item : items.items()) {
            if (item instanceof Value.Bytes bytes) {
                fields.add(Text.shellQuote(Utf8.decode(bytes.value())));
            }
        }
        return List.of(Text.join(" ", fields));
    }

    private interface Line {
        String of(List<Value> fields);
    }

    private static List<String> each(Value.Items items, Line line) {
        List<String> lines = new ArrayList<>();
        for (Value item : items.items()) {
            if (item instanceof Value.Struct struct) {
                lines.add(line.of(struct.fields()));
            }
        }
        return lines;
    }

    private static List<String> joined(Value.Items items, Line word) {
        return List.of(Text.join(" ", each(items, word)));
    }

    private static String words(Value value, String between) {
        List<String> words = new ArrayList<>();
        for (Value item : itemsOf(value)) {
            words.add(Properties.text(item));
        }
        return Text.join(between, words);
    }

    private static List<Value> itemsOf(Value value) {
        return value instanceof Value.Items items ? items.items() : List.of();
    }

    private static String text(List<Value> fields, int index) {
        return Properties.text(fields.get(index));
    }

    private static long number(List<Value> fields, int index) {
        return Properties.number(fields.get(index));
    }
}
