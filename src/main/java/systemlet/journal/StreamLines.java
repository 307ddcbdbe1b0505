package systemlet.journal;

/**
 * Cuts what a service writes to its standard output into records: at line ends, at NUL, and at
 * a greatest length (journald.conf(5), LineMax=). Bytes of an unfinished line wait for the rest.
 */
public final class StreamLines {
    /** Bytes of one record at most where nothing else is said. */
    public static final int LINE_MAX = 48 << 10;

    /** What ended a record, as the field _LINE_BREAK says it. */
    public enum End {
        LINE(""), NUL("nul"), LINE_MAX("line-max"), EOF("eof");

        private final String word;

        End(String word) {
            this.word = word;
        }

        /** {@return the value of _LINE_BREAK, "" for a line end} */
        public String word() {
            return word;
        }
    }

    /** Takes one record; its bytes may be other bytes afterwards. */
    @FunctionalInterface
    public interface Taker {
        void line(byte[] bytes, int from, int length, End end);
    }

    private final int max;
    private byte[] held = new byte[0];
    private int count;

    /** @param max bytes of one record at most */
    public StreamLines(int max) {
        this.max = max;
    }

    /** {@return bytes that wait for the end of their line} */
    public int pending() {
        return count;
    }

    /** Takes bytes as they come and hands over every complete line. */
    public void feed(byte[] bytes, int from, int length, Taker taker) {
        int start = from;
        int end = from + length;
        int last = start + max - count - 1;   // the byte that makes the line as long as it may be
        for (int at = from; at < end; at++) {
            byte b = bytes[at];
            if (b == '\n' || b == 0) {
                line(bytes, start, at - start, b == 0 ? End.NUL : End.LINE, taker);
            } else if (at >= last) {
                line(bytes, start, at - start + 1, End.LINE_MAX, taker);
            } else {
                continue;
            }
            start = at + 1;
            last = start + max - 1;
        }
        hold(bytes, start, end - start);
    }

    /** Hands over what is left without a line end: the stream was closed. */
    public void finish(Taker taker) {
        if (count > 0) {
            line(held, 0, 0, End.EOF, taker);
        }
    }

    private void line(byte[] bytes, int from, int length, End end, Taker taker) {
        if (count == 0) {
            taker.line(bytes, from, length, end);
            return;
        }
        hold(bytes, from, length);
        byte[] whole = held;
        int size = count;
        count = 0;
        held = new byte[0];
        taker.line(whole, 0, size, end);
    }

    private void hold(byte[] bytes, int from, int length) {
        if (length == 0) {
            return;
        }
        if (count + length > held.length) {
            held = java.util.Arrays.copyOf(held, Math.max(count + length, Math.min(max, 2 * held.length)));
        }
        System.arraycopy(bytes, from, held, count, length);
        count += length;
    }
}
