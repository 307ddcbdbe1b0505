package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/** Names for the bits and numbers that properties carry. */
final class Flags {
    /** The bits of clone(2) that RestrictNamespaces= knows, in systemd's order of names. */
    private static final long[] NAMESPACE_BITS = {0x02000000, 0x08000000, 0x40000000, 0x00020000, 0x20000000,
        0x10000000, 0x04000000};
    private static final String[] NAMESPACES = {"cgroup", "ipc", "net", "mnt", "pid", "user", "uts"};
    private static final long ALL_NAMESPACES = 0x7e020000L;

    private static final String[] CAPABILITIES = {"chown", "dac_override", "dac_read_search", "fowner", "fsetid",
        "kill", "setgid", "setuid", "setpcap", "linux_immutable", "net_bind_service", "net_broadcast", "net_admin",
        "net_raw", "ipc_lock", "ipc_owner", "sys_module", "sys_rawio", "sys_chroot", "sys_ptrace", "sys_pacct",
        "sys_admin", "sys_boot", "sys_nice", "sys_resource", "sys_time", "sys_tty_config", "mknod", "lease",
        "audit_write", "audit_control", "setfcap", "mac_override", "mac_admin", "syslog", "wake_alarm",
        "block_suspend", "audit_read", "perfmon", "bpf", "checkpoint_restore"};

    private Flags() {}

    /** {@return "no" when every kind may be made, "yes" when none, else the kinds that may} */
    static String namespaces(long allowed) {
        if ((allowed & ALL_NAMESPACES) == ALL_NAMESPACES) {
            return "no";
        }
        if ((allowed & ALL_NAMESPACES) == 0) {
            return "yes";
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < NAMESPACES.length; i++) {
            if ((allowed & NAMESPACE_BITS[i]) != 0) {
                words.add(NAMESPACES[i]);
            }
        }
        return Text.join(" ", words);
    }

    /** {@return the MS_ propagation flag of mount(2) in words} */
    static String propagation(long flags) {
        return switch ((int) (flags & 0x1c0000)) {
            case 0x100000 -> "shared";
            case 0x80000 -> "slave";
            case 0x40000 -> "private";
            default -> "";
        };
    }

    static String capabilities(long mask) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < CAPABILITIES.length; i++) {
            if ((mask >>> i & 1) != 0) {
                words.add("cap_" + CAPABILITIES[i]);
            }
        }
        return Text.join(" ", words);
    }

    static String numaPolicy(long policy) {
        return switch ((int) policy) {
            case 0 -> "default";
            case 1 -> "preferred";
            case 2 -> "bind";
            case 3 -> "interleave";
            case 4 -> "local";
            default -> "n/a";
        };
    }

    /** {@return the CLD_ constant of waitid(2) in words} */
    static String childCode(int code) {
        return switch (code) {
            case 1 -> "exited";
            case 2 -> "killed";
            case 3 -> "dumped";
            case 4 -> "trapped";
            case 5 -> "stopped";
            case 6 -> "continued";
            default -> "(null)";
        };
    }

    /** {@return the numbers of the bits that are set: "0-3 6"} */
    static String ranges(byte[] mask) {
        StringBuilder text = new StringBuilder();
        int bits = 8 * mask.length;
        for (int from = 0; from < bits; from++) {
            if (!isSet(mask, from)) {
                continue;
            }
            int to = from;
            while (to + 1 < bits && isSet(mask, to + 1)) {
                to++;
            }
            text.append(text.isEmpty() ? "" : " ").append(from).append(to > from ? "-" + to : "");
            from = to;
        }
        return text.toString();
    }

    private static boolean isSet(byte[] mask, int bit) {
        return (mask[bit / 8] >> bit % 8 & 1) != 0;
    }

    /** {@return an IPv4 or IPv6 address in its usual form} */
    static String address(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        if (bytes.length == 4) {
            for (byte b : bytes) {
                text.append(text.isEmpty() ? "" : ".").append(b & 255);
            }
            return text.toString();
        }
        return bytes.length == 16 ? ipv6(bytes) : "";
    }

    /** The longest run of zero groups, at least two, is left out (RFC 5952). */
    private static String ipv6(byte[] bytes) {
        int bestFrom = -1;
        int bestCount = 1;
        for (int from = 0; from < 8; from++) {
            int count = 0;
            while (from + count < 8 && group(bytes, from + count) == 0) {
                count++;
            }
            if (count > bestCount) {
                bestFrom = from;
                bestCount = count;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestFrom) {
                text.append("::");
                i += bestCount - 1;
                continue;
            }
            boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
            text.append(first ? "" : ":").append(Integer.toHexString(group(bytes, i)));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 255) << 8 | bytes[2 * index + 1] & 255;
    }
}
