package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;

/**
 * One address that a socket unit listens on.
 *
 * @param address the canonical text, as `show` prints it: a path, "@name", "[::]:80", "127.0.0.1:80", "vsock:2:80",
 *        "route 1361"
 * @param path    the path of a file system object, or the abstract name with its '@'; else null
 * @param host    4 or 16 bytes of an IP address; else null
 * @param port    of IP and vsock addresses; the multicast group of netlink
 * @param wild    only a port was given: IPv6 and IPv4 as BindIPv6Only= says, or IPv4 where there is no IPv6
 */
public record Listen(Kind kind, String address, String path, byte[] host, int port, boolean wild) {
    private static final int PATH_MAX = 107;   // sun_path of unix(7) without its NUL

    /** What is listened on, by the directive's name without Listen. */
    public enum Kind {
        STREAM("Stream"), DATAGRAM("Datagram"), SEQUENTIAL_PACKET("SequentialPacket"), FIFO("FIFO"), SPECIAL("Special"),
        NETLINK("Netlink"), MESSAGE_QUEUE("MessageQueue"), USB_FUNCTION("USBFunction");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return the word of the property Listen} */
        public String word() {
            return word;
        }

        String directive() {
            return "Listen" + word;
        }

        /** {@return whether it is made with socket(2)} */
        public boolean isSocket() {
            return this == STREAM || this == DATAGRAM || this == SEQUENTIAL_PACKET || this == NETLINK;
        }
    }

    static final Format<List<Listen>> FORMAT =
            Format.array("(ss)", listen -> new Object[] {listen.kind.word, listen.address});

    /** {@return whether there is a file in the file system for it} */
    public boolean hasFile() {
        return path != null && path.startsWith("/") && kind != Kind.MESSAGE_QUEUE;
    }

    /** {@return whether connections can be accepted on it (Accept=)} */
    public boolean isAccepting() {
        return kind == Kind.STREAM || kind == Kind.SEQUENTIAL_PACKET;
    }

    /** {@return the parser of one directive; an empty assignment forgets all addresses of all kinds} */
    static Parser<List<Listen>> parser(Kind kind) {
        return (value, before, in) -> {
            if (value.isEmpty()) {
                return null;
            }
            List<Listen> list = GrowingList.of(before, in);
            list.add(read(kind, value, in));
            return list;
        };
    }

    private static Listen read(Kind kind, String value, ParseContext in) throws BadValue {
        String text = in.resolve(value);
        switch (kind) {
            case FIFO, SPECIAL, USB_FUNCTION, MESSAGE_QUEUE:
                String path = PathParsers.absolute(kind == Kind.FIFO ? PathParsers.movedToRun(text, in) : text, in);
                return new Listen(kind, path, path, null, 0, false);
            case NETLINK:
                return netlink(text);
            default:
                Listen listen = socket(kind, PathParsers.movedToRun(text, in));
                if (listen == null) {
                    throw BadValue.ignored("Failed to parse address value in '" + text + "', ignoring: "
                            + (endsInNumber(text) ? BadText.Kind.RANGE : BadText.Kind.INVALID).words());
                }
                if (kind == Kind.SEQUENTIAL_PACKET && listen.path == null) {
                    throw BadValue.ignored("Address family not supported, ignoring: " + text);
                }
                return listen;
        }
    }

    /** {@return whether what is refused has a port, one that is too large or negative} */
    private static boolean endsInNumber(String text) {
        String port = text.substring(text.lastIndexOf(':') + 1);
        String digits = port.startsWith("-") ? port.substring(1) : port;
        boolean zero = digits.replace("0", "").isEmpty();
        return Text.isDigits(digits) && !zero && ResourceParsers.port(port) < 0;
    }

    private static Listen netlink(String text) throws BadValue {
        int space = text.indexOf(' ');
        String family = space < 0 ? text : text.substring(0, space);
        String group = space < 0 ? "0" : Text.strip(text.substring(space));
        List<String> families = List.of("route", "firewall", "inet-diag", "nflog", "xfrm", "selinux", "iscsi",
                "audit", "fib-lookup",
                "connector", "netfilter", "ip6-fw", "dnrtmsg", "kobject-uevent", "generic", "scsitransport",
                "ecryptfs", "rdma");
        if (!families.contains(family) || !Text.isDigits(group) || group.length() > 9) {
            throw BadValue.ignored("Failed to parse address value in '" + text + "', ignoring: Invalid argument");
        }
        return new Listen(Kind.NETLINK, family + " " + group, null, null, Integer.parseInt(group), false);
    }

    private static Listen socket(Kind kind, String text) {
        if (text.startsWith("/") || text.startsWith("@")) {
            return unix(kind, text);
        }
        if (text.startsWith("vsock:")) {
            return vsock(kind, text);
        }
        int port = ResourceParsers.port(text);
        if (port > 0) {
            return new Listen(kind, "[::]:" + port, null, new byte[16], port, true);
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        byte[] address = IpAddress.parse(bracketed ? host.substring(1, host.length() - 1) : host);
        port = ResourceParsers.port(text.substring(colon + 1));
        if (address == null || port < 0 || bracketed != (address.length == 16)) {
            return null;
        }
        String shown = bracketed ? "[" + IpAddress.text(address) + "]" : IpAddress.text(address);
        return new Listen(kind, shown + ":" + port, null, address, port, false);
    }

    private static Listen unix(Kind kind, String text) {
        String path = text.startsWith("/") ? PathParsers.simplified(text) : text;
        boolean fits = systemlet.base.Utf8.encode(path).length <= PATH_MAX;
        return fits ? new Listen(kind, path, path, null, 0, false) : null;
    }

    private static Listen vsock(Kind kind, String text) {
        List<String> parts = Text.split(text, ':');
        if (parts.size() != 3 || !Text.isDigits(parts.get(2)) || parts.get(2).length() > 9) {
            return null;
        }
        boolean any = parts.get(1).isEmpty();
        if (!any && !Text.isDigits(parts.get(1))) {
            return null;
        }
        return new Listen(kind, text, null, null, Integer.parseInt(parts.get(2)), false);
    }
}
