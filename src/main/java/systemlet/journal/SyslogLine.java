package systemlet.journal;

import systemlet.base.Civil;
import systemlet.base.Text;
import systemlet.base.TimeZone;

/**
 * An entry as the datagram {@code <PRI>Mmm dd hh:mm:ss tag[pid]: text} that journald passes on to a syslog daemon
 * (journald.conf(5), ForwardToSyslog=). What came in as such a datagram goes out as it came. Twin: {@link SyslogMessage}.
 */
public final class SyslogLine {
    private static final String[] MONTHS =
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final long SECOND = 1_000_000;
    private static final int USER = 1;

    private SyslogLine() {}

    /** {@return the datagram's text; "" for an entry without a message} @param zone in which its time is told */
    public static String of(Entry entry, TimeZone zone) {
        if (!entry.has("MESSAGE")) {
            return "";
        }
        return entry.get("_TRANSPORT").equals("syslog") ? asItCame(entry) : composed(entry, zone);
    }

    private static String asItCame(Entry entry) {
        String raw = entry.get("SYSLOG_RAW");
        if (!raw.isEmpty()) {
            int end = raw.indexOf('\0');
            return end < 0 ? raw : raw.substring(0, end);
        }
        String pid = entry.get("SYSLOG_PID");
        String tag = entry.get("SYSLOG_IDENTIFIER") + (pid.isEmpty() ? "" : "[" + pid + "]");
        return priority(entry, 0) + entry.get("SYSLOG_TIMESTAMP") + (tag.isEmpty() ? "" : tag + ": ") + entry.get("MESSAGE");
    }

    private static String composed(Entry entry, TimeZone zone) {
        String tag = entry.has("SYSLOG_IDENTIFIER") ? entry.get("SYSLOG_IDENTIFIER") : entry.get("_COMM");
        String pid = entry.get("_PID");
        String speaker = pid.isEmpty() ? tag : tag + "[" + pid + "]";
        return priority(entry, USER) + time(entry.realtimeUsec(), zone) + " " + (speaker.isEmpty() ? "" : speaker + ": ")
                + entry.get("MESSAGE");
    }

    private static String priority(Entry entry, int facilityAbsent) {
        int facility = facility(entry.get("SYSLOG_FACILITY"));
        return "<" + ((facility > 0 ? facility : facilityAbsent) << 3 | entry.priority()) + ">";
    }

    /** {@return the number, 0 for none or one that the protocol cannot say} */
    private static int facility(String text) {
        return !text.isEmpty() && text.length() <= 3 && Text.isDigits(text) ? Integer.parseInt(text) & 0x7f : 0;
    }

    private static String time(long usec, TimeZone zone) {
        long local = usec / SECOND + zone.at(usec / SECOND).seconds();
        Civil civil = Civil.ofDays(Math.floorDiv(local, 86_400L));
        long second = Math.floorMod(local, 86_400L);
        return MONTHS[civil.month() - 1] + (civil.day() < 10 ? "  " : " ") + civil.day() + " " + Text.padded(second / 3600, 2)
                + ":" + Text.padded(second / 60 % 60, 2) + ":" + Text.padded(second % 60, 2);
    }
}
