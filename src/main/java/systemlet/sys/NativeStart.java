package systemlet.sys;

import org.teavm.interop.Address;

/** What the kernel put on the stack before main: the environment, with argv below it. */
final class NativeStart {
    static final int PR_SET_NAME = 15;
    /** musl's environ as it was at the start; nothing in this program calls setenv. */
    static final Address ENVIRON = Libc.environ();

    private NativeStart() {}
}
