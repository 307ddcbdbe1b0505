package systemlet.ctl;

import systemlet.base.Civil;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.TimeZone;
import systemlet.base.Zones;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Points in time as systemctl prints them; see {@code --timestamp=} in systemctl(1). */
final class Times {
    private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    /** 9999-12-30 00:00: what lies behind it is not printed. */
    private static final long LAST_USEC = 253_402_214_400L * Spans.SEC;

    private final Kernel kernel;
    private final String zoneName;
    private TimeZone zone;

    Times(Context context) {
        kernel = context.kernel();
        zoneName = context.env("TZ");
    }

    /**
     * {@return the moment in the way that {@code --timestamp=} names; "" for none}
     *
     * @param usec since 1970; 0 or all bits set: none
     */
    String format(long usec, String style) {
        if (usec <= 0 || usec >= LAST_USEC) {
            return "";
        }
        return switch (style) {
            case "us" -> text(usec, zone(), true);
            case "utc" -> text(usec, TimeZone.UTC, false);
            case "us+utc" -> text(usec, TimeZone.UTC, true);
            case "unix" -> "@" + usec / Spans.SEC;
            default -> text(usec, zone(), false);
        };
    }

    /** {@return "Mon 2026-11-23 18:52:04 UTC"; "" for none} */
    String format(long usec) {
        return format(usec, "pretty");
    }

    private static String text(long usec, TimeZone zone, boolean micro) {
        long seconds = usec / Spans.SEC;
        TimeZone.Offset offset = zone.at(seconds);
        long local = seconds + offset.seconds();
        Civil day = Civil.ofDays(Math.floorDiv(local, 86_400L));
        int inDay = (int) Math.floorMod(local, 86_400L);
        return WEEKDAYS[Civil.weekday(day.days())] + " " + Text.padded(day.year(), 4) + "-"
                + Text.padded(day.month(), 2) + "-" + Text.padded(day.day(), 2) + " " + Text.padded(inDay / 3600, 2)
                + ":" + Text.padded(inDay / 60 % 60, 2) + ":" + Text.padded(inDay % 60, 2)
                + (micro ? "." + Text.padded(usec % Spans.SEC, 6) : "") + " " + offset.name();
    }

    private TimeZone zone() {
        if (zone == null) {
            zone = new Zones(this::zoneFile, zoneName).local();
        }
        return zone;
    }

    private byte[] zoneFile(String name) {
        try {
            return Files.read(kernel, name.isEmpty() ? "/etc/localtime" : "/usr/share/zoneinfo/" + name, 1 << 20);
        } catch (SysException unreadable) {
            return null;   // then it is UTC, whatever the reason
        }
    }

    /** {@return "4min 45s ago" or "59min left"; "" for no moment} */
    static String relative(long usec, long nowUsec) {
        if (usec <= 0 || usec == Spans.INFINITY) {
            return "";
        }
        String end = usec > nowUsec ? "left" : "ago";
        return distance(Math.abs(usec - nowUsec), end);
    }

    private static String distance(long d, String end) {
        if (d >= Spans.YEAR) {
            return count(d / Spans.YEAR, "year") + " " + count(d % Spans.YEAR / Spans.MONTH, "month") + " " + end;
        }
        if (d >= Spans.MONTH) {
            return count(d / Spans.MONTH, "month") + " " + count(d % Spans.MONTH / Spans.DAY, "day") + " " + end;
        }
        if (d >= Spans.WEEK) {
            return count(d / Spans.WEEK, "week") + " " + count(d % Spans.WEEK / Spans.DAY, "day") + " " + end;
        }
        if (d >= 2 * Spans.DAY) {
            return d / Spans.DAY + " days " + end;
        }
        if (d >= 25 * Spans.HOUR) {
            return "1 day " + (d - Spans.DAY) / Spans.HOUR + "h " + end;
        }
        if (d >= 6 * Spans.HOUR) {
            return d / Spans.HOUR + "h " + end;
        }
        if (d >= Spans.HOUR) {
            return d / Spans.HOUR + "h " + d % Spans.HOUR / Spans.MINUTE + "min " + end;
        }
        if (d >= 5 * Spans.MINUTE) {
            return d / Spans.MINUTE + "min " + end;
        }
        return shortDistance(d, end);
    }

    private static String shortDistance(long d, String end) {
        if (d >= Spans.MINUTE) {
            return d / Spans.MINUTE + "min " + d % Spans.MINUTE / Spans.SEC + "s " + end;
        }
        if (d >= Spans.SEC) {
            return d / Spans.SEC + "s " + end;
        }
        if (d >= Spans.MSEC) {
            return d / Spans.MSEC + "ms " + end;
        }
        return d > 0 ? d + "us " + end : "now";
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
