package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;

/** The verb set-property. */
final class SetPropertyVerb {
    private SetPropertyVerb() {}

    static int run(Command command) throws Failed {
        String unit = command.mangle(command.arguments().get(0));
        List<String> assignments = command.arguments().subList(1, command.arguments().size());
        List<PropertyAssignment> properties = new ArrayList<>();
        for (String assignment : assignments) {
            properties.addAll(PropertyAssignment.parse(unit, assignment));
        }
        boolean runtime = command.options().runtime;
        try {
            Bus manager = command.doer();
            manager.call(manager.manager("SetUnitProperties").with("sba(sv)", w -> {
                w.string(unit).bool(runtime).array('(');
                for (PropertyAssignment property : properties) {
                    property.write(w);
                }
                w.end();
            }));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to set unit properties on " + unit + ": " + error.text());
        }
    }
}
