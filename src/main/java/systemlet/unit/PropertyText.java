package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Escapes;
import systemlet.base.Utf8;
import systemlet.sys.Signals;

/**
 * Turns a property that comes over the bus (StartTransientUnit, SetUnitProperties) into the assignments of a unit file
 * that mean the same, so that files are the only way by which configuration comes in. Values are plain ones as in
 * {@link Format}.
 */
public final class PropertyText {
    private static final long INFINITY = -1;
    private static final Map<String, String> RENAMED = new TreeMap<>();

    static {
        for (String[] names : new String[][] {{"CPUQuotaPerSecUSec", "CPUQuota"},
                {"EnvironmentFiles", "EnvironmentFile"},
            {"IODeviceLatencyTargetUSec", "IODeviceLatencyTargetSec"}}) {
            RENAMED.put(names[0], names[1]);
        }
    }

    private final String property;
    private final String section;
    private final List<UnitText.Assignment> lines = new ArrayList<>();

    private PropertyText(String property, String section) {
        this.property = property;
        this.section = section;
    }

    /**
     * {@return the assignments}
     *
     * @param signature D-Bus signature of the value
     * @throws BadValue where no property of this name and signature can be set on such a unit
     */
    public static List<UnitText.Assignment> of(UnitType type, String property, String signature, Object value)
            throws BadValue {
        String key = key(property);
        boolean general = UnitSettings.TABLE.directive("Unit", key) != null || property.equals("Conditions")
                || property.equals("Asserts");
        PropertyText text = new PropertyText(property, general ? "Unit" : type.section());
        try {
            text.write(key, signature, value);
        } catch (ClassCastException mismatch) {
            throw BadValue.ignored("Value of property " + property + " does not match its signature " + signature);
        }
        return text.lines;
    }

    /** {@return the directive that a property's name stands for} */
    static String key(String property) {
        String renamed = RENAMED.get(property);
        if (renamed != null) {
            return renamed;
        }
        if (property.endsWith("USec") && !property.startsWith("On")) {
            return property.substring(0, property.length() - "USec".length()) + "Sec";
        }
        if (property.startsWith("Exec") && property.endsWith("Ex")) {
            return property.substring(0, property.length() - 2);
        }
        return property.endsWith("Scale") ? property.substring(0, property.length() - "Scale".length()) : property;
    }

    private void write(String key, String signature, Object value) throws BadValue {
        switch (property) {
            case "TimersMonotonic" -> timers((List<?>) value);
            case "TimersCalendar", "Listen", "Paths" -> named((List<?>) value);
            case "Conditions", "Asserts" -> conditions((List<?>) value);
            default -> plain(key, signature, value);
        }
    }

    private void plain(String key, String signature, Object value) throws BadValue {
        if (Directives.find(section, key) == null) {
            throw BadValue.ignored("Cannot set property " + property + ", or unknown property.");
        }
        switch (signature) {
            case "b" -> line(key, (Boolean) value ? "yes" : "no");
            case "s", "o" -> line(key, key.equals("Description") ? literal((String) value) : percents((String) value));
            case "i", "x" -> line(key, number(value));
            case "u", "q" -> line(key, unsigned(key, ((Number) value).longValue()));
            case "t" -> line(key, wide(key, ((Number) value).longValue()));
            case "as" -> words(key, (List<?>) value);
            case "ay" -> bytes(key, (byte[]) value);
            case "(aiai)" -> statuses(key, (Object[]) value);
            case "(bas)" -> filter(key, (Object[]) value);
            case "(bs)" -> line(key, ((Boolean) ((Object[]) value)[0] ? "-" : "")
                    + percents((String) ((Object[]) value)[1]));
            case "a(sasb)", "a(sasas)" -> commands(key, (List<?>) value);
            case "a(sb)" -> files(key, (List<?>) value);
            case "a(ss)", "a(st)" -> pairs(key, (List<?>) value);
            case "a(ssbt)" -> binds(key, (List<?>) value);
            case "a(say)" -> credentials(key, (List<?>) value);
            default -> throw BadValue.ignored("Cannot set property " + property + " of signature " + signature);
        }
    }

