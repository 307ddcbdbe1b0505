package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTextTest {
    private static String lines(String property, String signature, Object value) throws BadValue {
        StringBuilder to = new StringBuilder();
        for (UnitText.Assignment line : PropertyText.of(UnitType.SERVICE, property, signature, value)) {
            to.append(line.section()).append(": ").append(line.key()).append('=').append(line.value()).append('\n');
        }
        return to.toString();
    }

    @Test void propertiesBecomeTheDirectivesThatMeanTheSame() throws BadValue {
        assertThat(lines("Description", "s", "50% done")).isEqualTo("Unit: Description=50%% done\n");
        assertThat(lines("RestartUSec", "t", 1500L)).isEqualTo("Service: RestartSec=1.500ms\n");
        assertThat(lines("RuntimeMaxUSec", "t", -1L)).isEqualTo("Service: RuntimeMaxSec=infinity\n");
        assertThat(lines("CPUQuotaPerSecUSec", "t", 500_000L)).isEqualTo("Service: CPUQuota=50%\n");
        assertThat(lines("MemoryMax", "t", 1024L)).isEqualTo("Service: MemoryMax=1024\n");
        assertThat(lines("UMask", "u", 022)).isEqualTo("Service: UMask=022\n");
        assertThat(lines("Environment", "as", List.of("A=b c", "D=%"))).isEqualTo(
                "Service: Environment=\"A=b c\" \"D=%%\"\n");
        assertThat(lines("After", "as", List.of("a.service"))).isEqualTo("Unit: After=a.service\n");
        assertThat(lines("RemainAfterExit", "b", true)).isEqualTo("Service: RemainAfterExit=yes\n");
    }

    @Test void theTimesOfATransientTimerComeOneByOneToo() throws BadValue {
        UnitText.Assignment line = PropertyText.of(UnitType.TIMER, "OnActiveSec", "t", 2_000_000L).get(0);
        assertThat(line.key() + "=" + line.value()).isEqualTo("OnActiveSec=2s");
        assertThatThrownBy(() -> PropertyText.of(UnitType.TIMER, "OnActiveUSec", "t", 2_000_000L))
                .hasMessage("Cannot set property OnActiveUSec, or unknown property.");
    }

    @Test void rowsOfAnotherShapeAreRefused() {
        for (String property : List.of("TimersMonotonic", "TimersCalendar", "Conditions")) {
            List<Object[]> rows = List.<Object[]>of(new Object[] {"OnActiveSec"});
            assertThatThrownBy(() -> PropertyText.of(UnitType.TIMER, property, "a(s)", rows))
                    .hasMessage("Unexpected message contents");
        }
    }

    @Test void commandsComeThroughTheirTextUnchanged() throws BadValue {
        List<String> arguments = List.of("name", "a b", ";", "%n", "\"q\"", "tab\t", "$X", "it's");
        Object[] command = {"/bin/x", arguments, List.of("ignore-failure", "no-env-expand")};
        String text = "[Service]\nType=oneshot\n" + lines("ExecStartEx", "a(sasas)", List.<Object[]>of(command))
                .replace("Service: ", "");
        MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/a.service", text);
        UnitConfig unit = new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", name -> null),
                TestMachine.CONTEXT).load(UnitName.of("a.service"));
        ExecCommand read = unit.get(ServiceSettings.EXEC_START).get(0);
        assertThat(read.arguments()).isEqualTo(arguments);
        assertThat(read.flagWords()).containsExactly("ignore-failure", "no-env-expand");
    }

    @Test void setsSharesAndAddressesAreWrittenAsTheirParsersReadThem() throws BadValue {
        assertThat(lines("TasksMaxScale", "u", 429496730)).isEqualTo("Service: TasksMax=10.00%\n");
        assertThat(lines("AllowedCPUs", "ay", new byte[] {(byte) 0x8f, 1})).isEqualTo(
                "Service: AllowedCPUs=\nService: AllowedCPUs=0-3 7-8\n");
        assertThat(lines("RestrictNamespaces", "t", 0x08000000L)).isEqualTo("Service: RestrictNamespaces=ipc\n");
        assertThat(lines("RestrictNamespaces", "t", 0L)).isEqualTo("Service: RestrictNamespaces=yes\n");
        assertThat(lines("StandardInputData", "ay", "hello".getBytes())).isEqualTo(
                "Service: StandardInputData=aGVsbG8=\n");
        assertThat(lines("IPAddressDeny", "a(iayu)", List.<Object[]>of(new Object[] {2, new byte[] {10, 1, 2, 3}, 8})))
                .isEqualTo("Service: IPAddressDeny=\nService: IPAddressDeny=10.0.0.0/8\n");
    }

    @Test void unknownPropertiesAreRefused() {
        assertThatThrownBy(() -> lines("NoSuchThing", "s", "x")).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> lines("Nice", "i", "text")).isInstanceOf(BadValue.class);
    }

    @Test void headingsStandWhereTheSectionChanges() throws BadValue {
        UnitText text = UnitText.ofDropIn().add(PropertyText.of(UnitType.SERVICE, "Nice", "i", 5))
                .add(PropertyText.of(UnitType.SERVICE, "Description", "s", "x"))
                .add(PropertyText.of(UnitType.SERVICE, "CPUWeight", "t", -1L));
        assertThat(text.toString()).endsWith("Do not edit.\n[Service]\nNice=5\n\n[Unit]\nDescription=x\n\n[Service]\nCPUWeight=\n");
    }
}
