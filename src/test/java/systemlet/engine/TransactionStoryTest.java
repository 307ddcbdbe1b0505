package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static systemlet.base.Spans.MSEC;
import static systemlet.base.Spans.SEC;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.unit.JobMode;

class TransactionStoryTest {
    private static FakeWorld service(FakeWorld world, String name, String... unitLines) {
        StringBuilder lines = new StringBuilder("[Unit]\n");
        for (String line : unitLines) {
            lines.append(line).append('\n');
        }
        return world.unit(name + ".service", lines + "[Service]\nExecStart=/bin/x");
    }

    private static FakeWorld world() {
        return new FakeWorld(3);
    }

    private static List<String> order(FakeWorld world) {
        return world.log().stream().filter(line -> line.startsWith("Started ") || line.startsWith("Stopped "))
                .filter(line -> line.contains(".service")).toList();
    }

    @Test void whatIsRequiredAndOrderedStartsFirstAndStopsLast() {
        var world = world();
        service(world, "a", "Requires=b.service", "After=b.service");
        service(world, "b");
        world.start("a.service").advance(SEC);
        world.stop("b.service").advance(SEC);
        assertEquals(List.of("Started b.service.", "Started a.service.", "Stopped a.service.", "Stopped b.service."),
                order(world));
    }

    @Test void aShutdownStopsEverythingButTheSlicesThatItsOwnServiceRunsIn() throws EngineException {
        var world = world();
        service(world, "a");
        world.unit("shutdown.target", "[Unit]", "DefaultDependencies=no");
        world.unit("system-exit.service", "[Unit]", "DefaultDependencies=no", "Requires=shutdown.target",
                "After=shutdown.target", "[Service]", "Type=oneshot", "ExecStart=/bin/true");
        world.start("a.service").advance(SEC);
        Job job = world.ask("system-exit.service", JobType.START, JobMode.REPLACE_IRREVERSIBLY);
        world.advance(SEC);
        assertEquals("done", world.result(job));
        assertTrue(world.log().contains("Stopped a.service."));
    }

    @Test void aFailedRequirementFailsWhatWaitsForIt() throws EngineException {
        var world = world();
        service(world, "a", "Requires=b.service", "After=b.service");
        world.unit("b.service", "[Service]", "Type=oneshot", "ExecStart=/bin/false").program("b.service",
                Program.ends(MSEC, 1));
        Job job = world.ask("a.service", JobType.START, JobMode.REPLACE);
        world.advance(SEC);
        assertEquals("dependency", world.result(job));
        assertTrue(world.log().contains("a.service: Job a.service/start failed with result 'dependency'."));
    }

    @Test void aMissingRequirementRefusesTheStartInSystemdsWords() {
        var world = world();
        service(world, "a", "Requires=nope.service");
        assertEquals("Unit nope.service not found.", world.refusal("a.service", JobType.START, JobMode.REPLACE));
        assertEquals("Unit nope.service not loaded.", world.refusal("nope.service", JobType.STOP, JobMode.REPLACE));
    }

    @Test void aCycleThatDoesNotMatterIsBrokenAsSystemdBreaksIt() {
        var world = world();
        service(world, "c1", "After=c2.service", "Wants=c2.service");
        service(world, "c2", "After=c3.service", "Wants=c3.service");
        service(world, "c3", "After=c1.service");
        world.start("c1.service").advance(SEC);
        assertEquals("active/running", world.state("c1.service"));
        assertEquals("inactive/dead", world.state("c2.service"));
        assertEquals("inactive/dead", world.state("c3.service"));
        assertTrue(world.log().containsAll(List.of("c1.service: Found ordering cycle on c2.service/start",
                "c1.service: Found dependency on c3.service/start", "c1.service: Found dependency on c1.service/start",
                "c1.service: Job c2.service/start deleted to break ordering cycle starting with c1.service/start")));
    }

    @Test void aCycleOfWhatMattersIsRefused() {
        var world = world();
        service(world, "c1", "After=c2.service", "Requires=c2.service");
        service(world, "c2", "After=c1.service", "Requires=c1.service");
        assertEquals("Transaction order is cyclic. See system logs for details.",
                world.refusal("c1.service", JobType.START, JobMode.REPLACE));
    }

    @Test void conflictsStopTheOther() {
        var world = world();
        service(world, "a", "Conflicts=b.service");
        service(world, "b");
        world.start("b.service").start("a.service").advance(SEC);
        assertEquals("active/running", world.state("a.service"));
        assertEquals("inactive/dead", world.state("b.service"));
    }

