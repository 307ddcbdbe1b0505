package systemlet.base;

/** Numbers, sizes, percentages, modes and booleans as unit files write them. */
public final class Numbers {
    /** All bits set: "infinity" where a size or a limit may have none, as the bus shows it. */
    public static final long INFINITY = -1;

    private static final String SIZE_UNITS = "EPTGMKB";

    private Numbers() {}

    /** {@return true for 1 yes y true t on, false for 0 no n false f off, in any case} @throws BadText for all else */
    public static boolean bool(String text) throws BadText {
        return switch (text.toLowerCase()) {
            case "1", "yes", "y", "true", "t", "on" -> true;
            case "0", "no", "n", "false", "f", "off" -> false;
            default -> throw BadText.invalid("Not a boolean: '" + text + "'");
        };
    }

    /** {@return an integer of 32 bits, signed: decimal, 0x hexadecimal, 0o or 0 octal, 0b binary} @throws BadText */
    public static int int32(String text) throws BadText {
        long value = int64(text);
        if (value != (int) value) {
            throw range(text);
        }
        return (int) value;
    }

    /** {@return an integer of 32 bits without a sign, as a long} @throws BadText */
    public static long uint32(String text) throws BadText {
        long value = uint64(text);
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw range(text);
        }
        return value;
    }

    /** {@return an integer of 64 bits, signed} @throws BadText */
    public static long int64(String text) throws BadText {
        boolean negative = text.startsWith("-");
        long value = magnitude(text, negative || text.startsWith("+") ? 1 : 0);
        if (value < 0 && !(negative && value == Long.MIN_VALUE)) {
            throw range(text);
        }
        return negative ? -value : value;
    }

    /** {@return an integer of 64 bits without a sign: above 2^63 the long is negative} @throws BadText */
    public static long uint64(String text) throws BadText {
        if (text.startsWith("-")) {
            long value = magnitude(text, 1);
            if (value != 0) {
                throw range(text);
            }
            return 0;
        }
        return magnitude(text, text.startsWith("+") ? 1 : 0);
    }

    /**
     * {@return digits in one base, at most {@code max}} @throws BadText INVALID for no digits or other characters,
     * RANGE
     */
    public static long digits(String text, int radix, long max) throws BadText {
        long value = unsignedDigits(text, 0, radix);
        if (value < 0 || value > max) {
            throw range(text);
        }
        return value;
    }

    /** {@return the permission bits of an octal mode such as 0755; at most 07777} @throws BadText */
    public static int mode(String text) throws BadText {
        return (int) digits(text, 8, 07777);
    }

    /** {@return bytes of a size with units of 1024: "16M", "1.5G", "1G 500M"} @throws BadText */
    public static long size(String text) throws BadText {
        return size(text, 1024);
    }

    /**
     * {@return bytes of a size with units of 1000 or 1024, pieces from the largest unit down added up} @throws
     * BadText
     */
    public static long size(String text, int base) throws BadText {
        int at = 0;
        int unitFrom = 0;
        long sum = 0;
        boolean any = false;
        while ((at = Text.skipSpace(text, at)) < text.length()) {
            if (text.charAt(at) == '-') {
                throw range(text);
            }
            int end = at;
            while (end < text.length() && Text.isDigit(text.charAt(end))) {
                end++;
            }
            int fraction = end;
            if (end < text.length() && text.charAt(end) == '.') {
                for (end++; end < text.length() && Text.isDigit(text.charAt(end)); end++) {
                    // the fraction is weighed below, when the unit is known
                }
            }
            if (end == at || end == at + 1 && fraction == at) {
                throw invalid(text);
            }
            long whole = fraction == at ? 0 : unsignedDigits(text.substring(at, fraction), 0, 10);
            int letter = Text.skipSpace(text, end);
            int unit = letter < text.length() ? SIZE_UNITS.indexOf(text.charAt(letter)) : SIZE_UNITS.length();
            if (unit < unitFrom) {
                throw invalid(text);
            }
            long factor = power(base, SIZE_UNITS.length() - 1 - unit);
            sum = plus(text, sum, times(text, whole, factor));
            sum = plus(text, sum, fraction(text, fraction + 1, end, factor));
            unitFrom = unit + 1;
            at = letter + 1;
            any = true;
        }
        if (!any) {
            throw invalid(text);
        }
        return sum;
    }

    /** {@return bytes as systemctl shows memory: "512B", "1.5K", "16.0M", "infinity"} */
    public static String formatSize(long bytes) {
        if (bytes == INFINITY) {
            return "infinity";
        }
        for (int unit = 0; unit < SIZE_UNITS.length() - 1; unit++) {
            long factor = power(1024, SIZE_UNITS.length() - 1 - unit);
            if (Long.compareUnsigned(bytes, factor) >= 0) {
                long tenths = Long.remainderUnsigned(bytes, factor) / (factor / 1024) * 10 / 1024;
                return Long.toUnsignedString(Long.divideUnsigned(bytes, factor)) + "." + tenths
                        + SIZE_UNITS.charAt(unit);
            }
        }
        return bytes + "B";
    }

    /** {@return hundredths of a percent: "15%" is 1500, "12.5‰" is 125, "7‱" is 7; at most 10000} @throws BadText */
    public static int permyriad(String text) throws BadText {
        int value = permyriadUnbounded(text);
        if (value > 10_000) {
            throw range(text);
        }
        return value;
    }

    /** {@return hundredths of a percent, also above 100 %} @throws BadText */
    public static int permyriadUnbounded(String text) throws BadText {
        if (text.isEmpty()) {
            throw invalid(text);
        }
        int places = "‱‰%".indexOf(text.charAt(text.length() - 1));
        if (places < 0) {
            throw invalid(text);
        }
        var number = text.substring(0, text.length() - 1);
        int dot = number.indexOf('.');
        var fraction = dot < 0 ? "" : number.substring(dot + 1);
        if (dot == 0 || number.isEmpty() || dot > 0 && fraction.isEmpty() || fraction.length() > places) {
            throw invalid(text);
        }
        var digits = (dot < 0 ? number : number.substring(0, dot)) + fraction + "0".repeat(places - fraction.length());
        return (int) digits(digits, 10, Integer.MAX_VALUE);
    }

    private static long magnitude(String text, int from) throws BadText {
        if (text.startsWith("0x", from) || text.startsWith("0X", from)) {
            return unsignedDigits(text, from + 2, 16);
        }
        if (text.startsWith("0o", from)) {
            return unsignedDigits(text, from + 2, 8);
        }
        if (text.startsWith("0b", from)) {
            return unsignedDigits(text, from + 2, 2);
        }
        boolean octal = text.startsWith("0", from) && text.length() > from + 1;
        return unsignedDigits(text, octal ? from + 1 : from, octal ? 8 : 10);
    }

    private static long unsignedDigits(String text, int from, int radix) throws BadText {
        if (from >= text.length()) {
            throw invalid(text);
        }
        long limit = Long.divideUnsigned(-1, radix);
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = Text.digit(text.charAt(i), radix);
            if (digit < 0) {
                throw invalid(text);
            }
            if (Long.compareUnsigned(value, limit) > 0 || Long.compareUnsigned(value * radix, -1L - digit) > 0) {
                throw range(text);
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static long fraction(String text, int from, int end, long factor) {
        long value = 0;
        long weight = 1;
        for (int i = from; i < end && weight < 1_000_000; i++) {
            value = value * 10 + (text.charAt(i) - '0');
            weight *= 10;
        }
        // Whole parts first: value × factor may pass 64 bits.
        return value == 0 ? 0 : factor / weight * value + factor % weight * value / weight;
    }

    private static long power(long base, int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= base;
        }
        return value;
    }

    private static long times(String text, long a, long b) throws BadText {
        if (a < 0 || a > Long.MAX_VALUE / b) {
            throw range(text);
        }
        return a * b;
    }

    private static long plus(String text, long a, long b) throws BadText {
        if (a > Long.MAX_VALUE - b) {
            throw range(text);
        }
        return a + b;
    }

    private static BadText invalid(String text) {
        return BadText.invalid("Not a number: '" + text + "'");
    }

    private static BadText range(String text) {
        return BadText.range("Number out of range: '" + text + "'");
    }
}
