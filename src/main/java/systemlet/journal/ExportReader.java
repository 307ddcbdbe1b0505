package systemlet.journal;

import systemlet.base.Bytes;
import systemlet.base.Utf8;

/** Reads entries out of bytes in the Journal Export Format. Twin: {@link ExportFormat}. */
public final class ExportReader {
    /** Bytes of one value at most. */
    private static final long VALUE_MAX = 64 << 20;

    private final byte[] bytes;
    private final int length;

    /** @param length how many of the bytes count */
    public ExportReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** {@return where the entry that begins at {@code start} ends, its empty line included; -1 where it is not whole} */
    public int end(int start) {
        int at = start;
        while (at < length) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
            at = fieldEnd(at);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** {@return the index after the field's line or binary value, -1 where it is cut off} */
    private int fieldEnd(int start) {
        int at = start;
        boolean plain = false;
        while (at < length && bytes[at] != '\n') {
            plain |= bytes[at] == '=';
            at++;
        }
        if (at >= length || plain) {
            return at >= length ? -1 : at + 1;
        }
        if (at + 9 > length) {
            return -1;
        }
        long size = Bytes.number(bytes, at + 1, 8, Bytes.Order.LITTLE);
        return size < 0 || size > VALUE_MAX || at + 10 + size > length ? -1 : (int) (at + 10 + size);
    }

    /** {@return the whole entry at {@code start}, of which {@link #end} was asked} */
    public Entry read(int start) {
        long realtime = 0;
        long monotonic = 0;
        Entry entry = null;
        for (int at = start; bytes[at] != '\n'; at = fieldEnd(at)) {
            int nameEnd = at;
            while (bytes[nameEnd] != '=' && bytes[nameEnd] != '\n') {
                nameEnd++;
            }
            int end = fieldEnd(at) - 1;
            int from = bytes[nameEnd] == '=' ? nameEnd + 1 : nameEnd + 9;
            String name = Utf8.decode(bytes, at, nameEnd - at);
            if (name.equals(ExportFormat.REALTIME)) {
                realtime = number(from, end);
            } else if (name.equals(ExportFormat.MONOTONIC)) {
                monotonic = number(from, end);
            } else {
                entry = entry == null ? new Entry(realtime, monotonic) : entry;
                entry.with(name, Utf8.decode(bytes, from, end - from));
            }
        }
        return entry == null ? new Entry(realtime, monotonic) : entry;
    }

    private long number(int from, int end) {
        long value = 0;
        for (int i = from; i < end && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
