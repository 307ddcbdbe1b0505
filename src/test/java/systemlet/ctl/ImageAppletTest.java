package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** systemd-sysusers and systemd-tmpfiles make what package scripts rely on; measured on systemd 252. */
class ImageAppletTest {
    private final Shell shell = new Shell(new ScriptedDoors());

    @Test
    void sysusersMakesUsersGroupsAndMemberships() {
        shell.file("/r/etc/sysusers.d/a.conf", """
                u foo - "Foo User" /var/foo
                g grp 777
                m foo grp
                r - 300-400
                bad line
                """);
        assertThat(shell.applet("systemd-sysusers", "--root=/r")).isEqualTo("""
                /r/etc/sysusers.d/a.conf:5: Unknown modifier 'bad'.
                Creating group 'grp' with GID 777.
                Creating group 'foo' with GID 400.
                Creating user 'foo' (Foo User) with UID 400 and GID 400.
                [exit 1]""");
        assertThat(shell.text("/r/etc/passwd")).isEqualTo("foo:x:400:400:Foo User:/var/foo:/usr/sbin/nologin\n");
        assertThat(shell.text("/r/etc/group")).isEqualTo("grp:x:777:foo\nfoo:x:400:\n");
        assertThat(shell.text("/r/etc/gshadow")).isEqualTo("grp:!*::foo\nfoo:!*::\n");
    }

    @Test
    void sysusersLeavesWhatIsThereAndMakesItOnce() {
        shell.file("/r/etc/group", "users:x:100:\n")
                .file("/r/usr/lib/sysusers.d/b.conf", "u bar 555:users - - /bin/sh\n");
        assertThat(shell.applet("systemd-sysusers", "--root=/r"))
                .isEqualTo("Creating user 'bar' (n/a) with UID 555 and GID 100.\n[exit 0]");
        assertThat(shell.applet("systemd-sysusers", "--root=/r")).isEqualTo("[exit 0]");
        assertThat(shell.text("/r/etc/passwd")).isEqualTo("bar:x:555:100::/:/bin/sh\n");
        assertThat(shell.text("/r/etc/group")).isEqualTo("users:x:100:\n");
    }

    @Test
    void tmpfilesMakesWhatIsRightAndNamesWhatIsWrong() {
        shell.file("/r/etc/tmpfiles.d/a.conf", """
                d /a/b 0700 - - -
                zz /x
                d relative
                f /f 0644 - - - hello\\nworld
                L /l - - - - /tgt
                q /bad 99999
                d /who - nosuch
                """);
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("""
                /r/etc/tmpfiles.d/a.conf:2: Unknown modifiers in command 'zz'
                /r/etc/tmpfiles.d/a.conf:3: Path 'relative' not absolute.
                /r/etc/tmpfiles.d/a.conf:6: Invalid mode '99999'.
                /r/etc/tmpfiles.d/a.conf:7: Failed to resolve user 'nosuch': No such process
                [exit 65]""");
        assertThat(shell.text("/r/f")).isEqualTo("hello\nworld");
    }

    @Test
    void tmpfilesHidesAFileByOneOfTheSameNameInEtc() {
        shell.file("/r/usr/lib/tmpfiles.d/x.conf", "f /old - - - - o\n").file("/r/etc/tmpfiles.d/x.conf", "f /new\n");
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("[exit 0]");
        assertThat(shell.text("/r/old")).isEqualTo("absent");
        assertThat(shell.text("/r/new")).isEmpty();
        assertThat(shell.applet("systemd-tmpfiles", "")).startsWith("You need to specify at least one of");
    }

    @Test
    void tmpfilesPassesOverLinesOfCredentialsThatNobodyPassed() {
        shell.file("/r/etc/tmpfiles.d/a.conf", "f^ /a - - - - login.motd\nf^~ /b - - - - x\nf /c - - - - c\n");
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("[exit 0]");
        assertThat(shell.text("/r/a")).isEqualTo("absent");
        assertThat(shell.text("/r/b")).isEqualTo("absent");
        assertThat(shell.text("/r/c")).isEqualTo("c");
    }

    @Test
    void tmpfilesWritesCredentials() {
        Shell passed = new Shell(new ScriptedDoors(), "CREDENTIALS_DIRECTORY=/c");
        passed.file("/c/plain", "two\nlines %m\n").file("/c/coded", "aGkK").file("/r/etc/tmpfiles.d/a.conf",
                "f^ /a - - - - plain\nf^~ /b - - - - coded\nf^ /d - - - - absent\n");
        assertThat(passed.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("[exit 0]");
        assertThat(passed.text("/r/a")).isEqualTo("two\nlines %m\n");
        assertThat(passed.text("/r/b")).isEqualTo("hi\n");
        assertThat(passed.text("/r/d")).isEqualTo("absent");
    }

    @Test
    void tmpfilesMakesNothingWhereACredentialIsNamedWrongly() {
        shell.file("/r/etc/tmpfiles.d/a.conf", "f /a\nf^ /b - - - - bad/name\n");
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create"))
                .isEqualTo("/r/etc/tmpfiles.d/a.conf:2: Credential name not valid: bad/name\n[exit 1]");
        shell.file("/r/etc/tmpfiles.d/a.conf", "f /a\nf^ /b\n");
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("/r/etc/tmpfiles.d/a.conf:2: "
                + "Reading from credential requested, but no credential name specified.\n[exit 1]");
        shell.file("/r/etc/tmpfiles.d/a.conf", "f /a\nf~ /b - - - - aGk\n");
        assertThat(shell.applet("systemd-tmpfiles", "--root=/r --create")).isEqualTo("/r/etc/tmpfiles.d/a.conf:2: "
                + "Failed to base64 decode specified argument 'aGk': Broken pipe\n[exit 1]");
        assertThat(shell.text("/r/a")).isEqualTo("absent");
    }
}
