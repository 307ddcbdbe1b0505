package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static systemlet.base.Spans.HOUR;
import static systemlet.base.Spans.MINUTE;
import static systemlet.base.Spans.MSEC;
import static systemlet.base.Spans.SEC;

import org.junit.jupiter.api.Test;

class TriggerStoryTest {
    private static FakeWorld world() {
        return new FakeWorld(7).unit("job.service", "[Service]", "Type=oneshot", "ExecStart=/bin/job")
                .unit("web.service", "[Service]", "ExecStart=/bin/web");
    }

    @Test void trafficStartsTheServiceAndIsHeardAgainWhenItIsDown() {
        var world = world().unit("web.socket", "[Socket]", "ListenStream=/run/web").start("web.socket");
        assertEquals("active/listening", world.state("web.socket"));
        assertTrue(world.isOpen("web.socket"));
        world.connect("web.socket");
        assertEquals("active/running", world.state("web.service"));
        assertEquals("active/running", world.state("web.socket"));
        world.stop("web.service").advance(SEC);
        assertEquals("active/listening", world.state("web.socket"));
        world.stop("web.socket");
        assertEquals("inactive/dead", world.state("web.socket"));
        assertFalse(world.isOpen("web.socket"));
    }

    /** As epmd.socket does when RabbitMQ, which is ordered after it, asks again and again while it stops. */
    @Test void aSocketThatIsToStopRefusesEachWhoComes() {
        var world = world().unit("web.socket", "[Socket]", "ListenStream=/run/web")
                .unit("user.service", "[Unit]", "After=web.socket", "[Service]", "ExecStart=/bin/user", "TimeoutStopSec=5s")
                .program("user.service", Program.daemon().ignoresTerm()).start("web.socket").start("user.service");
        world.stop("user.service").stop("web.socket");
        for (int i = 0; i < 3; i++) {
            world.connect("web.socket").advance(MSEC);
            assertTrue(world.isPolled("web.socket"));
        }
        assertEquals("inactive/dead", world.state("web.service"));
        world.advance(6 * SEC);
        assertEquals("inactive/dead", world.state("web.socket"));
    }

    @Test void aServiceThatCannotStartTakesItsSocketAlong() {
        var world = world().unit("web.socket", "[Socket]", "ListenStream=/run/web")
                .program("web.service", Program.ends(MSEC, 1)).start("web.socket");
        for (int i = 0; i < 8; i++) {
            world.connect("web.socket").advance(10 * MSEC);
        }
        assertEquals("failed/failed", world.state("web.socket"));
        assertEquals(Result.SERVICE_START_LIMIT_HIT, world.the("web.socket").result());
    }

    @Test void anAcceptingSocketStartsAnInstanceForEachConnection() {
        var world = world().unit("in.socket", "[Socket]", "ListenStream=1234", "Accept=yes", "MaxConnections=2")
                .unit("in@.service", "[Service]", "ExecStart=/bin/in").start("in.socket");
        world.connect("in.socket").connect("in.socket").connect("in.socket");
        SocketFacts facts = world.the("in.socket").socket();
        assertEquals("active/listening", world.state("in.socket"));
        assertEquals(2, facts.connections());
        assertEquals(1, facts.refused());
        assertEquals("active/running", world.state("in@0-1-0.service"));
        assertEquals("in@0-1-0.service - PID 1/UID 0", world.the("in@0-1-0.service").title());
        world.stop("in@0-1-0.service").advance(SEC);
        assertEquals(1, facts.connections());
    }

    @Test void connectionsOfOneSourceAreCountedButNotThoseWithoutAnAddress() {
        var world = world().unit("in.socket", "[Socket]", "ListenStream=1234", "Accept=yes", "MaxConnectionsPerSource=1")
                .unit("in@.service", "[Service]", "ExecStart=/bin/in").start("in.socket");
        world.connect("in.socket").connect("in.socket");
        SocketFacts facts = world.the("in.socket").socket();
        assertEquals(1, facts.connections());
        assertTrue(String.join("\n", world.log()).contains("Too many incoming connections (2) from source somewhere"));
        for (int i = 0; i < 2; i++) {
            world.event(new Event.Accepted("in.socket", 0, 1000 + i, "local" + i, ""));
        }
        assertEquals(3, facts.connections());
    }

