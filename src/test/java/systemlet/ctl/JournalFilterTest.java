package systemlet.ctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import systemlet.base.Bytes;
import systemlet.journal.Entry;
import systemlet.journal.ExportFormat;

/** What of a journal is not worth reading for journalctl -u. */
class JournalFilterTest {
    private static boolean mayBe(Entry entry, String... units) {
        JournalFilter filter = new JournalFilter();
        filter.units.addAll(java.util.List.of(units));
        Bytes bytes = new Bytes();
        bytes.text("_SYSTEMD_UNIT=web.service\n\n");   // the entry before it does not count
        int from = bytes.length();
        ExportFormat.write(entry, bytes);
        int end = bytes.length();
        bytes.text("UNIT=web.service\n\n");
        boolean may = filter.mayBe(bytes.toArray(), from, end);
        assertTrue(may || !filter.fits(entry), "an entry that fits is read");
        return may;
    }

    private static Entry entry(String field, String value) {
        return new Entry(1, 1).with("MESSAGE", "text").with("_PID", "1").with("_UID", "0").with(field, value).with("_COMM", "x");
    }

    @Test
    void anEntryWithoutTheUnitsNameIsNotRead() {
        for (String field : new String[] {"_SYSTEMD_UNIT", "UNIT", "OBJECT_SYSTEMD_UNIT", "COREDUMP_UNIT"}) {
            assertTrue(mayBe(entry(field, "web.service"), "web.service"), field);
            assertTrue(mayBe(entry(field, "web.service"), "db.service", "web.service"), field);
            assertEquals(false, mayBe(entry(field, "db.service"), "web.service"), field);
            assertEquals(false, mayBe(entry(field, "my-web.service"), "web.service"), field);
            assertEquals(false, mayBe(entry(field, "web.service2"), "web.service"), field);
        }
    }

    @Test
    void whereAPatternOrNoUnitIsAskedForAllAreRead() {
        assertTrue(mayBe(entry("_SYSTEMD_UNIT", "web.service"), "w*"));
        assertTrue(mayBe(entry("_SYSTEMD_UNIT", "db.service"), "db.service", "w*"));
        assertTrue(mayBe(entry("_SYSTEMD_UNIT", "db.service")));
    }
}
