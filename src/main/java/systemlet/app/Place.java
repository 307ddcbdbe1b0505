package systemlet.app;

import systemlet.manager.Plan;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Whether a manager may live where it was started: never among the processes of the host (`docker run --pid=host`). */
final class Place {
    private static final String OURS = "/proc/self/ns/mnt";
    private static final String FIRST = "/proc/1/ns/mnt";

    private Place() {}

    /** {@return why the system's manager may not run here, or null where it may} */
    static String refusal(Kernel kernel, Plan plan) {
        if (plan.isUser() || plan.role() != Plan.Role.INIT || kernel.getpid() == 1) {
            return null;
        }
        return shares(kernel) ? null : "PID 1 is not of this container (docker run --pid=host?): a service manager here"
                + " would take the host's processes for its own. Run without --pid=host, or as PID 1.";
    }

    /** An init beside us (docker run --init) has our files; the host's has not, or may not be looked at. */
    private static boolean shares(Kernel kernel) {
        try {
            return kernel.readlink(OURS).equals(kernel.readlink(FIRST));
        } catch (SysException hidden) {
            return false;
        }
    }
}
