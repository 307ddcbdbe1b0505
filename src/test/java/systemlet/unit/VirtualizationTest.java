package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

class VirtualizationTest {
    private final SimKernel kernel = new SimWorld(1).driven(1, List.of("init"), List.of());

    @ParameterizedTest
    @CsvSource({
        "/.dockerenv,'',docker", "/run/.containerenv,'',podman", "/run/systemd/container,systemd-nspawn,systemd-nspawn",
        "/run/systemd/container,sandbox,container-other", "/proc/vz,'',openvz",
        "/proc/sys/kernel/osrelease,5.15.1-microsoft-standard-WSL2,wsl", "/nothing,'',none",
    })
    void aContainerIsKnownByItsSigns(String file, String text, String kind) throws SysException {
        put(file, text);
        assertThat(Virtualization.container(kernel)).isEqualTo(kind);
        assertThat(Virtualization.detect(kernel).container()).isEqualTo(!kind.equals("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sys/class/dmi/id/product_name,KVM,kvm", "/sys/class/dmi/id/sys_vendor,Amazon EC2,amazon",
        "/sys/class/dmi/id/sys_vendor,innotek GmbH,oracle", "/sys/class/dmi/id/bios_vendor,A Xen,none",
        "/sys/hypervisor/type,xen,xen", "/proc/cpuinfo,flags : fpu hypervisor lm,vm-other",
        "/sys/devices/system/clocksource/clocksource0/available_clocksource,tsc kvm-clock,kvm", "/nothing,'',none",
    })
    void aMachineIsKnownByItsSigns(String file, String text, String kind) throws SysException {
        put(file, text);
        assertThat(Virtualization.machine(kernel)).isEqualTo(kind);
        assertThat(Virtualization.MACHINES.contains(kind)).isEqualTo(!kind.equals("none"));
    }

    private void put(String path, String text) throws SysException {
        Trees.makeParents(kernel, path);
        Files.write(kernel, path, text.getBytes(StandardCharsets.UTF_8), 0644);
    }
}
