package systemlet.sys;

import java.util.ArrayList;
import java.util.List;

/** Children that make a plan of calls in our memory while we go on. */
final class LaunchChecks extends KernelChecks {
    LaunchChecks(Kernel kernel) {
        super(kernel);
    }

    @Override
    void all(Report report) {
        report.attempt("a launched child makes its calls while we go on", this::launches);
        report.attempt("a launched child ignores no signal that it was not told to", this::launchIgnoring);
        report.attempt("a launched child tells which call failed", this::launchThatFails);
    }

    /** Fifty children at once, while the collector moves everything that is ours. */
    private void launches() throws SysException {
        var pids = new ArrayList<Integer>();
        var plans = new ArrayList<Launch>();
        var pipes = new ArrayList<int[]>();
        String place = "/tmp/launched." + kernel.getpid();
        for (int i = 0; i < 50; i++) {
            int[] pipe = kernel.pipe(0);
            Launch plan = echo(pipe[1], place);
            int pid = kernel.launch(plan);
            kernel.close(pipe[1]);
            if (pid == 0) {
                kernel.close(pipe[0]);
                return;   // under a sanitizer or an emulator nothing is launched
            }
            pids.add(pid);
            plans.add(plan);
            pipes.add(pipe);
            System.gc();
        }
        for (int i = 0; i < pids.size(); i++) {
            equal("a|echo\nPID=" + pids.get(i) + "|X=1\n", readAll(pipes.get(i)[0]));
            plans.get(i).landed();
            equal(7, await(pids.get(i)).status());
            kernel.reap(pids.get(i));
        }
        equal(0500, kernel.stat(place).permissions());
        kernel.rmdir(place);
    }

    private static Launch echo(int output, String place) {
        var plan = new Launch(output);
        plan.add(Launch.Call.CLOSE_FROM, 1, 3, 0, 0);
        plan.add(Launch.Call.NAME, 1, "(launched)", 0, 0);
        plan.add(Launch.Call.SIGNALS, 1, 1, 0, 0);
        plan.add(Launch.Call.SOFT_LIMIT, 1, Rlimit.LOCKS, 4711, 0);
        plan.add(Launch.Call.SETSID, 1, 0, 0, 0);
        plan.add(Launch.Call.OPEN, 1, "/dev/null", OpenFlags.READ_WRITE, 0);
        plan.add(Launch.Call.DUPLICATE, 1, output, 1, 0);
        plan.add(Launch.Call.UMASK, 1, 022, 0, 0);
        plan.add(Launch.Call.KEYRING, 1, 0, 0, 0);
        plan.add(Launch.Call.LIMIT, 1, Rlimit.NOFILE, 64, 128);
        plan.add(Launch.Call.CHDIR, 1, "/nowhere", 1, 0);
        plan.add(Launch.Call.PRCTL, 1, Prctl.SET_NO_NEW_PRIVS, 1, 0);
        plan.add(Launch.Call.PID, 1, 0, 4, 0);
        plan.add(Launch.Call.MKDIR, 1, place, 0700, 1);
        plan.add(Launch.Call.CHMOD, 1, place, 0500, 0);
        plan.program(List.of("a", "echo"), List.of("PID=0000000000", "X=1"));
        plan.add(Launch.Call.EXECVE, 1, "/proc/self/exe", 0, 0);
        return plan;
    }

    private void launchIgnoring() throws SysException {
        int[] changed = {Signals.SIGWINCH, 0, Signals.SIGUSR2};   // found at the first launch, kept, and found anew
        for (int signal : changed) {
            if (signal != 0) {
                kernel.ignoreSignal(signal);
            }
            int[] pipe = kernel.pipe(0);
            var plan = new Launch(pipe[1]);
            plan.add(Launch.Call.CLOSE_FROM, 1, 3, 0, 0);
            plan.add(Launch.Call.SIGNALS, 1, signal == 0 ? 1 : 0, 0, 0);
            plan.add(Launch.Call.DUPLICATE, 1, pipe[1], 1, 0);
            plan.program(List.of("a", "ignoring"), List.of());
            plan.add(Launch.Call.EXECVE, 1, "/proc/self/exe", 0, 0);
            int pid = kernel.launch(plan);
            kernel.close(pipe[1]);
            if (pid != 0) {
                equal(signal == 0 ? "0000000000001000" : "0000000000000000", readAll(pipe[0]));
                plan.landed();
                equal(7, await(pid).status());
                kernel.reap(pid);
            }
        }
        kernel.defaultSignal(Signals.SIGWINCH);
        kernel.defaultSignal(Signals.SIGUSR2);
    }

    /** {@return which signals this process ignores, as /proc shows it} */
    static String ignored(Kernel kernel) {
        try {
            String status = Files.readText(kernel, "/proc/self/status", Files.PROC_MAX_BYTES);
            int at = status.indexOf("SigIgn:") + "SigIgn:".length();
            return status.substring(at, status.indexOf('\n', at)).strip();
        } catch (SysException refused) {
            return refused.getMessage();
        }
    }

    private void launchThatFails() throws SysException {
        int[] pipe = kernel.pipe(0);
        var plan = new Launch(pipe[1]);
        plan.add(Launch.Call.SETSID, 1, 0, 0, 0);
        plan.add(Launch.Call.CHDIR, 200, "/nowhere", 0, 0);
        int pid = kernel.launch(plan);
        kernel.close(pipe[1]);
        if (pid != 0) {
            equal("!1 " + Errno.ENOENT + "\n", readAll(pipe[0]));
            plan.landed();
            equal(200, await(pid).status());
            kernel.reap(pid);
        }
    }
}
