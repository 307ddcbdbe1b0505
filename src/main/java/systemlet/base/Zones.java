package systemlet.base;

import java.util.TreeMap;
import java.util.function.Function;

/** The time zones by name, each read once when it is first asked for, and the one that is local. */
public final class Zones {
    /** No files at all: only UTC, which is then also local. */
    public static final Zones UTC_ONLY = new Zones(name -> null, "UTC");

    private final Function<String, byte[]> file;
    private final String localName;
    private final TreeMap<String, TimeZone> known = new TreeMap<>();

    /**
     * The zones of a system.
     *
     * @param file      gives the bytes of a zone's TZif file: of /usr/share/zoneinfo/NAME, or of /etc/localtime for
     *                  ""; null when there is no such file
     * @param localName the TZ variable, or null when it is not set
     */
    public Zones(Function<String, byte[]> file, String localName) {
        this.file = file;
        this.localName = localName;
    }

    /** {@return the zone of the TZ variable or of /etc/localtime; UTC when neither can be read} */
    public TimeZone local() {
        var name = localName == null ? "" : localName.startsWith(":") ? localName.substring(1) : localName;
        if (localName != null && name.isEmpty()) {
            return TimeZone.UTC;
        }
        var zone = name.isEmpty() || isName(name) ? read(name) : null;
        if (zone == null && !name.isEmpty()) {
            zone = ofRule(name);
        }
        return zone == null ? TimeZone.UTC : zone;
    }

    /** {@return the zone with a name such as "Europe/Berlin", or null when there is none} */
    public TimeZone named(String name) {
        if (name.equals("UTC")) {
            return TimeZone.UTC;
        }
        return isName(name) ? read(name) : null;
    }

    private TimeZone read(String name) {
        var zone = known.get(name);
        if (zone == null) {
            var bytes = file.apply(name);
            if (bytes == null) {
                return null;
            }
            try {
                zone = TimeZone.ofFile(bytes);
            } catch (BadText notAZone) {
                return null;   // other files lie among the zones: tzdata.zi, leapseconds
            }
            known.put(name, zone);
        }
        return zone;
    }

    private static TimeZone ofRule(String text) {
        try {
            return TimeZone.ofRule(text);
        } catch (BadText notARule) {
            return null;   // as tzset(3): a TZ nobody understands is UTC
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && "-_+/".indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith("/") && !name.endsWith("/") && !name.contains("//");
    }
}
