package systemlet.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import systemlet.base.Spans;
import systemlet.sys.Errno;
import systemlet.sys.Signals;

/** Stories of the whole manager: services of every type, what becomes of them, and who starts them. */
class ManagerStoryTest {
    private static final long MSEC = Spans.MSEC;
    private static final long SEC = Spans.SEC;
    private static final Program FOREVER = new Program();

    @Test void aServiceThatCrashesRunsAgainWithoutDelay() {
        var sim = new Machine(1).service("web", FOREVER, "Restart=always", "RestartSec=0").wanted("web.service").boot()
                .advance(SEC);
        int first = sim.mainPid("web.service");
        sim.signal(first, Signals.SIGKILL).advance(0);
        assertEquals("active/running", sim.state("web.service"));
        assertTrue(sim.mainPid("web.service") != first);
        assertEquals(1, sim.running("/bin/web"));
    }

    @Test void aServiceThatAlwaysCrashesIsGivenUpAtTheStartLimit() {
        var sim = new Machine(1).service("bad", new Program().crashes(Signals.SIGSEGV), "Restart=on-failure").boot();
        assertEquals("done", sim.operator().start("bad.service"));
        sim.advance(10 * SEC);
        assertEquals("failed/failed", sim.state("bad.service"));
        assertEquals(5, sim.starts("/bin/bad"));
        assertTrue(sim.log().contains("bad.service: bad.service: Start request repeated too quickly."), sim.log().toString());
    }

    @Test void aChainOfOneshotsRunsInItsOrder() {
        var sim = new Machine(1);
        for (int i = 0; i < 10; i++) {
            sim.service("step" + i, new Program().after(10 * MSEC).writes("/run/step" + i, "done").exits(0), "Type=oneshot",
                    "RemainAfterExit=yes", "[Unit]", i == 0 ? "" : "After=step" + (i - 1) + ".service\nRequires=step"
                    + (i - 1) + ".service\nConditionPathExists=/run/step" + (i - 1));
        }
        assertEquals("done", sim.boot().operator().start("step9.service"));
        for (int i = 0; i < 10; i++) {
            assertEquals("active/exited", sim.state("step" + i + ".service"));
            assertEquals(1, sim.starts("/bin/step" + i));
        }
    }

    @Test void whereAMountGoesIsMade() {
        var sim = new Machine(1).unit("srv-m.mount", "[Mount]", "What=tmpfs", "Where=/srv/m", "Type=tmpfs").boot();
        sim.operator().start("srv-m.mount");
        assertTrue(systemlet.sys.Files.isDirectory(sim.kernel(), "/srv/m"));
    }

    @Test void aFailedRequirementFailsWhoNeedsIt() {
        var sim = new Machine(1).service("db", new Program().after(MSEC).exits(3), "Type=oneshot")
                .service("web", FOREVER, "[Unit]", "Requires=db.service", "After=db.service").boot();
        assertEquals("dependency", sim.operator().start("web.service"));
        assertEquals("failed/failed", sim.state("db.service"));
        assertEquals("inactive/dead", sim.state("web.service"));
    }

    @Test void aDaemonIsKnownByItsPidFileAndLeavesNothingBehind() {
        var daemon = new Program().forks(FOREVER).ignores(Signals.SIGHUP);
        var sim = new Machine(1).service("d", new Program().after(MSEC).daemonizesWithPidFile(daemon, "/run/d.pid"),
                "Type=forking", "PIDFile=/run/d.pid").boot();
        assertEquals("done", sim.operator().start("d.service"));
        assertEquals(sim.world().tree().text("/run/d.pid").strip(), Integer.toString(sim.mainPid("d.service")));
        assertEquals(2, sim.daemon().members("d.service").size());
        assertEquals("done", sim.operator().stop("d.service"));
        assertEquals(0, sim.daemon().members("d.service").size());
        assertEquals("inactive/dead", sim.state("d.service"));
    }

    @Test void aServiceIsReadyWhenItSaysSoAndSaysWhatItDoes() {
        var sim = new Machine(1).service("n", new Program().after(3 * SEC).notifies("READY=1\nSTATUS=ready to serve"),
                "Type=notify").wanted("n.service").boot().advance(2900 * MSEC);
        assertEquals("activating/start", sim.state("n.service"));
        sim.advance(200 * MSEC);
        assertEquals("active/running", sim.state("n.service"));
        assertEquals("ready to serve", sim.operator().property("n.service", "Service", "StatusText"));
    }

