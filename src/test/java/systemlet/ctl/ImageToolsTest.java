package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import systemlet.sys.DiskFileCalls;

/** The programs that package scripts call on images; what is expected was measured on systemd 252. */
class ImageToolsTest {
    private static final long NOW_USEC = 1_795_458_720_000_000L;

    @TempDir Path root;
    private final List<String> said = new ArrayList<>();

    private int run(Applet.Program program, String... arguments) throws IOException {
        var context = new Context(DiskFileCalls.kernel(NOW_USEC, said), null, LogLines.NONE, "tool");
        var all = new ArrayList<>(List.of("--root=" + root));
        all.addAll(List.of(arguments));
        return Applet.finish(context, all, program);
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test void sysusersMakesWhatIsMissingWithIdsFromTheTop() throws IOException {
        file("etc/passwd", "root:x:0:0:root:/root:/bin/bash\nold:x:500:500::/:/bin/sh");
        file("etc/group", "root:x:0:\nold:x:500:\nexisting:x:300:old\n");
        file("etc/shadow", "root:*:19000:0:99999:7:::\n");
        file("etc/gshadow", "root:*::\nexisting:!::old\n");
        file("usr/lib/sysusers.d/a.conf", """
                # c
                u httpd 404 "HTTP User"
                u postgres - "Postgresql Database" /var/lib/pgsql /bin/pg
                g input - -
                m postgres input
                m newuser newgroup
                u zero 0 "x"
                u gid1 -:existing "With group"
                u gid2 450:300 "x"
                g fixed 350
                u old - "exists"
                m old existing
                u httpd 405 "dup"
                g existing 301
                r - 600-605
                """);
        assertThat(run(SysusersApplet::run)).isZero();
        assertThat(Files.readAllLines(root.resolve("etc/group"))).containsExactly("root:x:0:", "old:x:500:",
                "existing:x:300:old", "input:x:605:postgres", "fixed:x:350:", "newgroup:x:604:newuser", "httpd:x:404:",
                "postgres:x:603:", "zero:x:602:", "newuser:x:600:");
        assertThat(Files.readAllLines(root.resolve("etc/passwd"))).containsExactly("root:x:0:0:root:/root:/bin/bash",
                "old:x:500:500::/:/bin/sh", "httpd:x:404:404:HTTP User:/:/usr/sbin/nologin",
                "postgres:x:603:603:Postgresql Database:/var/lib/pgsql:/bin/pg",
                "zero:x:602:602:x:/:/usr/sbin/nologin", "gid1:x:601:300:With group:/:/usr/sbin/nologin",
                "gid2:x:450:300:x:/:/usr/sbin/nologin", "newuser:x:600:600::/:/usr/sbin/nologin");
        assertThat(Files.readAllLines(root.resolve("etc/shadow"))).contains("httpd:!*:20780::::::");
        assertThat(Files.readString(root.resolve("etc/group-")))
                .isEqualTo("root:x:0:\nold:x:500:\nexisting:x:300:old\n");
        assertThat(said).contains("Suggested user ID 0 for zero already used.",
                "Creating user 'httpd' (HTTP User) with UID 404 and GID 404.");
        var before = Files.readString(root.resolve("etc/passwd"));
        run(SysusersApplet::run);
        assertThat(Files.readString(root.resolve("etc/passwd"))).isEqualTo(before);
    }

    @Test void tmpfilesMakesFilesDirectoriesLinksAndPipes() throws IOException {
        file("usr/share/factory/etc/x/y", "copied");
        file("var/old", "keep");
        file("opt/adjusted", "a");
        file("usr/lib/tmpfiles.d/a.conf", """
                # comment
                d /run/a/b 0750 - - -
                d /run/a 1777
                f /run/f 0600 - - - hello\\x20world\\n
                f /var/old - - - - other
                f+ /var/trunc - - - - new
                w /opt/adj* - - - - written
                w+ /opt/adjuste? - - - - +more
                L /run/link - - - - ../target
                L+ /var/old2 - - - - /x
                p /run/pipe 0622
                C /etc/x - - - -
                z /opt/adjusted 0600
                f! /run/boot
                f~ /run/b64 - - - - aGk=
                """);
        assertThat(run(TmpfilesApplet::run, "--create")).isZero();
        assertThat(said).isEmpty();
        assertThat(modes()).containsEntry("run/a", "41777").containsEntry("run/a/b", "40750")
                .containsEntry("run/f", "100600").containsEntry("opt/adjusted", "100600")
                .containsEntry("run/pipe", "10622").containsEntry("etc/x", "40755");
        assertThat(Files.readString(root.resolve("run/f"))).isEqualTo("hello world\n");
        assertThat(Files.readString(root.resolve("var/old"))).isEqualTo("keep");
        assertThat(Files.readString(root.resolve("var/trunc"))).isEqualTo("new");
        assertThat(Files.readString(root.resolve("opt/adjusted"))).isEqualTo("written+more");
        assertThat(Files.readString(root.resolve("run/b64"))).isEqualTo("hi");
        assertThat(Files.readSymbolicLink(root.resolve("run/link"))).hasToString("../target");
        assertThat(Files.readString(root.resolve("etc/x/y"))).isEqualTo("copied");
        assertThat(root.resolve("run/boot")).doesNotExist();
    }

    private TreeMap<String, String> modes() throws IOException {
        var modes = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                int mode = (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
                modes.put(root.relativize(file).toString(), Integer.toOctalString(mode));
            }
        }
        return modes;
    }

    @Test void tmpfilesRemovesAndCleans() throws IOException {
        for (var path : List.of("tmp/old", "tmp/young", "tmp/keep/old", "tmp/named/old", "tmp/deep/old", "run/gone/x",
                "run/file", "run/emptied/x")) {
            file(path, "x");
        }
        var old = FileTime.fromMillis(NOW_USEC / 1000 - 20 * 86_400_000L);
        try (var files = Files.walk(root.resolve("tmp"))) {
            for (var file : files.filter(f -> !f.endsWith("young")).toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }
        Files.setLastModifiedTime(root.resolve("tmp/young"), FileTime.fromMillis(NOW_USEC / 1000));
        file("etc/tmpfiles.d/a.conf", """
                d /tmp 1777 - - m:10d
                x /tmp/keep*
                d /tmp/named
                R /run/go*
                r /run/fil?
                D /run/emptied
                """);
        assertThat(run(TmpfilesApplet::run, "--clean", "--remove")).isZero();
        assertThat(said).isEmpty();
        assertThat(modes().keySet()).contains("tmp/young", "tmp/keep/old", "tmp/named/old", "run/emptied")
                .doesNotContain("tmp/old", "tmp/deep/old", "run/gone", "run/file", "run/emptied/x");
    }

    @Test void tmpfilesSaysWhichLineIsWrongAndGoesOn() throws IOException {
        file("etc/tmpfiles.d/a.conf", "y /x\nd relative\nd /run/ok\nd /run/ok 0700\n");
        assertThat(run(TmpfilesApplet::run, "--create")).isEqualTo(65);
        assertThat(said).containsExactly(root + "/etc/tmpfiles.d/a.conf:1: Unknown command type 'y'.",
                root + "/etc/tmpfiles.d/a.conf:2: Path 'relative' not absolute.",
                root + "/etc/tmpfiles.d/a.conf:4: Duplicate line for path \"" + root + "/run/ok\", ignoring.");
        assertThat(root.resolve("run/ok")).isDirectory();
    }
}
