package systemlet.ctl;

import java.util.List;
import systemlet.journal.ExportReader;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.FileCalls;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** Reads what is appended to the journal: remembers how far in which segment. */
final class JournalTail {
    private static final int CHUNK = 1 << 20;

    private final FileCalls kernel;
    private final String directory;
    private long number;
    private long offset;

    JournalTail(FileCalls kernel, String directory) {
        this.kernel = kernel;
        this.directory = directory;
    }

    /** Passes over all that is there. */
    void skip() {
        List<JournalFiles.Segment> segments = JournalFiles.list(kernel, directory);
        if (!segments.isEmpty()) {
            JournalFiles.Segment last = segments.get(segments.size() - 1);
            number = last.number();
            offset = last.sizeBytes();
        }
    }

    /** Shows what is new. */
    void read(JournalReader.Taker taker) {
        for (JournalFiles.Segment segment : JournalFiles.list(kernel, directory)) {
            if (segment.number() > number) {
                number = segment.number();
                offset = 0;
            }
            if (segment.number() == number && segment.sizeBytes() > offset) {
                read(segment, taker);
            }
        }
    }

    private void read(JournalFiles.Segment segment, JournalReader.Taker taker) {
        try {
            int fd = kernel.open(segment.path(), OpenFlags.READ_ONLY);
            byte[] bytes = new byte[(int) Math.min(CHUNK, segment.sizeBytes() - offset)];
            int count;
            try {
                kernel.seek(fd, offset, FileCalls.SEEK_SET);
                count = kernel.read(fd, bytes, 0, bytes.length);
            } finally {
                kernel.close(fd);
            }
            ExportReader reader = new ExportReader(bytes, count);
            int at = 0;
            for (int end = reader.end(0); end > 0; end = reader.end(at)) {
                taker.take(reader.read(at));
                at = end;
            }
            offset += at;
        } catch (SysException gone) {
            return;   // vacuumed meanwhile
        }
    }
}
