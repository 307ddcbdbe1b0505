package systemlet.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.sim.Program;
import systemlet.sim.SimProcess;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;
import systemlet.unit.EnvironmentFile;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.Pair;
import systemlet.unit.ServiceDirectory;
import systemlet.unit.Stdio;
import systemlet.unit.WorkingDirectory;

/** What a child of a unit does before its program runs, planned from a configuration and performed in a world. */
class ExecChildTest extends ExecFixture {
    private ExecContext.Fds fds = ExecContext.Fds.NONE;
    private List<String> files = List.of();
    private boolean control;
    private int[] idle = {-1, -1};
    private ExecCommand command = new ExecCommand("/usr/bin/web", List.of("/usr/bin/web", "-v", "$OPTS", "${USER}"), 0);

    private SimProcess start() throws SysException {
        var identity = new ExecContext.Identity("web.service", ID, 4711, null, 0, control, -1, report[1], idle[0]);
        var context = new ExecContext(command, host, identity, List.of("PATH=/usr/bin", "LANG=C.UTF-8"), files, fds,
                new ExecContext.Stdio(log[1], 9, 77, -1));
        return world.process(kernel.fork(new ExecChild(unit.build(), context)));
    }

    private void failsAt(int status, String... lines) throws SysException {
        SimProcess process = start();
        assertThat(process.isZombie()).isTrue();
        assertThat(kernel.peekEnded(process.pid()).status()).isEqualTo(status);
        var texts = new ArrayList<String>();
        for (ExecReport.Line line : ExecReport.parse(read(report[0]))) {
            texts.add(line.text());
        }
        assertThat(texts).containsExactly(lines);
    }

    @Test
    void aPlainServiceGetsTheManagersBlockAndWhatFollowsFromItsStart() throws SysException {
        SimProcess process = start();
        assertThat(process.environment()).containsExactly("PATH=/usr/bin", "LANG=C.UTF-8", "INVOCATION_ID=" + ID,
                "JOURNAL_STREAM=9:77", "SYSTEMD_EXEC_PID=" + process.pid());
        assertThat(process.limit(Rlimit.LOCKS).soft()).isEqualTo(4711);
        assertThat(process.arguments()).containsExactly("/usr/bin/web", "-v", "");
        assertThat(process.openFds()).isEqualTo(3);
    }

    @Test
    void laterSourcesOfTheEnvironmentWinAndKeepTheirPlace() throws SysException {
        world.tree().put("/etc/default/web", "# options\nOPTS=\"a 'b c'\"\nLANG=de\n");
        unit.set(ExecSettings.ENVIRONMENT_FILE, List.of(new EnvironmentFile("/etc/default/*", false)));
        unit.set(ExecSettings.ENVIRONMENT, List.of("A=1", "LANG=en", "container=no", "B=2"));
        unit.set(ExecSettings.PASS_ENVIRONMENT, List.of("container", "TERM"));
        unit.set(ExecSettings.UNSET_ENVIRONMENT, List.of("A", "B=3"));
        unit.set(ExecSettings.USER, "web");
        files = EnvironmentFiles.load(kernel, unit.get(ExecSettings.ENVIRONMENT_FILE));
        SimProcess process = start();
        assertThat(process.environment()).containsExactly("PATH=/usr/bin", "LANG=de", "HOME=/var/www", "LOGNAME=web",
                "USER=web", "SHELL=/bin/sh", "INVOCATION_ID=" + ID, "JOURNAL_STREAM=9:77",
                "SYSTEMD_EXEC_PID=" + process.pid(), "container=no", "TERM=xterm", "B=2", "OPTS=a 'b c'");
        assertThat(process.arguments()).containsExactly("/usr/bin/web", "-v", "a", "b c", "web");
        assertThat(process.uid()).isEqualTo(33);
        assertThat(process.gid()).isEqualTo(33);
    }

