package systemlet.ctl;

import java.util.List;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.FileCalls;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** Reads what is appended to the journal: remembers how far in which segment. */
final class JournalTail {
    private static final int CHUNK = 256 << 10;
    private static final int CHUNK_MAX = 32 << 20;

    private final FileCalls kernel;
    private long number;
    private long offset;
    private int chunk = CHUNK;

    /** @param seen the segments as they were when all in them was shown */
    JournalTail(FileCalls kernel, List<JournalFiles.Segment> seen) {
        this.kernel = kernel;
        if (!seen.isEmpty()) {
            JournalFiles.Segment last = seen.get(seen.size() - 1);
            number = last.number();
            offset = last.sizeBytes();
        }
    }

    /** Shows what is new. @param segments as they are now */
    void read(List<JournalFiles.Segment> segments, JournalReader.Taker taker) {
        for (JournalFiles.Segment segment : segments) {
            if (segment.number() > number) {
                number = segment.number();
                offset = 0;
            }
            while (segment.number() == number && segment.sizeBytes() > offset && read(segment, taker)) {
                chunk = CHUNK;
            }
        }
    }

    /** {@return whether something whole was there} */
    private boolean read(JournalFiles.Segment segment, JournalReader.Taker taker) {
        byte[] bytes = new byte[(int) Math.min(chunk, segment.sizeBytes() - offset)];
        int count;
        try {
            int fd = kernel.open(segment.path(), OpenFlags.READ_ONLY);
            try {
                kernel.seek(fd, offset, FileCalls.SEEK_SET);
                count = kernel.read(fd, bytes, 0, bytes.length);
            } finally {
                kernel.close(fd);
            }
        } catch (SysException gone) {
            return false;   // vacuumed meanwhile
        }
        int whole = JournalReader.each(bytes, count, segment.number(), offset, taker);
        offset += whole;
        if (whole == 0 && count == chunk && chunk < CHUNK_MAX) {
            chunk *= 2;   // one entry is larger
            return read(segment, taker);
        }
        return whole > 0;
    }
}
