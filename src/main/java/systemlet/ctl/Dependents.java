package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;

/** Which units a unit is tied to, one step away, in the direction that the options say. */
final class Dependents {
    private static final List<String> FORWARD =
            List.of("Requires", "Requisite", "Wants", "ConsistsOf", "BindsTo", "Upholds");
    private static final List<String> REVERSE =
            List.of("RequiredBy", "RequisiteOf", "WantedBy", "PartOf", "BoundBy", "UpheldBy");

    private Dependents() {}

    /** {@return the neighbours of a unit, in the order of the properties that name them} */
    static List<String> of(Bus manager, String name, Options.Dependencies direction) throws Failed {
        List<String> properties = switch (direction) {
            case FORWARD -> FORWARD;
            case REVERSE -> REVERSE;
            case AFTER -> List.of("After");
            case BEFORE -> List.of("Before");
        };
        try {
            Properties unit = manager.all(Bus.unitPath(name), Bus.UNIT);
            List<String> found = new ArrayList<>();
            for (String property : properties) {
                for (String other : unit.strings(property)) {
                    if (!found.contains(other)) {
                        found.add(other);
                    }
                }
            }
            return found;
        } catch (DBusError error) {
            throw new Failed("Failed to get properties of " + name + ": " + error.text());
        }
    }

    /** {@return the names and, with --with-dependencies, their neighbours} */
    static List<String> withDependencies(Command command, List<String> names) throws Failed {
        if (!command.options().withDependencies || names.isEmpty()) {
            return names;
        }
        Bus manager = command.reader();
        List<String> all = new ArrayList<>();
        for (String name : command.expanded(manager, names)) {
            if (!all.contains(name)) {
                all.add(name);
            }
            for (String other : of(manager, name, command.options().dependencies)) {
                if (!all.contains(other)) {
                    all.add(other);
                }
            }
        }
        return all;
    }
}
