package systemlet.base;

/**
 * The local time of a place: how far it is from UTC at each moment, read from the bytes of a TZif file or from
 * the text of a TZ variable. Reading the file is somebody else's work.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8536">RFC 8536, The Time Zone Information Format</a>
 */
public final class TimeZone {
    public static final TimeZone UTC =
            new TimeZone(new long[0], new byte[0], new Offset[] {new Offset(0, false, "UTC")}, null);

    private static final long DAY = 86_400;
    private static final int HEADER = 44;
    private static final int MOST_TRANSITIONS = 10_000;

    /**
     * What the clocks show for a while.
     *
     * @param seconds east of Greenwich
     * @param summer  whether it is daylight saving time
     * @param name    its abbreviation: "CEST"
     */
    public record Offset(int seconds, boolean summer, String name) {}

    private final long[] transitions;
    private final byte[] types;
    private final Offset[] offsets;
    private final ZoneRule rule;

    private TimeZone(long[] transitions, byte[] types, Offset[] offsets, ZoneRule rule) {
        this.transitions = transitions;
        this.types = types;
        this.offsets = offsets;
        this.rule = rule;
    }

    /** {@return the zone of a TZ variable such as "CET-1CEST,M3.5.0,M10.5.0/3"} @throws BadText */
    public static TimeZone ofRule(String text) throws BadText {
        var rule = ZoneRule.parse(text);
        return new TimeZone(new long[0], new byte[0], new Offset[] {rule.standard()}, rule);
    }

    /** {@return the zone of a TZif file's bytes, version 1 to 4} @throws BadText when they are not one */
    public static TimeZone ofFile(byte[] bytes) throws BadText {
        try {
            return read(bytes);
        } catch (Check.Broken tooShort) {
            throw BadText.invalid("Time zone file is cut off");
        }
    }

    private static TimeZone read(byte[] bytes) throws BadText {
        var in = new Bytes(bytes.length).bytes(bytes);
        int version = header(in, 0);
        if (version == 0) {
            return block(in, 0, 4, null);
        }
        int second = HEADER + blockLength(in, 0, 4);
        header(in, second);
        int footer = second + HEADER + blockLength(in, second, 8);
        int end = footer + 1;
        while (end < in.length() && in.getU8(end) != '\n') {
            end++;
        }
        var text = end <= footer + 1 ? "" : Utf8.decode(bytes, footer + 1, Math.min(end, bytes.length) - footer - 1);
        return block(in, second, 8, text.isEmpty() ? null : ZoneRule.parse(text));
    }

    private static int header(Bytes in, int at) throws BadText {
        if (in.length() < at + HEADER || in.getU32(at, Bytes.Order.BIG) != 0x545A_6966) {
            throw BadText.invalid("Not a time zone file");
        }
        for (int i = 0; i < 6; i++) {
            int count = count(in, at, i);
            if (count < 0 || count > MOST_TRANSITIONS) {
                throw BadText.invalid("Time zone file with too many entries");
            }
        }
        return in.getU8(at + 4);
    }

    /** {@return a count of the header: 0 isutc, 1 isstd, 2 leap, 3 transitions, 4 types, 5 bytes of names} */
    private static int count(Bytes in, int at, int which) {
        return in.getU32(at + 20 + 4 * which, Bytes.Order.BIG);
    }

    private static int blockLength(Bytes in, int at, int timeSize) {
        return count(in, at, 3) * (timeSize + 1) + count(in, at, 4) * 6 + count(in, at, 5)
                + count(in, at, 2) * (timeSize + 4) + count(in, at, 1) + count(in, at, 0);
    }

    private static TimeZone block(Bytes in, int header, int timeSize, ZoneRule rule) throws BadText {
        int timeCount = count(in, header, 3);
        int typeCount = count(in, header, 4);
        int at = header + HEADER;
        var transitions = new long[timeCount];
        for (int i = 0; i < timeCount; i++) {
            transitions[i] = timeSize == 8
                    ? in.getU64(at + 8 * i, Bytes.Order.BIG) : in.getU32(at + 4 * i, Bytes.Order.BIG);
        }
        at += timeCount * timeSize;
        var types = new byte[timeCount];
        for (int i = 0; i < timeCount; i++) {
            types[i] = (byte) in.getU8(at + i);
            if (in.getU8(at + i) >= typeCount) {
                throw BadText.invalid("Time zone file names a type it has not");
            }
        }
        at += timeCount;
        var offsets = new Offset[typeCount];
        int names = at + 6 * typeCount;
        for (int i = 0; i < typeCount; i++) {
            var name = name(in, names + in.getU8(at + 6 * i + 5));
            offsets[i] = new Offset(in.getU32(at + 6 * i, Bytes.Order.BIG), in.getU8(at + 6 * i + 4) != 0, name);
        }
        if (typeCount == 0) {
            throw BadText.invalid("Time zone file without a type");
        }
        return new TimeZone(transitions, types, offsets, rule);
    }

    private static String name(Bytes in, int at) {
        var to = new StringBuilder();
        for (int i = at; in.getU8(i) != 0; i++) {
            to.append((char) in.getU8(i));
        }
        return to.toString();
    }

    /** {@return what the clocks show at a moment, in seconds since 1970 UTC} */
    public Offset at(long seconds) {
        int count = transitions.length;
        if (rule != null && (count == 0 || seconds >= transitions[count - 1])) {
            return rule.at(seconds);
        }
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (transitions[middle] <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? offsets[0] : offsets[types[low - 1] & 0xFF];
    }

    /**
     * {@return the moment, in seconds since 1970 UTC, at which clocks show a local time}
     *
     * <p>When clocks are set back they show it twice: then the one with {@code preferred} seconds of offset is
     * taken if there is one, else the earlier. When they are set forward and never show it, it is the moment that
     * lies as far after the change: 02:30 becomes 03:30. Ask {@link #localAt} whether that happened.
     *
     * @param local the local time as if it were UTC, in seconds since 1970
     */
    public long momentOf(long local, int preferred) {
        int before = at(local - DAY - 3600).seconds();
        int after = at(local + DAY).seconds();
        if (at(local - preferred).seconds() == preferred) {
            return local - preferred;
        }
        if (at(local - before).seconds() == before) {
            return local - before;
        }
        return at(local - after).seconds() == after ? local - after : local - before;
    }

    /** {@return what the clocks show, as if it were UTC, in seconds since 1970} */
    public long localAt(long seconds) {
        return seconds + at(seconds).seconds();
    }

    /** {@return the abbreviation in use around a moment for winter or summer, "" when it has none} */
    public String nameNear(long seconds, boolean summer) {
        for (long days = 0; days <= 370; days += 30) {
            var offset = at(seconds + days * DAY);
            if (offset.summer() == summer) {
                return offset.name();
            }
        }
        return "";
    }
}
