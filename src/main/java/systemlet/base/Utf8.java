package systemlet.base;

import java.util.Arrays;

/**
 * Bytes from files and arguments as strings, without loss: what is valid UTF-8 becomes its characters, each
 * other byte B becomes the lone surrogate U+DC00+B, and encoding turns it back into that byte.
 */
public final class Utf8 {
    private static final int ESCAPED_BYTE = 0xDC00;

    /** For texts of usual length on their way into a string, which copies them. */
    private static final char[] PASSING = new char[2048];

    private Utf8() {}

    /** {@return the bytes as text; never fails} */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** {@return {@code length} bytes from {@code start} as text; never fails} */
    public static String decode(byte[] bytes, int start, int length) {
        var chars = length <= PASSING.length ? PASSING : new char[length];
        int used = 0;
        int end = start + length;
        for (int at = start; at < end; ) {
            while (at < end && bytes[at] >= 0) {
                chars[used++] = (char) bytes[at++];
            }
            if (at == end) {
                break;
            }
            int lead = bytes[at] & 0xFF;
            int size = sequence(bytes, at, end);
            if (size == 0) {
                chars[used++] = (char) (ESCAPED_BYTE + lead);
                at++;
                continue;
            }
            int point = point(bytes, at, size);
            if (point < 0x10000) {
                chars[used++] = (char) point;
            } else {
                chars[used++] = Character.highSurrogate(point);
                chars[used++] = Character.lowSurrogate(point);
            }
            at += size;
        }
        return new String(chars, 0, used);
    }

    /** {@return the bytes of the text: the twin of {@link #decode(byte[])}} */
    public static byte[] encode(String text) {
        int length = text.length();
        var bytes = new byte[length];
        int used = 0;
        while (used < length && text.charAt(used) < 0x80) {
            bytes[used] = (byte) text.charAt(used);
            used++;
        }
        for (int i = used; i < length; i++) {
            char c = text.charAt(i);
            if (used + 4 > bytes.length) {
                bytes = Arrays.copyOf(bytes, used + 4 + (length - i) * 3);
            }
            if (c < 0x80) {
                bytes[used++] = (byte) c;
            } else if (isEscapedByte(c) && !follows(text, i)) {
                bytes[used++] = (byte) (c - ESCAPED_BYTE);
            } else {
                int point = text.codePointAt(i);
                used = put(bytes, used, point);
                i += point >= 0x10000 ? 1 : 0;
            }
        }
        return used == bytes.length ? bytes : Arrays.copyOf(bytes, used);
    }

    /** {@return whether the text holds no byte that was not UTF-8} */
    public static boolean isValid(String text) {
        return isValid(text, 0, text.length());
    }

    /** {@return the same for its characters from {@code start} to {@code end}} */
    public static boolean isValid(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the character that stands for one byte: itself below 0x80, else the escape} */
    static char ofByte(int value) {
        return (char) (value < 0x80 ? value : ESCAPED_BYTE + value);
    }

    /** {@return the text with escaped bytes that form valid sequences joined into their characters} */
    static String joined(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscapedByte(text.charAt(i))) {
                return decode(encode(text));
            }
        }
        return text;
    }

    private static boolean isEscapedByte(char c) {
        return c >= ESCAPED_BYTE + 0x80 && c <= ESCAPED_BYTE + 0xFF;
    }

    private static boolean follows(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static int put(byte[] bytes, int used, int point) {
        if (point < 0x800) {
            bytes[used++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                bytes[used++] = (byte) (0xE0 | point >> 12);
            } else {
                bytes[used++] = (byte) (0xF0 | point >> 18);
                bytes[used++] = (byte) (0x80 | point >> 12 & 0x3F);
            }
            bytes[used++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[used++] = (byte) (0x80 | point & 0x3F);
        return used;
    }

    /** {@return how many bytes the valid sequence at {@code at} has, 0 when it is not one} */
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + size > end) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int point = point(bytes, at, size);
        boolean tooLong = size == 3 && point < 0x800 || size == 4 && point < 0x10000;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return tooLong || surrogate || point > 0x10FFFF ? 0 : size;
    }

    private static int point(byte[] bytes, int at, int size) {
        int point = bytes[at] & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07);
        for (int i = 1; i < size; i++) {
            point = point << 6 | bytes[at + i] & 0x3F;
        }
        return point;
    }
}
