package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import systemlet.base.Utf8;
import systemlet.journal.Entry;
import systemlet.journal.Fields;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.journal.StreamLines;
import systemlet.sim.Faults;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.OpenFlags;
import systemlet.sys.Trees;
import systemlet.unit.ExecSettings;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;

/** From a line that a service wrote to what the journal and the console have of it. */
class LogRouterTest {
    private static final String DIRECTORY = "/run/log/journal/m";
    private static final LogSource WEB =
            new LogSource("web.service", 7, 0, 0, "web", "/bin/web", "web", "", "web", 6, 3, true);

    private final SimWorld world = new SimWorld(1);
    private final SimKernel kernel = world.driven(100, List.of("x"), List.of());
    private final List<String> console = new ArrayList<>();
    private final LogRouter log = new LogRouter(kernel, new LogRouter.Identity("b", "m", "h", 1, 0, 0));
    private final Fields common = log.stream(WEB);
    private final Map<String, UnitConfig> loaded = new HashMap<>();

    private void open(String settings) throws Exception {
        Trees.make(kernel, "/etc/systemd", 0755);
        Files.write(kernel, "/etc/systemd/journald.conf", Utf8.encode("[Journal]\n" + settings), 0644);
        JournalSettings conf = new JournalSettings(ManagerConf.read(kernel, "", "journald.conf", "[Journal]"));
        log.add(new JournalStore(kernel, conf, "", "/run/log/journal", "m", 190, log::journal));
        log.add(new EntrySink() {
            @Override
            public void take(Entry entry) {
                console.add(entry.priority() + " " + entry.get("MESSAGE"));
            }

            @Override
            public void pass(Entry entry) {
                take(entry);
            }

            @Override
            public void flush() {
                // a list is written at once
            }
        });
        log.rules(new LogRules.Book(loaded::get,
                new LogRules(7, conf.rateIntervalUsec(), conf.rateBurst(), Fields.NONE), () -> 1 << 30));
    }

    private void says(String text) {
        byte[] bytes = Utf8.encode("...." + text);
        log.line(WEB, common, bytes, 4, bytes.length - 4, StreamLines.End.LINE);
    }

