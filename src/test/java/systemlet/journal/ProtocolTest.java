package systemlet.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Bytes;
import systemlet.base.Rng;
import systemlet.base.Utf8;

/** What clients send, read as journald 252 reads it; the expected values were measured there. */
class ProtocolTest {
    private static SyslogMessage syslog(String text) {
        byte[] bytes = Utf8.encode(text);
        return SyslogMessage.parse(bytes, bytes.length);
    }

    private static String parts(String text) {
        SyslogMessage message = syslog(text);
        return message.priority() + "|" + message.timestamp() + "|" + message.identifier() + "|" + message.pid() + "|"
                + message.text() + "|" + (message.raw() == null ? "" : "raw");
    }

    @Test
    void syslogMessagesAreTakenApartAsFarAsTheyGo() {
        assertEquals("13||||plain no tag|raw", parts("<13>plain no tag"));
        assertEquals("13|Nov 25 18:00:00 |mytag|123|with date|", parts("<13>Nov 25 18:00:00 mytag[123]: with date"));
        assertEquals("14|Nov  5 18:00:00 |||host tag: with host|", parts("<14>Nov  5 18:00:00 host tag: with host"));
        assertEquals("14||||no pri|raw", parts("no pri"));
        assertEquals("999||||bad pri|raw", parts("<999>bad pri"));
        assertEquals("13|||||raw", parts("<13>"));
        assertEquals("13||tag|12|trailing nl|raw", parts("<13>tag[12]: trailing nl\n"));
        assertEquals("13||tag||nul|raw", parts("<13>tag: nul\0\0"));
        assertEquals("13||tag||two\nlines|raw", parts("<13>tag: two\nlines"));
        assertEquals("13||||:colon|raw", parts("<13>:colon"));
        assertEquals("13||/usr/sbin/cron|7|path|raw", parts("<13>/usr/sbin/cron[7]: path"));
        assertEquals("13||tag[1]x||odd|raw", parts("<13>tag[1]x: odd"));
        assertEquals("13||lead||space|raw", parts("<13>   lead: space"));
        assertEquals("13||||tag:nospace|raw", parts("<13>tag:nospace"));
        assertEquals("13||tag||   many spaces|raw", parts("<13>tag:    many spaces"));
        assertEquals("13||tag|||raw", parts("<13>tag: "));
        assertNull(syslog(""));
        assertNull(syslog("\0"));
    }

    @Test
    void theNewerSyslogFormIsReadToo() {
        assertEquals("165|2003-10-11T22:14:15.003Z|evntslog||an \"event\"|raw", parts("<165>1 2003-10-11T22:14:15.003Z host "
                + "evntslog - ID47 [a@1 iut=\"3\" x=\"\\]\"][b@2] an \"event\""));
        assertEquals("13|2003-10-11T22:14:15Z|su|5|text|raw", parts("<13>1 2003-10-11T22:14:15Z h su 5 - - \ufefftext"));
        assertEquals("13||||1 out of 5 is not so formal - said|raw", parts("<13>1 out of 5 is not so formal - said"));
    }

