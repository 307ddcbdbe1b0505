package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/**
 * One SocketBindAllow= or SocketBindDeny=.
 *
 * @param family   0 for any, 2 for IPv4, 10 for IPv6
 * @param protocol 0 for any, 6 for TCP, 17 for UDP
 * @param ports    how many ports from {@code port} on; 0 for any port
 */
public record SocketBindRule(int family, int protocol, int ports, int port) {
    static final Format<List<SocketBindRule>> FORMAT = Format.array("(iiqq)", rule -> new Object[] {
            rule.family, rule.protocol, rule.ports, rule.port});

    /** "[FAMILY:][PROTOCOL:][PORT[-PORT]]" or "any". */
    static List<SocketBindRule> parse(String value, List<SocketBindRule> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<SocketBindRule> rules = GrowingList.of(before, in);
        SocketBindRule rule = rule(value);
        if (rule == null) {
            throw BadValue.ignored("Unable to parse " + in.key() + "= assignment, ignoring: " + value);
        }
        rules.add(rule);
        return rules;
    }

    private static SocketBindRule rule(String text) {
        List<String> parts = new ArrayList<>(Text.split(text, ':'));
        int family = 0;
        int protocol = 0;
        if (parts.get(0).equals("ipv4") || parts.get(0).equals("ipv6")) {
            family = parts.remove(0).equals("ipv4") ? 2 : 10;
        }
        if (!parts.isEmpty() && (parts.get(0).equals("tcp") || parts.get(0).equals("udp"))) {
            protocol = parts.remove(0).equals("tcp") ? 6 : 17;
        }
        if (parts.isEmpty()) {
            return new SocketBindRule(family, protocol, 0, 0);
        }
        return parts.size() == 1 ? ranged(family, protocol, parts.get(0)) : null;
    }

    private static SocketBindRule ranged(int family, int protocol, String range) {
        if (range.equals("any")) {
            return new SocketBindRule(family, protocol, 0, 0);
        }
        int dash = range.indexOf('-');
        int from = port(dash < 0 ? range : range.substring(0, dash));
        int to = dash < 0 ? from : port(range.substring(dash + 1));
        return from <= 0 || to < from ? null : new SocketBindRule(family, protocol, to - from + 1, from);
    }

    private static int port(String text) {
        boolean number = Text.isDigits(text) && text.length() <= 5;
        return number && Integer.parseInt(text) <= 65535 ? Integer.parseInt(text) : -1;
    }
}
