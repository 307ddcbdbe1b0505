package systemlet.ctl;

import java.util.List;
import systemlet.base.Text;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.FileCalls;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** Other programs: finding and running them. */
final class Programs {
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final long POLL_USEC = 20_000;

    /** The status of a program that could not be run. */
    static final int NOT_RUN = 127;

    private Programs() {}

    /** {@return the path of a program, looked for in $PATH, or null} */
    static String find(Context context, String name) {
        if (name.indexOf('/') >= 0) {
            return context.kernel().access(name, FileCalls.X_OK) ? name : null;
        }
        String path = context.env("PATH");
        for (String directory : Text.split(path == null ? PATH : path, ':')) {
            String candidate = directory + "/" + name;
            if (!directory.isEmpty() && context.kernel().access(candidate, FileCalls.X_OK)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Runs a program and waits for its end.
     *
     * @return its exit status; 128 and the signal when one ended it; 127 when it could not be run
     */
    static int run(Context context, List<String> command, List<String> environment) {
        return run(context, command, environment, false);
    }

    /** As {@link #run}, but it reads and writes /dev/null. */
    static int runQuietly(Context context, List<String> command, List<String> environment) {
        return run(context, command, environment, true);
    }

    private static int run(Context context, List<String> command, List<String> environment, boolean quiet) {
        Kernel kernel = context.kernel();
        context.out().flush();
        String path = find(context, command.get(0));
        if (path == null) {
            return NOT_RUN;
        }
        try {
            int pid = kernel.fork(child -> {
                if (quiet) {
                    silence(child);
                }
                return exec(child, path, command, environment);
            });
            return await(kernel, pid);
        } catch (SysException noProcess) {
            return NOT_RUN;
        }
    }

    private static void silence(Kernel kernel) {
        try {
            int fd = kernel.open("/dev/null", OpenFlags.READ_WRITE);
            for (int to = 0; to <= 2; to++) {
                kernel.duplicateOnto(fd, to);
            }
        } catch (SysException noNull) {
            return;   // then it is heard
        }
    }

    /** Waits for the end of a child and reaps it. {@return as {@link #run}} */
    static int await(Kernel kernel, int pid) throws SysException {
        int fd = watched(kernel, pid);
        var ended = kernel.peekEnded(pid);
        while (ended == null) {
            try {
                kernel.poll(new int[] {fd}, new int[] {EventCalls.POLLIN}, new int[1], 1,
                        fd < 0 ? POLL_USEC : EventCalls.FOREVER);
            } catch (SysException interrupted) {
                if (!interrupted.is(Errno.EINTR)) {
                    throw interrupted;
                }
            }
            ended = kernel.peekEnded(pid);
        }
        kernel.reap(pid);
        if (fd >= 0) {
            kernel.close(fd);
        }
        return ended.exited() ? ended.status() : 128 + ended.status();
    }

    /** {@return a descriptor that becomes readable at the end, or -1 where the kernel has none} */
    private static int watched(Kernel kernel, int pid) {
        try {
            return kernel.pidfd(pid);
        } catch (SysException none) {
            return -1;
        }
    }

    private static int exec(Kernel kernel, String path, List<String> command, List<String> environment) {
        try {
            kernel.execve(path, command, environment);
        } catch (SysException refused) {
            return NOT_RUN;
        }
        return NOT_RUN;
    }
}
