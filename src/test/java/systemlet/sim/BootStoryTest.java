package systemlet.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import systemlet.base.Spans;
import systemlet.journal.JournalFiles;
import systemlet.sys.Files;
import systemlet.sys.Signals;

/** Stories of the whole manager: its beginning and its end. */
class BootStoryTest {
    private static final long MSEC = Spans.MSEC;
    private static final long SEC = Spans.SEC;

    @Test void theDefaultTargetIsBootedAndItsServicesRun() {
        var sim = new Machine(1).service("web", new Program().prints("hello")).wanted("web.service").boot().advance(SEC);
        assertEquals("active/running", sim.state("web.service"));
        assertEquals("active/active", sim.state("multi-user.target"));
        assertTrue(sim.log().contains("web.service: hello"), sim.log().toString());
    }

    @Test void theJournalsFirstFilesWaitForTheServicesButNotForASlowOne() throws Exception {
        var sim = new Machine(1).service("slow", new Program().after(30 * SEC).exits(0), "Type=oneshot").wanted("slow.service")
                .boot().advance(90 * MSEC);
        assertEquals(0, journals(sim));
        assertEquals(1, journals(sim.advance(20 * MSEC)));
        var quick = new Machine(1).service("web", new Program()).wanted("web.service").boot().advance(20 * MSEC);
        assertEquals("active/active", quick.state("multi-user.target"));
        assertEquals(1, journals(quick));
    }

    @Test void whoAsksDuringABootFindsTheJournal() throws Exception {
        var sim = new Machine(1).service("slow", new Program().after(30 * SEC).exits(0), "Type=oneshot").wanted("slow.service")
                .boot().advance(20 * MSEC);
        sim.operator().ask(Operator.call("ListUnits"));
        assertEquals(1, journals(sim.advance(MSEC)));
    }

    private static int journals(Machine sim) throws Exception {
        return Files.exists(sim.kernel(), JournalFiles.VOLATILE) ? sim.kernel().readDirectory(JournalFiles.VOLATILE).size() : 0;
    }

    @Test void sigtermStopsEverythingAndEndsWithZero() {
        var sim = new Machine(1).service("web", new Program()).wanted("web.service").boot().advance(SEC);
        sim.signal(Signals.SIGTERM).advance(SEC);
        assertTrue(sim.hasEnded());
        assertEquals(0, sim.exitStatus());
        assertEquals(0, sim.running("/bin/web"));
    }

    @Test void sigtermInTheMiddleOfTheBootStopsWhatHasBegun() {
        var sim = new Machine(1).service("slow", new Program().after(30 * SEC).exits(0), "Type=oneshot").service("late",
                new Program(), "[Unit]", "After=slow.service").wanted("slow.service", "late.service").boot().advance(SEC);
        assertEquals("activating/start", sim.state("slow.service"));
        sim.signal(Signals.SIGTERM).advance(SEC);
        assertTrue(sim.hasEnded());
        assertEquals(0, sim.starts("/bin/late"));
        assertEquals(0, sim.running("/bin/slow"));
    }

    @Test void aServiceDeafToSigtermDoesNotHoldUpTheEndForEver() {
        var sim = new Machine(1).service("deaf", new Program().ignoresTerm(), "TimeoutStopSec=5s").wanted("deaf.service")
                .boot().advance(SEC);
        sim.signal(Signals.SIGTERM).advance(4900 * MSEC);
        assertEquals("deactivating/stop-sigterm", sim.state("deaf.service"));
        sim.advance(200 * MSEC);
        assertTrue(sim.hasEnded());
        assertEquals(0, sim.running("/bin/deaf"));
    }

    @Test void anOperatorAsksForTheEndWithAnExitStatus() {
        var sim = new Machine(1).service("web", new Program()).wanted("web.service").boot().advance(SEC);
        var asked = sim.operator().ask(Operator.call("SetExitCode").with("y", w -> w.uint8(7)));
        assertEquals(null, asked.errorName());
        sim.operator().job("StartUnit", "exit.target");
        sim.advance(SEC);
        assertEquals(7, sim.exitStatus());
    }
}
