package systemlet.sys;

import org.teavm.interop.Address;
import org.teavm.interop.Function;

/**
 * The last resort: a fault of this program (SIGSEGV in generated code, abort when the heap is
 * full) becomes an execve of a program that was named before. The handler runs on a stack of its
 * own, allocates nothing, and touches nothing but the three addresses that were prepared.
 */
final class NativeFault {
    private static final int STACK_BYTES = 64 * 1024;
    private static final int SA_ONSTACK = 0x08000000;
    private static final int SA_NODEFER = 0x40000000;
    /** musl's struct sigaction on 64 bits: handler 8, mask 128, flags 4 and padding, restorer 8. */
    private static final int SIGACTION_BYTES = 152;
    private static final int FLAGS_AT = 136;
    private static final int[] FAULTS = {
        Signals.SIGSEGV, Signals.SIGBUS, Signals.SIGFPE, Signals.SIGILL, Signals.SIGABRT,
    };

    private static Address program;
    private static Address argv;
    private static Address envp;

    private NativeFault() {}

    /** A C function void (*)(int). */
    abstract static class Handler extends Function {
        abstract void invoke(int signal);
    }

    static void arm(byte[] path, Address arguments, Address environment) throws SysException {
        program = Libc.malloc(path.length);
        NativeText.copy(path, program);
        argv = arguments;
        envp = environment;
        Address stack = Libc.malloc(24);
        // stack_t: the address, flags, padding, the size.
        stack.putAddress(Libc.malloc(STACK_BYTES));
        stack.add(8).putLong(0);
        stack.add(16).putLong(STACK_BYTES);
        NativeText.check("sigaltstack", Libc.sigaltstack(stack, null));
        Address action = Libc.malloc(SIGACTION_BYTES);
        Handler handler = Function.get(Handler.class, NativeFault.class, "onFault");
        for (int signal : FAULTS) {
            // signal(3) stores the function, which Java cannot; then only the flags have to be changed.
            Libc.signal(signal, handler);
            NativeText.check("sigaction", Libc.sigaction(signal, null, action));
            action.add(FLAGS_AT).putInt(SA_ONSTACK | SA_NODEFER);
            NativeText.check("sigaction", Libc.sigaction(signal, action, null));
        }
        Libc.free(action);
        Libc.free(stack);
        Libc.signalsChanged();
    }

    private static void onFault(int signal) {
        Libc.execve(program, argv, envp);
        Libc.exitNow(128 + signal);
    }
}