    @Test void aSocketThatCannotBeOpenedFailsForLackOfResources() {
        var world = world().unit("web.socket", "[Socket]", "ListenStream=80").failsToOpen("web.socket", 98);
        world.start("web.socket");
        assertEquals("failed/failed", world.state("web.socket"));
        assertEquals(Result.RESOURCES, world.the("web.socket").result());
    }

    @Test void aTimerElapsesOnceAfterItsStart() {
        var world = world().unit("job.timer", "[Timer]", "OnActiveSec=10s").start("job.timer");
        assertEquals("active/waiting", world.state("job.timer"));
        world.advance(9 * SEC);
        assertEquals("inactive/dead", world.state("job.service"));
        world.advance(2 * SEC);
        assertTrue(world.the("job.service").inactiveEnter().isSet());
        assertEquals("active/elapsed", world.state("job.timer"));
    }

    @Test void aTimerOfARepeatedJobWaitsForItsEnd() {
        var world = world().unit("job.timer", "[Timer]", "OnActiveSec=1s", "OnUnitInactiveSec=10s")
                .program("job.service", Program.ends(5 * SEC, 0)).start("job.timer");
        world.advance(2 * SEC);
        assertEquals("active/running", world.state("job.timer"));
        world.advance(5 * SEC);
        assertEquals("active/waiting", world.state("job.timer"));
        world.advance(20 * SEC);
        assertEquals(2, world.log().stream().filter(line -> line.equals("Finished job.service.")).count());
    }

    @Test void aCalendarFollowsTheWallClockWhenThatIsSet() {
        var world = world().unit("job.timer", "[Timer]", "OnCalendar=hourly", "AccuracySec=1us").start("job.timer");
        long next = world.the("job.timer").timer().nextElapseRealtimeUsec();
        assertEquals(0, next % HOUR);
        world.setClock(next - SEC).advance(2 * SEC);
        assertTrue(world.log().contains("Finished job.service.")
                || world.the("job.timer").timer().lastTrigger().isSet());
    }

    @Test void aPersistentTimerCatchesUpOnWhatItMissed() {
        var world = world().unit("job.timer", "[Timer]", "OnCalendar=hourly", "Persistent=yes");
        world.stamp("job.timer", world.now().realtimeUsec() - 5 * HOUR).start("job.timer").advance(SEC);
        assertTrue(world.log().contains("Finished job.service."));
        assertEquals("active/waiting", world.state("job.timer"));
    }

    @Test void aPathThatAppearsStartsItsUnit() {
        var world = world().unit("job.path", "[Path]", "PathExists=/tmp/x").start("job.path");
        assertEquals("active/waiting", world.state("job.path"));
        world.path("job.path", 0, true).event(new Event.PathChanged("job.path", 0));
        assertEquals("active/running", world.state("job.path"));
        world.path("job.path", 0, false).advance(SEC);
        assertEquals("active/waiting", world.state("job.path"));
        assertTrue(world.log().contains("Finished job.service."));
    }

    @Test void aMountThatIsThereAlreadyIsActive() {
        var world = world().unit("data.mount", "[Mount]", "What=/dev/x", "Where=/data");
        world.mount("/data", true);
        assertEquals("active/mounted", world.state("data.mount"));
        world.mount("/data", false);
        assertEquals("inactive/dead", world.state("data.mount"));
    }

    @Test void aDeviceIsUnsupportedInAContainer() throws EngineException {
        var world = world().unit("dev-x.device", "[Unit]", "Description=x");
        Job job = world.ask("dev-x.device", JobType.START, systemlet.unit.JobMode.REPLACE);
        assertEquals("unsupported", world.result(job));
        world.advance(MINUTE);
    }
}