    @Test void theMainProcessMayBeAnotherThanTheOneThatWasStarted() {
        var sim = new Machine(1).service("n", new Program().forks(FOREVER).after(MSEC).notifies("MAINPID=$CHILD\nREADY=1")
                .after(MSEC).exits(0), "Type=notify", "NotifyAccess=all").boot();
        assertEquals("done", sim.operator().start("n.service"));
        sim.advance(SEC);
        assertEquals("active/running", sim.state("n.service"));
        assertEquals("done", sim.operator().stop("n.service"));
        assertEquals(0, sim.daemon().members("n.service").size());
    }

    @Test void aWatchdogThatIsNotFedBitesAndTheServiceIsRepaired() {
        var sim = new Machine(1).service("w", new Program().notifies("READY=1").after(SEC).notifies("WATCHDOG=1"), "Type=notify",
                "WatchdogSec=2s", "Restart=on-watchdog").wanted("w.service").boot().advance(2900 * MSEC);
        assertEquals(1, sim.starts("/bin/w"));
        sim.advance(SEC);
        assertEquals(2, sim.starts("/bin/w"));
        assertEquals("active/running", sim.state("w.service"));
    }

    @Test void aConnectionStartsTheServiceOfASocket() {
        var sim = new Machine(1).service("echo", new Program().acceptsAll())
                .unit("echo.socket", "[Socket]", "ListenStream=/run/echo.sock").boot();
        assertEquals("done", sim.operator().start("echo.socket"));
        assertEquals("inactive/dead", sim.state("echo.service"));
        sim.connect("/run/echo.sock", "hello").advance(SEC);
        assertEquals("active/running", sim.state("echo.service"));
        assertEquals("active/running", sim.state("echo.socket"));
        var environment = sim.world().process(sim.mainPid("echo.service")).variable("LISTEN_FDS");
        assertEquals("1", environment);
    }

    @Test void eachConnectionHasAnInstanceWhereTheSocketAccepts() {
        var sim = new Machine(1).unit("one.socket", "[Socket]", "ListenStream=/run/one.sock", "Accept=yes")
                .unit("one@.service", "[Service]", "ExecStart=/bin/one", "StandardInput=socket")
                .program("/bin/one", new Program().after(SEC).exits(0)).boot();
        assertEquals("done", sim.operator().start("one.socket"));
        sim.connect("/run/one.sock", "a").advance(0).connect("/run/one.sock", "b").advance(MSEC);
        assertEquals(2, sim.running("/bin/one"));
        sim.advance(2 * SEC);
        assertEquals(0, sim.running("/bin/one"));
        assertEquals("0", sim.operator().property("one.socket", "Socket", "NConnections"));
    }

    @Test void aServiceThatMadeItsSocketBlockDoesNotBlockTheManager() {
        var sim = new Machine(1).service("echo", new Program().acceptsAll().after(SEC).exits(0))
                .unit("echo.socket", "[Socket]", "ListenStream=/run/echo.sock", "FlushPending=yes").boot();
        assertEquals("done", sim.operator().start("echo.socket"));
        sim.connect("/run/echo.sock", "hello").advance(2 * SEC);
        assertEquals("inactive/dead", sim.state("echo.service"));
        assertEquals("active/listening", sim.state("echo.socket"));
        sim.connect("/run/echo.sock", "hello").advance(MSEC);
        assertEquals(2, sim.starts("/bin/echo"));
    }

    @Test void whatWaitedGoesOnWhenTheFilesNoLongerAskForTheOrder() {
        var sim = new Machine(1).service("c", FOREVER, "[Unit]", "After=d.service", "Wants=d.service")
                .service("d", FOREVER, "[Unit]", "After=slow.service", "Wants=slow.service")
                .service("slow", new Program().after(10 * SEC).exits(0), "Type=oneshot", "[Unit]", "").boot();
        assertEquals("", sim.operator().tell("StartUnit", "c.service", "replace"));
        sim.advance(SEC);
        assertEquals("inactive/dead", sim.state("d.service"));
        sim.service("d", FOREVER);
        assertEquals("", sim.operator().tell("Reload"));
        assertEquals("active/running", sim.state("c.service"));
        assertEquals("active/running", sim.state("d.service"));
    }

