package systemlet.manager;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import systemlet.dbus.Bound;
import systemlet.dbus.Interface;
import systemlet.dbus.Property;
import systemlet.dbus.Signal;
import systemlet.unit.Setting;
import systemlet.unit.UnitType;

/**
 * The interfaces of unit objects: the one of the type first, then the common one, which is the order of
 * {@code systemctl show}. A table is built when the first unit of its type is looked at.
 */
final class UnitFaces {
    private final Map<UnitType, Interface<UnitView>> byType = new EnumMap<>(UnitType.class);
    private final UnitMethods methods;
    private Interface<UnitView> common;

    UnitFaces(UnitMethods methods) {
        this.methods = methods;
    }

    List<Bound<?>> of(UnitView view) {
        UnitType type = view.unit().type();
        Interface<UnitView> own = byType.get(type);
        if (own == null) {
            own = make(type);
            byType.put(type, own);
        }
        if (common == null) {
            common = new Interface<>(Paths.FACE + "Unit", methods.table(),
                    UnitRows.rows().table(PropertyNames.UNIT, settings("Unit")), List.of());
        }
        return List.of(own.on(view), common.on(view));
    }

    private Interface<UnitView> make(UnitType type) {
        return switch (type) {
            case SERVICE -> face("Service", TypeRows.service(), PropertyNames.SERVICE, true, true, true);
            case SOCKET -> face("Socket", TypeRows.socket(), PropertyNames.SOCKET, true, true, true);
            case MOUNT -> face("Mount", MountRows.mount(), PropertyNames.MOUNT, true, true, true);
            case SWAP -> face("Swap", MountRows.swap(), PropertyNames.SWAP, true, true, true);
            case SLICE -> face("Slice", new Rows<>(), "", true, false, false);
            case SCOPE -> face("Scope", MountRows.scope(), PropertyNames.SCOPE, true, false, true);
            case TIMER -> face("Timer", TypeRows.timer(), PropertyNames.TIMER, false, false, false);
            case PATH -> face("Path", TypeRows.path(), PropertyNames.PATH, false, false, false);
            case AUTOMOUNT -> face("Automount", MountRows.automount(), PropertyNames.AUTOMOUNT, false, false, false);
            case DEVICE -> face("Device", new Rows<UnitView>().fixed("s", "", "SysFSPath"), PropertyNames.DEVICE,
                    false, false, false);
            case TARGET -> face("Target", new Rows<>(), "", false, false, false);
        };
    }

    private Interface<UnitView> face(String name, Rows<UnitView> own, String names, boolean resources,
            boolean exec, boolean kill) {
        List<Property<UnitView>> table = new ArrayList<>(own.table(names, settings(name)));
        if (resources) {
            table.addAll(TypeRows.resources().table(PropertyNames.CGROUP, settings("Resource")));
        }
        if (exec) {
            table.addAll(TypeRows.exec().table(PropertyNames.EXEC, settings("Exec")));
        }
        if (kill) {
            table.addAll(new Rows<UnitView>().table(PropertyNames.KILL, settings("Kill")));
        }
        return new Interface<>(Paths.FACE + name, methods.table(UnitType.ofWord(name.toLowerCase())), table,
                name.equals("Scope") ? List.of(new Signal("RequestStop", "", "")) : List.of());
    }

    /** {@return the finder of getters of the settings of one section or group, by property name} */
    private static Function<String, Property.Get<UnitView>> settings(String section) {
        Map<String, Property.Get<UnitView>> found = new HashMap<>();
        for (Setting<?> setting : Setting.all()) {
            if (setting.section().equals(section)) {
                for (systemlet.unit.Property<?> property : setting.properties()) {
                    found.put(property.name(), (view, w) -> PlainWriter.write(w, property.format().signature(),
                            property.valueIn(view.unit().config())));
                }
            }
        }
        return found::get;
    }
}
