package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static systemlet.base.Spans.MSEC;
import static systemlet.base.Spans.SEC;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.unit.JobMode;

class ServiceStoryTest {
    private static final String WEB = "web.service";

    private static FakeWorld world(String... service) {
        String[] lines = new String[service.length + 2];
        lines[0] = "[Service]";
        lines[1] = "ExecStart=/bin/web";
        System.arraycopy(service, 0, lines, 2, service.length);
        return new FakeWorld(7).unit(WEB, lines);
    }

    @Test void aSimpleServiceRunsAtOnceAndStopsOnSigterm() {
        var world = world().start(WEB);
        assertEquals("active/running", world.state(WEB));
        assertTrue(world.mainPid(WEB) > 0);
        world.stop(WEB).advance(MSEC);
        assertEquals("inactive/dead", world.state(WEB));
        assertEquals(List.of("Started web.service.", "Stopping web.service...",
                "web.service: Deactivated successfully.",
                "Stopped web.service."), said(world));
    }

    private static List<String> said(FakeWorld world) {
        return world.log().stream().filter(line -> !line.contains("exited, code") && !line.contains(".slice")
                && !line.contains(".target")).toList();
    }

    @Test void aServiceThatEndsByItselfRunsItsStopCommands() {
        var world = world("ExecStop=/bin/bye", "ExecStopPost=/bin/post").program(WEB, Program.ends(SEC, 0));
        world.start(WEB).advance(3 * SEC);
        assertEquals("inactive/dead", world.state(WEB));
        assertEquals(List.of("START 0", "STOP 0", "STOP_POST 0"), spawned(world));
    }

