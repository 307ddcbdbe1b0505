package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.dbus.Value;

/** The forms of properties in show, as systemd 252 prints them. */
class ShowTest {
    private static final long UNSET = -1;

    private final ScriptedDoors manager = new ScriptedDoors();
    private final Shell shell = new Shell(manager);

    private String shown(String name, Value value) {
        manager.property("a.service", name, value);
        String text = shell.systemctl("show -p " + name + " a");
        return text.substring(0, text.length() - "\n[exit 0]".length());
    }

    @Test
    void spansMomentsAndNumbersGetTheirMeaningFromTheName() {
        assertThat(shown("TimeoutStopUSec", Value.uint64(90_000_000))).isEqualTo("TimeoutStopUSec=1min 30s");
        assertThat(shown("RuntimeMaxUSec", Value.uint64(UNSET))).isEqualTo("RuntimeMaxUSec=infinity");
        assertThat(shown("ActiveEnterTimestamp", Value.uint64(1_795_460_846_802_638L)))
                .isEqualTo("ActiveEnterTimestamp=Mon 2026-11-23 19:07:26 UTC");
        assertThat(shown("ActiveExitTimestamp", Value.uint64(0))).isEqualTo("ActiveExitTimestamp=");
        assertThat(shown("UMask", Value.uint32(022))).isEqualTo("UMask=0022");
        assertThat(shown("UID", Value.uint32(0xffff_ffffL))).isEqualTo("UID=[not set]");
        assertThat(shown("TasksMax", Value.uint64(UNSET))).isEqualTo("TasksMax=infinity");
        assertThat(shown("MemoryCurrent", Value.uint64(UNSET))).isEqualTo("MemoryCurrent=[not set]");
        assertThat(shown("IPIngressBytes", Value.uint64(UNSET))).isEqualTo("IPIngressBytes=[no data]");
        assertThat(shown("IOReadBytes", Value.uint64(UNSET))).isEqualTo("IOReadBytes=18446744073709551615");
        assertThat(shown("CanStart", Value.bool(true))).isEqualTo("CanStart=yes");
        assertThat(shown("RestrictNamespaces", Value.uint64(0x7e020080L))).isEqualTo("RestrictNamespaces=no");
        assertThat(shown("AmbientCapabilities", Value.uint64(5)))
                .isEqualTo("AmbientCapabilities=cap_chown cap_dac_read_search");
    }

    @Test
    void listsAreWordsQuotedWhereTheyMustBe() {
        assertThat(shown("Environment", Value.strings(List.of("A=1", "B=two words"))))
                .isEqualTo("Environment=A=1 \"B=two words\"");
        assertThat(shown("After", Value.strings(List.of()))).isEqualTo("After=");
    }

    @Test
    void commandsAreShownWithWhatBecameOfThem() {
        Value exec = new Value.Struct(List.of(Value.string("/bin/sh"), Value.strings(List.of("/bin/sh", "-c", "x y")),
                Value.bool(true), Value.uint64(0), Value.uint64(0), Value.uint64(0), Value.uint64(0),
                Value.uint32(7), new Value.Whole('i', 2), new Value.Whole('i', 9)));
        assertThat(shown("ExecStart", new Value.Items("(sasbttttuii)", List.of(exec)))).isEqualTo("ExecStart="
                + "{ path=/bin/sh ; argv[]=/bin/sh -c x y ; ignore_errors=yes ; start_time=[n/a] ; stop_time=[n/a] ; "
                + "pid=7 ; code=killed ; status=9/KILL }");
    }

    @Test
    void filtersSayWhetherTheyAllowOrForbid() {
        Value deny = new Value.Struct(List.of(Value.bool(false), Value.strings(List.of("@clock"))));
        assertThat(shown("SystemCallFilter", deny)).isEqualTo("SystemCallFilter=~@clock");
    }

    @Test
    void addressesAndProcessorsAreShort() {
        assertThat(Flags.address(new byte[] {127, 0, 0, 1})).isEqualTo("127.0.0.1");
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        assertThat(Flags.address(loopback)).isEqualTo("::1");
        assertThat(Flags.ranges(new byte[] {0b0100_1111})).isEqualTo("0-3 6");
    }

    @Test
    void withoutAWishEmptyPropertiesAreLeftOut() {
        manager.property("a.service", "Id", Value.string("a.service"))
                .property("a.service", "PIDFile", Value.string(""));
        assertThat(shell.systemctl("show a")).isEqualTo("Id=a.service\n[exit 0]");
        assertThat(shell.systemctl("show -a a")).isEqualTo("Id=a.service\nPIDFile=\n[exit 0]");
        assertThat(shell.systemctl("show --value -p Id,Nope a")).isEqualTo("a.service\n[exit 0]");
    }
}
