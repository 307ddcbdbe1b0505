package systemlet.dbus;

import java.util.Arrays;
import java.util.List;
import systemlet.base.Check;

/**
 * Writes D-Bus values, little endian, aligned to the start of the buffer (D-Bus specification, "Marshaling").
 * Calls follow the signature: {@code a{sv}} is array, then entry, string, variant and its value for each, then end.
 * Grows as needed up to a limit. Every method's twin in {@link WireReader} has the same name.
 */
public final class WireWriter {
    /** Bytes one writer holds at most: the limit of a message, see {@link Message#SIZE_MAX}. */
    static final int SIZE_MAX = Message.SIZE_MAX;

    /** The text does not fit into a message. Unchecked: only the sender of the message can answer it. */
    public static final class Overflow extends RuntimeException {
        Overflow() {
            super("message would be larger than " + SIZE_MAX + " bytes");
        }
    }

    private byte[] bytes;
    private int at;
    private int[] open = new int[8];   // pairs: where an array's length goes, where its elements start
    private int depth;

    public WireWriter() {
        this(256);
    }

    /** @param sizeBytes room to begin with */
    public WireWriter(int sizeBytes) {
        bytes = new byte[sizeBytes];
    }

    /** {@return bytes written so far} */
    public int size() {
        return at;
    }

    /** {@return a copy of what was written} */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, at);
    }

    /** {@return the buffer itself: the first {@link #size} bytes are what was written} */
    byte[] buffer() {
        Check.that(depth == 0, "an array was not ended");
        return bytes;
    }

    /** Forgets everything written after the first {@code size} bytes. */
    void cut(int size) {
        at = size;
        depth = 0;
    }

    public WireWriter uint8(int value) {
        room(1);
        bytes[at++] = (byte) value;
        return this;
    }

    public WireWriter bool(boolean value) {
        return uint32(value ? 1 : 0);
    }

    public WireWriter int16(int value) {
        align(2);
        room(2);
        bytes[at++] = (byte) value;
        bytes[at++] = (byte) (value >> 8);
        return this;
    }

    public WireWriter uint16(int value) {
        return int16(value);
    }

    public WireWriter int32(int value) {
        align(4);
        room(4);
        put32(at, value);
        at += 4;
        return this;
    }

    public WireWriter uint32(int value) {
        return int32(value);
    }

    public WireWriter int64(long value) {
        align(8);
        room(8);
        put32(at, (int) value);
        put32(at + 4, (int) (value >>> 32));
        at += 8;
        return this;
    }

    public WireWriter uint64(long value) {
        return int64(value);
    }

    public WireWriter real(double value) {
        return int64(Double.doubleToRawLongBits(value));
    }

    /** Writes the index of a descriptor that goes with the message. */
    public WireWriter fd(int index) {
        return int32(index);
    }

    /** Writes text; what D-Bus cannot carry (NUL, half a surrogate pair) becomes U+FFFD. */
    public WireWriter string(String value) {
        align(4);
        room(5L + value.length());
        int from = at + 4;
        int to = from;
        int count = value.length();
        for (int i = 0; i < count; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || c == 0) {
                to = wide(value, i, to);
                break;
            }
            bytes[to++] = (byte) c;
        }
        put32(at, to - from);
        bytes[to] = 0;
        at = to + 1;
        return this;
    }

    /** Writes an object path; the caller vouches for its form. */
    public WireWriter path(String value) {
        return string(value);
    }

    /** Writes a signature of at most 255 ASCII characters. */
    public WireWriter signature(String value) {
        int length = value.length();
        Check.that(length <= Signature.LENGTH_MAX, "signature too long");
        room(length + 2L);
        bytes[at++] = (byte) length;
        for (int i = 0; i < length; i++) {
            bytes[at++] = (byte) value.charAt(i);
        }
        bytes[at++] = 0;
        return this;
    }

    /** Opens a variant: the one value of this type must follow. */
    public WireWriter variant(String type) {
        return signature(type);
    }

    /** Opens a struct: its fields follow, nothing ends it. */
    public WireWriter struct() {
        align(8);
        return this;
    }

    /** Opens a dict entry: key and value follow, nothing ends it. */
    public WireWriter entry() {
        align(8);
        return this;
    }

    /**
     * Opens an array; its elements follow, then {@link #end}.
     *
     * @param element first character of the element type, for example '(' or 's'
     */
    public WireWriter array(char element) {
        align(4);
        room(4);
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = at;
        at += 4;
        align(Signature.alignment(element));
        open[depth++] = at;
        return this;
    }

    /** Ends the array that was opened last. */
    public WireWriter end() {
        Check.that(depth > 0, "no array to end");
        depth -= 2;
        put32(open[depth], at - open[depth + 1]);
        return this;
    }

    /** Writes {@code as}. */
    public WireWriter strings(List<String> values) {
        array('s');
        for (String value : values) {
            string(value);
        }
        return end();
    }

    /** Writes {@code ay}. */
    public WireWriter bytes(byte[] value) {
        array('y');
        raw(value, 0, value.length);
        return end();
    }

    /** Writes bytes as they are. */
    WireWriter raw(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, at, length);
        at += length;
        return this;
    }

    /** Writes zeros up to the next multiple of {@code to} (a power of two). */
    WireWriter align(int to) {
        int end = at + to - 1 & -to;
        if (end != at) {
            room(end - at);
            while (at < end) {
                bytes[at++] = 0;
            }
        }
        return this;
    }

    /** Changes four bytes that were written before. */
    void put32(int offset, int value) {
        bytes[offset] = (byte) value;
        bytes[offset + 1] = (byte) (value >> 8);
        bytes[offset + 2] = (byte) (value >> 16);
        bytes[offset + 3] = (byte) (value >> 24);
    }

    /** Goes on with the text from its first character that is not plain; {@return where its bytes end} */
    private int wide(String value, int from, int start) {
        int to = start;
        int count = value.length();
        for (int i = from; i < count; i++) {
            int point = value.charAt(i);
            if (point >= 0xd800 && point < 0xe000) {
                boolean pair = point < 0xdc00 && i + 1 < count && (value.charAt(i + 1) & 0xfc00) == 0xdc00;
                point = pair ? (point - 0xd7c0 << 10) + (value.charAt(++i) & 0x3ff) : 0xfffd;
            } else if (point == 0) {
                point = 0xfffd;
            }
            roomFrom(to, 5L + count - i);
            to = put(to, point);
        }
        return to;
    }

    private int put(int start, int point) {
        int to = start;
        if (point < 0x80) {
            bytes[to++] = (byte) point;
            return to;
        }
        if (point < 0x800) {
            bytes[to++] = (byte) (0xc0 | point >> 6);
        } else {
            if (point < 0x10000) {
                bytes[to++] = (byte) (0xe0 | point >> 12);
            } else {
                bytes[to++] = (byte) (0xf0 | point >> 18);
                bytes[to++] = (byte) (0x80 | point >> 12 & 0x3f);
            }
            bytes[to++] = (byte) (0x80 | point >> 6 & 0x3f);
        }
        bytes[to++] = (byte) (0x80 | point & 0x3f);
        return to;
    }

    private void room(long more) {
        roomFrom(at, more);
    }

    private void roomFrom(int start, long more) {
        if (start + more <= bytes.length) {
            return;
        }
        if (start + more > SIZE_MAX) {
            throw new Overflow();
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(SIZE_MAX, Math.max(start + more, bytes.length * 2L)));
    }
}
