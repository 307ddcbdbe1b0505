package systemlet.unit;

import java.util.List;

/** The names of capabilities(7), and the parsers of sets of them. */
public final class CapabilityNames {
    private static final List<String> NAMES =
            List.of("cap_chown", "cap_dac_override", "cap_dac_read_search", "cap_fowner",
            "cap_fsetid", "cap_kill", "cap_setgid", "cap_setuid", "cap_setpcap", "cap_linux_immutable",
            "cap_net_bind_service", "cap_net_broadcast", "cap_net_admin", "cap_net_raw", "cap_ipc_lock",
            "cap_ipc_owner",
            "cap_sys_module", "cap_sys_rawio", "cap_sys_chroot", "cap_sys_ptrace", "cap_sys_pacct", "cap_sys_admin",
            "cap_sys_boot", "cap_sys_nice", "cap_sys_resource", "cap_sys_time", "cap_sys_tty_config", "cap_mknod",
            "cap_lease", "cap_audit_write", "cap_audit_control", "cap_setfcap", "cap_mac_override", "cap_mac_admin",
            "cap_syslog", "cap_wake_alarm", "cap_block_suspend", "cap_audit_read", "cap_perfmon", "cap_bpf",
            "cap_checkpoint_restore");

    private CapabilityNames() {}

    /** {@return the number of a capability by its name in any case or its number, -1 where it is none} */
    public static int number(String text) {
        String lower = text.toLowerCase();
        int number = NAMES.indexOf(lower);
        if (number < 0 && !text.isEmpty() && text.length() <= 2 && systemlet.base.Text.isDigits(text)) {
            number = Integer.parseInt(text);
        }
        return number < 63 ? number : -1;
    }

    /** {@return the name, or the number where it has none} */
    public static String name(int number) {
        return number < NAMES.size() ? NAMES.get(number) : Integer.toString(number);
    }

    /** {@return how many capabilities are known by a name} */
    public static int count() {
        return NAMES.size();
    }

    static Long parseBoundingSet(String value, Long before, ParseContext in) throws BadValue {
        return parse(value, before, -1, in);
    }

    static Long parseAmbientSet(String value, Long before, ParseContext in) throws BadValue {
        return parse(value, before, 0, in);
    }

    /** Names that are added, or taken away after '~'; an empty list, and the first one, sets the whole. */
    private static Long parse(String value, Long before, long initial, ParseContext in) throws BadValue {
        boolean invert = value.startsWith("~");
        long sum = 0;
        for (String word : Parsers.plainWords(invert ? value.substring(1) : value, in)) {
            int number = number(word);
            sum |= number < 0 ? 0 : 1L << number;   // unknown names are passed over, as in systemd
        }
        long set = before == null ? initial : before;
        if (sum == 0 || set == initial) {
            return invert ? ~sum : sum;
        }
        return invert ? set & ~sum : set | sum;
    }
}
