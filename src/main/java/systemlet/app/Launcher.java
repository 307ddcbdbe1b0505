package systemlet.app;

import java.util.ArrayList;
import java.util.List;
import systemlet.manager.Plan;
import systemlet.sys.Child;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** Starts the background manager: a process of its own, with no terminal and no descriptor of the command that needed it. */
final class Launcher {
    private static final String SELF = "/proc/self/exe";
    private static final int KEPT = 3;
    private static final int DESCRIPTORS_MAX = 1024;

    private final Kernel kernel;

    Launcher(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Launches it; its door opens a little later. */
    void launch(Plan plan) throws SysException {
        List<String> arguments = new ArrayList<>(List.of("systemd", Identity.BACKGROUND));
        if (plan.isUser()) {
            arguments.add("--user");
        }
        if (!plan.root().isEmpty()) {
            arguments.add("--root=" + plan.root());
        }
        int pid = kernel.fork(new Detached(arguments, kernel.environment()));
        while (kernel.reap(pid) == null) {
            kernel.poll(new int[0], new int[0], new int[0], 0, 200);
        }
    }

    /** The first child leads a new session and forks the second, which nobody waits for. */
    private record Detached(List<String> arguments, List<String> environment) implements Child {
        @Override
        public int run(Kernel kernel) {
            try {
                kernel.setsid();
                kernel.fork(child -> become(child));
                return 0;
            } catch (SysException failed) {
                return 1;
            }
        }

        private int become(Kernel kernel) {
            try {
                int nothing = kernel.open("/dev/null", OpenFlags.READ_WRITE);
                for (int fd = 0; fd < KEPT; fd++) {
                    kernel.duplicateOnto(nothing, fd);
                }
                for (int fd = KEPT; fd < DESCRIPTORS_MAX; fd++) {
                    kernel.close(fd);
                }
                kernel.chdir("/");
                kernel.execve(SELF, arguments, environment);
                return 1;
            } catch (SysException failed) {
                return 1;
            }
        }
    }

    /** Waits a little. */
    void pause(long usec) {
        try {
            kernel.poll(new int[0], new int[0], new int[0], 0, usec);
        } catch (SysException interrupted) {
            return;   // a shorter pause
        }
    }
}
