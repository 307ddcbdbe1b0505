package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Words;
import systemlet.sys.Kernel;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** The program that shows long output page by page: $SYSTEMD_PAGER, $PAGER, or the first of less and more there is. */
final class Pager {
    private static final String LESS_OPTIONS = "FRSXMK";

    private final Kernel kernel;
    private final int pid;

    private Pager(Kernel kernel, int pid) {
        this.kernel = kernel;
        this.pid = pid;
    }

    /** Makes standard output a pipe to the pager. {@return null when there is none: the output stays as it is} */
    static Pager start(Context context, String more) {
        String wish = context.env("SYSTEMD_PAGER");
        wish = wish == null ? context.env("PAGER") : wish;
        if (wish != null && (wish.isEmpty() || wish.equals("cat"))) {
            return null;
        }
        List<String> command = command(context, wish);
        if (command.isEmpty()) {
            return null;
        }
        context.terminal();   // the facts of the terminal, before standard output is a pipe
        context.out().flush();
        Kernel kernel = context.kernel();
        try {
            int[] pipe = kernel.pipe(0);
            List<String> environment = environment(context, more);
            int pid = kernel.fork(child -> run(child, pipe, command, environment));
            kernel.duplicateOnto(pipe[1], 1);
            kernel.close(pipe[0]);
            kernel.close(pipe[1]);
            kernel.ignoreSignal(Signals.SIGINT);
            return new Pager(kernel, pid);
        } catch (SysException noProcess) {
            return null;
        }
    }

    private static int run(Kernel kernel, int[] pipe, List<String> command, List<String> environment) {
        try {
            kernel.duplicateOnto(pipe[0], 0);
            kernel.execve(command.get(0), command, environment);
        } catch (SysException refused) {
            return 127;
        }
        return 127;
    }

    private static List<String> command(Context context, String wish) {
        if (wish != null) {
            try {
                List<String> words = new ArrayList<>(Words.all(wish));
                String path = Programs.find(context, words.get(0));
                if (path != null) {
                    words.set(0, path);
                    return words;
                }
            } catch (BadText unreadable) {
                // as if it were not set
            }
        }
        for (String program : new String[] {"pager", "less", "more"}) {
            String path = Programs.find(context, program);
            if (path != null) {
                return List.of(path);
            }
        }
        return List.of();
    }

    private static List<String> environment(Context context, String more) {
        List<String> environment = new ArrayList<>();
        for (String pair : context.environment()) {
            if (!pair.startsWith("LESS=") && !pair.startsWith("LESSSECURE=")) {
                environment.add(pair);
            }
        }
        String less = context.env("SYSTEMD_LESS");
        environment.add("LESS=" + (less == null ? LESS_OPTIONS : less) + more);
        environment.add("LESSSECURE=1");
        return environment;
    }

    /** Tells the pager that this is all, and waits until its user has read it. */
    void finish() {
        kernel.close(1);
        try {
            Programs.await(kernel, pid);
        } catch (SysException gone) {
            // nobody left to wait for
        }
    }
}
