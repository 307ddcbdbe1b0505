package systemlet.ctl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.dbus.Value;

/** The properties of one object as GetAll gave them. What is not there reads as empty, 0 or false. */
final class Properties {
    /** UINT64_MAX: for sizes and times "not set" or "infinity". */
    static final long UNSET = -1;

    private final List<Value.Entry> entries;
    private final Map<String, Value> byName = new HashMap<>();

    Properties(List<Value.Entry> entries) {
        this.entries = entries;
        for (Value.Entry entry : entries) {
            byName.put(name(entry), entry.value());
        }
    }

    /** {@return all, in the order of the reply} */
    List<Value.Entry> entries() {
        return entries;
    }

    static String name(Value.Entry entry) {
        return ((Value.Text) entry.key()).value();
    }

    /** {@return the value, or null} */
    Value get(String name) {
        return byName.get(name);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    String text(String name) {
        return get(name) instanceof Value.Text text ? text.value() : "";
    }

    long number(String name) {
        return number(name, 0);
    }

    long number(String name, long otherwise) {
        return get(name) instanceof Value.Whole whole ? whole.value() : otherwise;
    }

    boolean flag(String name) {
        return number(name) != 0;
    }

    /** {@return the texts of an array of strings} */
    List<String> strings(String name) {
        List<String> texts = new ArrayList<>();
        if (get(name) instanceof Value.Items items) {
            for (Value item : items.items()) {
                if (item instanceof Value.Text text) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    /** {@return the structs of an array of them, each as its fields} */
    List<List<Value>> structs(String name) {
        List<List<Value>> structs = new ArrayList<>();
        if (get(name) instanceof Value.Items items) {
            for (Value item : items.items()) {
                if (item instanceof Value.Struct struct) {
                    structs.add(struct.fields());
                }
            }
        }
        return structs;
    }

    static String text(Value value) {
        return value instanceof Value.Text text ? text.value() : "";
    }

    static long number(Value value) {
        return value instanceof Value.Whole whole ? whole.value() : 0;
    }
}
