package systemlet.sys;

import java.util.List;
import systemlet.base.Check;
import systemlet.base.Utf8;

/**
 * A program that tries the native kernel against the real one and prints a line for each thing
 * that holds; it ends with 0 when all do. It is compiled by TeaVM like the product, needs root and
 * a /proc of its own (unshare --pid --fork --mount-proc) and CHECK=ä\xff in its environment, and
 * uses /tmp/kernel-check only.
 */
public final class LinuxKernelCheck {
    private final Kernel kernel = new LinuxKernel();
    private int failures;

    private LinuxKernelCheck() {}

    public static void main(String[] arguments) {
        var check = new LinuxKernelCheck();
        if (arguments.length > 0) {
            check.asProgram(arguments[0]);
            return;
        }
        check.all();
    }

    /** What this program does when a case executes it again. */
    private void asProgram(String mode) {
        if (mode.equals("echo")) {
            print(String.join("|", kernel.arguments()) + "\n" + String.join("|", kernel.environment()) + "\n");
        }
        if (mode.equals("ignoring")) {
            print(LaunchChecks.ignored(kernel));
        }
        kernel.exit(mode.equals("resumed") ? 42 : 7);
    }

    private void all() {
        for (KernelChecks part : List.of(new FileChecks(kernel), new ProcessChecks(kernel), new LaunchChecks(kernel),
                new SocketChecks(kernel))) {
            part.all(this::attempt);
        }
        print(failures == 0 ? "all hold\n" : failures + " do not hold\n");
        kernel.exit(failures == 0 ? 0 : 1);
    }

    private void attempt(String what, KernelChecks.Case body) {
        String wrong = null;
        try {
            body.run();
        } catch (SysException refused) {
            wrong = refused.getMessage();
        } catch (Check.Broken broken) {
            wrong = broken.getMessage();
        } catch (RuntimeException broken) {
            wrong = "exception";
        }
        failures += wrong == null ? 0 : 1;
        print(wrong == null ? "ok " + what + "\n" : "NOT " + what + ": " + wrong + "\n");
    }

    private void print(String text) {
        byte[] bytes = Utf8.encode(text);
        try {
            kernel.write(1, bytes, 0, bytes.length);
        } catch (SysException nobodyReads) {
            kernel.exit(3);
        }
    }
}
