package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command line is read, and complained about, as getopt_long(3) of glibc does it. */
class GetoptTest {
    private final Shell shell = new Shell(new ScriptedDoors().unit("a.service", "A", "active", "running"));

    private String first(String line) {
        String text = shell.systemctl(line);
        return text.substring(0, text.indexOf('\n'));
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(first("--frob")).isEqualTo("systemctl: unrecognized option '--frob'");
        assertThat(first("-Z")).isEqualTo("systemctl: invalid option -- 'Z'");
        assertThat(first("--type")).isEqualTo("systemctl: option '--type' requires an argument");
        assertThat(first("-t")).isEqualTo("systemctl: option requires an argument -- 't'");
        assertThat(first("--all=1")).isEqualTo("systemctl: option '--all' doesn't allow an argument");
        assertThat(first("--w")).isEqualTo(
                "systemctl: option '--w' is ambiguous; possibilities: '--wait' '--with-dependencies' '--what'");
    }

    @Test
    void uniqueBeginningsAndBundlesAreUnderstoodAndOurOwnNamesDisturbNone() {
        assertThat(shell.systemctl("--qui is-active a")).isEqualTo("[exit 0]");
        assertThat(shell.systemctl("is-active a -aq")).isEqualTo("[exit 0]");
        assertThat(first("--st")).isEqualTo("systemctl: option '--state' requires an argument");
    }

    @Test
    void afterTwoDashesEverythingIsAName() {
        assertThat(shell.systemctl("is-active -- -.mount")).isEqualTo("inactive\n[exit 3]");
        assertThat(first("status -.mount")).isEqualTo("systemctl: invalid option -- '.'");
    }
}
