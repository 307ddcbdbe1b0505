package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import systemlet.base.Log;
import systemlet.base.Table;
import systemlet.sys.DiskFileCalls;
import systemlet.sys.SysException;
import systemlet.unit.Installer.Conflict;
import systemlet.unit.Installer.PresetMode;
import systemlet.unit.Installer.Where;

/** Replays what systemctl 252 did to trees of unit files: the same lines, the same links. */
class InstallerTest {
    @TempDir Path temp;

    /** One command with what systemd printed and changed. */
    private record Step(String command, List<String> output, int status, List<String> changed) {}

    private record Scenario(String name, List<String> files, List<Step> steps) {}

    @TestFactory Stream<DynamicTest> everyScenarioEndsAsUnderSystemd() {
        return scenarios().stream().map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> replay(scenario)));
    }

    @Test void noLinkLeadsAChangeOutOfTheRoot() throws IOException {
        var outside = Files.createDirectory(temp.resolve("outside"));
        var root = Files.createDirectory(temp.resolve("root"));
        Files.createDirectories(root.resolve("usr/lib/systemd/system"));
        Files.createSymbolicLink(root.resolve("etc"), outside);
        Files.writeString(root.resolve("usr/lib/systemd/system/a.service"), "[Install]\nWantedBy=multi-user.target\n");
        var commands = new Commands(root.toString());
        assertThat(commands.run("enable a.service").output().get(0)).isEqualTo(
                "Created symlink /etc/systemd/system/multi-user.target.wants/a.service"
                        + " → /usr/lib/systemd/system/a.service.");
        var inside = root.resolve(outside.toString().substring(1));
        assertThat(Files.exists(inside.resolve("systemd/system/multi-user.target.wants"))).isTrue();
        try (var names = Files.list(outside)) {
            assertThat(names).isEmpty();
        }
        assertThat(new Commands(root.toString()).run("is-enabled a.service").output()).containsExactly("enabled");
        new Commands(root.toString()).run("disable a.service");
        assertThat(new Commands(root.toString()).run("is-enabled a.service").output()).containsExactly("disabled");
    }

    private static List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        Step step = null;
        for (var line : Table.lines(InstallerTest.class, "install.txt")) {
            var rest = line.length() > 2 ? line.substring(2) : "";
            var last = scenarios.isEmpty() ? null : scenarios.get(scenarios.size() - 1);
            switch (line.charAt(0)) {
                case '=' -> scenarios.add(new Scenario(rest, new ArrayList<>(), new ArrayList<>()));
                case 'f', 'l', 'd' -> last.files().add(line);
                case '$' -> {
                    step = new Step(rest, new ArrayList<>(), 0, new ArrayList<>());
                    last.steps().add(step);
                }
                case '>' -> step.output().add(rest);
                case '?' -> {
                    step = new Step(step.command(), step.output(), Integer.parseInt(rest), step.changed());
                    last.steps().set(last.steps().size() - 1, step);
                }
                case '+', '-' -> step.changed().add(line);
                default -> { }
            }
        }
        return scenarios;
    }

    private void replay(Scenario scenario) throws IOException {
        var root = Files.createDirectory(temp.resolve("r" + System.nanoTime()));
        for (var file : scenario.files()) {
            create(root, file);
        }
        var differences = new ArrayList<String>();
        var before = snapshot(root);
        for (var step : scenario.steps()) {
            var ours = new Commands(root.toString()).run(step.command());
            var after = snapshot(root);
            differences.addAll(difference(step, ours, changes(before, after)));
            before = after;
        }
        assertThat(differences).as(scenario.name()).isEmpty();
    }

    private static List<String> difference(Step step, Commands.Answer ours, List<String> changed) {
        var found = new ArrayList<String>();
        var expected = sortedRemovals(step.output());
        var output = sortedRemovals(ours.output());
        if (!output.equals(expected)) {
            found.add(step.command() + " prints " + output + " instead of " + expected);
        }
        if (ours.status() != step.status()) {
            found.add(step.command() + " exits with " + ours.status() + " instead of " + step.status());
        }
        if (!changed.equals(step.changed())) {
            found.add(step.command() + " changes " + changed + " instead of " + step.changed());
        }
        return found;
    }

    /** Removals come in the order of the directory, which differs from one file system to the next. */
    private static List<String> sortedRemovals(List<String> lines) {
        var sorted = new ArrayList<String>();
        int from = 0;
        for (var line : lines) {
            if (!line.startsWith("Removed")) {
                sorted.add(line);
                from = sorted.size();
            } else {
                int at = from;
                while (at < sorted.size() && sorted.get(at).compareTo(line) < 0) {
                    at++;
                }
                sorted.add(at, line);
            }
        }
        return sorted;
    }

    private static void create(Path root, String line) throws IOException {
        if (line.startsWith("d")) {
            Files.createDirectories(root.resolve(line.substring(2)));
            return;
        }
        int bar = line.indexOf('|');
        var path = root.resolve(line.substring(2, bar));
        Files.createDirectories(path.getParent());
        var content = line.substring(bar + 1).replace("\\n", "\n").replace("\\\\", "\\");
        if (line.startsWith("l")) {
            Files.createSymbolicLink(path, Path.of(content));
        } else {
            Files.writeString(path, content);
        }
    }

    private static TreeMap<String, String> snapshot(Path root) throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList()) {
                var name = path.toString().substring(root.toString().length());
                if (!name.isEmpty()) {
                    all.put(name, Files.isSymbolicLink(path) ? "->" + Files.readSymbolicLink(path)
                            : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "dir" : "file");
                }
            }
        }
        return all;
    }

    private static List<String> changes(TreeMap<String, String> before, TreeMap<String, String> after) {
        var names = new TreeMap<String, String>(before);
        names.putAll(after);
        var changes = new ArrayList<String>();
        for (var name : names.keySet()) {
            var was = before.get(name);
            var is = after.get(name);
            if (was != null && !was.equals(is)) {
                changes.add("- " + name);
            }
            if (is != null && !is.equals(was)) {
                changes.add("+ " + name + "|" + is);
            }
        }
        return changes;
    }

    /** The commands of the scenarios, put to an Installer. */
    private static final class Commands {
        record Answer(List<String> output, int status) {}

        private final String root;
        private final List<String> output = new ArrayList<>();
        private final Installer installer;
        private Where where = Where.CONFIG;
        private Conflict conflict = Conflict.REFUSE;
        private PresetMode mode = PresetMode.FULL;

        Commands(String root) {
            this.root = root;
            var paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, root, name -> null);
            this.installer = new Installer(DiskFileCalls.calls(), paths, letter -> null,
                    (level, message) -> {
                        if (level.compareTo(Log.Level.INFO) <= 0) {
                            print(message);
                        }
                    });
        }

        private void print(String line) {
            output.add(line.replace(root, ""));
        }

        Answer run(String command) {
            var words = new ArrayList<String>();
            for (var word : command.split(" ")) {
                switch (word) {
                    case "--runtime" -> where = Where.RUNTIME;
                    case "--force" -> conflict = Conflict.REPLACE;
                    case "--preset-mode=enable-only" -> mode = PresetMode.ENABLE_ONLY;
                    case "--preset-mode=disable-only" -> mode = PresetMode.DISABLE_ONLY;
                    default -> words.add(word);
                }
            }
            var verb = words.get(0);
            var names = words.subList(1, words.size()).stream().map(Commands::mangled).toList();
            int status = switch (verb) {
                case "list" -> list();
                case "is-enabled" -> isEnabled(names);
                case "get-default" -> getDefault();
                default -> change(verb, names);
            };
            return new Answer(output, status);
        }

        private static String mangled(String name) {
            boolean complete = name.startsWith("/") || name.contains("/") || UnitType.ofName(name) != null;
            return complete ? name : name + ".service";
        }

        private int change(String verb, List<String> names) {
            var result = switch (verb) {
                case "enable" -> installer.enable(names, where, conflict);
                case "disable" -> installer.disable(names, where);
                case "reenable" -> installer.reenable(names, where, conflict);
                case "mask" -> installer.mask(names, where, conflict);
                case "unmask" -> installer.unmask(names, where);
                case "link" -> installer.link(names, where, conflict);
                case "revert" -> installer.revert(names);
                case "preset" -> installer.preset(names, mode, where, conflict);
                case "preset-all" -> installer.presetAll(mode, where, conflict);
                case "add-wants" -> installer.addDependency(Installer.AddedDependency.WANTS, names.get(0),
                        names.subList(1, names.size()), where, conflict);
                case "add-requires" -> installer.addDependency(Installer.AddedDependency.REQUIRES, names.get(0),
                        names.subList(1, names.size()), where, conflict);
                case "set-default" -> installer.setDefault(names.get(0));
                default -> throw new IllegalArgumentException(verb);
            };
            boolean told = false;
            var phrase = switch (verb) {
                case "add-wants", "add-requires" -> "add dependency on";
                case "set-default" -> "set default";
                case "preset-all" -> "preset";
                default -> verb;
            };
            for (var change : result.changes()) {
                print(change.message(phrase));
                told |= change.isRefusal();
            }
            if (result.errno() != 0 && !told) {
                print("Failed to " + phrase + ": " + systemlet.sys.Errno.text(result.errno()) + ".");
            }
            boolean enables = verb.equals("enable") || verb.equals("reenable");
            if (result.errno() == 0 && !result.carriesInstallInfo() && enables) {
                print("(no installation config)");
            }
            return result.errno() == 0 ? 0 : 1;
        }

        private int isEnabled(List<String> names) {
            int status = 1;
            for (var name : names) {
                try {
                    var state = installer.state(name);
                    print(state.word());
                    status = state.countsAsEnabled() ? 0 : status;
                } catch (SysException refused) {
                    print("Failed to get unit file state for " + name + ": " + refused.text());
                    return 1;
                }
            }
            return status;
        }

        private int getDefault() {
            try {
                print(installer.defaultTarget());
                return 0;
            } catch (SysException refused) {
                print("Failed to get default target: " + refused.text());
                return 1;
            }
        }

        private int list() {
            var presets = installer.presets();
            for (var file : installer.list()) {
                var preset = !file.state().hasPreset() ? "-"
                        : presets.of(file.name()) instanceof Presets.Answer.Enable ? "enabled" : "disabled";
                print(file.name() + " " + file.state().word() + " " + preset);
            }
            return 0;
        }
    }
}
