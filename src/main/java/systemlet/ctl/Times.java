package systemlet.ctl;

import systemlet.base.TimeZone;
import systemlet.base.Timestamps;
import systemlet.base.Zones;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Points in time as systemctl prints them, in the local time zone; see {@code --timestamp=} in systemctl(1). */
final class Times {
    private static final int ZONE_FILE_MAX_BYTES = 1 << 20;

    private final Kernel kernel;
    private final Zones zones;
    private TimeZone local;

    Times(Context context) {
        this(context.kernel(), context.env("TZ"));
    }

    private Times(Kernel kernel, String zoneVariable) {
        this.kernel = kernel;
        zones = new Zones(this::zoneFile, zoneVariable);
    }

    /** {@return the zones of this process, for those who have no context} */
    static Zones zones(Kernel kernel) {
        String variable = null;
        for (String pair : kernel.environment()) {
            variable = pair.startsWith("TZ=") ? pair.substring("TZ=".length()) : variable;
        }
        return new Times(kernel, variable).zones;
    }

    Zones zones() {
        return zones;
    }

    /** {@return the moment (microseconds since 1970) in the way that {@code --timestamp=} names; "" for none} */
    String format(long usec, String style) {
        if (usec == 0 || usec == -1) {
            return "";
        }
        if (local == null) {
            local = zones.local();
        }
        return Timestamps.format(usec, Timestamps.Style.named(style), local);
    }

    /** {@return "Mon 2026-11-23 18:52:04 UTC"; "" for none} */
    String format(long usec) {
        return format(usec, "pretty");
    }

    /** {@return "4min 45s ago" or "59min left"; "" for no moment} */
    static String relative(long usec, long nowUsec) {
        return Timestamps.relative(usec, nowUsec);
    }

    private byte[] zoneFile(String name) {
        try {
            return Files.read(kernel, name.isEmpty() ? "/etc/localtime" : "/usr/share/zoneinfo/" + name,
                    ZONE_FILE_MAX_BYTES);
        } catch (SysException unreadable) {
            return null;   // then it is UTC, whatever the reason
        }
    }
}
