package systemlet.sys;

import java.util.List;
import org.teavm.interop.Address;
import systemlet.base.Utf8;

/** Text between Java strings and C memory, and the one place where a failed call becomes a {@link SysException}. */
final class NativeText {
    /** A hostile or broken environment must not make us walk memory for ever. */
    private static final int MAX_STRINGS = 1 << 20;

    /** For short texts on their way; nothing keeps it. */
    private static final char[] PASSING = new char[256];

    private NativeText() {}

    /**
     * {@return the result}
     *
     * @throws SysException with errno when it is negative; nothing allocates before errno is read
     */
    static int check(String call, int result) throws SysException {
        if (result < 0) {
            throw new SysException(call, Libc.errno());
        }
        return result;
    }

    /** {@link #check(String, int)} for a call about {@code path}. */
    static int check(String call, String path, int result) throws SysException {
        if (result < 0) {
            throw new SysException(call, path, Libc.errno());
        }
        return result;
    }

    /** {@link #check(String, int)} for results of 64 bits. */
    static long check(String call, long result) throws SysException {
        if (result < 0) {
            throw new SysException(call, Libc.errno());
        }
        return result;
    }

    /** {@return the bytes of {@code text} and a NUL; null stays null} @throws SysException EINVAL: it contains a NUL */
    static byte[] cString(String text) throws SysException {
        if (text == null) {
            return null;
        }
        int length = text.length();
        var bytes = new byte[length + 1];
        char[] chars = length <= PASSING.length ? PASSING : new char[length];
        text.getChars(0, length, chars, 0);
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == 0) {
                throw new SysException("encode", Errno.EINVAL);
            }
            if (c >= 0x80) {
                return encoded(text);
            }
            bytes[i] = (byte) c;
        }
        return bytes;
    }

    private static byte[] encoded(String text) throws SysException {
        if (text.indexOf('\0') >= 0) {
            throw new SysException("encode", Errno.EINVAL);
        }
        byte[] raw = Utf8.encode(text);
        var bytes = new byte[raw.length + 1];
        System.arraycopy(raw, 0, bytes, 0, raw.length);
        return bytes;
    }

    /** {@return the text of {@code bytes} from {@code start} to the next NUL} */
    static String text(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Utf8.decode(bytes, start, end - start);
    }

    /** {@return the text of a C string outside the heap} */
    static String text(Address at) {
        int length = 0;
        while (length < PASSING.length) {
            byte next = at.add(length).getByte();
            if (next == 0) {
                return new String(PASSING, 0, length);
            }
            if (next < 0) {
                break;   // not ASCII
            }
            PASSING[length++] = (char) next;
        }
        while (at.add(length).getByte() != 0) {
            length++;
        }
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = at.add(i).getByte();
        }
        return Utf8.decode(bytes);
    }

    /**
     * Lays out a vector of C strings, ended by NULL, in one block of malloc.
     *
     * @return the block, which the caller frees
     */
    static Address vector(List<String> texts) throws SysException {
        int count = texts.size();
        if (count > MAX_STRINGS) {
            throw new SysException("execve", Errno.E2BIG);
        }
        var encoded = new byte[count][];
        long size = (count + 1) * 8L;
        for (int i = 0; i < count; i++) {
            encoded[i] = cString(texts.get(i));
            size += encoded[i].length;
        }
        Address block = Libc.malloc(size);
        if (block == null) {
            throw new SysException("malloc", Errno.ENOMEM);
        }
        Address at = block.add((count + 1) * 8);
        for (int i = 0; i < count; i++) {
            block.add(i * 8).putAddress(at);
            copy(encoded[i], at);
            at = at.add(encoded[i].length);
        }
        block.add(count * 8).putLong(0);
        return block;
    }

    /** Copies a heap array to memory outside the heap. */
    static void copy(byte[] bytes, Address to) {
        Address.moveMemoryBlock(Address.ofData(bytes), to, bytes.length);
    }
}
