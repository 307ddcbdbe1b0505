package systemlet.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.dbus.Client;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;
import systemlet.dbus.WireWriter;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** Transient units and set-property over the bus: the files they leave, and what is refused in systemd's words. */
class TransientTest {
    private static final String HEAD =
            "# This is a transient unit file, created programmatically via the systemd API. Do not edit.\n";

    private final SimKernel kernel = new SimWorld(1).driven(100, List.of("systemctl"), List.of("PATH=/bin"));
    private final Client client = OfflineClient.make(kernel);

    private static Value command(String... words) {
        return new Value.Items("(sasb)", List.of(new Value.Struct(List.of(Value.string(words[0]),
                Value.strings(List.of(words)), Value.bool(false)))));
    }

    /** @param properties name, value, name, value … */
    private static void write(WireWriter w, Object... properties) {
        w.array('(');
        for (int i = 0; i < properties.length; i += 2) {
            w.struct().string((String) properties[i]);
            ((Value) properties[i + 1]).boxed().write(w);
        }
        w.end();
    }

    private void start(String unit, Object... properties) throws Exception {
        client.call(client.to(Paths.MANAGER, Paths.MANAGER_FACE, "StartTransientUnit").with("ssa(sv)a(sa(sv))", w -> {
            w.string(unit).string("fail");
            write(w, properties);
            w.array('(').end();
        }));
    }

    private void set(String unit, boolean runtime, Object... properties) throws Exception {
        client.call(client.to(Paths.MANAGER, Paths.MANAGER_FACE, "SetUnitProperties").with("sba(sv)", w -> {
            w.string(unit).bool(runtime);
            write(w, properties);
        }));
    }

    private String text(String path) throws SysException {
        return Files.readText(kernel, path, 1 << 16);
    }

    private void unitFile(String name, String text) throws SysException {
        String path = "/etc/systemd/system/" + name;
        Trees.makeParents(kernel, path);
        Files.write(kernel, path, text.getBytes(StandardCharsets.UTF_8), 0644);
    }

    @Test
    void addressesOfNoFamilyOrOfTheWrongLengthAreRefused() throws Exception {
        unitFile("a.service", "[Service]\nExecStart=/bin/a\n");
        assertThatThrownBy(() -> set("a.service", true, "IPAddressAllow", address(2, 3, 8)))
                .hasMessageContaining("IP address has wrong size for family (AF_INET, expected 4, got 3)");
        assertThatThrownBy(() -> set("a.service", true, "IPAddressAllow", address(7, 4, 8)))
                .hasMessageContaining("IPAddressAllow= expects IPv4 or IPv6 addresses only.");
        assertThatThrownBy(() -> set("a.service", true, "IPAddressAllow", address(10, 16, 129)))
                .hasMessageContaining("Prefix length 129 too large for address family AF_INET6.");
        set("a.service", true, "IPAddressAllow", new Value.Items("(iayu)", List.of()));
        assertThat(text("/run/systemd/system.control/a.service.d/50-IPAddressAllow.conf")).endsWith("[Service]\nIPAddressAllow=\n");
    }

    private static Value address(int family, int size, int prefix) {
        return new Value.Items("(iayu)", List.of(new Value.Struct(List.of(new Value.Whole('i', family),
                new Value.Bytes(new byte[size]), Value.uint32(prefix)))));
    }

