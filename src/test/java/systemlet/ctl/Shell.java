package systemlet.ctl;

import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.Assertions;
import systemlet.base.Utf8;
import systemlet.base.Words;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** Runs commands in a simulated world and gives what they print: stdout, then stderr, then the exit status. */
final class Shell {
    private static final String OUT = "/tmp/out";
    private static final String ERR = "/tmp/err";
    private static final int MAX_BYTES = 1 << 20;

    private final Doors doors;
    private final List<String> environment;
    private final SimWorld world = new SimWorld(1);
    private int lastPid = 1;

    Shell(Doors doors, String... environment) {
        this.doors = doors;
        this.environment = List.of(environment);
    }

    private SimKernel process(String name) {
        return world.driven(++lastPid, List.of(name), environment);
    }

    /** Puts a file into the world. */
    Shell file(String path, String text) {
        SimKernel kernel = process("editor");
        try {
            Trees.makeParents(kernel, path);
            Files.write(kernel, path, Utf8.encode(text), 0644);
            return this;
        } catch (SysException refused) {
            return Assertions.fail("no file " + path, refused);
        }
    }

    /** {@return the text of a file, or "absent"} */
    String text(String path) {
        try {
            return Files.readText(process("reader"), path, MAX_BYTES);
        } catch (SysException absent) {
            return "absent";
        }
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
        SimKernel kernel = process(name);
        try {
            Trees.make(kernel, "/tmp", 0777);
            redirect(kernel, OUT, 1);
            redirect(kernel, ERR, 2);
            Context context = new Context(kernel, doors, LogLines.NONE, name);
            int status = program.apply(context, Words.all(line, Words.Rule.UNQUOTE));
            return Files.readText(kernel, OUT, MAX_BYTES) + Files.readText(kernel, ERR, MAX_BYTES)
                    + "[exit " + status + "]";
        } catch (Exception failure) {
            return Assertions.fail("while running " + name + " " + line, failure);
        }
    }

    private static void redirect(Kernel kernel, String path, int target) throws SysException {
        int fd = kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.TRUNCATE, 0644);
        if (fd != target) {
            kernel.duplicateOnto(fd, target);
            kernel.close(fd);
        }
    }
}
