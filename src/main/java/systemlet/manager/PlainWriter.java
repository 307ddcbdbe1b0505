package systemlet.manager;

import java.util.List;
import systemlet.dbus.Signature;
import systemlet.dbus.WireWriter;

/**
 * Writes the plain values of the directive table ({@code unit.Format}) as the D-Bus type they are shown with:
 * Boolean, Integer, Long, String, byte[], List for arrays, Object[] for structs. A null becomes the type's empty value.
 */
final class PlainWriter {
    private PlainWriter() {}

    /** Writes one value of the complete type {@code signature}. */
    static void write(WireWriter w, String signature, Object value) {
        write(w, signature, 0, value);
    }

    private static void write(WireWriter w, String types, int at, Object value) {
        switch (types.charAt(at)) {
            case 'y' -> w.uint8((int) number(value));
            case 'b' -> w.bool(Boolean.TRUE.equals(value));
            case 'n', 'q' -> w.uint16((int) number(value));
            case 'i', 'u' -> w.int32((int) number(value));
            case 'x', 't' -> w.int64(number(value));
            case 's' -> w.string(value == null ? "" : (String) value);
            case 'o' -> w.path(value == null ? "/" : (String) value);
            case 'a' -> array(w, types, at + 1, value);
            default -> struct(w, types, at + 1, (Object[]) value);
        }
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static void array(WireWriter w, String types, int element, Object value) {
        if (value instanceof byte[] bytes) {
            w.bytes(bytes);
            return;
        }
        w.array(types.charAt(element));
        if (value != null) {
            for (Object item : (List<?>) value) {
                write(w, types, element, item);
            }
        }
        w.end();
    }

    private static void struct(WireWriter w, String types, int from, Object[] fields) {
        w.struct();
        int at = from;
        for (int i = 0; types.charAt(at) != ')'; i++) {
            write(w, types, at, fields == null ? null : fields[i]);
            at = Signature.end(types, at);
        }
    }
}
