package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/** What can be called on the objects of a manager, as it introspects itself. */
final class BusMembers {
    /** One method of one object; {@code in} is the signature of its arguments. */
    record Callable(String path, String face, String name, String in) {}

    private static final List<String> ENDINGS = List.of("Exit", "PowerOff", "Reboot", "SoftReboot", "Halt", "KExec", "SwitchRoot",
            "Reexecute");

    private final List<Callable> methods = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private final List<String> faces = new ArrayList<>();

    /** Takes the members of an object. What ends the manager, or replaces it, is left out. */
    void add(String path, String xml) {
        String face = "";
        String method = "";
        StringBuilder in = new StringBuilder();
        for (String line : Text.lines(xml)) {
            String name = attribute(line, "name");
            if (line.startsWith(" <interface")) {
                face = name;
                faces.add(name);
            } else if (line.startsWith("  <property")) {
                properties.add(name);
            } else if (line.startsWith("  <method")) {
                method = name;
                in.setLength(0);
                if (line.endsWith("/>")) {
                    addMethod(path, face, method, "");
                }
            } else if (line.startsWith("   <arg") && line.contains("direction=\"in\"")) {
                in.append(attribute(line, "type"));
            } else if (line.startsWith("  </method")) {
                addMethod(path, face, method, in.toString());
            }
        }
    }

    private void addMethod(String path, String face, String name, String in) {
        if (!ENDINGS.contains(name)) {
            methods.add(new Callable(path, face, name, in));
        }
    }

    private static String attribute(String line, String name) {
        int at = line.indexOf(" " + name + "=\"");
        return at < 0 ? "" : line.substring(at + name.length() + 3, line.indexOf('"', at + name.length() + 3));
    }

    List<Callable> methods() {
        return methods;
    }

    List<String> properties() {
        return properties;
    }

    List<String> faces() {
        return faces;
    }
}
