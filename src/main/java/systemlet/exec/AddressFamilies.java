package systemlet.exec;

import java.util.ArrayList;
import java.util.List;

/** Names and numbers of address families: the AF_ constants of socket.h. */
final class AddressFamilies {
    private static final List<String> NAMES = List.of("UNSPEC", "UNIX", "INET", "AX25", "IPX", "APPLETALK", "NETROM",
            "BRIDGE", "ATMPVC", "X25", "INET6", "ROSE", "DECnet", "NETBEUI", "SECURITY", "KEY", "NETLINK", "PACKET",
            "ASH", "ECONET", "ATMSVC", "RDS", "SNA", "IRDA", "PPPOX", "WANPIPE", "LLC", "IB", "MPLS", "CAN", "TIPC",
            "BLUETOOTH", "IUCV", "RXRPC", "ISDN", "PHONET", "IEEE802154", "CAIF", "ALG", "NFC", "VSOCK", "KCM",
            "QIPCRTR", "SMC", "XDP", "MCTP");

    private AddressFamilies() {}

    /** {@return the numbers of those names that are known} */
    static int[] numbers(List<String> names) {
        var found = new ArrayList<Integer>();
        for (String name : names) {
            String plain = name.startsWith("AF_") ? name.substring(3) : name;
            int number = NAMES.indexOf(plain.equals("LOCAL") ? "UNIX" : plain.equals("ROUTE") ? "NETLINK" : plain);
            if (number >= 0) {
                found.add(number);
            }
        }
        var numbers = new int[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i);
        }
        return numbers;
    }
}
