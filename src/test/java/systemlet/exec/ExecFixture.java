package systemlet.exec;

import java.util.List;
import systemlet.base.Utf8;
import systemlet.sim.Program;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Users;
import systemlet.unit.ExecSettings;
import systemlet.unit.Stdio;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;

/** A world with /usr/bin/web, the unit web.service that logs to the journal, and a manager with its pipes. */
abstract class ExecFixture {
    static final String ID = "0123456789abcdef0123456789abcdef";

    final SimWorld world = new SimWorld(1);
    final SimKernel kernel = world.driven(1, List.of("init"), List.of("TERM=xterm", "container=docker"));
    final UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("web.service"));
    final ExecHost host = new ExecHost(new Users(kernel, ""), 0, false, ExecHost.Roots.SYSTEM,
            kernel.environment(), List.of("/usr/bin"), false, "x86_64", 0xa80425fbL);
    final int[][] standard = {pipe(), pipe()};   // so that 0 to 2 are taken, as in every manager
    final int[] report = pipe();
    final int[] log = pipe();

    ExecFixture() {
        world.program("/usr/bin/web", new Program());
        unit.set(ExecSettings.STANDARD_OUTPUT, new Stdio(Stdio.Kind.JOURNAL, null));
    }

    int[] pipe() {
        try {
            return kernel.pipe(OpenFlags.NON_BLOCKING);
        } catch (SysException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String read(int fd) {
        var buffer = new byte[4096];
        try {
            return Utf8.decode(buffer, 0, kernel.read(fd, buffer, 0, buffer.length));
        } catch (SysException nothing) {
            return "";
        }
    }
}
