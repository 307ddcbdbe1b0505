package systemlet.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Path ZONEINFO = Path.of("/usr/share/zoneinfo");

    @BeforeAll static void zonesAreInstalled() {
        Assumptions.assumeTrue(Files.exists(ZONEINFO.resolve("Europe/Berlin")), "tzdata is installed");
    }

    static Zones zones(String local) {
        return new Zones(CalendarTest::file, local);
    }

    private static byte[] file(String name) {
        try {
            var path = ZONEINFO.resolve(name);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Test void everyEventIsNormalizedAndElapsesAsSystemdAnalyzeSays() throws BadText {
        var differences = new ArrayList<String>();
        for (List<String> row : Table.rows(CalendarTest.class, "calendar.txt")) {
            var zones = zones(row.get(0));
            long base = Timestamps.parse(row.get(1) + " UTC", 0, zones);
            var ours = analyze(row.get(2), base, zones);
            if (!ours.equals(row.get(3) + "|" + row.get(4))) {
                differences.add(row + " but " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String analyze(String text, long base, Zones zones) {
        try {
            var calendar = Calendar.parse(text, zones);
            assertThat(Calendar.parse(calendar.toString(), zones).toString()).isEqualTo(calendar.toString());
            var to = new StringBuilder(calendar + "|");
            long at = base;
            for (int i = 0; i < 4; i++) {
                at = calendar.next(at, zones);
                if (at == Calendar.NEVER) {
                    return to.append(i == 0 ? "never" : "").toString().stripTrailing();
                }
                to.append(i == 0 ? "" : " ").append(at / Spans.SEC);
            }
            return to.toString();
        } catch (BadText bad) {
            return "!|";
        }
    }

    @Test void aTimeThatTheClocksSkipDoesNotElapse() throws BadText {
        assertThat(nextInBerlin("*-*-* 02:30:00", "2026-03-28 12:00:00")).isEqualTo("Mon 2026-03-30 02:30:00 CEST");
        assertThat(nextInBerlin("*-*-* *:00/20:00", "2026-03-29 01:45:00")).isEqualTo("Sun 2026-03-29 03:00:00 CEST");
    }

    @Test void aTimeThatTheClocksShowTwiceElapsesOnce() throws BadText {
        assertThat(nextInBerlin("*-*-* 02:30:00", "2026-10-24 12:00:00")).isEqualTo("Sun 2026-10-25 02:30:00 CEST");
        var zones = zones("Europe/Berlin");
        long second = Calendar.parse("*-*-* *:00/20:00", zones)
                .next(Timestamps.parse("2026-10-25 01:05:00 UTC", 0, zones), zones);
        assertThat(Timestamps.format(second, zones.local())).isEqualTo("Sun 2026-10-25 02:20:00 CET");
    }

    @Test void behindATimeThatClocksSkipTheSameDayGoesOn() throws BadText {
        assertThat(next("*-*-* 02:30:00 Australia/Lord_Howe", "2026-10-03 15:00:00")).isEqualTo("Sat 2026-10-03 15:30:00 UTC");
        assertThat(next("*-03-29 02:15:00 Atlantic/Azores", "2026-03-28 12:00:00")).isEqualTo("Sun 2026-03-29 02:15:00 UTC");
        assertThat(next("*-*-01,31", "2026-02-02 12:00:00")).isEqualTo("Sun 2026-03-01 00:00:00 UTC");
    }

    private static String next(String text, String base) throws BadText {
        var zones = zones("UTC");
        long at = Calendar.parse(text, zones).next(Timestamps.parse(base + " UTC", 0, zones), zones);
        return Timestamps.format(at, zones.local());
    }

    private static String nextInBerlin(String text, String base) throws BadText {
        var zones = zones("Europe/Berlin");
        long next = Calendar.parse(text, zones).next(Timestamps.parse(base, 0, zones), zones);
        return Timestamps.format(next, zones.local());
    }

    @Test void everyTimestampIsReadAndPrintedAsSystemdAnalyzeDoes() {
        var differences = new ArrayList<String>();
        for (List<String> row : Table.rows(CalendarTest.class, "timestamps.txt")) {
            var zones = zones(row.get(0));
            var ours = timestamp(row.get(1), zones);
            if (!ours.equals(row.get(2) + "|" + row.get(3))) {
                differences.add(row + " but " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String timestamp(String text, Zones zones) {
        try {
            long usec = Timestamps.parse(text, 1_795_458_720L * Spans.SEC, zones);
            var part = usec % Spans.SEC == 0 ? "" : "." + Text.padded(usec % Spans.SEC, 6);
            var shown = Timestamps.format(usec, zones.local());
            return usec / Spans.SEC + part + "|" + (shown.isEmpty() ? "-" : shown);
        } catch (BadText bad) {
            return "!|";
        }
    }

    @Test void distancesCountFromNow() throws BadText {
        long now = Timestamps.parse("2012-11-23 18:15:22 UTC", 0, Zones.UTC_ONLY);
        assertThat(parsed("now", now)).isEqualTo("Fri 2012-11-23 18:15:22 UTC");
        assertThat(parsed("today", now)).isEqualTo("Fri 2012-11-23 00:00:00 UTC");
        assertThat(parsed("yesterday", now)).isEqualTo("Thu 2012-11-22 00:00:00 UTC");
        assertThat(parsed("tomorrow", now)).isEqualTo("Sat 2012-11-24 00:00:00 UTC");
        assertThat(parsed("+3h30min", now)).isEqualTo("Fri 2012-11-23 21:45:22 UTC");
        assertThat(parsed("-5s", now)).isEqualTo("Fri 2012-11-23 18:15:17 UTC");
        assertThat(parsed("11min ago", now)).isEqualTo("Fri 2012-11-23 18:04:22 UTC");
        assertThat(parsed("1h left", now)).isEqualTo("Fri 2012-11-23 19:15:22 UTC");
        assertThat(parsed("11:12", now)).isEqualTo("Fri 2012-11-23 11:12:00 UTC");
        assertThat(parsed("11:12:13", now)).isEqualTo("Fri 2012-11-23 11:12:13 UTC");
    }

    private static String parsed(String text, long now) throws BadText {
        return Timestamps.format(Timestamps.parse(text, now, Zones.UTC_ONLY), TimeZone.UTC);
    }

    @Test void aNamedZoneCountsAsTheManualSays() throws BadText {
        var zones = zones("Asia/Shanghai");
        long now = Timestamps.parse("2012-11-23 18:15:22", 0, zones);
        assertThat(Timestamps.format(Timestamps.parse("tomorrow Pacific/Auckland", now, zones), zones.local()))
                .isEqualTo("Fri 2012-11-23 19:00:00 CST");
    }

    @Test void stylesChangeWhatIsPrinted() {
        long moment = 1_795_458_720_123_456L;
        var berlin = zones("Europe/Berlin").local();
        assertThat(Timestamps.format(moment, Timestamps.Style.US, berlin))
                .isEqualTo("Mon 2026-11-23 19:32:00.123456 CET");
        assertThat(Timestamps.format(moment, Timestamps.Style.UTC, berlin)).isEqualTo("Mon 2026-11-23 18:32:00 UTC");
        assertThat(Timestamps.format(moment, Timestamps.Style.US_UTC, berlin))
                .isEqualTo("Mon 2026-11-23 18:32:00.123456 UTC");
        assertThat(Timestamps.format(moment, Timestamps.Style.UNIX, berlin)).isEqualTo("@1795458720");
        assertThat(Timestamps.format(0, berlin)).isEmpty();
    }

    @Test void relativeTimesHaveTwoUnitsAtMost() {
        long now = 1_795_458_720_000_000L;
        assertThat(Timestamps.relative(now - 90 * Spans.SEC, now)).isEqualTo("1min 30s ago");
        assertThat(Timestamps.relative(now - 7 * Spans.MINUTE - 1, now)).isEqualTo("7min ago");
        assertThat(Timestamps.relative(now + 3 * Spans.HOUR + Spans.MINUTE, now)).isEqualTo("3h 1min left");
        assertThat(Timestamps.relative(now - 30 * Spans.HOUR, now)).isEqualTo("1 day 6h ago");
        assertThat(Timestamps.relative(now - 3 * Spans.DAY, now)).isEqualTo("3 days ago");
        assertThat(Timestamps.relative(now - 8 * Spans.DAY, now)).isEqualTo("1 week 1 day ago");
        assertThat(Timestamps.relative(now - 40 * Spans.DAY, now)).isEqualTo("1 month 9 days ago");
        assertThat(Timestamps.relative(now - 800 * Spans.DAY, now)).isEqualTo("2 years 2 months ago");
        assertThat(Timestamps.relative(now, now)).isEqualTo("now");
        assertThat(Timestamps.relative(0, now)).isEmpty();
    }

    @Test void rulesOfTheTzVariableAreZones() throws BadText {
        var zone = TimeZone.ofRule("CET-1CEST,M3.5.0,M10.5.0/3");
        var berlin = zones("Europe/Berlin").local();
        for (long moment = 1_600_000_000L; moment < 1_700_000_000L; moment += 86_400 / 3) {
            assertThat(zone.at(moment)).as("at " + moment).isEqualTo(berlin.at(moment));
        }
        assertThat(TimeZone.ofRule("<+0330>-3:30").at(0)).isEqualTo(new TimeZone.Offset(12_600, false, "+0330"));
    }

    @Test void brokenZoneFilesAreRefused() {
        var whole = file("Europe/Berlin");
        for (int length = 0; length < whole.length; length += 7) {
            var cut = java.util.Arrays.copyOf(whole, length);
            try {
                TimeZone.ofFile(cut).at(1_600_000_000L);
            } catch (BadText refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }
}
