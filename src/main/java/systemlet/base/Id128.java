package systemlet.base;

/**
 * An id of 128 bits, such as a boot, machine or invocation id.
 *
 * @param high the first 8 bytes, most significant byte first
 * @param low  the last 8 bytes
 */
public record Id128(long high, long low) {
    static final int DIGITS = 32;

    /** All zero: "no id". */
    public static final Id128 NULL = new Id128(0, 0);

    /**
     * {@return the id written as 32 hexadecimal digits, or as a UUID with four dashes} @throws BadText for other
     * text
     */
    public static Id128 parse(String text) throws BadText {
        var digits = text;
        if (text.length() == 36) {
            if (text.charAt(8) != '-' || text.charAt(13) != '-' || text.charAt(18) != '-' || text.charAt(23) != '-') {
                throw BadText.invalid("Not an id: '" + text + "'");
            }
            digits = text.replace("-", "");
        }
        if (digits.length() != 32) {
            throw BadText.invalid("Not an id: '" + text + "'");
        }
        return new Id128(hex(digits, 0), hex(digits, 16));
    }

    /** {@return the id in 16 bytes, most significant first} */
    public static Id128 of(byte[] bytes) {
        Check.that(bytes.length == 16, "an id has 16 bytes");
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | bytes[i] & 0xFF;
            low = low << 8 | bytes[i + 8] & 0xFF;
        }
        return new Id128(high, low);
    }

    /** {@return a random id of version 4 from 128 random bits} */
    public static Id128 random(long high, long low) {
        return new Id128(high & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    /** {@return the 16 bytes: the twin of {@link #of}} */
    public byte[] bytes() {
        var bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> 56 - 8 * i);
            bytes[i + 8] = (byte) (low >>> 56 - 8 * i);
        }
        return bytes;
    }

    /** {@return the id with dashes: 8-4-4-4-12 digits} */
    public String uuid() {
        var plain = toString();
        return plain.substring(0, 8) + "-" + plain.substring(8, 12) + "-" + plain.substring(12, 16) + "-"
                + plain.substring(16, 20) + "-" + plain.substring(20);
    }

    /** {@return 32 small hexadecimal digits, as systemd prints ids} */
    @Override
    public String toString() {
        var to = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            to.append(digit(i));
        }
        return to.toString();
    }

    /** {@return one of the {@link #DIGITS}, 0 the most significant} */
    char digit(int at) {
        long half = at < DIGITS / 2 ? high : low;
        return "0123456789abcdef".charAt((int) (half >>> 60 - 4 * (at % (DIGITS / 2)) & 15));
    }

    private static long hex(String digits, int from) throws BadText {
        long value = 0;
        for (int i = from; i < from + 16; i++) {
            int digit = Text.digit(digits.charAt(i), 16);
            if (digit < 0) {
                throw BadText.invalid("Not an id: '" + digits + "'");
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
