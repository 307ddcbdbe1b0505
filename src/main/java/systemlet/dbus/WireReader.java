package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads D-Bus values of either byte order (D-Bus specification, "Marshaling"). Bounds, padding, UTF-8 and
 * object paths are checked here and nowhere else; the only failure is {@link Malformed}.
 * Arrays: {@code int end = r.array('s'); while (r.before(end)) r.string();}
 */
public final class WireReader {
    /** Bytes in one array at most (D-Bus specification). */
    private static final int ARRAY_MAX = 64 << 20;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final boolean bigEndian;
    private int at;
    private boolean trusted;

    /** Reads little endian values from a whole buffer. */
    public WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length, false);
    }

    /** @param start alignment counts from here */
    WireReader(byte[] bytes, int start, int end, boolean bigEndian) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.bigEndian = bigEndian;
        at = start;
    }

    /** Says that a {@link WireWriter} wrote the texts: passing over them, only their lengths are looked at. */
    WireReader trusting() {
        trusted = true;
        return this;
    }

    /** {@return whether everything was read} */
    public boolean atEnd() {
        return at == end;
    }

    /** {@return the offset of the next byte, as {@link #array} counts} */
    int position() {
        return at;
    }

    int end() {
        return end;
    }

    public int uint8() throws Malformed {
        need(1);
        return bytes[at++] & 0xff;
    }

    public boolean bool() throws Malformed {
        int value = int32();
        if ((value & ~1) != 0) {
            throw new Malformed("boolean is neither 0 nor 1");
        }
        return value == 1;
    }

    public int int16() throws Malformed {
        return (short) uint16();
    }

    public int uint16() throws Malformed {
        align(2);
        need(2);
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        at += 2;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    public int int32() throws Malformed {
        align(4);
        need(4);
        int value = word(bytes, at, bigEndian);
        at += 4;
        return value;
    }

    /** {@return the 32 bits; unsigned: mind the sign} */
    public int uint32() throws Malformed {
        return int32();
    }

    public long int64() throws Malformed {
        align(8);
        need(8);
        long first = word(bytes, at, bigEndian) & 0xffffffffL;
        long second = word(bytes, at + 4, bigEndian) & 0xffffffffL;
        at += 8;
        return bigEndian ? first << 32 | second : second << 32 | first;
    }

    public long uint64() throws Malformed {
        return int64();
    }

    public double real() throws Malformed {
        return Double.longBitsToDouble(int64());
    }

    /** {@return the index of a descriptor that came with the message} */
    public int fd() throws Malformed {
        return int32();
    }

    public String string() throws Malformed {
        int from = textStart();
        return WireText.decode(bytes, from, at - 1 - from);
    }

    public String path() throws Malformed {
        String path = string();
        if (!ObjectPath.isValid(path)) {
            throw new Malformed("not an object path");
        }
        return path;
    }

    public String signature() throws Malformed {
        int length = uint8();
        int from = at;
        need(length + 1);
        at += length + 1;
        if (bytes[at - 1] != 0) {
            throw new Malformed("signature without NUL");
        }
        String signature = WireText.decode(bytes, from, length);
        Signature.check(signature);
        return signature;
    }

    /** Opens a variant. {@return the type of the one value that follows} */
    public String variant() throws Malformed {
        if (end - at >= 3 && bytes[at] == 1 && bytes[at + 2] == 0 && Signature.ofBasic(bytes[at + 1]) != null) {
            at += 3;
            return Signature.ofBasic(bytes[at - 2]);   // most are: no need to build and check a string
        }
        String type = signature();
        Signature.checkSingle(type);
        return type;
    }

    public WireReader struct() throws Malformed {
        align(8);
        return this;
    }

    public WireReader entry() throws Malformed {
        align(8);
        return this;
    }

    /**
     * Opens an array.
     *
     * @param element first character of the element type
     * @return where its elements end, for {@link #before}
     */
    public int array(char element) throws Malformed {
        int length = int32();
        align(Signature.alignment(element));
        if (length < 0 || length > ARRAY_MAX || length > end - at) {
            throw new Malformed("array longer than the message");
        }
        return at + length;
    }

    /** {@return whether the array that ends there has another element} */
    public boolean before(int arrayEnd) throws Malformed {
        if (at > arrayEnd) {
            throw new Malformed("element runs over the end of its array");
        }
        return at < arrayEnd;
    }

    /** Reads {@code as}. */
    public List<String> strings() throws Malformed {
        List<String> values = new ArrayList<>();
        int arrayEnd = array('s');
        while (before(arrayEnd)) {
            values.add(string());
        }
        return values;
    }

    /** Reads {@code ay}. */
    public byte[] bytes() throws Malformed {
        int arrayEnd = array('y');
        byte[] value = new byte[arrayEnd - at];
        System.arraycopy(bytes, at, value, 0, value.length);
        at = arrayEnd;
        return value;
    }

    /** Passes over values of these types, checking them. */
    public void skip(String signature) throws Malformed {
        new Walk(this).skip(signature);
    }

    /** {@return the value of this single type as a tree} */
    public Value value(String type) throws Malformed {
        return new Walk(this).value(type, 0);
    }

    /** {@return a tree for each complete type} */
    public List<Value> values(String signature) throws Malformed {
        Walk walk = new Walk(this);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < signature.length(); i = Signature.end(signature, i)) {
            values.add(walk.value(signature, i));
        }
        return values;
    }

    /** Passes over a string, checking it. */
    void skipText() throws Malformed {
        int from = textStart();
        if (!trusted) {
            WireText.check(bytes, from, at - 1 - from);
        }
    }

    /** Passes over an object path, checking it. */
    void skipPath() throws Malformed {
        if (trusted) {
            textStart();
        } else {
            path();
        }
    }

    void align(int to) throws Malformed {
        int next = start + (at - start + to - 1 & -to);
        if (next > end) {
            throw new Malformed("message too short");
        }
        for (; at < next; at++) {
            if (bytes[at] != 0) {
                throw new Malformed("padding is not zero");
            }
        }
    }

    void jump(int to) {
        at = to;
    }

    /** Finds the text's first byte and moves behind its NUL. */
    private int textStart() throws Malformed {
        int length = int32();
        if (length < 0 || length >= end - at) {
            throw new Malformed("string longer than the message");
        }
        int from = at;
        at += length + 1;
        if (bytes[at - 1] != 0) {
            throw new Malformed("string without NUL");
        }
        return from;
    }

    private void need(int count) throws Malformed {
        if (end - at < count) {
            throw new Malformed("message too short");
        }
    }

    static int word(byte[] bytes, int at, boolean bigEndian) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        int fourth = bytes[at + 3] & 0xff;
        return bigEndian
                ? first << 24 | second << 16 | third << 8 | fourth
                : fourth << 24 | third << 16 | second << 8 | first;
    }
}
