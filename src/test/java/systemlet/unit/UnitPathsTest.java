package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import systemlet.unit.UnitPaths.Scope;

/** The lists are those of systemd-analyze 252 unit-paths on Debian. */
class UnitPathsTest {
    private static UnitPaths paths(Scope scope, String root, Map<String, String> environment) {
        return UnitPaths.of(scope, root, environment::get);
    }

    @Test void theSystemSearchesItsDirectoriesInThisOrder() {
        assertThat(paths(Scope.SYSTEM, "", Map.of()).search()).containsExactly(
                "/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient",
                "/run/systemd/generator.early", "/etc/systemd/system", "/etc/systemd/system.attached",
                "/run/systemd/system", "/run/systemd/system.attached", "/run/systemd/generator",
                "/usr/local/lib/systemd/system", "/lib/systemd/system", "/usr/lib/systemd/system",
                "/run/systemd/generator.late");
    }

    @Test void aUserWithoutRuntimeDirectoryHasNoGeneratorsAndNoTransientUnits() {
        var paths = paths(Scope.USER, "", Map.of("HOME", "/root"));
        assertThat(paths.search()).containsExactly(
                "/root/.config/systemd/user.control", "/root/.config/systemd/user", "/etc/xdg/systemd/user",
                "/etc/systemd/user", "/run/systemd/user", "/root/.local/share/systemd/user",
                "/usr/local/share/systemd/user", "/usr/share/systemd/user", "/usr/local/lib/systemd/user",
                "/usr/lib/systemd/user");
        assertThat(paths.transientUnits()).isNull();
    }

    @Test void theXdgVariablesMoveAUsersDirectories() {
        var paths = paths(Scope.USER, "", Map.of("HOME", "/root", "XDG_RUNTIME_DIR", "/run/user/0",
                "XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d",
                "XDG_CONFIG_DIRS", "/cd1:/cd2", "XDG_DATA_DIRS", "/dd1:/dd2"));
        assertThat(paths.search()).containsExactly(
                "/c/systemd/user.control", "/run/user/0/systemd/user.control", "/run/user/0/systemd/transient",
                "/run/user/0/systemd/generator.early", "/c/systemd/user", "/cd1/systemd/user", "/cd2/systemd/user",
                "/etc/systemd/user", "/run/user/0/systemd/user", "/run/systemd/user", "/run/user/0/systemd/generator",
                "/d/systemd/user", "/dd1/systemd/user", "/dd2/systemd/user", "/usr/local/lib/systemd/user",
                "/usr/local/share/systemd/user", "/usr/lib/systemd/user", "/usr/share/systemd/user",
                "/run/user/0/systemd/generator.late");
    }

    @Test void allUsersShareSixDirectories() {
        assertThat(paths(Scope.GLOBAL, "", Map.of()).search()).containsExactly(
                "/etc/systemd/user", "/run/systemd/user", "/usr/local/share/systemd/user", "/usr/share/systemd/user",
                "/usr/local/lib/systemd/user", "/usr/lib/systemd/user");
    }

    @Test void theVariableReplacesTheListOrComesBeforeIt() {
        assertThat(paths(Scope.SYSTEM, "", Map.of("SYSTEMD_UNIT_PATH", "/a:/b")).search()).containsExactly("/a", "/b");
        assertThat(paths(Scope.SYSTEM, "", Map.of("SYSTEMD_UNIT_PATH", "/a:/b:")).search())
                .startsWith("/a", "/b", "/etc/systemd/system.control").hasSize(15);
    }

    @Test void everyPathLiesInTheRoot() {
        var paths = paths(Scope.SYSTEM, "/mnt/x/", Map.of());
        assertThat(paths.search()).allMatch(path -> path.startsWith("/mnt/x/")).hasSize(13);
        assertThat(paths.config()).isEqualTo("/mnt/x/etc/systemd/system");
        assertThat(paths.inside("/mnt/x/etc/systemd/system")).isEqualTo("/etc/systemd/system");
        assertThat(paths.isRuntime("/mnt/x/run/systemd/system/a.service")).isTrue();
        assertThat(paths.isGenerated("/mnt/x/run/systemd/generator.late/a.service")).isTrue();
        assertThat(paths.isVendor("/mnt/x/usr/lib/systemd/system/a.service")).isTrue();
    }
}
