package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static systemlet.base.Spans.SEC;

import org.junit.jupiter.api.Test;
import systemlet.unit.JobMode;

/** That it is right wherever it says yes is a law of the swarm; here is where it says yes, and where it must not. */
class LoneAnchorTest {
    private final FakeWorld world = new FakeWorld(3);

    private void unit(String name, String... unitLines) {
        world.unit(name, "[Unit]\nDefaultDependencies=no\n" + String.join("\n", unitLines)
                + (name.endsWith(".service") ? "\n[Service]\nExecStart=/bin/x" : ""));
    }

    private boolean isLone(JobType type, JobMode mode) {
        return LoneAnchor.is(type, world.the("a.service"), mode);
    }

    private boolean isLone() {
        return isLone(JobType.START, JobMode.REPLACE);
    }

    /** One of the running units below would pull in one that was never started: it goes with its asker. */
    @Test void whatRunsAlreadyHasNothingToDo() {
        unit("a.service", "Requires=base.target", "Wants=missing.service", "Conflicts=end.target");
        unit("base.target", "Wants=late.service", "Conflicts=end.target");
        unit("late.service", "Requires=base.target");
        unit("end.target");
        unit("off.service", "Requires=end.target");
        world.start("base.target").advance(SEC);
        world.stop("late.service").advance(SEC);
        assertTrue(isLone());
        assertTrue(isLone(JobType.RESTART, JobMode.REPLACE));
        assertFalse(isLone(JobType.START, JobMode.ISOLATE), "stops others");
        assertFalse(isLone(JobType.STOP, JobMode.REPLACE), "is for starts");
    }

    @Test void whatIsToStartCounts() {
        unit("a.service", "Wants=b.service");
        unit("b.service");
        assertFalse(isLone());
        world.start("b.service").advance(SEC);
        assertTrue(isLone());
        world.dies(world.the("b.service").processes().mainPid(), 9).advance(SEC);
        assertFalse(isLone());
    }

    @Test void whatIsToStopCounts() {
        unit("a.service", "Conflicts=b.service");
        unit("b.service");
        assertTrue(isLone());
        world.start("b.service").advance(SEC);
        assertFalse(isLone());
    }

    @Test void whatRequiresItIsRestartedToo() {
        unit("a.service");
        unit("b.service", "Requires=a.service");
        assertTrue(isLone(JobType.RESTART, JobMode.REPLACE));
        world.start("b.service").advance(SEC);
        assertTrue(isLone(JobType.START, JobMode.REPLACE));
        assertFalse(isLone(JobType.RESTART, JobMode.REPLACE));
    }

    /** A refusal far below is the request's refusal. */
    @Test void whatMayBeRefusedIsLookedAt() {
        unit("a.service", "Requires=b.service");
        unit("b.service", "Requires=c.service");
        unit("c.service");
        world.start("b.service").advance(SEC);
        assertTrue(isLone());
        unit("b.service", "Requires=missing.service");
        world.turn(() -> world.engine().reload());
        assertFalse(isLone());
        assertEquals("Unit missing.service not found.", world.refusal("a.service", JobType.START, JobMode.REPLACE));
    }

    /** As systemd, which does not see that nobody asks for the two but each other. */
    @Test void aRingThatWouldStartStays() throws EngineException {
        unit("a.service", "Requires=base.target");
        unit("base.target", "Wants=b.service");
        unit("b.service", "Wants=c.service");
        unit("c.service");
        world.start("base.target").advance(SEC);
        world.stop("b.service").stop("c.service").advance(SEC);
        assertTrue(isLone());
        unit("c.service", "Wants=b.service");
        world.turn(() -> world.engine().reload());
        assertFalse(isLone());
        world.ask("a.service", JobType.START, JobMode.REPLACE);
        world.advance(SEC);
        assertEquals("active/running", world.state("b.service"));
    }

    @Test void oneThatIsToStartAndToStopIsInConflict() {
        unit("a.service", "Requires=b.service", "Conflicts=c.service");
        unit("b.service", "Wants=c.service");
        unit("c.service");
        world.start("b.service").advance(SEC);
        world.stop("c.service").advance(SEC);
        assertFalse(isLone());
    }
}
