package systemlet.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import systemlet.dbus.Client;
import systemlet.dbus.Message;
import systemlet.dbus.Value;
import systemlet.unit.UnitType;

/** Every method, property and signal of systemd 252 is there with the same types (dbus/members-252.txt). */
class MembersTest {
    /** What we have more, from later versions. */
    private static final List<String> LATER = List.of("Manager.SoftReboot method  ->");

    @Test
    void ourInterfacesHaveTheMembersOfSystemd() throws Exception {
        Client client = OfflineClient.make();
        TreeSet<String> ours = new TreeSet<>();
        for (UnitType type : UnitType.values()) {
            add(introspect(client, Paths.unit("x" + type.suffix())), ours);
        }
        add(introspect(client, Paths.MANAGER), ours);
        add(introspect(client, LogControl.PATH), ours);
        TreeSet<String> theirs = new TreeSet<>();
        for (String line : expected()) {
            if (!line.startsWith("Job.")) {   // no job is there without a manager that runs
                theirs.add(line);
            }
        }
        ours.removeAll(LATER);
        assertThat(ours).containsExactlyElementsOf(theirs);
    }

    private static List<String> expected() throws Exception {
        try (var in = new BufferedReader(new InputStreamReader(
                MembersTest.class.getResourceAsStream("/dbus/members-252.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static String introspect(Client client, String path) throws Exception {
        Message reply = client.call(client.to(path, "org.freedesktop.DBus.Introspectable", "Introspect"));
        return ((Value.Text) reply.body().value("s")).value();
    }

    /** Adds a line for each member, in the form of the list. */
    private static void add(String xml, TreeSet<String> members) {
        String face = "";
        String member = "";
        StringBuilder in = new StringBuilder();
        StringBuilder out = new StringBuilder();
        for (String line : xml.split("\n")) {
            String name = attribute(line, "name");
            if (line.startsWith(" <interface")) {
                face = name.replace("org.freedesktop.systemd1.", "").replace("org.freedesktop.", "");
            } else if (face.startsWith("DBus.")) {
                continue;
            } else if (line.startsWith("  <property")) {
                members.add(face + "." + name + " property " + attribute(line, "type") + " " + attribute(line, "access"));
            } else if (line.startsWith("  <method") || line.startsWith("  <signal")) {
                member = name;
                in.setLength(0);
                out.setLength(0);
            } else if (line.startsWith("   <arg")) {
                (line.contains("direction=\"out\"") ? out : in).append(attribute(line, "type"));
            } else if (line.startsWith("  </method")) {
                members.add((face + "." + member + " method " + in + " -> " + out).stripTrailing());
            } else if (line.startsWith("  </signal")) {
                members.add((face + "." + member + " signal " + in).stripTrailing());
            }
        }
    }

    private static String attribute(String line, String name) {
        int at = line.indexOf(" " + name + "=\"");
        return at < 0 ? "" : line.substring(at + name.length() + 3, line.indexOf('"', at + name.length() + 3));
    }
}