    @Test void aServiceThatFailsByItselfRunsOnlyWhatFollowsTheStop() {
        var world = world("ExecStop=/bin/bye", "ExecStopPost=/bin/post").program(WEB, Program.ends(SEC, 1));
        world.start(WEB).advance(3 * SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(List.of("START 0", "STOP_POST 0"), spawned(world));
    }

    @Test void aServiceDeafToSigtermIsKilledAfterTimeoutStopSec() {
        var world = world("TimeoutStopSec=5s").program(WEB, Program.daemon().ignoresTerm());
        world.start(WEB).stop(WEB).advance(4_900 * MSEC);
        assertEquals("deactivating/stop-sigterm", world.state(WEB));
        world.advance(200 * MSEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(Result.TIMEOUT, world.the(WEB).result());
    }

    @Test void aOneshotThatRemainsIsExitedAndRunsItsCommandsInOrder() {
        var world = world("Type=oneshot", "ExecStart=/bin/second", "RemainAfterExit=yes", "ExecStartPre=/bin/pre",
                "ExecStartPost=/bin/post");
        world.start(WEB);
        assertEquals("activating/start-pre", world.state(WEB));
        world.advance(1500);
        assertEquals("activating/start", world.state(WEB));
        world.advance(SEC);
        assertEquals("active/exited", world.state(WEB));
        assertEquals(List.of("START_PRE 0", "START 0", "START 1", "START_POST 0"), spawned(world));
        assertTrue(world.log().contains("Finished web.service."));
    }

    private static List<String> spawned(FakeWorld world) {
        return world.performed().stream().filter(effect -> effect instanceof Effect.Spawn)
                .map(effect -> ((Effect.Spawn) effect).phase() + " " + ((Effect.Spawn) effect).index()).toList();
    }

    @Test void aNotifyServiceIsActiveWhenItSaysSo() {
        var world = world("Type=notify").program(WEB, Program.daemon().says(2 * SEC, "READY=1", "STATUS=here"));
        world.start(WEB).advance(SEC);
        assertEquals("activating/start", world.state(WEB));
        world.advance(SEC);
        assertEquals("active/running", world.state(WEB));
        assertEquals("here", world.the(WEB).service().statusText());
    }

    @Test void aNotifyServiceThatEndsBeforeItIsReadyFailsByProtocol() {
        var world = world("Type=notify").program(WEB, Program.ends(SEC, 0));
        world.start(WEB).advance(2 * SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(Result.PROTOCOL, world.the(WEB).result());
    }

    @Test void aForkingServiceIsFollowedToItsOnlyChild() {
        var world = world("Type=forking").start(WEB).advance(SEC);
        assertEquals("active/running", world.state(WEB));
        world.dies(world.mainPid(WEB), 9).advance(MSEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(Result.SIGNAL, world.the(WEB).result());
    }

    @Test void aForkingServiceWaitsForItsPidFile() {
        var world = world("Type=forking", "PIDFile=/run/web.pid")
                .program(WEB, Program.quick().leaves(Program.daemon()).writesPidFile(SEC));
        world.start(WEB).advance(500 * MSEC);
        assertEquals("activating/start", world.state(WEB));
        world.advance(SEC);
        assertEquals("active/running", world.state(WEB));
        assertTrue(world.mainPid(WEB) > 0);
    }

    @Test void aServiceThatFailsIsRestartedUntilTheStartLimit() {
        var world = world("Restart=on-failure").program(WEB, Program.ends(MSEC, 3));
        world.start(WEB).advance(50 * MSEC);
        assertEquals("activating/auto-restart", world.state(WEB));
        world.advance(10 * SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(5, world.the(WEB).service().restarts());
        assertEquals(List.of("web.service: Scheduled restart job, restart counter is at 5.", "Stopped web.service.",
                "web.service: Start request repeated too quickly.", "web.service: Failed with result 'exit-code'.",
                "Failed to start web.service."), said(world).subList(said(world).size() - 5, said(world).size()));
    }

    @Test void anExecConditionThatFailsSkipsTheService() throws EngineException {
        var world = world("ExecCondition=/bin/false").program(WEB, Phase.CONDITION, Program.ends(MSEC, 1));
        Job job = world.ask(WEB, JobType.START, JobMode.REPLACE);
        world.advance(SEC);
        assertEquals("inactive/dead", world.state(WEB));
        assertEquals("done", world.result(job));
        assertEquals(List.of("Starting web.service...", "web.service: Skipped due to 'exec-condition'.",
                "Condition check resulted in web.service being skipped."), said(world));
    }

    @Test void aStartThatTakesTooLongIsEnded() throws EngineException {
        var world = world("Type=notify", "TimeoutStartSec=3s").program(WEB, Program.daemon());
        Job job = world.ask(WEB, JobType.START, JobMode.REPLACE);
        world.advance(4 * SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals("failed", world.result(job));
        assertTrue(world.log().contains("web.service: start operation timed out. Terminating."));
    }

    @Test void aMissedWatchdogAbortsTheService() {
        var world = world("Type=notify", "WatchdogSec=2s").start(WEB).advance(SEC);
        world.says(world.mainPid(WEB), "WATCHDOG=1").advance(1900 * MSEC);
        assertEquals("active/running", world.state(WEB));
        world.advance(SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(Result.WATCHDOG, world.the(WEB).result());
    }

    @Test void aReloadRunsItsCommandAndKeepsTheService() throws EngineException {
        var world = world("ExecReload=/bin/reload").start(WEB);
        Job job = world.ask(WEB, JobType.RELOAD, JobMode.REPLACE);
        assertEquals("reloading/reload", world.state(WEB));
        world.advance(SEC);
        assertEquals("active/running", world.state(WEB));
        assertEquals("done", world.result(job));
    }

    @Test void theControlGroupIsEmptiedBeforeTheServiceIsDead() {
        var world = world().program(WEB, Program.daemon().leaves(Program.daemon().diesIn(SEC)));
        world.start(WEB).stop(WEB).advance(500 * MSEC);
        assertEquals("deactivating/final-sigterm", world.state(WEB));
        world.advance(SEC);
        assertEquals("inactive/dead", world.state(WEB));
        assertEquals(0, world.processCount(WEB));
    }

    @Test void killModeProcessLeavesTheRestAlone() {
        var world = world("KillMode=process").program(WEB, Program.daemon().leaves(Program.daemon()));
        world.start(WEB).stop(WEB).advance(SEC);
        assertEquals("inactive/dead", world.state(WEB));
        assertEquals(1, world.processCount(WEB));
    }

    @Test void whatCannotBeSpawnedFailsForLackOfResources() {
        var world = world().program(WEB, Program.daemon().failsToSpawn(12)).start(WEB).advance(SEC);
        assertEquals("failed/failed", world.state(WEB));
        assertEquals(Result.RESOURCES, world.the(WEB).result());
    }

    @Test void aUnitWithoutProcessesStopsWithoutMuchAdo() {
        var world = world("Type=oneshot", "RemainAfterExit=yes").start(WEB).advance(SEC).restart(WEB).advance(SEC);
        world.stop(WEB).advance(SEC);
        assertEquals(List.of("Starting web.service...", "Finished web.service.",
                "web.service: Deactivated successfully.", "Stopped web.service.", "Stopping web.service...",
                "Starting web.service...", "Finished web.service.", "web.service: Deactivated successfully.",
                "Stopped web.service."), said(world));
    }
}
