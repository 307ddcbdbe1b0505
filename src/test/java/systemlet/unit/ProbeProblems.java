package systemlet.unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what loading complains about for single assignments, to be compared with `systemd-analyze verify`. Argument: a
 * file with lines of name, section, key and value, between tabs.
 */
public final class ProbeProblems {
    private ProbeProblems() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            System.out.println(String.join(" ;; ", complaints(fields[0], fields[1], fields[2], fields[3])));
        }
    }

    /** {@return what is said about a unit of {@code name} that has just enough to load, and one assignment more} */
    static List<String> complaints(String name, String section, String key, String value) {
        String start = switch (UnitType.ofName(name)) {
            case SERVICE -> "[Service]\nExecStart=/bin/true\nType=oneshot\n";
            case SOCKET -> "[Socket]\nListenStream=/run/x\n";
            case TIMER -> "[Timer]\nOnBootSec=1\n";
            case PATH -> "[Path]\nPathExists=/x\n";
            case MOUNT -> "[Mount]\nWhat=/x\n";
            default -> "";
        };
        MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/" + name,
                start + "[" + section + "]\n" + key + "=" + value + "\n");
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null);
        UnitConfig unit = new UnitLoader(files, paths, TestMachine.CONTEXT).load(UnitName.of(name));
        List<String> complaints = new ArrayList<>();
        for (Problem problem : unit.problems()) {
            String text = problem.text();
            complaints.add(text.startsWith(name + ": ") ? text.substring(name.length() + 2) : text);
        }
        return complaints;
    }
}
