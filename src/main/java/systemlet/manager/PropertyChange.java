package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Malformed;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;

/**
 * One property that a client sets (StartTransientUnit, SetUnitProperties).
 *
 * @param value the plain value that {@link PlainWriter} would write: Boolean, Integer, Long, Double, String, byte[], List
 *              for arrays, Object[] for structs
 */
record PropertyChange(String name, String signature, Object value) {
    /** Reads {@code a(sv)}. */
    static List<PropertyChange> read(WireReader in) throws Malformed {
        List<PropertyChange> changes = new ArrayList<>();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            String name = in.string();
            String signature = in.variant();
            changes.add(new PropertyChange(name, signature, plain(in.value(signature))));
        }
        return changes;
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Whole it -> switch (it.code()) {
                case 'b' -> it.value() != 0;
                case 'x', 't' -> it.value();
                default -> (int) it.value();
            };
            case Value.Real it -> it.value();
            case Value.Text it -> it.value();
            case Value.Bytes it -> it.value();
            case Value.Items it -> plain(it.items());
            case Value.Struct it -> plain(it.fields()).toArray();
            case Value.Entry it -> new Object[] {plain(it.key()), plain(it.value())};
            case Value.Variant it -> plain(it.content());
        };
    }

    private static List<Object> plain(List<Value> values) {
        List<Object> plain = new ArrayList<>(values.size());
        for (Value value : values) {
            plain.add(plain(value));
        }
        return plain;
    }
}
