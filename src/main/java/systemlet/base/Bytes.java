package systemlet.base;

import java.util.Arrays;

/** A buffer of bytes that grows at its end, with numbers of both byte orders. */
public final class Bytes {
    /** Which byte of a number comes first. */
    public enum Order { LITTLE, BIG }

    private byte[] data;
    private int length;

    public Bytes() {
        this(64);
    }

    /** A buffer with room for some bytes before it must grow. */
    public Bytes(int room) {
        this.data = new byte[Math.max(room, 16)];
    }

    /** {@return how many bytes it holds} */
    public int length() {
        return length;
    }

    /** {@return a copy of the bytes held} */
    public byte[] toArray() {
        return Arrays.copyOf(data, length);
    }

    /** {@return the array behind it: valid until the next append, the first {@link #length()} bytes count} */
    public byte[] backing() {
        return data;
    }

    /** Forgets all bytes and keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Removes {@code count} bytes from the front, as after a short write. */
    public void dropFront(int count) {
        Check.that(count >= 0 && count <= length, "dropped bytes exist");
        System.arraycopy(data, count, data, 0, length - count);
        length -= count;
    }

    /** Cuts off what is beyond {@code newLength} bytes. */
    public void truncate(int newLength) {
        Check.that(newLength >= 0 && newLength <= length, "a cut shortens");
        length = newLength;
    }

    public Bytes u8(int value) {
        need(1);
        data[length++] = (byte) value;
        return this;
    }

    public Bytes u16(int value, Order order) {
        need(2);
        number(length, value, 2, order);
        length += 2;
        return this;
    }

    public Bytes u32(int value, Order order) {
        need(4);
        number(length, value, 4, order);
        length += 4;
        return this;
    }

    public Bytes u64(long value, Order order) {
        need(8);
        number(length, value, 8, order);
        length += 8;
        return this;
    }

    public Bytes bytes(byte[] more) {
        return bytes(more, 0, more.length);
    }

    public Bytes bytes(byte[] more, int from, int count) {
        need(count);
        System.arraycopy(more, from, data, length, count);
        length += count;
        return this;
    }

    /** Appends text as {@link Utf8} encodes it. */
    public Bytes text(String text) {
        int count = text.length();
        need(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {   // what came before is ASCII, so the rest stands for itself
                length += i;
                return bytes(Utf8.encode(text.substring(i)));
            }
            data[length + i] = (byte) c;
        }
        length += count;
        return this;
    }

    /** Appends a text where it is printable ASCII and tabs. @return whether it is; nothing was appended where it is not */
    public boolean plainText(String text) {
        int count = text.length();
        need(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c > '~') {
                return false;
            }
            data[length + i] = (byte) c;
        }
        length += count;
        return true;
    }

    /** Appends a number in decimal digits. */
    public Bytes decimal(long value) {
        if (value == Long.MIN_VALUE) {
            return text(Long.toString(value));   // has no positive twin
        }
        long rest = value;
        if (rest < 0) {
            u8('-');
            rest = -rest;
        }
        int digits = 1;
        for (long more = rest / 10; more > 0; more /= 10) {
            digits++;
        }
        need(digits);
        for (int i = length + digits - 1; i >= length; i--) {
            data[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Appends zero bytes until the length is a multiple of {@code size}. */
    public Bytes align(int size) {
        while (length % size != 0) {
            u8(0);
        }
        return this;
    }

    /** Overwrites 4 bytes that are there already, as a length known only at the end. */
    public void setU32(int at, int value, Order order) {
        Check.that(at >= 0 && at + 4 <= length, "overwritten bytes exist");
        number(at, value, 4, order);
    }

    /** {@return the byte at {@code at}, 0 to 255} */
    public int getU8(int at) {
        Check.that(at >= 0 && at < length, "read bytes exist");
        return data[at] & 0xFF;
    }

    public int getU16(int at, Order order) {
        Check.that(at >= 0 && at + 2 <= length, "read bytes exist");
        return (int) number(data, at, 2, order);
    }

    public int getU32(int at, Order order) {
        Check.that(at >= 0 && at + 4 <= length, "read bytes exist");
        return (int) number(data, at, 4, order);
    }

    public long getU64(int at, Order order) {
        Check.that(at >= 0 && at + 8 <= length, "read bytes exist");
        return number(data, at, 8, order);
    }

    /** {@return the number of {@code size} bytes at {@code at}, without sign below 8 bytes} */
    public static long number(byte[] from, int at, int size, Order order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | from[order == Order.BIG ? at + i : at + size - 1 - i] & 0xFF;
        }
        return value;
    }

    private void number(int at, long value, int size, Order order) {
        for (int i = 0; i < size; i++) {
            data[order == Order.LITTLE ? at + i : at + size - 1 - i] = (byte) (value >>> 8 * i);
        }
    }

    private void need(int more) {
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + more));
        }
    }
}
