package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import systemlet.base.BadText;
import systemlet.base.Spans;
import systemlet.sys.Signals;

/** Parsers of the [Service] section. */
final class ServiceParsers {
    private ServiceParsers() {}

    /** A path relative to /run, as systemd writes old /var/run too. */
    static String pidFile(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String path = in.resolve(value);
        path = path.startsWith("/") ? path : in.specifiers().runtimeDirectory() + "/" + path;
        return PathParsers.movedToRun(PathParsers.absolute(path, in), in);
    }

    static Long timeoutStart(String value, Long before, ParseContext in) throws BadValue {
        return timeout(value, in);
    }

    static Long timeoutBoth(String value, Long before, ParseContext in) throws BadValue {
        Long usec = timeout(value, in);
        in.unit().set(ServiceSettings.TIMEOUT_STOP, usec);
        return usec;
    }

    private static Long timeout(String value, ParseContext in) throws BadValue {
        try {
            long usec = Spans.parse(value);
            return usec == 0 ? Spans.INFINITY : usec;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse " + in.key() + "= parameter, ignoring: " + value);
        }
    }

    static Long timeoutAbort(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Spans.parse(value);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse TimeoutAbortSec= setting, ignoring: " + value);
        }
    }

    /** Exit statuses by number or name, and signals by name. */
    static StatusSet statusSet(String value, StatusSet before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        TreeSet<Integer> statuses = new TreeSet<>(before == null ? List.of() : before.statuses());
        TreeSet<Integer> signals = new TreeSet<>(before == null ? List.of() : before.signals());
        for (String word : Parsers.plainWords(value, in)) {
            int status = ExitStatusNames.status(word);
            int signal = status < 0 ? Signals.byName(word) : 0;
            if (status >= 0) {
                statuses.add(status);
            } else if (signal > 0) {
                signals.add(signal);
            } else {
                in.warn("Failed to parse value, ignoring: " + word);
            }
        }
        return new StatusSet(new ArrayList<>(statuses), new ArrayList<>(signals));
    }

    static String busName(String value, String before, ParseContext in) throws BadValue {
        String name = in.resolveBare(value);
        if (!isBusName(name)) {
            throw BadValue.ignored("Invalid bus name, ignoring: " + name);
        }
        return name;
    }

    /** D-Bus specification, "Valid Names", Bus names. */
    private static boolean isBusName(String name) {
        boolean unique = name.startsWith(":");
        boolean start = true;
        boolean dot = false;
        for (int i = unique ? 1 : 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
            if (letter || digit && (!start || unique)) {
                start = false;
            } else if (c == '.' && !start) {
                start = true;
                dot = true;
            } else {
                return false;
            }
        }
        return dot && !start && name.length() <= 255;
    }

    static List<UnitName> sockets(String value, List<UnitName> before, ParseContext in) throws BadValue {
        List<UnitName> sockets = GrowingList.of(before, in);
        for (String word : Parsers.plainWords(value, in)) {
            String name;
            try {
                name = in.specifiers().expand(word);
            } catch (BadValue unresolved) {
                in.warn("Failed to resolve unit specifiers in '" + word + "', ignoring: Invalid slot");
                continue;
            }
            if (!name.endsWith(".socket")) {
                in.warn("Unit must be of type socket, ignoring: " + name);
            } else if (!UnitName.isValid(name)) {
                in.warn("Failed to add dependency on " + name + ", ignoring: Invalid argument");
            } else {
                UnitName socket = UnitParsers.target(name, in);
                sockets.add(socket);
                in.unit().depend(Dependency.WANTS, socket, Edge.Origin.FILE);
                in.unit().depend(Dependency.AFTER, socket, Edge.Origin.FILE);
                in.unit().depend(Dependency.TRIGGERED_BY, socket, Edge.Origin.FILE);
            }
        }
        return sockets;
    }
}
