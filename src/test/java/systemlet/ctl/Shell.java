package systemlet.ctl;

import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.Assertions;
import systemlet.base.Text;
import systemlet.base.Words;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;

/** Runs commands in a simulated world and gives what they print: stdout, then stderr, then the exit status. */
final class Shell {
    private static final String OUT = "/tmp/out";
    private static final String ERR = "/tmp/err";

    private final Doors doors;
    private final List<String> environment;

    Shell(Doors doors, String... environment) {
        this.doors = doors;
        this.environment = List.of(environment);
    }

    /** {@return what systemctl prints} @param line its arguments */
    String systemctl(String line) {
        return run("systemctl", line, Systemctl::run);
    }

    /** {@return what an applet prints} */
    String applet(String name, String line) {
        return run(name, line, Applet.of(name)::run);
    }

    private String run(String name, String line, BiFunction<Context, List<String>, Integer> program) {
        SimWorld world = new SimWorld(1);
        SimKernel kernel = world.driven(2, List.of(name), environment);
        try {
            kernel.mkdir("/tmp", 0777);
        } catch (systemlet.sys.SysException there) {
            // the world has one already
        }
        try {
            redirect(kernel, OUT, 1);
            redirect(kernel, ERR, 2);
            Context context = new Context(kernel, doors, LogLines.NONE, name);
            int status = program.apply(context, Words.all(line, Words.Rule.UNQUOTE));
            return Files.readText(kernel, OUT, 1 << 20) + Files.readText(kernel, ERR, 1 << 20) + "[exit " + status + "]";
        } catch (Exception failure) {
            return Assertions.fail("while running " + Text.join(" ", List.of(name, line)), failure);
        }
    }

    private static void redirect(Kernel kernel, String path, int target) throws systemlet.sys.SysException {
        int fd = kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.CREATE, 0644);
        if (fd != target) {
            kernel.duplicateOnto(fd, target);
            kernel.close(fd);
        }
    }
}
