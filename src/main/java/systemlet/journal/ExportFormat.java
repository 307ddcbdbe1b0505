package systemlet.journal;

import systemlet.base.Bytes;
import systemlet.base.Utf8;

/**
 * The Journal Export Format: one {@code NAME=value} a line, an empty line after each entry; a value that is not plain
 * text follows its name's line as a 64-bit little-endian length and the bytes. Our files consist of nothing else.
 */
public final class ExportFormat {
    static final String REALTIME = "__REALTIME_TIMESTAMP";
    static final String MONOTONIC = "__MONOTONIC_TIMESTAMP";

    private ExportFormat() {}

    /** Writes an entry, the empty line after it included. */
    public static void write(Entry entry, Bytes to) {
        number(to, REALTIME, entry.realtimeUsec());
        number(to, MONOTONIC, entry.monotonicUsec());
        entry.write(to);
        to.bytes(entry.shared().encoded());
        to.u8('\n');
    }

    private static void number(Bytes to, String name, long value) {
        to.text(name);
        to.u8('=');
        to.decimal(value);
        to.u8('\n');
    }

    static void write(Bytes to, String name, String value) {
        int start = to.length();
        if (to.text(name).u8('=').plainText(value)) {
            to.u8('\n');   // nearly all: looked at and written in one walk
            return;
        }
        to.truncate(start);
        if (isPlain(value)) {
            to.text(name).u8('=').text(value).u8('\n');
        } else {
            byte[] bytes = Utf8.encode(value);
            to.text(name).u8('\n').u64(bytes.length, Bytes.Order.LITTLE).bytes(bytes).u8('\n');
        }
    }

    /** The same for a value that is bytes. */
    static void write(Bytes to, String name, byte[] value, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (value[at] < ' ' && value[at] != '\t') {   // a control character, or above ASCII
                write(to, name, Utf8.decode(value, from, length));
                return;
            }
        }
        to.text(name).u8('=').bytes(value, from, length).u8('\n');
    }

    /** {@return whether the value may stand behind '=': UTF-8 without control characters but tab} */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t') {
                return false;
            }
            if (c >= 0xd800 && c <= 0xdfff) {
                return Printable.isText(value);
            }
        }
        return true;
    }
}