    @Test
    void whoHasNoHomeWorksInOurs() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory(null, false));
        assertThat(start().variable("HOME")).isEqualTo("/root");
    }

    @Test
    void directoriesAreMadeForTheUserAndNamedInTheEnvironment() throws SysException {
        unit.set(ExecSettings.USER, "web").set(ExecSettings.RUNTIME_DIRECTORY, List.of(
                new ServiceDirectory("web", List.of()), new ServiceDirectory("a/b", List.of("link"))));
        unit.set(ExecSettings.RUNTIME_DIRECTORY_MODE, 0750);
        SimProcess process = start();
        assertThat(process.variable("RUNTIME_DIRECTORY")).isEqualTo("/run/web:/run/a/b");
        assertThat(kernel.stat("/run/web").permissions()).isEqualTo(0750);
        assertThat(kernel.stat("/run/a/b").uid()).isEqualTo(33);
        assertThat(kernel.stat("/run/a").uid()).isZero();
        assertThat(kernel.readlink("/run/link")).isEqualTo("/run/a/b");
    }

    @Test
    void credentialsAreFilesThatOnlyTheUserReads() throws SysException {
        world.tree().put("/etc/secret", "one");
        unit.set(ExecSettings.LOAD_CREDENTIAL, List.of(new Pair("a", "/etc/secret"), new Pair("b", "nowhere")));
        unit.set(ExecSettings.USER, "web");
        SimProcess process = start();
        assertThat(process.variable("CREDENTIALS_DIRECTORY")).isEqualTo("/run/credentials/web.service");
        assertThat(Files.readText(kernel, "/run/credentials/web.service/a", 100)).isEqualTo("one");
        assertThat(kernel.stat("/run/credentials/web.service/a").uid()).isEqualTo(33);
        assertThat(Files.exists(kernel, "/run/credentials/web.service/b")).isFalse();
    }

    @Test
    void passedDescriptorsBeginAtThreeAndTheReportStillEndsAtExecve() throws SysException {
        int[] one = pipe();
        int[] other = pipe();
        fds = new ExecContext.Fds(List.of(other[1], one[1]), List.of("second", "first"), 2);
        SimProcess process = start();
        assertThat(process.variable("LISTEN_FDS")).isEqualTo("2");
        assertThat(process.variable("LISTEN_FDNAMES")).isEqualTo("second:first");
        assertThat(process.variable("LISTEN_PID")).isEqualTo(Integer.toString(process.pid()));
        assertThat(process.openFds()).isEqualTo(5);
        kernel.close(report[1]);
        var revents = new int[1];
        kernel.poll(new int[] {report[0]}, new int[] {Kernel.POLLIN}, revents, 1, 0);
        assertThat(revents[0]).isEqualTo(Kernel.POLLHUP);
    }

    @Test
    void anIdleServiceRunsWhenThePipeBecomesReadable() throws SysException {
        idle = pipe();
        world.program("/usr/bin/web", new Program().exits(0));
        SimProcess process = start();
        kernel.poll(new int[0], new int[0], new int[0], 0, 1_000_000);
        assertThat(process.isZombie()).isFalse();
        kernel.write(idle[1], new byte[1], 0, 1);
        kernel.poll(new int[0], new int[0], new int[0], 0, 1000);
        assertThat(process.isZombie()).isTrue();
    }

    @Test
    void outputIntoAFileAndErrorAfterIt() throws SysException {
        unit.set(ExecSettings.STANDARD_OUTPUT, new Stdio(Stdio.Kind.FILE_APPEND, "/var/log/web.log"));
        world.tree().put("/var/log/web.log", "old\n");
        world.program("/usr/bin/web", new Program().prints("out").complains("err"));
        start();
        kernel.poll(new int[0], new int[0], new int[0], 0, 1000);
        assertThat(world.tree().text("/var/log/web.log")).isEqualTo("old\nout\nerr\n");
    }

    @Test
    void aMissingProgramIsStatus203WithTwoLines() throws SysException {
        command = new ExecCommand("/nonexistent/prog", List.of("/nonexistent/prog"), 0);
        failsAt(203, "Failed to locate executable /nonexistent/prog: No such file or directory",
                "Failed at step EXEC spawning /nonexistent/prog: No such file or directory");
    }

    @Test
    void aMissingProgramAfterADashIsSkipped() throws SysException {
        command = new ExecCommand("/nonexistent/prog", List.of("prog"), 1 << ExecCommand.Flag.IGNORE_FAILURE.ordinal());
        failsAt(0, "Executable /nonexistent/prog missing, skipping: No such file or directory");
    }

    @Test
    void anUnknownUserIsStatus217AndAnUnknownGroup216() throws SysException {
        unit.set(ExecSettings.USER, "nosuchuser");
        failsAt(217, "Failed to determine user credentials: No such process",
                "Failed at step USER spawning /usr/bin/web: No such process");
        unit.set(ExecSettings.USER, null).set(ExecSettings.GROUP, "nosuchgroup");
        failsAt(216, "Failed to determine group credentials: No such process",
                "Failed at step GROUP spawning /usr/bin/web: No such process");
    }

    @Test
    void aMissingWorkingDirectoryIsStatus200UnlessItMayBeMissing() throws SysException {
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nonexistent", false));
        failsAt(200, "Changing to the requested working directory failed: No such file or directory",
                "Failed at step CHDIR spawning /usr/bin/web: No such file or directory");
        unit.set(ExecSettings.WORKING_DIRECTORY, new WorkingDirectory("/nonexistent", true));
        assertThat(start().isZombie()).isFalse();
    }

    @Test
    void outputThatCannotBeOpenedIsStatus209() throws SysException {
        unit.set(ExecSettings.STANDARD_OUTPUT, new Stdio(Stdio.Kind.FILE, "/nonexistent/x"));
        failsAt(209, "Failed to set up standard output: No such file or directory",
                "Failed at step STDOUT spawning /usr/bin/web: No such file or directory");
    }

    @Test
    void aProgramThatIsNoneIsAnExecFormatError() throws SysException {
        world.program("/usr/bin/web", new Program().failsToExecute(Errno.ENOEXEC));
        failsAt(203, "Failed to execute /usr/bin/web: Exec format error",
                "Failed at step EXEC spawning /usr/bin/web: Exec format error");
    }

    @Test
    void aSandboxThatTheContainerForbidsCostsOneLineOnly() throws SysException {
        unit.set(ExecSettings.PRIVATE_TMP, true).set(ExecSettings.PRIVATE_NETWORK, true);
        assertThat(start().isZombie()).isFalse();
        assertThat(ExecReport.parse(read(report[0]))).extracting(ExecReport.Line::text).containsExactly(
                "Not permitted here, running without PrivateTmp=, PrivateNetwork=: Operation not permitted");
    }
}
