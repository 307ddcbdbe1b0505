package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;

/** Parsers of Limit…=: one value, or soft and hard with ':' between them (systemd.exec(5), "Process Properties"). */
final class LimitParsers {
    private static final long INFINITY = -1;
    private static final int NICE_RANGE = 20;

    static final Parser<ResourceLimit> COUNT = limit(LimitParsers::count);
    static final Parser<ResourceLimit> BYTES = limit(text -> text.equals("infinity") ? INFINITY : Numbers.size(text));
    static final Parser<ResourceLimit> SECONDS = limit(LimitParsers::seconds);
    static final Parser<ResourceLimit> MICROSECONDS = limit(LimitParsers::microseconds);
    static final Parser<ResourceLimit> NICE = limit(LimitParsers::nice);

    private LimitParsers() {}

    private static Parser<ResourceLimit> limit(Parsers.Conversion<Long> conversion) {
        return (value, before, in) -> {
            int colon = value.indexOf(':');
            try {
                if (colon < 0) {
                    long both = conversion.of(value);
                    return new ResourceLimit(both, both);
                }
                long soft = conversion.of(value.substring(0, colon));
                long hard = conversion.of(value.substring(colon + 1));
                if (Long.compareUnsigned(soft, hard) > 0) {
                    throw BadValue.ignored("Soft resource limit chosen higher than hard limit, ignoring: " + value);
                }
                return new ResourceLimit(soft, hard);
            } catch (BadText refused) {
                throw BadValue.ignored("Failed to parse resource value, ignoring: " + value);
            }
        };
    }

    private static long count(String text) throws BadText {
        return text.equals("infinity") ? INFINITY : Numbers.uint64(text);
    }

    /** Whole seconds, rounded up. */
    private static long seconds(String text) throws BadText {
        if (text.equals("infinity")) {
            return INFINITY;
        }
        long usec = Spans.parse(text, Spans.SEC);
        return usec == Spans.INFINITY ? INFINITY : (usec + Spans.SEC - 1) / Spans.SEC;
    }

    private static long microseconds(String text) throws BadText {
        return text.equals("infinity") ? INFINITY : Spans.parse(text, Spans.USEC);
    }

    /** A nice level with its sign, or the kernel's number from 1 to 40. */
    private static long nice(String text) throws BadText {
        if (text.startsWith("+") || text.startsWith("-")) {
            int level = Numbers.int32(text.startsWith("+") ? text.substring(1) : text);
            if (level < -NICE_RANGE || level >= NICE_RANGE) {
                throw BadText.range(text);
            }
            return NICE_RANGE - level;
        }
        long number = Numbers.uint64(text);
        if (number < 0 || number > 2 * NICE_RANGE) {
            throw BadText.range(text);
        }
        return number;
    }
}