    private void line(String key, String value) {
        lines.add(new UnitText.Assignment(section, key, value));
    }

    private static String number(Object value) {
        return Long.toString(((Number) value).longValue());
    }

    private String unsigned(String key, long value) {
        return key.endsWith("Mode") || key.equals("UMask") ? "0" + Long.toOctalString(value)
                : Long.toString(value & 0xFFFF_FFFFL);
    }

    private String wide(String key, long value) {
        if (property.endsWith("Scale")) {
            long permyriad = ((value & 0xFFFF_FFFFL) * 10_000 + 0x7FFF_FFFFL) / 0xFFFF_FFFFL;
            return permyriad / 100 + "." + permyriad / 10 % 10 + permyriad % 10 + "%";
        }
        if (value == INFINITY) {
            return key.endsWith("Weight") || key.endsWith("Shares") || key.equals("CPUQuota") ? "" : "infinity";
        }
        if (key.equals("CPUQuota")) {
            return value / 10_000 + "." + value / 1000 % 10 + value / 100 % 10 + "%";
        }
        if (key.equals("CPUWeight") || key.equals("StartupCPUWeight")) {
            return value == 0 ? "idle" : Long.toString(value);
        }
        if (key.endsWith("CapabilityBoundingSet") || key.equals("AmbientCapabilities")) {
            return capabilities(value);
        }
        return Long.toUnsignedString(value) + (property.endsWith("USec") ? "us" : "");
    }

    private static String capabilities(long set) {
        StringBuilder to = new StringBuilder();
        for (int number = 0; number < 63; number++) {
            if ((set >> number & 1) != 0) {
                to.append(to.length() == 0 ? "" : " ").append(CapabilityNames.name(number));
            }
        }
        return to.toString();
    }

    /** An empty list takes back what was there before. */
    private void words(String key, List<?> words) {
        StringBuilder to = new StringBuilder();
        for (Object word : words) {
            to.append(to.length() == 0 ? "" : " ").append(quoted((String) word));
        }
        line(key, to.toString());
    }

