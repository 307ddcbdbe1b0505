package systemlet.unit;

import java.util.List;

/** Names and numbers of address families: the AF_ constants of socket.h. */
public final class AddressFamilies {
    private static final List<String> NAMES = List.of("UNSPEC", "UNIX", "INET", "AX25", "IPX", "APPLETALK", "NETROM",
            "BRIDGE", "ATMPVC", "X25", "INET6", "ROSE", "DECnet", "NETBEUI", "SECURITY", "KEY", "NETLINK", "PACKET",
            "ASH", "ECONET", "ATMSVC", "RDS", "SNA", "IRDA", "PPPOX", "WANPIPE", "LLC", "IB", "MPLS", "CAN", "TIPC",
            "BLUETOOTH", "IUCV", "RXRPC", "ISDN", "PHONET", "IEEE802154", "CAIF", "ALG", "NFC", "VSOCK", "KCM",
            "QIPCRTR", "SMC", "XDP", "MCTP");

    private AddressFamilies() {}

    /** {@return the name that `show` prints: of two names of a family the first in socket.h; null for no family} */
    static String canonical(String name) {
        return switch (name) {
            case "AF_LOCAL", "AF_FILE" -> "AF_UNIX";
            case "AF_ROUTE" -> "AF_NETLINK";
            default -> name.startsWith("AF_") && NAMES.indexOf(name.substring(3)) > 0 ? name : null;
        };
    }

    /** {@return the numbers of these canonical names} */
    public static int[] numbers(List<String> names) {
        var numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = NAMES.indexOf(names.get(i).substring(3));
        }
        return numbers;
    }
}