    @Test
    void aTransientServiceIsAFileAndAUnit() throws Exception {
        start("t.service", "Description", Value.string("50% x"),
                "DefaultDependencies", Value.bool(false), "TimeoutStopUSec", Value.uint64(1_500_000),
                "LimitNOFILE", Value.uint64(200), "LimitNOFILESoft", Value.uint64(100), "ExecStart", command("/bin/a", "b c"));
        assertThat(text("/run/systemd/transient/t.service")).isEqualTo(HEAD + "[Unit]\nDescription=50%% x\n"
                + "DefaultDependencies=no\n\n[Service]\n"
                + "TimeoutStopSec=1.500000s\n"
                + "LimitNOFILE=200\nLimitNOFILE=100:200\nExecStart=\nExecStart=\"/bin/a\" \"b c\"\n");
        String path = Paths.unit("t.service");
        assertThat(client.get(path, Paths.FACE + "Unit", "Transient")).isEqualTo(Value.bool(true));
        assertThat(client.get(path, Paths.FACE + "Unit", "Description")).isEqualTo(Value.string("50% x"));
        assertThat(client.get(path, Paths.FACE + "Service", "TimeoutStopUSec")).isEqualTo(Value.uint64(1_500_000));
        assertThat(client.get(path, Paths.FACE + "Service", "LimitNOFILESoft")).isEqualTo(Value.uint64(100));
        assertThatThrownBy(() -> start("t.service", "ExecStart", command("/bin/a"))).isInstanceOf(DBusError.class)
                .hasMessage("Unit t.service was already loaded or has a fragment file.");
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        refused("Invalid unit name or type.", "foo");
        refused("Unit name foo@.service is missing the instance name.", "foo@.service");
        refused("Unit type target does not support transient units.", "foo.target");
        refused("Unit foo.service has a bad unit file setting.", "foo.service");
        refused("Cannot set property Foo, or unknown property.", "foo.service", "Foo", Value.string("x"));
        refused("Invalid Type setting: x", "foo.service", "Type", Value.string("x"));
        refused("Failed to set unit properties: Unexpected message contents", "foo.service", "Type", Value.uint32(3));
        Value empty = new Value.Items("(sasb)", List.of(new Value.Struct(List.of(Value.string("/bin/a"),
                Value.strings(List.of()), Value.bool(false)))));
        refused("\"ExecStart\" argv cannot be empty", "foo.service", "ExecStart", empty);
        Value pids = new Value.Items("u", List.of(Value.uint32(9999)));
        refused("Process with ID 9999 does not exist.", "foo.scope", "PIDs", pids);
        assertThat(Files.exists(kernel, "/run/systemd/transient/foo.service")).isFalse();
    }

    private void refused(String text, String unit, Object... properties) {
        assertThatThrownBy(() -> start(unit, properties)).isInstanceOf(DBusError.class).hasMessage(text);
    }

    @Test
    void setPropertyWritesOneDropInForEachAndReadsItBack() throws Exception {
        unitFile("w.service", "[Service]\nExecStart=/bin/w\n");
        set("w.service", false, "CPUWeight", Value.uint64(50), "Description", Value.string("new"));
        set("w.service", true, "TasksMax", Value.uint64(7));
        assertThat(text("/etc/systemd/system.control/w.service.d/50-CPUWeight.conf")).endsWith("[Service]\nCPUWeight=50\n");
        assertThat(text("/run/systemd/system.control/w.service.d/50-TasksMax.conf")).endsWith("[Service]\nTasksMax=7\n");
        String path = Paths.unit("w.service");
        assertThat(client.get(path, Paths.FACE + "Service", "CPUWeight")).isEqualTo(Value.uint64(50));
        assertThat(client.get(path, Paths.FACE + "Service", "TasksMax")).isEqualTo(Value.uint64(7));
        assertThat(client.get(path, Paths.FACE + "Unit", "Description")).isEqualTo(Value.string("new"));
        assertThat(client.get(path, Paths.FACE + "Unit", "NeedDaemonReload")).isEqualTo(Value.bool(false));
        assertThatThrownBy(() -> set("w.service", false, "CPUWeight", Value.uint64(20_000)))
                .hasMessage("Value specified in CPUWeight is out of range");
        assertThatThrownBy(() -> set("w.service", false, "CPUWeight", Value.uint64(60), "Type", Value.string("exec")))
                .hasMessage("Cannot set property Type, or unknown property.");
        assertThat(text("/etc/systemd/system.control/w.service.d/50-CPUWeight.conf")).endsWith("CPUWeight=50\n");
        assertThatThrownBy(() -> set("none.service", false)).hasMessage("Unit none.service not found.");
    }

    @Test
    void marksAreKeptUntilTheUnitHasStopped() throws Exception {
        unitFile("w.service", "[Service]\nExecStart=/bin/w\n");
        set("w.service", false, "Markers", Value.strings(List.of("needs-restart", "needs-reload")));
        String path = Paths.unit("w.service");
        assertThat(client.get(path, Paths.FACE + "Unit", "Markers"))
                .isEqualTo(Value.strings(List.of("needs-reload", "needs-restart")));
        set("w.service", false, "Markers", Value.strings(List.of("-needs-reload")));
        assertThat(client.get(path, Paths.FACE + "Unit", "Markers")).isEqualTo(Value.strings(List.of("needs-restart")));
        assertThatThrownBy(() -> set("w.service", false, "Markers", Value.strings(List.of("foo"))))
                .hasMessage("Unknown marker \"foo\".");
    }
}
