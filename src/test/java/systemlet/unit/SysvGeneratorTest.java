package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import systemlet.base.Log;
import systemlet.base.Table;
import systemlet.sys.DiskFileCalls;
import systemlet.sys.SysException;

/** Gives our generator the scripts that systemd's was given; the units must mean the same. */
class SysvGeneratorTest {
    @TempDir Path temp;

    @Test void scriptsBecomeTheUnitsThatSystemdsGeneratorMakes() throws IOException, SysException {
        Path root = null;
        String name = null;
        var expected = new TreeSet<String>();
        var differences = new TreeMap<String, String>();
        for (var line : Table.lines(SysvGeneratorTest.class, "sysv.txt")) {
            var rest = line.substring(2);
            switch (line.charAt(0)) {
                case '=' -> {
                    compare(root, name, expected, differences);
                    name = rest;
                    root = Files.createDirectory(temp.resolve("root" + System.nanoTime()));
                    expected.clear();
                }
                case 'f' -> script(root, rest);
                case 'l' -> {
                    var link = root.resolve("etc").resolve(rest);
                    Files.createDirectories(link.getParent());
                    Files.createSymbolicLink(link, Path.of("../init.d/x"));
                }
                default -> expected.addAll(single(line));
            }
        }
        compare(root, name, expected, differences);
        assertThat(differences).isEmpty();
    }

    private static void script(Path root, String rest) throws IOException {
        int bar = rest.indexOf('|');
        var path = root.resolve("etc/init.d").resolve(rest.substring(2, bar));
        Files.createDirectories(path.getParent());
        var text = new StringBuilder();
        for (int i = bar + 1; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = rest.charAt(++i);
            text.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
        }
        Files.writeString(path, text);
        var mode = rest.startsWith("x") ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    /** A list of units means the same in one line or in several. */
    private static List<String> single(String line) {
        int bar = line.indexOf('|');
        var setting = line.substring(bar + 1);
        for (var key : List.of("Before=", "After=", "Wants=")) {
            if (setting.startsWith(key)) {
                return Stream.of(setting.substring(key.length()).split(" "))
                        .map(word -> line.substring(0, bar + 1) + key + word).toList();
            }
        }
        return List.of(line);
    }

    private static void compare(Path root, String name, TreeSet<String> expected, TreeMap<String, String> differences)
            throws IOException, SysException {
        if (root == null) {
            return;
        }
        var paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, root.toString(), variable -> null);
        var late = root.resolve("late");
        new SysvGenerator(DiskFileCalls.calls(), paths, Log.NONE).run(late.toString());
        var ours = new TreeSet<String>();
        try (var files = Files.walk(late)) {
            for (var file : files.toList()) {
                var unit = late.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    ours.add("w " + unit + "|" + Files.readSymbolicLink(file).getFileName());
                } else if (Files.isRegularFile(file)) {
                    Files.readAllLines(file).stream().filter(l -> l.contains("=") && !l.startsWith("#"))
                            .forEach(l -> ours.addAll(single("u " + unit + "|" + l)));
                }
            }
        }
        var missing = new TreeSet<>(expected);
        missing.removeAll(ours);
        ours.removeAll(expected);
        if (!missing.isEmpty() || !ours.isEmpty()) {
            differences.put(name, "missing " + missing + ", more " + ours);
        }
    }
}