    private void bytes(String key, byte[] bytes) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < bytes.length * 8; i++) {
            if ((bytes[i / 8] >> i % 8 & 1) != 0) {
                to.append(to.length() == 0 ? "" : " ").append(i);   // sets of CPUs are the only bytes that can be set
            }
        }
        line(key, to.toString());
    }

    private void statuses(String key, Object[] sets) {
        StringBuilder to = new StringBuilder();
        for (Object status : (List<?>) sets[0]) {
            to.append(to.length() == 0 ? "" : " ").append(number(status));
        }
        for (Object signal : (List<?>) sets[1]) {
            to.append(to.length() == 0 ? "" : " ").append(Signals.name((Integer) signal));
        }
        line(key, to.toString());
    }

    private void filter(String key, Object[] list) {
        StringBuilder to = new StringBuilder((Boolean) list[0] ? "" : "~");
        String between = "";
        for (Object name : (List<?>) list[1]) {
            to.append(between).append((String) name);
            between = " ";
        }
        line(key, to.toString());
    }

    /** Path, argv, and whether failure is ignored or the flags as words. */
    private void commands(String key, List<?> commands) {
        if (commands.isEmpty()) {
            line(key, "");
        }
        for (Object each : commands) {
            Object[] command = (Object[]) each;
            List<?> arguments = (List<?>) command[1];
            boolean renamed = !arguments.isEmpty() && !arguments.get(0).equals(command[0]);
            StringBuilder to = new StringBuilder(prefix(command[2])).append(renamed ? "@"
                    : "").append(quoted((String) command[0]));
            for (int i = renamed ? 0 : 1; i < arguments.size(); i++) {
                String argument = (String) arguments.get(i);
                to.append(' ').append(argument.equals(";") ? "\\;" : quoted(argument));
            }
            line(key, to.toString());
        }
    }

    private static String prefix(Object flags) {
        if (flags instanceof Boolean ignore) {
            return ignore ? "-" : "";
        }
        StringBuilder to = new StringBuilder();
        for (Object flag : (List<?>) flags) {
            to.append(switch ((String) flag) {
                case "ignore-failure" -> "-";
                case "privileged" -> "+";
                case "no-setuid" -> "!";
                case "ambient" -> "!!";
                case "no-env-expand" -> ":";
                default -> "";
            });
        }
        return to.toString();
    }

    private void files(String key, List<?> files) {
        if (files.isEmpty()) {
            line(key, "");
        }
        for (Object each : files) {
            Object[] file = (Object[]) each;
            line(key, ((Boolean) file[1] ? "-" : "") + percents((String) file[0]));
        }
    }

    private void pairs(String key, List<?> pairs) {
        if (pairs.isEmpty()) {
            line(key, "");
        }
        String between = key.equals("DeviceAllow") || key.startsWith("IO") || key.startsWith("BlockIO") ? " " : ":";
        for (Object each : pairs) {
            Object[] pair = (Object[]) each;
            String second = pair[1] instanceof Number ? number(pair[1]) : percents((String) pair[1]);
            line(key, percents((String) pair[0]) + (second.isEmpty() ? "" : between + second));
        }
    }

    private void binds(String key, List<?> binds) {
        if (binds.isEmpty()) {
            line(key, "");
        }
        for (Object each : binds) {
            Object[] bind = (Object[]) each;
            boolean recursive = ((Number) bind[3]).longValue() != 0;
            line(key, ((Boolean) bind[2] ? "-" : "") + percents((String) bind[0]) + ":" + percents((String) bind[1])
                    + (recursive ? ":rbind" : ":norbind"));
        }
    }

    private void credentials(String key, List<?> credentials) {
        if (credentials.isEmpty()) {
            line(key, "");
        }
        for (Object each : credentials) {
            Object[] credential = (Object[]) each;
            String content = Escapes.escapeC(Utf8.decode((byte[]) credential[1]));
            line(key, credential[0] + ":" + percents(content));
        }
    }

    private void timers(List<?> timers) throws BadValue {
        for (Object each : timers) {
            Object[] timer = (Object[]) each;
            String base = (String) timer[0];
            String key = base.endsWith("USec") ? base.substring(0, base.length() - 4) + "Sec" : base;
            require(key);
            line(key, number(timer[1]) + "us");
        }
    }

    /** Directive and value: what timers, sockets and paths list. */
    private void named(List<?> rows) throws BadValue {
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            String key = (property.equals("Listen") ? "Listen" : "") + row[0];
            require(key);
            line(key, percents((String) row[1]));
        }
    }

    private void require(String key) throws BadValue {
        if (Directives.find(section, key) == null) {
            throw BadValue.ignored("Cannot set property " + property + ", or unknown property.");
        }
    }

    private void conditions(List<?> conditions) throws BadValue {
        for (Object each : conditions) {
            Object[] condition = (Object[]) each;
            require((String) condition[0]);
            line((String) condition[0], ((Boolean) condition[1] ? "|" : "") + ((Boolean) condition[2] ? "!" : "")
                    + percents((String) condition[3]));
        }
    }

    /** A value is no pattern for specifiers: '%' is doubled. */
    private static String percents(String text) {
        return text.replace("%", "%%");
    }

    private static String literal(String text) {
        return percents(text).replace("\n", " ");
    }

    /** A word, in quotes and with C escapes where it needs them. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            plain &= letter || "_@%+=:,./-$".indexOf(c) >= 0;
        }
        return plain ? percents(text) : "\"" + Escapes.escapeC(percents(text)).replace("\\'", "'") + "\"";
    }
}
