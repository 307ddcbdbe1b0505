package systemlet.journal;

import java.util.List;

/**
 * A stretch of a segment that holds whole entries only.
 *
 * @param start     offset of its first byte
 * @param end       offset after its last byte
 * @param firstUsec the least time of an entry in it, µs since 1970
 * @param lastUsec  the greatest
 * @param units     the units whose entries are in it; null where that is not known
 */
public record Block(long start, long end, long firstUsec, long lastUsec, List<String> units) {
    /** A stretch of which nothing is known. */
    static Block unknown(long start, long end) {
        return new Block(start, end, 0, Long.MAX_VALUE, null);
    }
}
