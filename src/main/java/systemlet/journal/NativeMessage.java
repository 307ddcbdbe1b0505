package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Bytes;
import systemlet.base.Utf8;

/**
 * The datagrams of /run/systemd/journal/socket: entries of fields, each {@code NAME=value} on a line, or a name's line
 * followed by a 64-bit little-endian length, the bytes and a line end; an empty line between entries. What is cut off
 * or has no name is left out, as journald does; nothing a client sends is an error of ours.
 *
 * @see <a href="https://systemd.io/JOURNAL_NATIVE_PROTOCOL/">Native Journal Protocol</a>
 */
public final class NativeMessage {
    /** Fields of one entry at most. */
    private static final int FIELDS_MAX = 1024;

    private NativeMessage() {}

    /** {@return the entries of a message, each with at least one field} @param length how many of the bytes count */
    public static List<List<Entry.Field>> parse(byte[] bytes, int length) {
        List<List<Entry.Field>> entries = new ArrayList<>(1);
        List<Entry.Field> fields = new ArrayList<>();
        int at = 0;
        while (at < length) {
            int lineEnd = at;
            int equals = -1;
            while (lineEnd < length && bytes[lineEnd] != '\n') {
                equals = equals < 0 && bytes[lineEnd] == '=' ? lineEnd : equals;
                lineEnd++;
            }
            if (lineEnd == length) {
                break;   // a line without end
            }
            if (lineEnd == at) {
                end(entries, fields);
                fields = new ArrayList<>();
                at++;
            } else if (bytes[at] == '.' || bytes[at] == '#') {
                at = lineEnd + 1;   // a comment
            } else if (equals >= 0) {
                add(fields, bytes, at, equals, equals + 1, lineEnd);
                at = lineEnd + 1;
            } else {
                long size = lineEnd + 9 <= length ? Bytes.number(bytes, lineEnd + 1, 8, Bytes.Order.LITTLE) : -1;
                int start = lineEnd + 9;
                if (size < 0 || size > length - start - 1 || bytes[start + (int) size] != '\n') {
                    break;
                }
                add(fields, bytes, at, lineEnd, start, start + (int) size);
                at = start + (int) size + 1;
            }
        }
        end(entries, fields);
        return entries;
    }

    private static void end(List<List<Entry.Field>> entries, List<Entry.Field> fields) {
        if (!fields.isEmpty()) {
            entries.add(fields);
        }
    }

    private static void add(List<Entry.Field> fields, byte[] bytes, int from, int nameEnd, int start, int end) {
        String name = Utf8.decode(bytes, from, nameEnd - from);
        if (JournalFields.isClients(name) && fields.size() < FIELDS_MAX) {
            fields.add(new Entry.Field(name, Utf8.decode(bytes, start, end - start)));
        }
    }
}
