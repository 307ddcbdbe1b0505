package systemlet.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import systemlet.base.Spans;
import systemlet.sys.Errno;
import systemlet.sys.Signals;

/** Stories of a manager that executes itself anew, wished or after a fault: nothing of what it supervised is lost. */
class RebirthStoryTest {
    private static final long MSEC = Spans.MSEC;
    private static final long SEC = Spans.SEC;

    /** A machine with a service that writes, one that is socket-activated, a timer, and a slow start on its way. */
    private static Machine busy() {
        Program chatty = new Program();
        for (int i = 0; i < 100; i++) {
            chatty.after(SEC).prints("line " + i);
        }
        var sim = new Machine(1).service("web", chatty, "Restart=always", "RestartSec=0")
                .service("echo", new Program().acceptsAll()).unit("echo.socket", "[Socket]", "ListenStream=/run/echo.sock")
                .service("job", new Program().after(MSEC).exits(0), "Type=oneshot")
                .unit("job.timer", "[Timer]", "OnActiveSec=30s", "AccuracySec=1us")
                .service("slow", new Program().after(20 * SEC).notifies("READY=1"), "Type=notify")
                .wanted("web.service", "echo.socket", "job.timer", "slow.service").boot().advance(2500 * MSEC);
        assertEquals("activating/start", sim.state("slow.service"));
        return sim;
    }

    private static void goesOn(Machine sim, int pid) {
        assertEquals(pid, sim.mainPid("web.service"));
        assertEquals("active/running", sim.state("web.service"));
        assertEquals("activating/start", sim.state("slow.service"));
        sim.advance(SEC);
        assertTrue(sim.log().contains("web.service: line 2"), "its output is read on");
        sim.connect("/run/echo.sock", "hello").advance(MSEC);
        assertEquals("active/running", sim.state("echo.service"));
        sim.advance(20 * SEC);
        assertEquals("active/running", sim.state("slow.service"));
        assertEquals("active/active", sim.state("multi-user.target"));
        assertEquals(0, sim.starts("/bin/job"));
        sim.advance(10 * SEC);
        assertEquals(1, sim.starts("/bin/job"));
        sim.signal(pid, Signals.SIGKILL).advance(0);
        assertEquals(2, sim.starts("/bin/web"));
        assertEquals(1, sim.running("/bin/web"));
        assertEquals("done", sim.operator().stop("web.service"));
        sim.signal(Signals.SIGTERM).advance(SEC);
        assertEquals(0, sim.exitStatus());
    }

    @Test void aFaultLosesNothing() {
        var sim = busy();
        int pid = sim.mainPid("web.service");
        goesOn(sim.crash().advance(0), pid);
    }

    @Test void aWishedExecutionLosesNothing() {
        var sim = busy();
        int pid = sim.mainPid("web.service");
        sim.operator().send("Reexecute", Operator.call("Reexecute"));
        sim.advance(0);
        goesOn(sim, pid);
    }

    @Test void aFaultAfterAnotherLosesNothing() {
        var sim = busy();
        int pid = sim.mainPid("web.service");
        for (int i = 0; i < 5; i++) {
            sim.crash().advance(0);
        }
        goesOn(sim, pid);
    }

    @Test void withoutRoomForTheStateItRatherLivesOnAndSaysSo() {
        var sim = busy();
        int pid = sim.mainPid("web.service");
        sim.world().faults(Faults.once("rename", Errno.ENOSPC));
        assertEquals("org.freedesktop.DBus.Error.Failed", sim.operator().tell("Reexecute"));
        goesOn(sim, pid);
    }

    @Test void aStateThatCannotBeReadAtOnceIsReadLater() {
        var sim = busy();
        int pid = sim.mainPid("web.service");
        for (int opened = 0; opened < 20; opened++) {
            sim.world().faults(Faults.after(opened, "open", Errno.ENFILE));
            sim.crash().advance(0);
            assertEquals(pid, sim.mainPid("web.service"), "the open number " + opened + " fails");
        }
        goesOn(sim, pid);
    }

    @Test void aFaultInTheFirstMomentStartsNothingTwice() {
        var sim = new Machine(1).service("web", new Program()).wanted("web.service").boot();
        sim.turn();
        assertEquals(1, sim.running("/bin/web"));
        sim.crash().advance(SEC);
        assertEquals("active/running", sim.state("web.service"));
        assertEquals(1, sim.running("/bin/web"));
    }

    @Test void whatWasStartedInTheLastMomentBeforeAFaultEndsWhenNothingIsKnownOfIt() {
        var sim = busy();
        assertEquals("done", sim.operator().stop("web.service"));
        sim.advance(SEC);
        assertEquals("", sim.operator().tell("StartUnit", "echo.service", "replace"));
        assertEquals("", sim.operator().tell("StartUnit", "web.service", "replace"));
        assertEquals(1, sim.running("/bin/web"));
        sim.crash().advance(MSEC);
        assertEquals("inactive/dead", sim.state("web.service"));
        assertEquals(0, sim.running("/bin/web"));
    }

    @Test void aServiceThatDiesWhileTheManagerIsAwayIsRepaired() {
        var sim = busy();
        sim.signal(sim.mainPid("web.service"), Signals.SIGKILL);
        sim.crash().advance(MSEC);
        assertEquals("active/running", sim.state("web.service"));
        assertEquals(1, sim.running("/bin/web"));
    }
}
