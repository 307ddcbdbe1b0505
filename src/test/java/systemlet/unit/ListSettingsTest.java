package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import systemlet.base.Table;
import systemlet.base.Text;

/** Settings of many assignments: reading is linear in the lines, and what a line says before it is refused counts. */
final class ListSettingsTest {
    /** Lists that a fixed number of words bounds, and the one that each assignment replaces. */
    private static final Set<String> BOUNDED = Set.of("SystemCallArchitectures", "DisableControllers",
            "RootImageOptions", "SystemCallFilter", "SystemCallLog");

    private static UnitConfig load(String name, String text) {
        MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/" + name, text);
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null);
        return new UnitLoader(files, paths, TestMachine.CONTEXT).load(UnitName.of(name));
    }

    /** As each assignment adds to what was there, none copies it: many lines would take the square of their number. */
    @Test void everyListGrowsInPlace() {
        Set<String> grown = new TreeSet<>();
        Set<String> copied = new TreeSet<>();
        for (String line : Table.lines(SettingTest.class, "complaints.txt")) {
            List<String> cells = Text.split(line, '\t');
            Directive<?> directive = Directives.find(cells.get(0), cells.get(1));
            boolean triggers = cells.get(1).equals("Unit") || cells.get(1).equals("Service");
            if (directive != null && cells.get(3).isEmpty() && !cells.get(2).isEmpty() && !triggers) {
                growsInPlace(directive, cells.get(2), grown, copied);
            }
        }
        copied.removeAll(BOUNDED);
        assertThat(copied).isEmpty();
        assertThat(grown).contains("ExecStart", "Environment", "BindPaths", "PathExists", "IPAddressDeny",
                "RestrictNetworkInterfaces", "StateDirectory").hasSizeGreaterThan(40);
    }

    private static <T> void growsInPlace(Directive<T> directive, String value, Set<String> grown, Set<String> copied) {
        UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("probe.service"));
        ParseContext context = new ParseContext(unit, TestMachine.CONTEXT, "/probe.service")
                .at(1, "Service", directive.name());
        try {
            T once = directive.parser().read(value, null, context);
            T twice = directive.parser().read(value, once, context);
            if (listOf(once) != null) {
                (listOf(once) == listOf(twice) ? grown : copied).add(directive.name());
            }
        } catch (BadValue joined) {
            return;   // a value that ends in a backslash would go on in the next line
        }
    }

    private static Object listOf(Object value) {
        return value instanceof FilterList filter ? filter.names() : value instanceof List<?> list ? list : null;
    }

    @Test void aDropInChangesACopy() {
        MemoryFiles files = new MemoryFiles()
                .file("/etc/systemd/system/a.service", "[Service]\nExecStart=/bin/true\nReadWritePaths=/a\n")
                .file("/etc/systemd/system/a.service.d/b.conf", "[Service]\nReadWritePaths=/b\nReadWritePaths=/c\n");
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null);
        UnitConfig unit = new UnitLoader(files, paths, TestMachine.CONTEXT).load(UnitName.of("a.service"));
        assertThat(unit.get(ExecSettings.READ_WRITE_PATHS)).containsExactly("/a", "/b", "/c");
        assertThat(unit.get(ExecSettings.READ_WRITE_PATHS)).isNotInstanceOf(GrowingList.class);
    }

    @Test void aConfigurationDoesNotKeepTheReaderOfAFilter() {
        UnitConfig unit = load("a.service", "[Service]\nExecStart=/bin/true\nRestrictAddressFamilies=AF_UNIX AF_INET\n");
        FilterList families = unit.get(ExecSettings.RESTRICT_ADDRESS_FAMILIES);
        assertThat(families.names()).containsExactly("AF_INET", "AF_UNIX").isNotInstanceOf(GrowingList.class);
    }

    /** Measured with systemd 252. */
    @Test void whatALineSaysBeforeItIsRefusedCounts() {
        UnitConfig unit = load("a.service", """
                [Service]
                ExecStart=/bin/true ; -/bin/ ; /bin/false
                PassEnvironment=A %Q C
                LogExtraFields=A=1 B=%Q C=3
                ExecSearchPath=/srv:/%Q:/opt
                BindPaths=c:/d /e
                DisableControllers=cpu foo memory
                MountImages=/a:/b /%Q:/b /c:/d:x:y:ro
                """);
        assertThat(unit.loadState()).isEqualTo(LoadState.LOADED);
        assertThat(unit.get(ServiceSettings.EXEC_START)).extracting(ExecCommand::path).containsExactly("/bin/true");
        assertThat(unit.get(ExecSettings.PASS_ENVIRONMENT)).containsExactly("A", "C");
        assertThat(unit.get(ExecSettings.LOG_EXTRA_FIELDS)).hasSize(2);
        assertThat(unit.get(ExecSettings.EXEC_SEARCH_PATH)).containsExactly("/srv");
        assertThat(unit.get(ExecSettings.BIND_PATHS)).extracting(BindMount::source).containsExactly("/d", "/e");
        assertThat(unit.get(ResourceSettings.DISABLE_CONTROLLERS)).containsExactly("cpu", "memory");
        List<String> images = new ArrayList<>();
        for (MountImage image : unit.get(ExecSettings.MOUNT_IMAGES)) {
            images.add(image.source() + image.options());
        }
        assertThat(images).containsExactly("/a[]", "/c[Pair[first=root, second=ro]]");
    }

    @Test void devicesAreReplacedOrNotAsInSystemd() {
        UnitConfig unit = load("a.service", """
                [Service]
                ExecStart=/bin/true
                DeviceAllow=/dev/null
                DeviceAllow=/dev/null w
                IODeviceWeight=/dev/null 100
                IODeviceWeight=/dev/null 200
                IOReadBandwidthMax=/dev/null 100
                IOReadBandwidthMax=/dev/zero 100
                IOReadBandwidthMax=/dev/null 1K 4
                IPAddressAllow=10.0.0.0/8 localhost 10.0.0.0/8
                """);
        assertThat(unit.get(ResourceSettings.DEVICE_ALLOW)).extracting(Pair::second).containsExactly("w", "rwm");
        assertThat(unit.get(ResourceSettings.IO_DEVICE_WEIGHT)).hasSize(2);
        assertThat(unit.get(ResourceSettings.IO_READ_BANDWIDTH_MAX)).extracting(DeviceValue::value)
                .containsExactly(1004L, 100L);
        assertThat(unit.get(ResourceSettings.IP_ADDRESS_ALLOW)).hasSize(3);
    }
}
