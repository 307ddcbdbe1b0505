package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Base64;
import systemlet.base.Escapes;
import systemlet.base.Spans;
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
            throw BadValue.fatal("Value of property " + property + " does not match its signature " + signature);
        }
        return text.lines;
    }

    /** {@return the directive that a property's name stands for} */
    public static String key(String property) {
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
            case "TimersMonotonic" -> timers(rows("a(st)", signature, value));
            case "OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec" ->
                    timers(List.<Object[]>of(new Object[] {property, value}));
            case "TimersCalendar", "Listen", "Paths" -> named(rows("a(ss)", signature, value));
            case "Conditions", "Asserts" -> conditions(rows("a(sbbs)", signature, value));
            default -> plain(key, signature, value);
        }
    }

    private static List<?> rows(String expected, String signature, Object value) throws BadValue {
        if (!signature.equals(expected)) {
            throw BadValue.fatal("Unexpected message contents");
        }
        return (List<?>) value;
    }

    private void plain(String key, String signature, Object value) throws BadValue {
        if (Directives.find(section, key) == null) {
            throw BadValue.ignored("Cannot set property " + property + ", or unknown property.");
        }
        requireType(key, signature);
        switch (signature) {
            case "b" -> line(key, (Boolean) value ? "yes" : "no");
            case "s", "o" -> line(key, key.equals("Description") ? PropertyWords.literal((String) value)
                    : PropertyWords.percents((String) value));
            case "i", "x" -> line(key, number(value));
            case "u", "q" -> line(key, unsigned(key, ((Number) value).longValue()));
            case "t" -> line(key, wide(key, ((Number) value).longValue()));
            case "as" -> words(key, (List<?>) value);
            case "ay" -> bytes(key, (byte[]) value);
            case "(aiai)" -> statuses(key, (Object[]) value);
            case "(bas)" -> filter(key, (Object[]) value);
            case "(bs)" -> line(key, ((Boolean) ((Object[]) value)[0] ? "-" : "")
                    + PropertyWords.percents((String) ((Object[]) value)[1]));
            case "aay" -> fields(key, (List<?>) value);
            case "a(iayu)" -> addresses(key, (List<?>) value);
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
        if (property.endsWith("Scale")) {
            return PropertyWords.scale(value);
        }
        return key.endsWith("Mode") || key.equals("UMask") ? "0" + Long.toOctalString(value)
                : Long.toString(value & 0xFFFF_FFFFL);
    }

    private String wide(String key, long value) {
        if (property.endsWith("Scale")) {
            return PropertyWords.scale(value);
        }
        if (value == INFINITY) {
            return key.endsWith("Weight") || key.endsWith("Shares") || key.equals("CPUQuota") ? "" : "infinity";
        }
        if (key.equals("CPUQuota")) {
            return PropertyWords.percent(value / 100);
        }
        if (key.equals("CPUWeight") || key.equals("StartupCPUWeight")) {
            return value == 0 ? "idle" : Long.toString(value);
        }
        if (key.endsWith("CapabilityBoundingSet") || key.equals("AmbientCapabilities")) {
            return PropertyWords.capabilities(value);
        }
        if (key.equals("RestrictNamespaces")) {
            return SandboxParsers.namespaceWords(value);
        }
        return property.endsWith("USec") ? Spans.format(value, 1) : Long.toUnsignedString(value);
    }

    /** An empty list takes back what was there before. */
    private void words(String key, List<?> words) {
        if (section.equals("Unit") && isDependency(key)) {
            for (Object word : words) {
                line(key, PropertyWords.percents((String) word));
            }
            return;
        }
        StringBuilder to = new StringBuilder();
        for (Object word : words) {
            to.append(to.length() == 0 ? "" : " ").append(key.equals("Environment") ? PropertyWords.inQuotes((String) word)
                    : PropertyWords.quoted((String) word));
        }
        line(key, to.toString());
    }

    private static boolean isDependency(String key) {
        for (Dependency kind : Dependency.values()) {
            if (kind.property().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private void fields(String key, List<?> fields) {
        for (Object field : fields) {
            line(key, PropertyWords.inQuotes(Utf8.decode((byte[]) field)));
        }
    }

    /** Family, address and the length of the prefix: IPAddressAllow= and IPAddressDeny=. */
    private void addresses(String key, List<?> addresses) {
        line(key, "");
        for (Object each : addresses) {
            Object[] address = (Object[]) each;
            int prefix = ((Number) address[2]).intValue();
            line(key, IpAddress.text(IpAddress.network((byte[]) address[1], prefix)) + "/" + prefix);
        }
    }

    private void bytes(String key, byte[] bytes) {
        if (key.equals("StandardInputData")) {
            line(key, Base64.encode(bytes));
            return;
        }
        line(key, "");
        line(key, PropertyWords.cpus(bytes));   // all other bytes that can be set are sets of CPUs
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
        line(key, "");
        for (Object each : commands) {
            Object[] command = (Object[]) each;
            List<?> arguments = (List<?>) command[1];
            boolean renamed = !arguments.isEmpty() && !arguments.get(0).equals(command[0]);
            StringBuilder to = new StringBuilder(prefix(command[2])).append(renamed ? "@"
                    : "").append(PropertyWords.inQuotes((String) command[0]));
            for (int i = renamed ? 0 : 1; i < arguments.size(); i++) {
                String argument = (String) arguments.get(i);
                to.append(' ').append(argument.equals(";") ? "\\;" : PropertyWords.inQuotes(argument));
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
            line(key, ((Boolean) file[1] ? "-" : "") + PropertyWords.percents((String) file[0]));
        }
    }

    private void pairs(String key, List<?> pairs) {
        boolean devices = key.equals("DeviceAllow") || key.startsWith("IO") || key.startsWith("BlockIO");
        if (pairs.isEmpty() || devices) {
            line(key, "");
        }
        String between = devices ? " " : ":";
        for (Object each : pairs) {
            Object[] pair = (Object[]) each;
            String second = pair[1] instanceof Number ? number(pair[1]) : PropertyWords.percents((String) pair[1]);
            line(key, PropertyWords.percents((String) pair[0]) + (second.isEmpty() ? "" : between + second));
        }
    }

    private void binds(String key, List<?> binds) {
        if (binds.isEmpty()) {
            line(key, "");
        }
        for (Object each : binds) {
            Object[] bind = (Object[]) each;
            boolean recursive = ((Number) bind[3]).longValue() != 0;
            line(key, ((Boolean) bind[2] ? "-" : "") + PropertyWords.percents((String) bind[0]) + ":"
                    + PropertyWords.percents((String) bind[1])
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
            line(key, credential[0] + ":" + PropertyWords.percents(content));
        }
    }

    private void timers(List<?> timers) throws BadValue {
        for (Object each : timers) {
            Object[] timer = (Object[]) each;
            String base = (String) timer[0];
            String key = base.endsWith("USec") ? base.substring(0, base.length() - 4) + "Sec" : base;
            require(key);
            line(key, Spans.format(((Number) timer[1]).longValue(), 1));
        }
    }

    /** Directive and value: what timers, sockets and paths list. */
    private void named(List<?> rows) throws BadValue {
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            String key = (property.equals("Listen") ? "Listen" : "") + row[0];
            require(key);
            line(key, PropertyWords.percents((String) row[1]));
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
                    + PropertyWords.percents((String) condition[3]));
        }
    }

    /** What a client sends as another type than `show` has is refused, as far as the types are simple. */
    private void requireType(String key, String signature) throws BadValue {
        Setting<?> setting = Directives.find(section, key).setting();
        if (setting == null) {
            return;
        }
        for (Property<?> shown : setting.properties()) {
            String expected = shown.format().signature();
            if (shown.name().equals(property) && (expected.length() == 1 || signature.length() == 1)
                    && !expected.equals(signature)) {
                throw BadValue.fatal("Unexpected message contents");
            }
        }
    }
}
