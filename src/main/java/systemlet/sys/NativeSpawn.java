package systemlet.sys;

import java.util.List;
import org.teavm.interop.Address;
import org.teavm.interop.Function;

/** The life of a child between its birth and its program, and what it leaves in a memory that it shared. */
final class NativeSpawn {
    /** What a child answers when its code broke a law: not a number systemd uses for a step. */
    private static final int BROKEN_CHILD = 255;

    private static Child next;
    private static Kernel kernel;
    /** Vectors of execve(2), outside the heap. Where it succeeds in a child that shares our memory, we free them. */
    private static Address argv;
    private static Address envp;

    private NativeSpawn() {}

    /** A C function int32_t (*)(void). */
    abstract static class Body extends Function {
        abstract int invoke();
    }

    /** @see ProcessCalls#spawn */
    static int spawn(Child child, Kernel view) throws SysException {
        next = child;
        kernel = view;
        int pid = NativeText.check("vfork", Libc.spawn(Function.get(Body.class, NativeSpawn.class, "liveNext")));
        next = null;
        freeWords();
        return pid;
    }

    private static int liveNext() {
        return live(next, kernel);
    }

    /** {@return the exit status of a child that became no program; it must never fall back into the parent's loop} */
    static int live(Child child, Kernel kernel) {
        try {
            return child.run(kernel);
        } catch (RuntimeException broken) {
            return BROKEN_CHILD;
        }
    }

    /** {@return the errno with which execve(2) failed: only then it returns} */
    static int execve(byte[] file, List<String> arguments, List<String> environment) throws SysException {
        try {
            argv = NativeText.vector(arguments);
            envp = NativeText.vector(environment);
            Libc.execve(file, argv, envp);
            return Libc.errno();
        } finally {
            freeWords();
        }
    }

    private static void freeWords() {
        Libc.free(argv);
        Libc.free(envp);
        argv = null;
        envp = null;
    }
}
