package systemlet.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of the journal: its two times and its fields in order. Field names follow systemd.journal-fields(7);
 * those with a leading underscore are vouched for by the manager, never taken from a client.
 */
public final class Entry {
    /** A field; a name may occur more than once. Values are text of {@code base.Utf8}, so any bytes survive. */
    public record Field(String name, String value) {}

    private final long realtimeUsec;
    private final long monotonicUsec;
    private final List<Field> fields = new ArrayList<>(12);

    /**
     * @param realtimeUsec  µs since 1970
     * @param monotonicUsec µs since boot
     */
    public Entry(long realtimeUsec, long monotonicUsec) {
        this.realtimeUsec = realtimeUsec;
        this.monotonicUsec = monotonicUsec;
    }

    public long realtimeUsec() {
        return realtimeUsec;
    }

    public long monotonicUsec() {
        return monotonicUsec;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Adds a field. */
    public Entry with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    /** {@return the first value of a field, or "" where it is missing} */
    public String get(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return "";
    }

    /** {@return the syslog priority, 0 (emerg) to 7 (debug); 6 where none was given} */
    public int priority() {
        String text = get("PRIORITY");
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7' ? text.charAt(0) - '0' : 6;
    }
}