    private static String forwarded(String... fields) {
        Entry entry = new Entry(1_762_322_400_000_000L, 5);   // 5 November 2025, 06:00:00 UTC
        for (String field : fields) {
            entry.with(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return SyslogLine.of(entry, systemlet.base.TimeZone.UTC);
    }

    @Test
    void aSyslogDaemonGetsWhatASyslogClientSentAndTheRestInTheSameForm() {
        assertEquals("<13>Nov 25 18:00:00 tag: hello", forwarded("_TRANSPORT=syslog", "PRIORITY=5", "SYSLOG_FACILITY=1",
                "SYSLOG_IDENTIFIER=tag", "SYSLOG_TIMESTAMP=Nov 25 18:00:00 ", "MESSAGE=hello", "_PID=77"));
        assertEquals("<13>tag[12]: trailing nl\n", forwarded("_TRANSPORT=syslog", "PRIORITY=5", "SYSLOG_FACILITY=1",
                "SYSLOG_IDENTIFIER=tag", "SYSLOG_PID=12", "MESSAGE=trailing nl", "SYSLOG_RAW=<13>tag[12]: trailing nl\n"));
        assertEquals("<30>Nov  5 06:00:00 web[77]: two\nlines", forwarded("_TRANSPORT=stdout", "PRIORITY=6",
                "SYSLOG_FACILITY=3", "SYSLOG_IDENTIFIER=web", "MESSAGE=two\nlines", "_PID=77", "_COMM=other"));
        assertEquals("<11>Nov  5 06:00:00 other[77]: x", forwarded("_TRANSPORT=journal", "PRIORITY=3", "MESSAGE=x", "_PID=77",
                "_COMM=other"));
        assertEquals("", forwarded("_TRANSPORT=journal", "PRIORITY=3"));
    }

    private static String nativeParts(Bytes message) {
        StringBuilder text = new StringBuilder();
        for (List<Entry.Field> entry : NativeMessage.parse(message.toArray(), message.length())) {
            for (Entry.Field field : entry) {
                text.append(field.name()).append('=').append(field.value()).append(';');
            }
            text.append('/');
        }
        return text.toString();
    }

    private static Bytes binary(String name, int announced, String value) {
        return new Bytes().text(name + "\n").u64(announced, Bytes.Order.LITTLE).text(value);
    }

    @Test
    void nativeEntriesConsistOfLinesAndBinaryFields() {
        assertEquals("MESSAGE=one;PRIORITY=3;/", nativeParts(new Bytes().text("MESSAGE=one\nPRIORITY=3\n")));
        assertEquals("MESSAGE=two\nlines;FOO=1;/", nativeParts(binary("MESSAGE", 9, "two\nlines\nFOO=1\n")));
        assertEquals("MESSAGE=a;/MESSAGE=b;/", nativeParts(new Bytes().text("MESSAGE=a\n\nMESSAGE=b\n")));
        assertEquals("", nativeParts(new Bytes().text("MESSAGE=noend")));
        assertEquals("", nativeParts(binary("MESSAGE", 999, "short\n")));
        assertEquals("A=1;/", nativeParts(new Bytes().text("A=1\n").bytes(binary("MESSAGE", -5, "x\n").toArray())));
        assertEquals("OK_1=4;/", nativeParts(new Bytes().text("foo=bar\n_TRUST=1\n__X=1\n1A=2\nA-B=3\nOK_1=4\n")));
        assertEquals("MESSAGE=c;/", nativeParts(new Bytes().text("# comment\n.x\nMESSAGE=c\n")));
    }

    @Test
    void noBytesBreakAParser() {
        Rng rng = new Rng(7);
        byte[][] seeds = {Utf8.encode("<13>Nov 25 18:00:00 tag[1]: text\n"), binary("MESSAGE", 3, "abc\nA=1\n\n").toArray(),
            Utf8.encode("<34>1 2003-10-11T22:14:15.003Z h app 1 ID [a@1 b=\"c\"] text")};
        for (int round = 0; round < 60_000; round++) {
            byte[] bytes = seeds[round % seeds.length].clone();
            for (int change = 0; change < 3; change++) {
                bytes[(int) Math.floorMod(rng.next(), (long) bytes.length)] = (byte) rng.next();
            }
            int length = (int) Math.floorMod(rng.next(), bytes.length + 1L);
            SyslogMessage message = SyslogMessage.parse(bytes, length);
            assertTrue(message == null || message.priority() >= 0 && message.priority() <= 999);
            for (List<Entry.Field> entry : NativeMessage.parse(bytes, length)) {
                assertFalse(entry.isEmpty());
            }
            int end = new ExportReader(bytes, length).end(0);
            assertTrue(end <= length);
        }
    }

    @Test
    void aStreamBeginsWithSevenLines() {
        StreamHeader header = new StreamHeader();
        for (String line : List.of("ident", "x.service", "28", "1", "0", "0", "0")) {
            assertFalse(header.isComplete());
            assertTrue(header.take(line));
        }
        assertTrue(header.isComplete());
        assertEquals("ident 4 3 true",
                header.identifier() + " " + header.level() + " " + header.facility() + " " + header.prefixes());
        StreamHeader wrong = new StreamHeader();
        assertTrue(wrong.take("ident"));
        assertTrue(wrong.take(""));
        assertFalse(wrong.take("high"));
    }

    @Test
    void linesEndAtNulAtTheGreatestLengthAndAtTheEndOfTheStream() {
        List<String> lines = new ArrayList<>();
        StreamLines stream = new StreamLines(4);
        byte[] bytes = Utf8.encode("a\0bcdefg\nh");
        StreamLines.Taker taker = (text, from, length, end) -> lines.add(Utf8.decode(text, from, length) + ":" + end.word());
        stream.feed(bytes, 0, bytes.length, taker);
        stream.finish(taker);
        assertEquals(List.of("a:nul", "bcde:line-max", "fg:", "h:eof"), lines);
    }

    @Test
    void aUnitThatSaysTooMuchIsCutAndTheRestCounted() {
        RateLimit limit = new RateLimit();
        for (int i = 0; i < 5; i++) {
            assertEquals(0, limit.take("a", i, 1_000, 5));
        }
        assertEquals(-1, limit.take("a", 6, 1_000, 5));
        assertEquals(-1, limit.take("a", 7, 1_000, 5));
        assertEquals(0, limit.take("b", 7, 1_000, 5));
        assertEquals(2, limit.take("a", 1_001, 1_000, 5));
        assertEquals(0, limit.take("a", 1_002, 1_000, 5));
        assertEquals(0, limit.take("a", 1_003, 0, 0));
        assertEquals(18, RateLimit.burst(5, 1L << 31));
        assertEquals(5, RateLimit.burst(5, 1000));
    }
}
