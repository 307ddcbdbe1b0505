package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;

/**
 * A set of CPUs or memory nodes.
 *
 * @param bits     bit n of byte n/8 for number n; no zero bytes at the end
 * @param fromNuma CPUAffinity=numa: the CPUs of the nodes in NUMAMask= are meant
 */
public record CpuSet(byte[] bits, boolean fromNuma) {
    /** No restriction. */
    public static final CpuSet EMPTY = new CpuSet(new byte[0], false);
    private static final int MOST = 8192;

    static final Format<CpuSet> FORMAT = new Format<>("ay", CpuSet::bits);
    static final Format<CpuSet> FROM_NUMA = new Format<>("b", CpuSet::fromNuma);

    public boolean isEmpty() {
        return bits.length == 0;
    }

    public boolean contains(int number) {
        return number / 8 < bits.length && (bits[number / 8] >> number % 8 & 1) != 0;
    }

    /** CPUAffinity=: adds to the set; "numa" stands alone. */
    static CpuSet parseAffinity(String value, CpuSet before, ParseContext in) throws BadValue {
        return value.equals("numa") ? new CpuSet(new byte[0], true) : parse(value, before, in);
    }

    static CpuSet parseNumaMask(String value, CpuSet before, ParseContext in) throws BadValue {
        try {
            return value.equals("all") ? ofRange(new byte[0], 0, 1023) : parse(value, before, in);
        } catch (BadValue refused) {
            in.warn(refused.getMessage());
            throw BadValue.ignored("Failed to parse NUMA node mask, ignoring: " + value);
        }
    }

    /** Numbers and ranges "0-3", separated by blanks or commas; an empty assignment empties the set. */
    static CpuSet parse(String value, CpuSet before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        byte[] bits = before == null ? new byte[0] : before.bits;
        for (String word : Parsers.words(in.resolve(value).replace(',', ' '), in)) {
            try {
                int dash = word.indexOf('-');
                int from = Numbers.int32(dash < 0 ? word : word.substring(0, dash));
                int to = dash < 0 ? from : Numbers.int32(Text.strip(word.substring(dash + 1)));
                if (from < 0 || to < 0 || from >= MOST || to >= MOST) {
                    throw BadText.range(word);
                }
                if (from > to) {
                    in.warn("Range '" + word + "' is invalid, " + from + " > " + to + ", ignoring.");
                } else {
                    bits = ofRange(bits, from, to).bits;
                }
            } catch (BadText refused) {
                throw BadValue.ignored("Failed to parse CPU affinity '" + word + "'");
            }
        }
        return new CpuSet(bits, false);
    }

    private static CpuSet ofRange(byte[] before, int from, int to) {
        byte[] bits = java.util.Arrays.copyOf(before, Math.max(before.length, to / 8 + 1));
        for (int number = from; number <= to; number++) {
            bits[number / 8] |= (byte) (1 << number % 8);
        }
        return new CpuSet(bits, false);
    }
}
