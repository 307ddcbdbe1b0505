package systemlet.manager;

import systemlet.sys.Errno;
import systemlet.sys.SysException;

/** Netlink families by the names of ListenNetlink= (systemd.socket(5), netlink(7)). */
final class NetlinkFamilies {
    private static final String[] NAMES = {
        "route", "", "usersock", "firewall", "inet-diag", "nflog", "xfrm", "selinux", "iscsi", "audit", "fib-lookup",
        "connector", "netfilter", "ip6-fw", "dnrtmsg", "kobject-uevent", "generic", "", "scsitransport", "ecryptfs",
        "rdma",
    };

    private NetlinkFamilies() {}

    /** {@return the number of the family that a canonical address ("route 1361") names} */
    static int number(String address) throws SysException {
        int space = address.indexOf(' ');
        String name = space < 0 ? address : address.substring(0, space);
        for (int i = 0; i < NAMES.length; i++) {
            if (!name.isEmpty() && NAMES[i].equals(name)) {
                return i;
            }
        }
        throw new SysException("netlink family " + name, Errno.EPROTONOSUPPORT);
    }
}
