package systemlet.sys;

import org.teavm.interop.Address;

/** One block outside the heap for the duration of a single call, for structs that are read field by field. */
final class NativeBuffer {
    static final int SIZE_BYTES = 32 * 1024;
    static final Address BLOCK = Libc.malloc(SIZE_BYTES);

    private NativeBuffer() {}
}
