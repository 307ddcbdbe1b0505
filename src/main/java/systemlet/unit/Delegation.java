package systemlet.unit;

import java.util.List;
import java.util.TreeSet;
import java.util.ArrayList;
import systemlet.base.BadText;
import systemlet.base.Numbers;

/**
 * Delegate= of systemd.resource-control(5).
 *
 * @param controllers those handed over; meaningless where nothing is
 */
public record Delegation(boolean delegates, List<String> controllers) {
    public static final Delegation NONE = new Delegation(false, List.of());
    /** Controllers in the order in which systemd names them. */
    static final List<String> ALL = List.of("cpu", "cpuacct", "cpuset", "io", "blkio", "memory", "devices", "pids",
            "bpf-firewall", "bpf-devices", "bpf-foreign", "bpf-socket-bind", "bpf-restrict-network-interfaces");
    /** Those that the unified hierarchy has. */
    private static final List<String> UNIFIED = List.of("cpu", "cpuset", "io", "memory", "pids");
    static final Format<Delegation> ENABLED = new Format<>("b", Delegation::delegates);
    static final Format<Delegation> CONTROLLERS = new Format<>("as", Delegation::controllers);

    static Delegation parse(String value, Delegation before, ParseContext in) throws BadValue {
        UnitType type = in.unit().name().type();
        if (type == UnitType.SLICE || type == UnitType.SOCKET || type == UnitType.MOUNT || type == UnitType.SWAP) {
            throw BadValue.ignored("Delegate= setting not supported for this unit type, ignoring.");
        }
        if (value.isEmpty()) {
            return new Delegation(true, List.of());
        }
        try {
            return Numbers.bool(value) ? new Delegation(true, UNIFIED) : NONE;
        } catch (BadText notBoolean) {
            return named(value, before, in);
        }
    }

    private static Delegation named(String value, Delegation before, ParseContext in) throws BadValue {
        TreeSet<Integer> places = new TreeSet<>();
        for (String word : before == null ? List.<String>of() : before.controllers) {
            places.add(ALL.indexOf(word));
        }
        for (String word : Parsers.words(value, in)) {
            if (ALL.contains(word)) {
                places.add(ALL.indexOf(word));
            } else {
                in.warn("Invalid controller name '" + word + "', ignoring");
            }
        }
        List<String> controllers = new ArrayList<>();
        for (int place : places) {
            controllers.add(ALL.get(place));
        }
        return new Delegation(true, controllers);
    }
}
