package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import systemlet.base.Check;
import systemlet.dbus.Property;
import systemlet.engine.Now;

/**
 * Getters of properties by name, and the making of an interface's table out of a list of {@link PropertyNames}. A name
 * that no getter here knows is a setting's: {@link SettingRows} looks it up in the directive table.
 */
final class Rows<T> {
    private final Map<String, Property.Get<T>> getters = new TreeMap<>();
    private final Map<String, Property.Set<T>> setters = new TreeMap<>();

    Rows<T> row(String name, Property.Get<T> getter) {
        Check.that(getters.put(name, getter) == null, name + " has one getter");
        return this;
    }

    Rows<T> text(String name, Function<T, String> getter) {
        return row(name, (object, w) -> {
            String value = getter.apply(object);
            w.string(value == null ? "" : value);
        });
    }

    Rows<T> flag(String name, Predicate<T> getter) {
        return row(name, (object, w) -> w.bool(getter.test(object)));
    }

    /** A number of 32 bits: i or u. */
    Rows<T> int32(String name, ToLongFunction<T> getter) {
        return row(name, (object, w) -> w.int32((int) getter.applyAsLong(object)));
    }

    /** A number of 64 bits: x or t; -1 is UINT64_MAX, which people see as "infinity" or "[not set]". */
    Rows<T> int64(String name, ToLongFunction<T> getter) {
        return row(name, (object, w) -> w.int64(getter.applyAsLong(object)));
    }

    Rows<T> strings(String name, Function<T, List<String>> getter) {
        return row(name, (object, w) -> w.strings(getter.apply(object)));
    }

    /** A time stamp: the property and its twin with Monotonic behind the name. */
    Rows<T> stamp(String name, Function<T, Now> getter) {
        return int64(name, object -> getter.apply(object).realtimeUsec())
                .int64(name + "Monotonic", object -> getter.apply(object).monotonicUsec());
    }

    /** The same value for every object: what cannot be otherwise here, for example counters without a control group. */
    Rows<T> fixed(String type, Object value, String... names) {
        for (String name : names) {
            row(name, (object, w) -> PlainWriter.write(w, type, value));
        }
        return this;
    }

    /** Takes over all getters of another list. */
    Rows<T> with(Rows<T> others) {
        others.getters.forEach(this::row);
        return this;
    }

    /** Lets a property be set. */
    Rows<T> settable(String name, Property.Set<T> set) {
        setters.put(name, set);
        return this;
    }

    Property.Get<T> getter(String name) {
        return getters.get(name);
    }

    /**
     * Makes table rows.
     *
     * @param names one block of {@link PropertyNames}
     * @param rest  finds the getter of a name that is not among these; null where there is none
     */
    List<Property<T>> table(String names, Function<String, Property.Get<T>> rest) {
        List<Property<T>> table = new ArrayList<>();
        int at = 0;
        while (at < names.length()) {
            int end = at;
            while (end < names.length() && names.charAt(end) > ' ') {
                end++;
            }
            if (end > at) {
                table.add(property(names.substring(at, end), rest));
            }
            at = end + 1;
        }
        return table;
    }

    private Property<T> property(String word, Function<String, Property.Get<T>> rest) {
        int start = "!~^".indexOf(word.charAt(0)) < 0 ? 0 : 1;
        int colon = word.indexOf(':');
        String name = word.substring(start, colon);
        Property.Get<T> getter = getters.get(name);
        if (getter == null) {
            getter = rest.apply(name);
        }
        Check.that(getter != null, "property " + name + " has a getter");
        return new Property<>(name, word.substring(colon + 1), emits(word.charAt(0)), getter, setters.get(name));
    }

    private static Property.Emits emits(char mark) {
        return switch (mark) {
            case '!' -> Property.Emits.CONST;
            case '~' -> Property.Emits.NOTHING;
            case '^' -> Property.Emits.INVALIDATES;
            default -> Property.Emits.CHANGE;
        };
    }
}
