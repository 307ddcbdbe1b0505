package systemlet.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Utf8;
import systemlet.sim.Program;
import systemlet.sim.SimKernel;
import systemlet.sim.SimProcess;
import systemlet.sim.SimWorld;
import systemlet.sys.Errno;
import systemlet.sys.OpenFlags;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;
import systemlet.sys.Users;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.ResourceLimit;
import systemlet.unit.Stdio;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;
import systemlet.unit.WorkingDirectory;

/** A start of plain system calls leaves the child as its own code would have left it. */
class PlainStartTest {
    private final SimWorld world = new SimWorld(1);
    private final SimKernel kernel = world.driven(1, List.of("init"), List.of("container=docker"));
    private final UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("web.service"));
    private final ExecHost host = new ExecHost(new Users(kernel, ""), 0, false, ExecHost.Roots.SYSTEM,
            kernel.environment(), List.of("/usr/bin"), false, "x86_64", 0xa80425fbL);
    private final int[][] standard = {pipe(), pipe()};   // so that 0 to 2 are taken, as in every manager
    private final int[] report = pipe();
    private final int[] log = pipe();
    private String command = "/usr/bin/web";
    private List<String> arguments = List.of("web", "-v");

    PlainStartTest() {
        world.program("/usr/bin/web", new Program());
        unit.set(ExecSettings.STANDARD_OUTPUT, new Stdio(Stdio.Kind.JOURNAL, null));
    }

    private int[] pipe() {
        try {
            return kernel.pipe(OpenFlags.NON_BLOCKING);
        } catch (SysException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private ExecContext context() {
        var identity = new ExecContext.Identity("web.service", "0123456789abcdef0123456789abcdef", 4711, null, 1_000_000,
                false, -1, report[1], -1);
        return new ExecContext(new ExecCommand(command, arguments, 0), host, identity, List.of("PATH=/usr/bin"),
                List.of(), ExecContext.Fds.NONE, new ExecContext.Stdio(log[1], 9, 77, -1));
    }

    private boolean isPlain() {
        return PlainStart.of(kernel, ExecPlanner.plan(unit.build(), context()), report[1], "(web)") != null;
    }

    private SimProcess launched() throws SysException {
        assertThat(isPlain()).isTrue();
        return world.process(new ExecChild(unit.build(), context()).start(kernel));
    }

    private void staysAsItsOwnCodeLeavesIt() throws SysException {
        SimProcess forked = world.process(kernel.fork(new ExecChild(unit.build(), context())));
        SimProcess launched = launched();
        assertThat(launched.arguments()).isEqualTo(forked.arguments());
        assertThat(withoutPids(launched)).isEqualTo(withoutPids(forked));
        assertThat(launched.environment()).contains("SYSTEMD_EXEC_PID=" + launched.pid(), "WATCHDOG_PID=" + launched.pid());
        assertThat(launched.openFds()).isEqualTo(forked.openFds());
        assertThat(launched.name()).isEqualTo(forked.name());
        for (int resource = 0; resource <= Rlimit.LOCKS; resource++) {
            assertThat(launched.limit(resource)).isEqualTo(forked.limit(resource));
        }
    }

    private static List<String> withoutPids(SimProcess process) {
        return process.environment().stream().map(variable -> variable.replace("_PID=" + process.pid(), "_PID=")).toList();
    }

    @Test
    void aPlainServiceIsLaunched() throws SysException {
        staysAsItsOwnCodeLeavesIt();
    }

    @Test
    void limitsMaskAndDirectoryAreSet() throws SysException {
        unit.set(ExecSettings.LIMIT_NOFILE, new ResourceLimit(77, 99)).set(ExecSettings.UMASK, 027)
                .set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/usr", false));
        staysAsItsOwnCodeLeavesIt();
    }

    @Test
    void aMissingDirectoryIsTheRootWhereItMayBe() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nowhere", true));
        staysAsItsOwnCodeLeavesIt();
    }

    @Test
    void whatFailsIsToldAsTheChildWouldTellIt() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nowhere", false));
        var child = new ExecChild(unit.build(), context());
        int pid = child.start(kernel);
        assertThat(kernel.peekEnded(pid).status()).isEqualTo(ExecStatus.CHDIR);
        var buffer = new byte[100];
        String told = Utf8.decode(buffer, 0, kernel.read(report[0], buffer, 0, buffer.length));
        assertThat(child.reported(told)).extracting(ExecReport.Line::text).containsExactly(
                "Changing to the requested working directory failed: No such file or directory",
                "Failed at step CHDIR spawning /usr/bin/web: No such file or directory");
    }

    @Test
    void aProgramThatIsNoneIsToldWithItsPath() throws SysException {
        world.program("/usr/bin/web", new Program().failsToExecute(Errno.ENOEXEC));
        command = "web";
        var child = new ExecChild(unit.build(), context());
        assertThat(kernel.peekEnded(child.start(kernel)).status()).isEqualTo(ExecStatus.EXEC);
        var buffer = new byte[100];
        String told = Utf8.decode(buffer, 0, kernel.read(report[0], buffer, 0, buffer.length));
        assertThat(child.reported(told)).extracting(ExecReport.Line::text).containsExactly(
                "Failed to execute /usr/bin/web: Exec format error",
                "Failed at step EXEC spawning web: Exec format error");
    }

    @Test
    void whatNeedsMoreThanPlainCallsIsNotLaunched() {
        assertThat(isPlain()).isTrue();
        arguments = List.of("web", "$SYSTEMD_EXEC_PID");   // known in the child alone
        assertThat(isPlain()).isFalse();
        arguments = List.of("web");
        command = "/usr/bin/missing";   // the child tells why
        assertThat(isPlain()).isFalse();
        command = "/usr/bin/web";
        unit.set(ExecSettings.USER, "web");
        assertThat(isPlain()).isFalse();
    }
}