    @Test void aRequestThatContradictsAQueuedJobFailsInModeFail() {
        var world = world();
        world.unit("slow.service", "[Service]", "Type=oneshot", "ExecStart=/bin/x").program("slow.service",
                Program.ends(SEC, 0));
        world.start("slow.service");
        assertEquals("Transaction for slow.service/stop is destructive (slow.service has 'start' job queued, but"
                + " 'stop' is included in transaction).", world.refusal("slow.service", JobType.STOP, JobMode.FAIL));
    }

    @Test void isolatingStopsAllElse() {
        var world = world();
        service(world, "a");
        service(world, "b");
        world.unit("goal.target", "[Unit]", "AllowIsolate=yes", "Wants=b.service");
        world.start("a.service").start("b.service");
        assertEquals("", world.refusal("goal.target", JobType.START, JobMode.ISOLATE));
        world.advance(SEC);
        assertEquals("inactive/dead", world.state("a.service"));
        assertEquals("active/running", world.state("b.service"));
        assertEquals("active/active", world.state("goal.target"));
        assertEquals("Operation refused, unit may not be isolated.",
                world.refusal("a.service", JobType.START, JobMode.ISOLATE));
    }

    @Test void whatIsBoundGoesDownWithItsBase() {
        var world = world();
        service(world, "a", "BindsTo=b.service", "After=b.service");
        service(world, "b");
        world.start("a.service");
        world.dies(world.mainPid("b.service"), 15).advance(SEC);
        assertEquals("inactive/dead", world.state("a.service"));
    }

    @Test void whatNobodyNeedsStops() {
        var world = world();
        service(world, "a", "Requires=b.service");
        service(world, "b", "StopWhenUnneeded=yes");
        world.start("a.service");
        assertEquals("active/running", world.state("b.service"));
        world.stop("a.service").advance(SEC);
        assertEquals("inactive/dead", world.state("b.service"));
    }

    @Test void whatIsUpheldComesBack() {
        var world = world();
        service(world, "a", "Upholds=b.service");
        service(world, "b");
        world.start("a.service");
        world.dies(world.mainPid("b.service"), 9).advance(SEC);
        assertEquals("active/running", world.state("b.service"));
    }

    @Test void aFailureStartsItsFollower() {
        var world = world();
        world.unit("a.service", "[Unit]", "OnFailure=b.service", "[Service]", "ExecStart=/bin/x");
        service(world, "b");
        world.start("a.service");
        world.dies(world.mainPid("a.service"), 9).advance(SEC);
        assertEquals("failed/failed", world.state("a.service"));
        assertEquals("active/running", world.state("b.service"));
    }

    @Test void aRestartTakesPartsAlong() {
        var world = world();
        service(world, "a");
        service(world, "b", "PartOf=a.service");
        world.start("a.service").start("b.service");
        int before = world.mainPid("b.service");
        world.restart("a.service").advance(SEC);
        assertEquals("active/running", world.state("b.service"));
        assertTrue(world.mainPid("b.service") != before);
    }

    @Test void aJobThatTakesTooLongTimesOut() throws EngineException {
        var world = world();
        world.unit("slow.service", "[Unit]", "JobTimeoutSec=2s", "[Service]", "Type=oneshot", "ExecStart=/bin/x")
                .program("slow.service", Program.ends(10 * SEC, 0));
        Job job = world.ask("slow.service", JobType.START, JobMode.REPLACE);
        world.advance(3 * SEC);
        assertEquals("timeout", world.result(job));
    }

    @Test void bootIsolatesTheDefaultTargetAndThenIsRunning() throws EngineException {
        var world = world();
        service(world, "a");
        world.unit("default.target", "[Unit]", "AllowIsolate=yes", "Wants=a.service", "Requires=basic.target");
        world.turn(() -> {
            try {
                world.engine().boot(systemlet.unit.UnitName.of("default.target"));
            } catch (EngineException refused) {
                throw new IllegalStateException(refused.getMessage());
            }
        });
        assertEquals(SystemState.RUNNING, world.engine().systemState());
        assertTrue(world.performed().contains(new Effect.StartupFinished()));
        assertEquals("active/active", world.state("default.target"));
    }

    @Test void aUnitThatNobodyRefersToIsForgotten() {
        var world = world();
        service(world, "a");
        world.start("a.service").stop("a.service").advance(SEC);
        assertEquals(null, world.engine().find(systemlet.unit.UnitName.of("a.service")));
    }
}
