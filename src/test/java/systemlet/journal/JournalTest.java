package systemlet.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.TimeZone;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;

/** What is written to the journal is what is read from it, in every order and after every accident. */
class JournalTest {
    private static final String DIRECTORY = "/run/log/journal/m";
    private final SimKernel kernel = new SimWorld(1).driven(100, List.of("x"), List.of());

    private static JournalWriter writer(SimKernel kernel, long use) {
        return new JournalWriter(kernel, DIRECTORY, "/var/log/journal/m", JournalLimits.ofUse(use));
    }

    private static Entry entry(int number, String message) {
        return new Entry(1_000_000L * number, number).with("MESSAGE", message).with("_PID", Integer.toString(number));
    }

    private JournalReader reader() {
        return new JournalReader(kernel, JournalFiles.list(kernel, DIRECTORY));
    }

    private List<String> messages(boolean backwards) {
        List<String> found = new ArrayList<>();
        JournalReader.Taker taker = entry -> found.add(entry.get("MESSAGE"));
        if (backwards) {
            reader().backwards(taker);
        } else {
            reader().forwards(taker);
        }
        return found;
    }

    @Test
    void entriesComeBackInOrderWithAllTheirBytes() {
        JournalWriter writer = writer(kernel, 1 << 26);
        List<String> texts = List.of("plain", "two\nlines\n\nand more", "\u0001control", "umläut €", "");
        for (int i = 0; i < texts.size(); i++) {
            writer.append(entry(i, texts.get(i)));
        }
        writer.flush();
        assertEquals(texts, messages(false));
        List<String> reversed = new ArrayList<>(texts);
        java.util.Collections.reverse(reversed);
        assertEquals(reversed, messages(true));
    }

    @Test
    void theLastEntriesThatFitAreTheNewestOldestFirst() {
        JournalWriter writer = writer(kernel, 1 << 26);
        for (int i = 0; i < 100; i++) {
            writer.append(entry(i, "m" + i));
        }
        writer.flush();
        List<Entry> last = reader().last(2, each -> each.monotonicUsec() % 10 == 0);
        assertEquals("m80", last.get(0).get("MESSAGE"));
        assertEquals("m90", last.get(1).get("MESSAGE"));
    }

    @Test
    void oldSegmentsGoWhenAllTogetherAreTooLarge() {
        JournalWriter writer = writer(kernel, 8 << 20);
        String kilobyte = "x".repeat(1024);
        for (int i = 0; i < 20_000; i++) {
            writer.append(entry(i, kilobyte));
            if (i % 100 == 0) {
                writer.flush();
            }
        }
        writer.flush();
        long total = 0;
        for (JournalFiles.Segment segment : JournalFiles.list(kernel, DIRECTORY)) {
            total += segment.sizeBytes();
        }
        assertTrue(total <= 12 << 20, "total " + total);
        assertEquals("19999", reader().last(1, each -> true).get(0).get("_PID"));
    }

    @Test
    void halfAnEntryAtTheEndIsPassedOver() throws Exception {
        JournalWriter writer = writer(kernel, 1 << 26);
        writer.append(entry(1, "whole"));
        writer.flush();
        String path = JournalFiles.list(kernel, DIRECTORY).get(0).path();
        int fd = kernel.open(path, systemlet.sys.OpenFlags.WRITE_ONLY | systemlet.sys.OpenFlags.APPEND);
        byte[] half = "__REALTIME_TIMESTAMP=5\nMESSAGE=ha".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        kernel.write(fd, half, 0, half.length);
        kernel.close(fd);
        assertEquals(List.of("whole"), messages(false));
        assertEquals(List.of("whole"), messages(true));
    }

    @Test
    void shortLinesLookLikeJournalctls() {
        Entry entry = new Entry(1795466596_123_456L, 5).with("_HOSTNAME", "box").with("SYSLOG_IDENTIFIER", "web")
                .with("_PID", "7").with("MESSAGE", "a\nb");
        assertEquals("Nov 23 20:43:16 box web[7]: a\n                            b\n",
                new EntryPrinter(EntryPrinter.Mode.SHORT, PrintStyle.plain(TimeZone.UTC, true), null).print(entry));
        assertEquals("2026-11-23T20:43:16+0000 web[7]: a\n",
                new EntryPrinter(EntryPrinter.Mode.SHORT_ISO, PrintStyle.plain(TimeZone.UTC, false), null)
                .print(new Entry(entry.realtimeUsec(), 5).with("SYSLOG_IDENTIFIER", "web").with("_PID", "7").with("MESSAGE", "a")));
    }

    @Test
    void aStreamIsCutIntoLines() {
        List<String> lines = new ArrayList<>();
        StreamLines stream = new StreamLines(StreamLines.LINE_MAX);
        StreamLines.Taker taker = (text, from, length, end) -> lines.add(systemlet.base.Utf8.decode(text, from, length));
        byte[] bytes = "one\ntwo\nthr".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        stream.feed(bytes, 0, bytes.length, taker);
        stream.feed(new byte[] {'e', 'e', '\n'}, 0, 3, taker);
        stream.finish(taker);
        assertEquals(List.of("one", "two", "three"), lines);
    }

