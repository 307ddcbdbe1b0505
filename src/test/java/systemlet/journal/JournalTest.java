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
        byte[] bytes = "one\ntwo\nthr".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        stream.feed(bytes, 0, bytes.length, (text, end) -> lines.add(text));
        stream.feed(new byte[] {'e', 'e', '\n'}, 0, 3, (text, end) -> lines.add(text));
        stream.finish((text, end) -> lines.add(text));
        assertEquals(List.of("one", "two", "three"), lines);
    }
}
