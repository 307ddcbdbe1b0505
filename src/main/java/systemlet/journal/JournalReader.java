package systemlet.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** Reads the journal's segments, forwards or from the newest entry back, one segment in memory at a time. */
public final class JournalReader {
    private static final int SEGMENT_BYTES_MAX = 16 << 20;

    private final FileCalls kernel;
    private final List<JournalFiles.Segment> segments;

    public JournalReader(FileCalls kernel, List<JournalFiles.Segment> segments) {
        this.kernel = kernel;
        this.segments = segments;
    }

    /** Takes an entry. {@return false to see no more} */
    @FunctionalInterface
    public interface Taker {
        boolean take(Entry entry);
    }

    /** Shows every entry to {@code taker}, oldest first. */
    public void forwards(Taker taker) {
        for (JournalFiles.Segment segment : segments) {
            byte[] bytes = load(segment);
            ExportReader reader = new ExportReader(bytes, bytes.length);
            for (int at = 0; at < bytes.length; ) {
                int end = reader.end(at);
                if (end < 0) {
                    break;   // half an entry: its writer died, or writes it right now
                }
                if (!taker.take(reader.read(at))) {
                    return;
                }
                at = end;
            }
        }
    }

    /** Shows every entry to {@code taker}, newest first. */
    public void backwards(Taker taker) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            byte[] bytes = load(segments.get(i));
            ExportReader reader = new ExportReader(bytes, bytes.length);
            int[] starts = starts(reader, bytes.length);
            for (int k = starts.length - 1; k >= 0; k--) {
                if (!taker.take(reader.read(starts[k]))) {
                    return;
                }
            }
        }
    }

    /** {@return the newest {@code count} entries that fit, oldest first} */
    public List<Entry> last(int count, Predicate<Entry> fits) {
        List<Entry> found = new ArrayList<>();
        if (count > 0) {
            backwards(entry -> {
                if (fits.test(entry)) {
                    found.add(entry);
                }
                return found.size() < count;
            });
        }
        Collections.reverse(found);
        return found;
    }

    private byte[] load(JournalFiles.Segment segment) {
        try {
            return Files.read(kernel, segment.path(), SEGMENT_BYTES_MAX);
        } catch (SysException gone) {
            return new byte[0];   // removed meanwhile
        }
    }

    private static int[] starts(ExportReader reader, int length) {
        int[] starts = new int[64];
        int count = 0;
        for (int at = 0; at < length; ) {
            int end = reader.end(at);
            if (end < 0) {
                break;
            }
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            at = end;
        }
        return java.util.Arrays.copyOf(starts, count);
    }
}