    private void load(int levelMax) {
        UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("web.service"));
        unit.set(ExecSettings.LOG_LEVEL_MAX, levelMax);
        loaded.put("web.service", unit.build());
    }

    private List<String> kept() {
        log.flush();
        List<String> found = new ArrayList<>();
        new JournalReader(kernel, JournalFiles.list(kernel, DIRECTORY))
                .forwards(entry -> found.add(entry.priority() + " " + entry.get("MESSAGE")));
        return found;
    }

    @Test void aLineKeepsItsBytesAndLosesItsPrefixAndTheBlanksAtItsEnd() throws Exception {
        open("");
        says("<3>umläut € \t ");
        says("<3>");
        says("tab\there");
        says("\u001b[1mbold");
        log.line(WEB, common, new byte[] {'a', (byte) 0xff}, 0, 2, StreamLines.End.EOF);
        assertEquals(List.of("3 umläut €", "6 tab\there", "6 \u001b[1mbold", "6 " + Utf8.decode(new byte[] {'a', (byte) 0xff})),
                kept());
        assertEquals(kept(), console);
    }

    @Test void theRulesOfAUnitHoldForWhatIsReadAfterItWasUnloaded() throws Exception {
        open("");
        load(4);
        log.expect("web.service");
        loaded.clear();
        says("<6>too much");
        says("<3>enough");
        assertEquals(List.of("3 enough"), kept());
    }

    @Test void aUnitThatWasNotLoadedHasItsOwnRulesWhenItIs() throws Exception {
        open("");
        says("<6>of nobody");
        load(4);
        says("<6>too much");
        assertEquals(List.of("6 of nobody"), kept());
    }

    @Test void theConsoleShowsWhoSaidIt() throws Exception {
        log.add(new ConsoleSink(kernel, kernel.open("/console", OpenFlags.WRITE_ONLY | OpenFlags.CREATE, 0600), 6));
        says("<3>umläut € ");
        says("<7>not shown");
        log.manager("", 6, "Reached target", Map.of());
        log.flush();
        assertEquals("web[7]: umläut €\nsystemd[1]: Reached target\n", Files.readText(kernel, "/console", 1000));
    }

    @Test void whatGoesBeyondTheRateIsOnTheConsoleAndNotInTheJournal() throws Exception {
        open("RateLimitBurst=4\n");   // three and a half times as many with a gigabyte free
        for (int i = 0; i < 20; i++) {
            says("line " + i);
        }
        assertEquals(14, kept().size());
        assertEquals(20, console.size());
        kernel.poll(new int[0], new int[0], new int[0], 0, 31_000_000);
        says("later");
        List<String> kept = kept();
        assertEquals(List.of("6 Suppressed 6 messages from web.service", "6 later"), kept.subList(14, kept.size()));
    }

    @Test void theRateOfJournaldIsTheDefaultAndZeroSwitchesItOff() throws Exception {
        open("");
        for (int i = 0; i < 36_000; i++) {
            says("x");
        }
        assertEquals(35_000, kept().size());
        open("RateLimitIntervalSec=0\n");
        JournalSettings off = new JournalSettings(ManagerConf.read(kernel, "", "journald.conf", "[Journal]"));
        assertEquals(0, off.rateIntervalUsec());
    }

    @Test void theFirstFilesWaitWhileTheBootIsInAHurryButNotForEver() throws Exception {
        open("");
        says("first");
        log.endTurn(true);
        assertEquals(List.of(), JournalFiles.list(kernel, DIRECTORY));
        says("second");
        log.endTurn(false);
        says("third");
        log.endTurn(true);   // there is a segment now: nothing takes long
        assertEquals(1, JournalFiles.list(kernel, DIRECTORY).size());
        assertEquals(List.of("6 first", "6 second", "6 third"), kept());
    }

    @Test void whatABootSaysDoesNotGrowInMemory() throws Exception {
        open("RateLimitIntervalSec=0\n");
        for (int i = 0; i < 500; i++) {
            says("line " + i);
            log.endTurn(true);
        }
        assertEquals(1, JournalFiles.list(kernel, DIRECTORY).size());
        assertEquals(500, kept().size());
    }

    @Test void aFullDiskIsToldOfWhenItBeginsAndWhenItIsOver() throws Exception {
        open("");
        says("before");
        log.flush();
        world.faults(call -> call.equals("write file") ? Errno.ENOSPC : 0);
        for (int i = 0; i < 5; i++) {
            says("lost " + i);
            log.flush();
        }
        world.faults(Faults.NONE);
        says("after");
        log.flush();
        List<String> kept = kept();
        assertEquals(List.of("6 before", "6 after", "4 Missed 6 entries that could not be written."), kept);
        assertTrue(console.get(2).startsWith("3 Failed to write entries to " + DIRECTORY + ", dropping them: "), console.get(2));
        assertEquals(1, console.stream().filter(line -> line.contains("Failed")).count());
    }

    @Test void whereThereIsNoPlaceForAJournalTheConsoleSaysWhy() throws Exception {
        open("");
        world.faults(call -> call.equals("mkdir") ? Errno.ENOSPC : 0);
        says("one");
        log.flush();
        says("two");
        log.flush();
        assertEquals(List.of("6 one", "3 Failed to write entries to " + DIRECTORY + ", dropping them: mkdir:"
                + " No space left on device", "6 two"), console);
    }

    @Test void theJournalBelongsToItsReadersAndTellsWhatItRemoved() throws Exception {
        open("RuntimeMaxUse=1M\n");
        String kilobyte = "x".repeat(1000);
        for (int i = 0; i < 2_000; i++) {
            says(kilobyte);
        }
        List<String> kept = kept();
        assertTrue(kept.get(kept.size() - 1).startsWith("6 Vacuuming done, freed "), kept.get(kept.size() - 1));
        assertEquals(190, kernel.stat(DIRECTORY).gid());
        assertEquals(02755, kernel.stat(DIRECTORY).mode() & 07777);
        assertEquals(190, kernel.stat(JournalFiles.list(kernel, DIRECTORY).get(0).path()).gid());
    }
}
