package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.Condition;
import systemlet.unit.ConditionKind;
import systemlet.unit.ConditionTester;
import systemlet.unit.HostMachine;
import systemlet.unit.Machine;

/** The verbs of systemd-analyze about files: where they are searched, what they say, whether they are right. */
final class AnalyzeFiles {
    private static final String[] CONFIGURATION = {"/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"};

    private final Context context;
    private final Options options;

    AnalyzeFiles(Context context, Options options) {
        this.context = context;
        this.options = options;
    }

    int unitPaths() {
        for (String directory : DiskFileWork.paths(context, options).search()) {
            context.out().line(directory);
        }
        return 0;
    }

    /** Prints a configuration file and its drop-ins, each with its name above. */
    int catConfig(List<String> names) throws Failed {
        for (int i = 0; i < names.size(); i++) {
            context.out().print(i > 0 ? "\n" : "");
            catConfig(names.get(i));
        }
        return 0;
    }

    private void catConfig(String given) throws Failed {
        String name = given;
        if (given.startsWith("/")) {
            name = null;
            for (String directory : CONFIGURATION) {
                name = given.startsWith(directory + "/") ? given.substring(directory.length() + 1) : name;
            }
            if (name == null) {
                throw new Failed("Path " + given + " does not start with any known prefix.");
            }
        }
        boolean found = false;
        TreeMap<String, String> dropIns = new TreeMap<>();
        for (String directory : CONFIGURATION) {
            String path = options.root + directory + "/" + name;
            found = found || print(path, false);
            for (DirEntry entry : listed(path + ".d")) {
                if (entry.name().endsWith(".conf")) {
                    dropIns.putIfAbsent(entry.name(), path + ".d/" + entry.name());
                }
            }
        }
        if (!found) {
            context.out().line("# Main configuration file " + name + " not found");
        }
        for (String path : dropIns.values()) {
            print(path, true);
        }
    }

    private List<DirEntry> listed(String directory) {
        try {
            return context.kernel().readDirectory(directory);
        } catch (SysException none) {
            return List.of();
        }
    }

    private boolean print(String path, boolean after) {
        try {
            String text = Files.readText(context.kernel(), path, Files.CONFIGURATION_MAX_BYTES);
            context.out().print(after ? "\n" : "").line("# " + path).print(text);
            return true;
        } catch (SysException none) {
            return false;
        }
    }

    private Machine machine() {
        return machine(context, options);
    }

    static Machine machine(Context context, Options options) {
        return new HostMachine(context.kernel(), options.root, options.scope == Doors.Scope.USER, context::env,
                new Times(context).zones());
    }

    /** Tests conditions and assertions as if a unit had them, or with --unit= those of a unit. */
    int condition(List<String> lines, String unit) throws Failed {
        if (unit == null && lines.isEmpty()) {
            throw new Failed("Too few arguments for condition");
        }
        if (unit != null && !lines.isEmpty()) {
            throw new Failed("No conditions can be passed if --unit= is used.");
        }
        List<Condition> all = unit == null ? typed(lines) : new AnalyzeVerify(context, options, false).conditions(unit);
        List<Condition> asserts = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : all) {
            (condition.assertion() ? asserts : conditions).add(0, condition);   // the last is tested first
        }
        ConditionTester tester = new ConditionTester(context.kernel(), machine(), context::env);
        String name = unit == null ? "test.service" : AnalyzeVerify.mangled(unit);
        boolean good = test(tester, asserts, name, "Asserts");
        good &= test(tester, conditions, name, "Conditions");
        return good ? 0 : 1;
    }

    private List<Condition> typed(List<String> lines) throws Failed {
        List<Condition> all = new ArrayList<>();
        for (String line : lines) {
            Condition condition = parsed(line);
            if (condition.parameter().isEmpty()) {
                all.removeIf(known -> known.assertion() == condition.assertion());
            } else if (condition.kind().takesPath() && !condition.parameter().startsWith("/")) {
                context.warning("(cmdline): " + condition.name() + "= path is not absolute, ignoring: "
                        + condition.parameter());
            } else {
                all.add(condition);
            }
        }
        return all;
    }

    private boolean test(ConditionTester tester, List<Condition> all, String unit, String word) {
        if (all.isEmpty()) {
            return true;
        }
        List<ConditionTester.Answer> answers = new ArrayList<>();
        boolean hold = tester.hold(all, answers);
        for (ConditionTester.Answer answer : answers) {
            Condition it = answer.condition();
            if (answer.result() != 0) {
                context.info(unit + ": " + it.name() + "=" + (it.trigger() ? "|" : "") + (it.negate() ? "!" : "")
                        + it.parameter() + (answer.result() > 0 ? " succeeded." : " failed."));
            }
        }
        context.info(word + (hold ? " succeeded." : " failed."));
        return hold;
    }

    private static Condition parsed(String line) throws Failed {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : Text.strip(line.substring(0, equals));
        for (ConditionKind kind : ConditionKind.values()) {
            boolean assertion = name.equals("Assert" + kind.text());
            if (equals >= 0 && (assertion || name.equals("Condition" + kind.text()))) {
                String value = Text.strip(line.substring(equals + 1));
                boolean trigger = value.startsWith("|");
                value = trigger ? Text.strip(value.substring(1)) : value;
                boolean negate = value.startsWith("!");
                value = negate ? Text.strip(value.substring(1)) : value;
                return new Condition(kind, assertion, trigger, negate, value);
            }
        }
        throw new Failed("Cannot parse \"" + line + "\".");
    }
}
