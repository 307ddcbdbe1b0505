package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Glob;
import systemlet.base.Log;
import systemlet.base.Text;

/**
 * The preset files: which units a distribution wants enabled. The first rule that matches decides; where none does,
 * a unit is to be enabled.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.preset.html">systemd.preset(5)</a>
 */
public final class Presets {
    private static final List<String> PARENTS = List.of("/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib");

    /** What is to be done with a unit. */
    public sealed interface Answer {
        /** Enable it; a template: these instances of it, or itself when the list is empty. */
        record Enable(List<String> instances) implements Answer {}

        record Disable() implements Answer {}
    }

    private record Rule(boolean enables, String pattern, List<String> instances) {}

    private final List<Rule> rules = new ArrayList<>();

    /** {@return the rules of a scope: all *.preset files in order of their names; /etc hides /run, /run hides /usr} */
    public static Presets read(UnitFiles files, UnitPaths paths, Log log) {
        var directory = paths.scope() == UnitPaths.Scope.SYSTEM ? "/systemd/system-preset" : "/systemd/user-preset";
        var found = new TreeMap<String, String>();
        for (var parent : PARENTS) {
            var from = paths.root() + parent + directory;
            for (var entry : files.list(from)) {
                if (entry.name().endsWith(".preset") && !entry.isDirectory()) {
                    found.putIfAbsent(entry.name(), from + "/" + entry.name());
                }
            }
        }
        var presets = new Presets();
        for (Map.Entry<String, String> file : found.entrySet()) {
            try {
                presets.add(file.getValue(), files.read(file.getValue()).text(), log);
            } catch (systemlet.sys.SysException unreadable) {
                log.warning("Failed to open preset file " + file.getValue() + ": " + unreadable.text());
            }
        }
        return presets;
    }

    /** Adds the rules of one file. */
    void add(String path, String text, Log log) {
        int number = 0;
        for (var line : Text.lines(text)) {
            number++;
            var stripped = Text.strip(line);
            if (stripped.isEmpty() || stripped.charAt(0) == '#' || stripped.charAt(0) == ';') {
                continue;
            }
            var words = words(stripped);
            boolean enables = words.get(0).equals("enable");
            boolean known = enables || words.get(0).equals("disable");
            if (!known || words.size() < 2) {
                log.warning(path + ":" + number + ": Couldn't parse line '" + stripped + "'. Ignoring.");
                continue;
            }
            var instances = enables ? words.subList(2, words.size()) : List.<String>of();
            rules.add(new Rule(enables, words.get(1), List.copyOf(instances)));
        }
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : Text.split(line.replace('\t', ' '), ' ')) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** {@return what the rules say about a unit with a valid name} */
    public Answer of(String unit) {
        for (var rule : rules) {
            var instances = matching(rule, unit);
            if (instances != null) {
                return rule.enables() ? new Answer.Enable(instances) : new Answer.Disable();
            }
            if (rule.instances().isEmpty() && Glob.matches(rule.pattern(), unit)) {
                return rule.enables() ? new Answer.Enable(List.of()) : new Answer.Disable();
            }
        }
        return new Answer.Enable(List.of());
    }

    /** {@return the instances of a template that a rule lists, nothing for a listed instance, null for no match} */
    private static List<String> matching(Rule rule, String unit) {
        if (rule.instances().isEmpty() || unit.indexOf('@') < 0 || !rule.pattern().equals(UnitName.template(unit))) {
            return null;
        }
        if (!UnitName.isTemplate(unit)) {
            return rule.instances().contains(UnitName.instance(unit)) ? List.of() : null;
        }
        var names = new LinkedHashSet<String>();
        for (var instance : rule.instances()) {
            names.add(UnitName.withInstance(unit, instance));
        }
        return List.copyOf(names);
    }
}
