package systemlet.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/**
 * Reads the journal's segments, forwards or from the newest entry back, one block in memory at a time. Blocks that
 * cannot hold what is wanted are not read.
 */
public final class JournalReader {
    private static final int INDEX_BYTES_MAX = 16 << 20;
    private static final int READ_BYTES = 1 << 20;
    /** Bytes of a block at most: one entry of the greatest size fits. */
    private static final int BLOCK_BYTES_MAX = 32 << 20;

    private final FileCalls kernel;
    private final List<JournalFiles.Segment> segments;
    private final Hint hint;

    /** What can be told of entries before they are read: a filter behind it decides. All may be wanted. */
    public static class Hint {
        /** {@return whether a block may hold what is wanted} */
        public boolean mayBeIn(Block block) {
            return true;
        }

        /** {@return whether an entry in these bytes may be wanted} */
        public boolean mayBe(byte[] bytes, int from, int end) {
            return true;
        }
    }

    /** Takes an entry. {@return false to see no more} */
    @FunctionalInterface
    public interface Taker {
        boolean take(Entry entry);
    }

    /** Shows all entries. */
    public JournalReader(FileCalls kernel, List<JournalFiles.Segment> segments) {
        this(kernel, segments, new Hint());
    }

    /** @param hint which blocks and entries are not worth reading */
    public JournalReader(FileCalls kernel, List<JournalFiles.Segment> segments, Hint hint) {
        this.kernel = kernel;
        this.segments = segments;
        this.hint = hint;
    }

    /** Shows every entry to {@code taker}, oldest first. */
    public void forwards(Taker taker) {
        boolean more = true;
        for (int i = 0; i < segments.size() && more; i++) {
            more = segment(segments.get(i), taker, false);
        }
    }

    /** Shows every entry to {@code taker}, newest first. */
    public void backwards(Taker taker) {
        boolean more = true;
        for (int i = segments.size() - 1; i >= 0 && more; i--) {
            more = segment(segments.get(i), taker, true);
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

    private boolean segment(JournalFiles.Segment segment, Taker taker, boolean backwards) {
        List<Block> blocks = blocks(segment);
        int fd = -1;
        try {
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(backwards ? blocks.size() - 1 - i : i);
                if (!hint.mayBeIn(block)) {
                    continue;
                }
                fd = fd < 0 ? kernel.open(segment.path(), OpenFlags.READ_ONLY) : fd;
                byte[] bytes = load(fd, block.start(), (int) (block.end() - block.start()));
                if (!entries(segment, block, bytes, taker, backwards)) {
                    return false;
                }
            }
        } catch (SysException gone) {
            return true;   // removed meanwhile
        } finally {
            if (fd >= 0) {
                kernel.close(fd);
            }
        }
        return true;
    }

    private boolean entries(JournalFiles.Segment segment, Block block, byte[] bytes, Taker taker,
            boolean backwards) {
        ExportReader reader = new ExportReader(bytes, bytes.length);
        int[] starts = new int[256];
        int count = 0;
        for (int at = 0; at < bytes.length; ) {
            int end = reader.end(at);
            if (end < 0) {
                break;   // half an entry: its writer died, or writes it right now
            }
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, count * 2);
            }
            if (hint.mayBe(bytes, at, end)) {
                starts[count++] = at;
            }
            at = end;
        }
        for (int i = 0; i < count; i++) {
            int start = starts[backwards ? count - 1 - i : i];
            if (!taker.take(reader.read(start).at(segment.number(), block.start() + start))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Shows the whole entries that bytes of a segment begin with. {@return how many bytes they take}
     *
     * @param offset where in the segment the bytes begin
     */
    public static int each(byte[] bytes, int length, long segment, long offset, Taker taker) {
        ExportReader reader = new ExportReader(bytes, length);
        int at = 0;
        for (int end = reader.end(0); end > 0; end = reader.end(at)) {
            taker.take(reader.read(at).at(segment, offset + at));
            at = end;
        }
        return at;
    }

    /** {@return the blocks of a segment: those of its index, and what the index does not tell of yet} */
    private List<Block> blocks(JournalFiles.Segment segment) {
        List<Block> blocks = new ArrayList<>();
        try {
            blocks = SegmentIndex.read(Files.read(kernel, segment.index(), INDEX_BYTES_MAX), segment.sizeBytes());
        } catch (SysException missing) {
            blocks.clear();   // a copy without its index: all is read
        }
        long told = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
        try {
            cut(segment, told, blocks);
        } catch (SysException gone) {
            return blocks;
        }
        return blocks;
    }

    /** Cuts the rest of a segment into blocks of whole entries. */
    private void cut(JournalFiles.Segment segment, long from, List<Block> blocks) throws SysException {
        if (segment.sizeBytes() - from <= READ_BYTES) {
            if (segment.sizeBytes() > from) {
                blocks.add(Block.unknown(from, segment.sizeBytes()));
            }
            return;
        }
        int fd = kernel.open(segment.path(), OpenFlags.READ_ONLY);
        try {
            int room = READ_BYTES;
            for (long start = from; start < segment.sizeBytes(); ) {
                byte[] bytes = load(fd, start, (int) Math.min(room, segment.sizeBytes() - start));
                int whole = wholeEntries(bytes);
                if (whole > 0) {
                    blocks.add(Block.unknown(start, start + whole));
                    start += whole;
                    room = READ_BYTES;
                } else if (bytes.length < room || room >= BLOCK_BYTES_MAX) {
                    return;
                } else {
                    room *= 2;   // one entry is larger
                }
            }
        } finally {
            kernel.close(fd);
        }
    }

    private static int wholeEntries(byte[] bytes) {
        ExportReader reader = new ExportReader(bytes, bytes.length);
        int whole = 0;
        for (int end = reader.end(0); end > 0; end = reader.end(whole)) {
            whole = end;
        }
        return whole;
    }

    private byte[] load(int fd, long offset, int length) throws SysException {
        byte[] bytes = new byte[Math.min(length, BLOCK_BYTES_MAX)];
        kernel.seek(fd, offset, FileCalls.SEEK_SET);
        int filled = 0;
        while (filled < bytes.length) {
            int count = kernel.read(fd, bytes, filled, bytes.length - filled);
            if (count == 0) {
                return java.util.Arrays.copyOf(bytes, filled);   // cut off meanwhile
            }
            filled += count;
        }
        return bytes;
    }
}
