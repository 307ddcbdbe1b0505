package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectPathTest {
    /** Labels as busctl tree of systemd 252 shows them. */
    @ParameterizedTest
    @CsvSource({
        "dbus.service, dbus_2eservice", "-.mount, _2d_2emount", "getty@tty1.service, getty_40tty1_2eservice",
        "systemd-journald.service, systemd_2djournald_2eservice", "1, _31", "a1, a1", "'', _", "a_b, a_5fb",
        "dev-disk-by\\x2duuid.swap, dev_2ddisk_2dby_5cx2duuid_2eswap", "ä.service, _c3_a4_2eservice"})
    void aNameBecomesALabelAndComesBack(String name, String label) {
        assertThat(ObjectPath.escape(name)).isEqualTo(label);
        assertThat(ObjectPath.unescape(label)).isEqualTo(name);
    }

    @Test
    void aLabelThatNobodyEscapedIsTakenAsItIs() {
        assertThat(ObjectPath.unescape("foo_zz")).isEqualTo("foo_zz");
        assertThat(ObjectPath.unescape("foo_2")).isEqualTo("foo_2");
        assertThat(ObjectPath.unescape("_ff_2e")).isEqualTo("_ff_2e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/org/freedesktop/systemd1/unit/foo_2eservice"})
    void pathsOfTheSpecificationAreValid(String path) {
        assertThat(ObjectPath.isValid(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "//", "/a/", "/a//b", "/a.b", "/a-b", "/\u00e9"})
    void othersAreNot(String path) {
        assertThat(ObjectPath.isValid(path)).isFalse();
    }
}
