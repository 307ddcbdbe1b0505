package systemlet.sys;

import org.teavm.interop.Address;

/** Lays a {@link Launch} out as src/compiler/c/launch.h has it, and starts it. */
final class NativeLaunch {
    /** Bytes of the structs Launch and LaunchCall. */
    private static final int PLAN_BYTES = 56 + 4096;
    private static final int CALL_WORDS = 5;
    private static final int TEXTS = 8;
    private static final int ARGUMENTS = 16;
    private static final int ENVIRONMENT = 24;
    private static final int COUNT = 32;
    private static final int REPORT = 40;

    private NativeLaunch() {}

    /** @see ProcessCalls#launch */
    static int start(Launch launch) throws SysException {
        Address plan = layOut(launch);
        int pid = Libc.launch(plan);
        if (pid >= 0) {
            launch.place = plan.toLong();
            return pid;
        }
        int errno = Libc.errno();
        free(plan);
        if (errno == Errno.ENOSYS || errno == Errno.EINVAL) {
            return 0;   // a sanitizer or an emulator that shares no memory between processes
        }
        throw new SysException("clone", errno);
    }

    private static Address layOut(Launch launch) throws SysException {
        int count = launch.calls().size();
        Address plan = Libc.malloc(PLAN_BYTES + count * CALL_WORDS * 8L);
        if (plan == null) {
            throw new SysException("malloc", Errno.ENOMEM);
        }
        Address at = plan.add(PLAN_BYTES);
        plan.putAddress(at);
        for (int i = TEXTS; i < COUNT; i += 8) {
            plan.add(i).putLong(0);
        }
        for (long[] call : launch.calls()) {
            for (int i = 0; i < CALL_WORDS; i++) {
                at.putLong(call[i]);
                at = at.add(8);
            }
        }
        plan.add(COUNT).putLong(count);
        plan.add(REPORT).putLong(launch.report());
        try {
            plan.add(TEXTS).putAddress(NativeText.vector(launch.texts()));
            plan.add(ARGUMENTS).putAddress(NativeText.vector(launch.arguments()));
            plan.add(ENVIRONMENT).putAddress(NativeText.vector(launch.environment()));
            return plan;
        } catch (SysException refused) {
            free(plan);
            throw refused;
        }
    }

    /** Frees what a launch took, at the address. */
    static void free(long place) {
        free(Address.fromLong(place));
    }

    private static void free(Address plan) {
        for (int i = TEXTS; i < COUNT; i += 8) {
            Libc.free(plan.add(i).getAddress());
        }
        Libc.free(plan);
    }
}
