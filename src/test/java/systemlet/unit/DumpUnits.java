package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints units as JSON, one line each: what they are loaded as and every property that their settings show. To be
 * compared with what busctl says about the same files under real systemd. Arguments: ROOT UNIT…
 */
public final class DumpUnits {
    private DumpUnits() {}

    public static void main(String[] arguments) {
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, arguments[0], name -> null);
        UnitLoader loader = new UnitLoader(new DiskFiles(arguments[0]), paths, TestMachine.CONTEXT);
        for (int i = 1; i < arguments.length; i++) {
            long start = System.nanoTime();
            UnitConfig unit = loader.load(UnitName.of(arguments[i]));
            long usec = (System.nanoTime() - start) / 1000;
            StringBuilder line = new StringBuilder();
            new DumpUnits().object(describe(unit, arguments[0]), line);
            System.out.println(line);
            if (System.getenv("TIMES") != null) {
                System.err.println(usec + " " + arguments[i]);
            }
        }
    }

    private static Map<String, Object> describe(UnitConfig unit, String root) {
        Map<String, Object> all = new TreeMap<>();
        all.put("Id", unit.name().text());
        all.put("Names", unit.names().stream().map(UnitName::text).sorted().toList());
        all.put("LoadState", unit.loadState().word());
        all.put("LoadError", unit.loadError() == null ? List.of("", "")
                : List.of(unit.loadError().busName(), unit.loadError().message()));
        all.put("FragmentPath", inside(unit.fragmentPath(), root));
        all.put("SourcePath", unit.sourcePath() == null ? "" : unit.sourcePath());
        all.put("DropInPaths", unit.dropInPaths().stream().map(path -> inside(path, root)).toList());
        all.put("Description", unit.get(UnitSettings.DESCRIPTION) == null ? unit.name().text()
                : unit.get(UnitSettings.DESCRIPTION));
        for (Dependency kind : Dependency.values()) {
            all.put("dep:" + kind.property(), unit.targets(kind).stream().map(UnitName::text).sorted().toList());
        }
        List<Object> conditions = new ArrayList<>();
        for (Condition condition : unit.conditions()) {
            conditions.add(List.of(condition.name(), condition.trigger(), condition.negate(), condition.parameter()));
        }
        all.put("conditions", conditions);
        List<String> problems = new ArrayList<>();
        for (Problem problem : unit.problems()) {
            problems.add(problem.toString().replace(root, ""));
        }
        all.put("problems", problems);
        List<Setting<?>> rows = new ArrayList<>(UnitSettings.TABLE.rows());
        rows.addAll(Directives.ownRows(unit.name().type()));
        for (Setting<?> row : rows) {
            for (Property<?> property : row.properties()) {
                all.put(property.name(), property.valueIn(unit));
                all.put("sig:" + property.name(), property.format().signature());
            }
        }
        return all;
    }

    private static String inside(String path, String root) {
        return path == null ? "" : path.substring(root.length());
    }

    private void object(Object value, StringBuilder to) {
        if (value instanceof Map<?, ?> map) {
            String between = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.append(between);
                text((String) entry.getKey(), to);
                to.append(':');
                object(entry.getValue(), to);
                between = ",";
            }
            to.append('}');
        } else if (value instanceof List<?> list) {
            array(list, to);
        } else if (value instanceof Object[] struct) {
            array(List.of(struct), to);
        } else if (value instanceof byte[] bytes) {
            List<Object> numbers = new ArrayList<>();
            for (byte b : bytes) {
                numbers.add(b & 0xFF);
            }
            array(numbers, to);
        } else if (value instanceof String string) {
            text(string, to);
        } else {
            to.append(value);
        }
    }

    private void array(List<?> list, StringBuilder to) {
        to.append('[');
        for (int i = 0; i < list.size(); i++) {
            to.append(i == 0 ? "" : ",");
            object(list.get(i), to);
        }
        to.append(']');
    }

    private static void text(String string, StringBuilder to) {
        to.append('"');
        for (char c : string.toCharArray()) {
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < ' ') {
                to.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