    @Test
    void blocksWithoutTheUnitAreNotRead() {
        JournalWriter writer = writer(kernel, 1 << 26);
        for (int i = 0; i < 4_000; i++) {
            writer.append(entry(i, "x".repeat(200)).with("_SYSTEMD_UNIT", i == 7 ? "rare.service" : "chat.service"));
            if (i % 50 == 0) {
                writer.flush();
            }
        }
        writer.flush();
        int[] read = new int[1];
        JournalReader reader = new JournalReader(kernel, JournalFiles.list(kernel, DIRECTORY), new JournalReader.Hint() {
            @Override
            public boolean mayBeIn(Block block) {
                boolean may = block.units() == null || block.units().contains("rare.service");
                read[0] += may ? (int) (block.end() - block.start()) : 0;
                return may;
            }
        });
        List<Entry> found = reader.last(10, each -> each.get("_SYSTEMD_UNIT").equals("rare.service"));
        assertEquals(1, found.size());
        assertEquals("7", found.get(0).get("_PID"));
        assertTrue(read[0] <= 3 * SegmentIndex.BLOCK_BYTES, "bytes read: " + read[0]);
    }

    @Test
    void aDamagedOrMissingIndexOnlyCostsTime() throws Exception {
        JournalWriter writer = writer(kernel, 1 << 26);
        for (int i = 0; i < 2_000; i++) {
            writer.append(entry(i, "x".repeat(100)).with("UNIT", i % 2 == 0 ? "odd unit" : "a.service"));
        }
        writer.flush();
        List<String> all = messages(false);
        assertEquals(2_000, all.size());
        String index = JournalFiles.list(kernel, DIRECTORY).get(0).index();
        byte[] whole = systemlet.sys.Files.read(kernel, index, 1 << 20);
        for (int cut = 0; cut < whole.length; cut += 7) {
            systemlet.sys.Files.write(kernel, index, java.util.Arrays.copyOf(whole, cut), 0640);
            assertEquals(2_000, messages(false).size(), "index cut at " + cut);
        }
        systemlet.sys.Files.write(kernel, index, "999999999 1 2\nnonsense".getBytes(), 0640);
        assertEquals(2_000, messages(false).size());
        kernel.unlink(index);
        assertEquals(2_000, messages(false).size());
        assertEquals(2_000, messages(true).size());
    }

    @Test
    void segmentsAreFewAndNumbersGrowOverBothDirectories() {
        JournalLimits few = new JournalLimits(1 << 26, 0, JournalLimits.FILE_MIN, 3, 0, 0);
        JournalWriter writer = new JournalWriter(kernel, DIRECTORY, "/var/log/journal/m", few);
        for (int i = 0; i < 40; i++) {
            writer.append(entry(i, "x".repeat(100_000)));
        }
        writer.close();
        List<JournalFiles.Segment> segments = JournalFiles.list(kernel, DIRECTORY);
        assertTrue(segments.size() <= 3, "segments: " + segments.size());
        JournalWriter kept = new JournalWriter(kernel, "/var/log/journal/m", DIRECTORY, few);
        kept.append(entry(41, "on the disk"));
        kept.close();
        assertEquals(segments.get(segments.size() - 1).number() + 1,
                JournalFiles.list(kernel, "/var/log/journal/m").get(0).number());
        List<JournalFiles.Segment> all = JournalFiles.listAll(kernel, "", "m");
        assertEquals("on the disk", new JournalReader(kernel, all).last(1, each -> true).get(0).get("MESSAGE"));
    }

    @Test
    void valuesThatAreNoTextAreCalledBlobs() {
        EntryPrinter printer = new EntryPrinter(EntryPrinter.Mode.SHORT, PrintStyle.plain(TimeZone.UTC, false), null);
        Entry entry = entry(1, systemlet.base.Utf8.decode(new byte[] {'b', 'a', 'd', (byte) 0xff, 'u', 't', 'f'}));
        assertEquals("Jan 01 00:00:01 unknown[1]: [7B blob data]\n", printer.print(entry));
        assertEquals("Jan 01 00:00:01 unknown[1]: tab        x\n", printer.print(entry(1, "tab\tx")));
        assertEquals("Jan 01 00:00:01 unknown[1]: escbold\n", printer.print(entry(1, "esc\u001b[1mbold")));
        assertEquals("", printer.print(new Entry(1, 1).with("FOO", "no message")));
    }

    @Test
    void matchesAreColouredAndPrioritiesToo() throws Exception {
        PrintStyle style = new PrintStyle(TimeZone.UTC, false, false, 0, List.of(),
                new PrintStyle.Colours("<R>", "<Y>", "<B>", "<G>", "<0>"));
        EntryPrinter printer = new EntryPrinter(EntryPrinter.Mode.SHORT, style, GrepPattern.of("evel", false));
        Entry debug = entry(1, "level 7").with("PRIORITY", "7");
        assertEquals("Jan 01 00:00:01 unknown[1]: <G>l<R>evel<G> 7<0>\n", printer.print(debug));
        EntryPrinter plain = new EntryPrinter(EntryPrinter.Mode.SHORT, style, null);
        assertEquals("Jan 01 00:00:01 unknown[1]: <R><B><R>one<0>\n                            <R>two<0>\n",
                plain.print(entry(1, "one\ntwo").with("PRIORITY", "3")));
        assertEquals("Jan 01 00:00:01 unknown[1]: info\n", plain.print(entry(1, "info").with("PRIORITY", "6")));
    }
}
