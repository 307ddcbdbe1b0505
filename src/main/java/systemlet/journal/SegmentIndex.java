package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import systemlet.base.Bytes;
import systemlet.base.Utf8;

/**
 * The index beside a segment ({@code NUMBER.index}): a line of text for each block of about {@link #BLOCK_BYTES},
 * {@code END FIRST LAST UNIT...}, so that a reader skips what it is not asked for. It is written after the block's
 * bytes and is only a hint: what no line tells of is read in full. docs/journal.md describes it for other readers.
 */
final class SegmentIndex {
    /** A block is ended by the entry that makes it at least this long. */
    static final int BLOCK_BYTES = 64 << 10;
    /** Units that a line names; a block with more has "*": any unit. */
    private static final int UNITS_MAX = 64;
    private static final String ANY = "*";

    private final TreeSet<String> units = new TreeSet<>();
    private long start;
    private long firstUsec = Long.MAX_VALUE;
    private long lastUsec;
    private String unitBefore = "";

    // ---- writing

    /** Notes an entry that ends at {@code end}, and writes the block's line to {@code to} where it is complete. */
    void note(Entry entry, long end, Bytes to) {
        firstUsec = Math.min(firstUsec, entry.realtimeUsec());
        lastUsec = Math.max(lastUsec, entry.realtimeUsec());
        String unit = entry.get("_SYSTEMD_UNIT");
        if (!unit.equals(unitBefore)) {
            add(unit);
            unitBefore = unit;
        }
        List<Entry.Field> named = entry.named();
        for (int i = 0; i < named.size(); i++) {
            if (JournalFields.isUnit(named.get(i).name())) {
                add(named.get(i).value());
            }
        }
        if (end - start >= BLOCK_BYTES) {
            finish(end, to);
        }
    }

    /** Ends the block at {@code end} and writes its line, where there is anything in it. */
    void finish(long end, Bytes to) {
        if (end <= start || lastUsec == 0) {
            return;
        }
        to.decimal(end).u8(' ').decimal(firstUsec).u8(' ').decimal(lastUsec);
        for (String each : units) {
            to.u8(' ').text(each);
        }
        to.u8('\n');
        begin(end);
    }

    /** A block begins. */
    void begin(long offset) {
        start = offset;
        units.clear();
        unitBefore = "";
        firstUsec = Long.MAX_VALUE;
        lastUsec = 0;
    }

    private void add(String unit) {
        if (unit.isEmpty() || units.contains(ANY)) {
            return;
        }
        boolean plain = units.size() < UNITS_MAX;
        for (int i = 0; i < unit.length() && plain; i++) {
            plain = unit.charAt(i) > ' ' && unit.charAt(i) < 0x7f;   // a client's UNIT= may hold anything
        }
        if (!plain) {
            units.clear();
        }
        units.add(plain ? unit : ANY);
    }

    // ---- reading

    /** {@return the blocks that an index tells of, in order, up to the first line that cannot be true} */
    static List<Block> read(byte[] index, long segmentBytes) {
        List<Block> blocks = new ArrayList<>();
        Block before = null;
        int unitsBefore = 0;
        int at = 0;
        long[] numbers = new long[3];
        for (int end = lineEnd(index, at); end >= 0; end = lineEnd(index, at)) {
            int unitsAt = unitsAt(index, at, end);
            boolean same = before != null && before.units() != null && isSame(index, unitsBefore, at - 1, unitsAt, end);
            Block block = block(index, at, end, numbers, before, same);
            long start = before == null ? 0 : before.end();
            if (block == null || block.end() <= start || block.end() > segmentBytes) {
                break;
            }
            blocks.add(block);
            before = block;
            unitsBefore = unitsAt;
            at = end + 1;
        }
        return blocks;
    }

    /** {@return where the units of a line begin: behind its third blank} */
    private static int unitsAt(byte[] index, int from, int end) {
        int blanks = 0;
        int at = from;
        while (at < end && blanks < 3) {
            blanks += index[at++] == ' ' ? 1 : 0;
        }
        return at;
    }

    /** {@return whether two lines name the same units, as most neighbours do} */
    private static boolean isSame(byte[] index, int from, int end, int other, int otherEnd) {
        boolean same = end - from == otherEnd - other;
        for (int i = 0; i < end - from && same; i++) {
            same = index[from + i] == index[other + i];
        }
        return same;
    }

    private static int lineEnd(byte[] index, int at) {
        for (int i = at; i < index.length; i++) {
            if (index[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /**
     * @param numbers where a line's numbers are put meanwhile
     * @param same    whether the units are those of the block before
     */
    private static Block block(byte[] index, int from, int end, long[] numbers, Block before, boolean same) {
        int at = from;
        for (int n = 0; n < 3; n++) {
            if (at >= end || index[at] < '0' || index[at] > '9') {
                return null;
            }
            long number = 0;
            for (; at < end && index[at] != ' '; at++) {
                number = number * 10 + index[at] - '0';
            }
            numbers[n] = number;
            at++;
        }
        long start = before == null ? 0 : before.end();
        if (same) {
            return new Block(start, numbers[0], numbers[1], numbers[2], before.units());
        }
        List<String> units = new ArrayList<>(4);
        while (at < end) {
            int space = at;
            while (space < end && index[space] != ' ') {
                space++;
            }
            units.add(Utf8.decode(index, at, space - at));
            at = space + 1;
        }
        return new Block(start, numbers[0], numbers[1], numbers[2], units.contains(ANY) ? null : units);
    }
}
