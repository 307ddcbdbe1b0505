package systemlet.ctl;

import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.journal.Entry;

/**
 * A place in the journal, as --show-cursor prints it: {@code s=SEGMENT;i=OFFSET;b=BOOT;m=MONOTONIC;t=REALTIME;x=HASH}.
 * Numbers of segments and offsets only grow; a cursor of another journal is a time.
 *
 * @param after whether the entry at the cursor itself is left out
 */
record JournalCursor(long segment, long offset, long realtimeUsec, boolean after) {
    static JournalCursor parse(String text, boolean after) throws Failed {
        long segment = -1;
        long offset = -1;
        long time = -1;
        try {
            for (String part : Text.split(text, ';')) {
                String value = part.length() > 2 && part.charAt(1) == '=' ? part.substring(2) : "";
                switch (value.isEmpty() ? ' ' : part.charAt(0)) {
                    case 's' -> segment = value.startsWith("0".repeat(17)) ? Numbers.digits(value, 16, Long.MAX_VALUE) : 0;
                    case 'i' -> offset = Numbers.digits(value, 16, Long.MAX_VALUE);
                    case 't' -> time = Numbers.digits(value, 16, Long.MAX_VALUE);
                    case 'b', 'm', 'x' -> { }
                    default -> throw BadText.invalid("no cursor");
                }
            }
        } catch (BadText wrong) {
            segment = -1;
        }
        if (segment < 0 || offset < 0 || time < 0) {
            throw new Failed("Failed to seek to cursor: Invalid argument");
        }
        return new JournalCursor(segment, offset, time, after);
    }

    /** {@return whether an entry is at or behind this place, on the way back at or before it} */
    boolean isPassed(Entry entry, boolean backwards) {
        int order = segment == 0 ? Long.compare(entry.realtimeUsec(), realtimeUsec)
                : entry.segment() != segment ? Long.compare(entry.segment(), segment)
                : Long.compare(entry.offset(), offset);
        order = backwards ? -order : order;
        return after ? order > 0 : order >= 0;
    }
}
