package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import systemlet.base.Text;

/** The names of all properties of units on the bus, for completion in shells: {@code systemd --dump-bus-properties}. */
public final class BusPropertyNames {
    private BusPropertyNames() {}

    /** {@return each name once, ascending} */
    public static List<String> all() {
        TreeSet<String> names = new TreeSet<>();
        for (String rows : List.of(PropertyNames.UNIT, PropertyNames.SERVICE, PropertyNames.SOCKET, PropertyNames.MOUNT,
                PropertyNames.SWAP, PropertyNames.AUTOMOUNT, PropertyNames.TIMER, PropertyNames.PATH, PropertyNames.SCOPE,
                PropertyNames.DEVICE, PropertyNames.CGROUP, PropertyNames.EXEC, PropertyNames.KILL)) {
            for (String row : Text.split(rows.replace('\n', ' '), ' ')) {
                if (!row.isEmpty()) {
                    int first = "!~^".indexOf(row.charAt(0)) >= 0 ? 1 : 0;
                    names.add(row.substring(first, row.indexOf(':')));
                }
            }
        }
        return new ArrayList<>(names);
    }
}