    @Test void aTimerStartsItsServiceAgainAndAgain() {
        var sim = new Machine(1).service("job", new Program().after(MSEC).exits(0), "Type=oneshot").unit("job.timer", "[Timer]",
                "OnActiveSec=10s", "OnUnitActiveSec=10s", "AccuracySec=1us").boot();
        assertEquals("done", sim.operator().start("job.timer"));
        sim.advance(35 * SEC);
        assertEquals(3, sim.starts("/bin/job"));
    }

    @Test void aFileThatAppearsStartsTheServiceOfAPath() {
        var sim = new Machine(1).service("job", new Program().removes("/srv/in").after(MSEC).exits(0), "Type=oneshot")
                .unit("job.path", "[Path]", "PathExists=/srv/in").boot();
        assertEquals("done", sim.operator().start("job.path"));
        sim.world().tree().put("/srv/in", "x");
        sim.advance(SEC);
        assertEquals(1, sim.starts("/bin/job"));
        assertEquals("active/waiting", sim.state("job.path"));
    }

    @Test void theDirectoryThatAPathWatchesIsMade() {
        var sim = new Machine(1).service("job", new Program().removes("/srv/a/in/x").exits(0), "Type=oneshot")
                .unit("job.path", "[Path]", "DirectoryNotEmpty=/srv/a/in", "MakeDirectory=yes").boot();
        assertEquals("done", sim.operator().start("job.path"));
        assertTrue(sim.world().tree().exists("/srv/a/in"));
        assertEquals("active/waiting", sim.state("job.path"));
    }

    @Test void aReloadOfTheFilesKeepsWhatRuns() {
        var sim = new Machine(1).service("web", FOREVER).wanted("web.service").boot().advance(SEC);
        int pid = sim.mainPid("web.service");
        sim.unit("web.service", "[Unit]", "Description=New", "[Service]", "ExecStart=/bin/web", "ExecReload=/bin/re")
                .program("/bin/re", new Program().after(MSEC).exits(0));
        assertEquals("JobTypeNotApplicable", sim.operator().reload("web.service"));
        assertEquals("", sim.operator().tell("Reload"));
        assertEquals(pid, sim.mainPid("web.service"));
        assertEquals("New", sim.operator().property("web.service", "Unit", "Description"));
        assertEquals("done", sim.operator().reload("web.service"));
        assertEquals(1, sim.starts("/bin/re"));
        sim.signal(Signals.SIGHUP).advance(SEC);
        assertEquals(pid, sim.mainPid("web.service"));
    }

    @Test void whatLongClosesNoPipeHoldsUpNobody() {
        var sim = new Machine(1).service("web", new Program().daemonizes(new Program().ignores(Signals.SIGTERM)
                .after(SEC).prints("still here")), "Type=oneshot", "KillMode=process", "RemainAfterExit=yes").boot();
        assertEquals("done", sim.operator().start("web.service"));
        assertEquals("done", sim.operator().stop("web.service"));
        sim.advance(2 * SEC);
        assertTrue(sim.log().contains("web.service: still here"), sim.log().toString());
        sim.signal(Signals.SIGTERM).advance(30 * SEC);
        assertTrue(sim.hasEnded());
    }

    @Test void whoCannotBeLookedAtIsNotTakenForGone() {
        var sim = new Machine(1).service("web", new Program().forks(new Program().ignoresTerm()), "TimeoutStopSec=5").boot();
        assertEquals("done", sim.operator().start("web.service"));
        assertEquals(2, sim.daemon().members("web.service").size());
        sim.world().faults(call -> call.equals("open") ? Errno.EMFILE : 0);
        sim.operator().tell("StopUnit", "web.service", "replace");
        sim.advance(2 * SEC);
        assertEquals("deactivating/final-sigterm", sim.state("web.service"));
        sim.advance(4 * SEC);
        assertEquals(0, sim.daemon().members("web.service").size());
        assertEquals("failed/failed", sim.state("web.service"));
    }

    @Test void aProgramThatIsNotThereFailsWithItsStep() {
        var sim = new Machine(1).unit("no.service", "[Service]", "Type=exec", "ExecStart=/bin/nothing").boot();
        assertEquals("failed", sim.operator().start("no.service"));
        assertEquals("203", sim.operator().property("no.service", "Service", "ExecMainStatus"));
        assertTrue(sim.log().contains("no.service: Failed at step EXEC spawning /bin/nothing: No such file or directory")
                || sim.log().toString().contains("Failed at step EXEC spawning /bin/nothing"), sim.log().toString());
    }
}
