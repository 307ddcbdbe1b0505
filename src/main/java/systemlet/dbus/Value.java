package systemlet.dbus;

import java.util.Arrays;
import java.util.List;

/** A decoded value of any D-Bus type, for clients that print what they do not know. */
public sealed interface Value {
    /**
     * Any whole number: y b n q i u x t h.
     *
     * @param code  its type
     * @param value sign-extended for n i x; 0 or 1 for b; the 64 bits as they are for t
     */
    record Whole(char code, long value) implements Value {}

    /** A double. */
    record Real(double value) implements Value {}

    /** Text of type s, o or g. */
    record Text(char code, String value) implements Value {}

    /** An array of bytes. */
    record Bytes(byte[] value) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    /** Any other array; dicts have {@link Entry} items. */
    record Items(String element, List<Value> items) implements Value {}

    /** A struct. */
    record Struct(List<Value> fields) implements Value {}

    /** One pair of a dict. */
    record Entry(Value key, Value value) implements Value {}

    /** A variant and the type of what it holds. */
    record Variant(String type, Value content) implements Value {}

    static Value string(String value) {
        return new Text('s', value);
    }

    static Value bool(boolean value) {
        return new Whole('b', value ? 1 : 0);
    }

    static Value uint32(long value) {
        return new Whole('u', value);
    }

    static Value uint64(long value) {
        return new Whole('t', value);
    }

    static Value strings(List<String> values) {
        return new Items("s", values.stream().map(Value::string).toList());
    }

    /** {@return this value in a variant} */
    default Value boxed() {
        return new Variant(signature(), this);
    }

    /** {@return the type string of this value} */
    default String signature() {
        return switch (this) {
            case Whole it -> String.valueOf(it.code);
            case Real it -> "d";
            case Text it -> String.valueOf(it.code);
            case Bytes it -> "ay";
            case Items it -> "a" + it.element;
            case Struct it -> joined("(", it.fields, ")");
            case Entry it -> joined("{", List.of(it.key, it.value), "}");
            case Variant it -> "v";
        };
    }

    /** Writes this value. */
    default void write(WireWriter w) {
        switch (this) {
            case Whole it -> writeWhole(w, it);
            case Real it -> w.real(it.value);
            case Text it -> writeText(w, it);
            case Bytes it -> w.bytes(it.value);
            case Items it -> {
                w.array(it.element.charAt(0));
                it.items.forEach(item -> item.write(w));
                w.end();
            }
            case Struct it -> {
                w.struct();
                it.fields.forEach(field -> field.write(w));
            }
            case Entry it -> {
                w.entry();
                it.key.write(w);
                it.value.write(w);
            }
            case Variant it -> {
                w.variant(it.type);
                it.content.write(w);
            }
        }
    }

    private static void writeWhole(WireWriter w, Whole it) {
        switch (it.code) {
            case 'y' -> w.uint8((int) it.value);
            case 'n', 'q' -> w.uint16((int) it.value);
            case 'x', 't' -> w.int64(it.value);
            default -> w.int32((int) it.value);   // b i u h
        }
    }

    private static void writeText(WireWriter w, Text it) {
        if (it.code == 'g') {
            w.signature(it.value);
        } else {
            w.string(it.value);
        }
    }

    private static String joined(String open, List<Value> parts, String close) {
        StringBuilder text = new StringBuilder(open);
        for (Value part : parts) {
            text.append(part.signature());
        }
        return text.append(close).toString();
    }
}
