package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The small programs print what those of systemd 252 print. */
class AppletTest {
    private final Shell shell = new Shell(new ScriptedDoors());

    @Test
    void escapeTurnsTextIntoPartsOfNamesAndBack() {
        assertThat(shell.applet("systemd-escape", "a/b-c d@ 'x y'")).isEqualTo("a-b\\x2dc d\\x40 x\\x20y\n[exit 0]");
        assertThat(shell.applet("systemd-escape", "-u a-b")).isEqualTo("a/b\n[exit 0]");
        assertThat(shell.applet("systemd-escape", "-p /dev//sda/")).isEqualTo("dev-sda\n[exit 0]");
        assertThat(shell.applet("systemd-escape", "--template=foo@.service 'a b'"))
                .isEqualTo("foo@a\\x20b.service\n[exit 0]");
        assertThat(shell.applet("systemd-escape", "-u --instance foo@a-b.service")).isEqualTo("a/b\n[exit 0]");
        assertThat(shell.applet("systemd-escape", "")).isEqualTo("Not enough arguments.\n[exit 1]");
    }

    @Test
    void analyzeReadsSpansAndStatuses() {
        assertThat(shell.applet("systemd-analyze", "timespan 1h30s"))
                .isEqualTo("Original: 1h30s\n      μs: 3630000000\n   Human: 1h 30s\n[exit 0]");
        assertThat(shell.applet("systemd-analyze", "exit-status 1 CONFIG"))
                .isEqualTo("NAME    STATUS CLASS\nFAILURE      1 libc\nCONFIG      78 BSD\n[exit 0]");
        assertThat(shell.applet("systemd-analyze", "exit-status 300"))
                .isEqualTo("Invalid exit status \"300\".\n[exit 1]");
    }

    @Test
    void versionsAreOrderedByTheirNumbers() {
        assertThat(Versions.compare("1.2", "1.10")).isNegative();
        assertThat(Versions.compare("1.2~rc1", "1.2")).isNegative();
        assertThat(Versions.compare("1.2-3", "1.2")).isPositive();
        assertThat(Versions.compare("01.2", "1.2")).isZero();
        assertThat(Versions.compare("", "0")).isNegative();
    }

    @Test
    void notifyNeedsASocketToSpeakTo() {
        assertThat(shell.applet("systemd-notify", "--ready"))
                .isEqualTo("No status data could be sent: $NOTIFY_SOCKET was not set\n[exit 1]");
    }

    @Test
    void telinitRefusesWhatIsNoRunlevel() {
        assertThat(shell.applet("telinit", "7")).isEqualTo("Unknown command '7'.\n[exit 1]");
        assertThat(shell.applet("telinit", "")).isEqualTo("telinit: required argument missing.\n[exit 1]");
    }
}
