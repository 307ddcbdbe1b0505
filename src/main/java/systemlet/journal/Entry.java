package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Bytes;
import systemlet.base.Utf8;

/**
 * One record of the journal: its two times and its fields in order. Field names follow systemd.journal-fields(7);
 * those with a leading underscore are vouched for by the manager, never taken from a client.
 */
public final class Entry {
    /** A field; a name may occur more than once. Values are text of {@code base.Utf8}, so any bytes survive. */
    public record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>(4);
    private long realtimeUsec;
    private long monotonicUsec;
    private Fields shared;
    private byte[] message;   // of MESSAGE where nobody needed it as text yet, else null
    private int messageFrom;
    private int messageLength;
    private long segment;
    private long offset;

    /**
     * @param realtimeUsec  µs since 1970
     * @param monotonicUsec µs since boot
     */
    public Entry(long realtimeUsec, long monotonicUsec) {
        this(realtimeUsec, monotonicUsec, Fields.NONE);
    }

    /** @param shared fields after this entry's own */
    public Entry(long realtimeUsec, long monotonicUsec, Fields shared) {
        this.realtimeUsec = realtimeUsec;
        this.monotonicUsec = monotonicUsec;
        this.shared = shared;
    }

    /** Becomes another record, for one who makes many and of whom nobody keeps one. {@return this} */
    public Entry again(long realtimeUsec, long monotonicUsec, Fields shared) {
        this.realtimeUsec = realtimeUsec;
        this.monotonicUsec = monotonicUsec;
        this.shared = shared;
        fields.clear();
        message = null;
        return this;
    }

    /** When it came in. */
    public long realtimeUsec() {
        return realtimeUsec;
    }

    public long monotonicUsec() {
        return monotonicUsec;
    }

    /** {@return when it was made as its sender's side says, else when it came in; µs since 1970} */
    public long sourceRealtimeUsec() {
        return time("_SOURCE_REALTIME_TIMESTAMP", realtimeUsec);
    }

    private long time(String field, long absent) {
        String text = get(field);
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > Long.MAX_VALUE / 100) {
                return absent;
            }
            value = value * 10 + c - '0';
        }
        return value > 0 ? value : absent;
    }

    /** {@return its own fields, without those it shares with others} */
    public List<Field> fields() {
        if (message != null) {
            fields.add(new Field("MESSAGE", Utf8.decode(message, messageFrom, messageLength)));
            message = null;
        }
        return fields;
    }

    /** Adds the field MESSAGE. The bytes may be part of a buffer that is used again: the entry is good until then. */
    public Entry withMessage(byte[] bytes, int from, int length) {
        message = bytes;
        messageFrom = from;
        messageLength = length;
        return this;
    }

    /** Writes the value of MESSAGE, nothing where there is none. */
    public void writeMessage(Bytes to) {
        if (message != null) {
            to.bytes(message, messageFrom, messageLength);
        } else {
            to.text(get("MESSAGE"));
        }
    }

    /** {@return about how many bytes the message has; 0 where there is none} */
    public int messageLength() {
        return message != null ? messageLength : get("MESSAGE").length();
    }

    /** Writes its own fields in the export format. */
    void write(Bytes to) {
        for (int i = 0; i < fields.size(); i++) {
            ExportFormat.write(to, fields.get(i).name(), fields.get(i).value());
        }
        if (message != null) {
            ExportFormat.write(to, "MESSAGE", message, messageFrom, messageLength);
        }
    }

    /** Shows the names and values of its own fields but for a message that is not text yet. */
    List<Field> named() {
        return fields;
    }

    Fields shared() {
        return shared;
    }

    /** Adds a field. */
    public Entry with(String name, String value) {
        return with(new Field(name, value));
    }

    /** Adds a field. */
    public Entry with(Field field) {
        fields.add(field);
        return this;
    }

    /** {@return the first value of a field, or "" where it is missing} */
    public String get(String name) {
        String own = find(name);
        return own == null ? "" : own;
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    private String find(String name) {
        String own = find(message != null && name.equals("MESSAGE") ? fields() : fields, name);
        return own == null ? find(shared.list(), name) : own;
    }

    private static String find(List<Field> list, String name) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).name().equals(name)) {
                return list.get(i).value();
            }
        }
        return null;
    }

    /** {@return whether one of the values of a field is this one} */
    public boolean has(String name, String value) {
        for (Field field : fields()) {
            if (field.name().equals(name) && field.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the syslog priority, 0 (emerg) to 7 (debug); 6 where none was given} */
    public int priority() {
        String text = get("PRIORITY");
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7' ? text.charAt(0) - '0' : 6;
    }

    // ---- where it stands in the files

    /** Notes where it was read from. @param offset bytes from the start of the segment */
    Entry at(long segment, long offset) {
        this.segment = segment;
        this.offset = offset;
        return this;
    }

    public long segment() {
        return segment;
    }

    public long offset() {
        return offset;
    }

    /** {@return the words that name this entry for --cursor=} */
    public String cursor() {
        String number = Long.toHexString(segment);
        return "s=" + "0".repeat(32 - number.length()) + number + ";i=" + Long.toHexString(offset) + ";b=" + get("_BOOT_ID")
                + ";m=" + Long.toHexString(monotonicUsec) + ";t=" + Long.toHexString(realtimeUsec) + ";x=" + digest();
    }

    /** A hash of the fields (FNV-1a over their text), 16 hex digits. */
    private String digest() {
        long hash = 0xcbf29ce484222325L;
        for (Field field : fields()) {
            hash = digest(digest(hash, field.name()), field.value());
        }
        String hex = Long.toHexString(hash);
        return "0".repeat(16 - hex.length()) + hex;
    }

    private static long digest(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
