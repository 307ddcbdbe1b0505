package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

class BusAddressTest {
    @Test
    void aPathOrAnAbstractNameWithOtherKeysBeside() throws Exception {
        assertThat(BusAddress.parse("unix:guid=00,path=/run/a%2cb%20%c3%a9"))
                .isEqualTo(new SocketAddress.UnixPath("/run/a,b \u00e9"));
        assertThat(BusAddress.parse("unix:abstract=/tmp/x")).isEqualTo(new SocketAddress.UnixAbstract("/tmp/x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unix:guid=00|Invalid argument", "unix:path=/a,abstract=b|Invalid argument", "unix:path=/%4|Invalid argument",
        "unix:path=/%zz|Invalid argument", "unix:path=/%ff|Invalid argument", "tcp:host=localhost|Protocol not supported",
    })
    void whatCannotBeConnectedToSaysWhy(String address, String why) {
        assertThatThrownBy(() -> BusAddress.parse(address)).isInstanceOfSatisfying(SysException.class,
                refused -> assertThat(refused.text()).isEqualTo(why));
    }

    @Test
    void aPathThatNoSocketCanHaveIsRefused() {
        assertThatThrownBy(() -> BusAddress.parse("unix:path=/" + "x".repeat(107))).isInstanceOfSatisfying(
                SysException.class, refused -> assertThat(refused.text()).isEqualTo("Argument list too long"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nonsense|Connection refused", "''|Connection refused", "what:a=b;unix:path=/nope|No such file or directory",
    })
    void whatIsUnknownIsPassedOver(String addresses, String why) {
        SimKernel kernel = new SimWorld(1).driven(1, List.of("systemctl"), List.of());
        assertThatThrownBy(() -> BusAddress.connect(kernel, addresses)).isInstanceOfSatisfying(
                SysException.class, refused -> assertThat(refused.text()).isEqualTo(why));
    }
}
