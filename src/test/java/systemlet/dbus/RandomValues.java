package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Rng;

/** Random types and values of them, all valid. */
public final class RandomValues {
    private static final String BASIC = "ybnqiuxtdhsog";
    private static final String[] TEXTS = {"", "a", "foo.service", "ä", "日本", "\uD83D\uDE00 smile", "x".repeat(300)};
    private static final String[] PATHS = {"/", "/org/freedesktop/systemd1", "/a_2eb"};
    private static final String[] SIGNATURES = {"", "s", "a{sv}", "(ii)as"};

    private final Rng rng;

    public RandomValues(Rng rng) {
        this.rng = rng;
    }

    /** {@return a signature of up to {@code count} types} */
    public String signature(int count) {
        StringBuilder types = new StringBuilder();
        for (int i = rng.below(count + 1); i > 0; i--) {
            String type = type(3);
            if (types.length() + type.length() <= Signature.LENGTH_MAX) {
                types.append(type);
            }
        }
        return types.toString();
    }

    String type(int depth) {
        return switch (depth == 0 ? rng.below(7) : rng.below(11)) {
            case 7 -> "a" + type(depth - 1);
            case 8 -> "a{" + basic() + type(depth - 1) + "}";
            case 9 -> "(" + type(depth - 1) + type(depth - 1) + ")";
            case 10 -> "v";
            default -> basic();
        };
    }

    private String basic() {
        return String.valueOf(BASIC.charAt(rng.below(BASIC.length())));
    }

    public List<Value> values(String signature) {
        List<Value> values = new ArrayList<>();
        Signature.split(signature).forEach(type -> values.add(value(type, 4)));
        return values;
    }

    private Value value(String type, int depth) {
        char code = type.charAt(0);
        long bits = rng.next();
        return switch (code) {
            case 'y' -> new Value.Whole(code, bits & 0xff);
            case 'b' -> new Value.Whole(code, bits & 1);
            case 'n' -> new Value.Whole(code, (short) bits);
            case 'q' -> new Value.Whole(code, bits & 0xffff);
            case 'i' -> new Value.Whole(code, (int) bits);
            case 'u', 'h' -> new Value.Whole(code, bits & 0xffffffffL);
            case 'x', 't' -> new Value.Whole(code, bits);
            case 'd' -> new Value.Real(bits / 1e9);
            case 's' -> new Value.Text(code, TEXTS[rng.below(TEXTS.length)]);
            case 'o' -> new Value.Text(code, PATHS[rng.below(PATHS.length)]);
            case 'g' -> new Value.Text(code, SIGNATURES[rng.below(SIGNATURES.length)]);
            case 'v' -> value(type(depth > 0 ? 1 : 0).replace("v", "s"), depth - 1).boxed();
            case 'a' -> array(type.substring(1), depth);
            case '{' -> pair(Signature.split(type.substring(1, type.length() - 1)), depth);
            default -> new Value.Struct(fields(type, depth));
        };
    }

    private Value array(String element, int depth) {
        int count = rng.below(4);
        if (element.equals("y")) {
            return new Value.Bytes(new byte[count]);
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(value(element, depth - 1));
        }
        return new Value.Items(element, items);
    }

    private Value pair(List<String> types, int depth) {
        return new Value.Entry(value(types.get(0), depth - 1), value(types.get(1), depth - 1));
    }

    private List<Value> fields(String type, int depth) {
        List<Value> fields = new ArrayList<>();
        Signature.split(type.substring(1, type.length() - 1)).forEach(field -> fields.add(value(field, depth - 1)));
        return fields;
    }
}
