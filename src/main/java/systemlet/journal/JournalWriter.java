package systemlet.journal;

import java.util.List;
import systemlet.base.Bytes;
import systemlet.sys.FileCalls;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * Appends entries to the newest segment, begins another when it is full, and removes the oldest when all together are
 * too large. Entries of one turn are written with one call. After a crash a segment may end in half an entry: readers
 * stop there, and a new writer begins a new segment.
 */
public final class JournalWriter {
    /** Bytes of one segment. */
    private static final long SEGMENT_MAX = 4 << 20;

    private final FileCalls kernel;
    private final String directory;
    private final long totalMax;
    private final Bytes waiting = new Bytes(4096);
    private int fd = -1;
    private long number;
    private long size;

    /**
     * @param directory see {@link JournalFiles#directory}
     * @param totalMax  bytes of all segments (SystemMaxUse=, RuntimeMaxUse=)
     */
    public JournalWriter(FileCalls kernel, String directory, long totalMax) {
        this.kernel = kernel;
        this.directory = directory;
        this.totalMax = Math.max(totalMax, SEGMENT_MAX);
    }

    /** Takes an entry, to be written by {@link #flush}. */
    public void append(Entry entry) {
        ExportFormat.write(entry, waiting);
    }

    /** Writes what waits. What cannot be written (a full disk) is dropped: the journal may not grow in memory. */
    public void flush() {
        if (waiting.length() == 0) {
            return;
        }
        try {
            if (fd < 0 || size + waiting.length() > SEGMENT_MAX) {
                rotate();
            }
            for (int at = 0; at < waiting.length(); ) {
                at += kernel.write(fd, waiting.backing(), at, waiting.length() - at);
            }
            size += waiting.length();
        } catch (SysException failed) {
            close();
        }
        waiting.clear();
    }

    /** Begins another segment and removes the oldest beyond the limit. */
    public void rotate() throws SysException {
        close();
        Trees.make(kernel, directory, 0755);
        List<JournalFiles.Segment> segments = JournalFiles.list(kernel, directory);
        number = segments.isEmpty() ? 1 : segments.get(segments.size() - 1).number() + 1;
        fd = kernel.open(JournalFiles.path(directory, number),
                OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.APPEND, 0640);
        size = 0;
        vacuum(segments);
    }

    private void vacuum(List<JournalFiles.Segment> segments) throws SysException {
        long total = SEGMENT_MAX;
        for (JournalFiles.Segment segment : segments) {
            total += segment.sizeBytes();
        }
        for (JournalFiles.Segment segment : segments) {
            if (total <= totalMax) {
                return;
            }
            kernel.unlink(segment.path());
            total -= segment.sizeBytes();
        }
    }

    private void close() {
        if (fd >= 0) {
            kernel.close(fd);
            fd = -1;
        }
    }
}
