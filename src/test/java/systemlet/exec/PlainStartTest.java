package systemlet.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.sim.Program;
import systemlet.sim.SimProcess;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.Pair;
import systemlet.unit.ResourceLimit;
import systemlet.unit.WorkingDirectory;

/** A start of plain system calls leaves the child as its own code would have left it. */
class PlainStartTest extends ExecFixture {
    private String command = "/usr/bin/web";
    private List<String> arguments = List.of("web", "-v");

    private ExecContext context() {
        var identity = new ExecContext.Identity("web.service", ID, 4711, null, 1_000_000, false, -1, report[1], -1);
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

    private void failsAt(int status, String... lines) throws SysException {
        var child = new ExecChild(unit.build(), context());
        assertThat(kernel.peekEnded(child.start(kernel)).status()).isEqualTo(status);
        assertThat(child.reported(read(report[0]))).extracting(ExecReport.Line::text).containsExactly(lines);
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
    void credentialsThatNobodyHasLeaveAnEmptyDirectory() throws SysException {
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "a"), new Pair("b", "b")));
        SimProcess launched = launched();
        assertThat(launched.variable("CREDENTIALS_DIRECTORY")).isEqualTo("/run/credentials/web.service");
        assertThat(kernel.stat("/run/credentials").permissions()).isEqualTo(0755);
        assertThat(kernel.stat("/run/credentials/web.service").permissions()).isEqualTo(0500);
        assertThat(kernel.readDirectory("/run/credentials/web.service")).isEmpty();
    }

    @Test
    void credentialsThatAreThereAreNotLeftToPlainCalls() throws SysException {
        world.tree().put("/etc/credstore/b", "two");
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "a"), new Pair("c", "c")));
        assertThat(isPlain()).isTrue();
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "a"), new Pair("b", "b")));
        assertThat(isPlain()).isFalse();
        SimProcess process = world.process(new ExecChild(unit.build(), context()).start(kernel));
        assertThat(process.arguments()).isEqualTo(arguments);
        assertThat(Files.readText(kernel, "/run/credentials/web.service/b", 100)).isEqualTo("two");
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "a")));
        assertThat(isPlain()).isFalse();   // an older directory is in the way
    }

    @Test
    void aCredentialThatMustBeThereIsNotLeftToPlainCalls() {
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "/etc/missing")));
        assertThat(isPlain()).isFalse();
    }

    @Test
    void aMissingDirectoryIsTheRootWhereItMayBe() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nowhere", true));
        staysAsItsOwnCodeLeavesIt();
    }

    @Test
    void whatFailsIsToldAsTheChildWouldTellIt() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nowhere", false));
        failsAt(ExecStatus.CHDIR,
                "Changing to the requested working directory failed: No such file or directory",
                "Failed at step CHDIR spawning /usr/bin/web: No such file or directory");
    }

    @Test
    void aProgramThatIsNoneIsToldWithItsPath() throws SysException {
        world.program("/usr/bin/web", new Program().failsToExecute(Errno.ENOEXEC));
        command = "web";
        failsAt(ExecStatus.EXEC,
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
