package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a setting's value is put on the bus: a D-Bus signature and a conversion to the matching plain value.
 * Plain values are Boolean (b), Integer (i, u, q), Long (t, x), String (s, o), byte[] (ay), List (any other
 * array) and Object[] (struct), nested as the signature says; one writer can therefore write them all.
 *
 * @param signature D-Bus signature
 * @param plain     conversion from the setting's value to a plain value; never asked about null, which {@link #empty}
 *        shows
 */
public record Format<T>(String signature, Function<T, Object> plain) {
    /** Spans: µs; {@link systemlet.base.Spans#INFINITY} is UINT64_MAX on the bus too. */
    public static final Format<Long> USEC = new Format<>("t", v -> v);
    public static final Format<Boolean> BOOL = new Format<>("b", v -> v);
    public static final Format<String> STRING = new Format<>("s", v -> v);
    public static final Format<Integer> I32 = new Format<>("i", v -> v);
    public static final Format<Integer> U32 = new Format<>("u", v -> v);
    public static final Format<Integer> U16 = new Format<>("q", v -> v);
    /** Unsigned 64 bits as they are: -1 is UINT64_MAX, which `systemctl show` prints as "infinity" or "[not set]". */
    public static final Format<Long> U64 = new Format<>("t", v -> v);
    public static final Format<Long> I64 = new Format<>("x", v -> v);
    public static final Format<List<String>> STRV = new Format<>("as", v -> v);
    public static final Format<byte[]> BYTES = new Format<>("ay", v -> v);

    public static final Format<List<Pair>> PAIRS = array("(ss)", pair -> new Object[] {pair.first(), pair.second()});

    /** {@return a format that shows an enum by its word} */
    public static <W extends Word> Format<W> word() {
        return new Format<>("s", Word::word);
    }

    /** {@return an array whose elements are made by {@code element}} */
    public static <E> Format<List<E>> array(String elementSignature, Function<E, Object> element) {
        return new Format<>("a" + elementSignature, list -> {
            List<Object> plain = new ArrayList<>(list.size());
            for (E item : list) {
                plain.add(element.apply(item));
            }
            return plain;
        });
    }

    /** {@return the plain value; for null the signature's empty one: "", 0, false, no elements} */
    public Object of(T value) {
        return value == null ? empty(signature) : plain.apply(value);
    }

    private static Object empty(String signature) {
        return switch (signature.charAt(0)) {
            case 'b' -> Boolean.FALSE;
            case 's', 'o' -> "";
            case 'i', 'u', 'q' -> 0;
            case 't', 'x' -> 0L;
            case 'a' -> signature.equals("ay") ? new byte[0] : List.of();
            default -> emptyStruct(signature);
        };
    }

    /** Structs of our properties hold basic types and arrays of basic types only. */
    private static Object[] emptyStruct(String signature) {
        List<Object> fields = new ArrayList<>();
        for (int i = 1; i < signature.length() - 1; i++) {
            int end = signature.charAt(i) == 'a' ? i + 2 : i + 1;
            fields.add(empty(signature.substring(i, end)));
            i = end - 1;
        }
        return fields.toArray();
    }
}
