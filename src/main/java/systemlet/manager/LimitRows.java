package systemlet.manager;

import java.util.List;
import systemlet.dbus.Property;
import systemlet.sys.Kernel;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;
import systemlet.unit.ResourceLimit;
import systemlet.unit.Setting;

/**
 * The properties of resource limits, each a hard one and, with "Soft" after its name, a soft one. What no unit file and
 * no DefaultLimitX= says is our own limit, which children inherit.
 */
final class LimitRows {
    /** By the numbers of {@link Rlimit}. */
    private static final List<String> NAMES = List.of("LimitCPU", "LimitFSIZE", "LimitDATA", "LimitSTACK", "LimitCORE",
            "LimitRSS", "LimitNPROC", "LimitNOFILE", "LimitMEMLOCK", "LimitAS", "LimitLOCKS", "LimitSIGPENDING",
            "LimitMSGQUEUE", "LimitNICE", "LimitRTPRIO", "LimitRTTIME");

    private LimitRows() {}

    /** Adds LimitX and LimitXSoft of a unit. */
    static Rows<UnitView> addTo(Rows<UnitView> rows) {
        for (Setting<ResourceLimit> setting : ResourceLimit.rows()) {
            int number = NAMES.indexOf(setting.name());
            rows.int64(setting.name(), view -> limit(view, setting, number).hard());
            rows.int64(setting.name() + "Soft", view -> limit(view, setting, number).soft());
        }
        return rows;
    }

    private static ResourceLimit limit(UnitView view, Setting<ResourceLimit> setting, int number) {
        ResourceLimit given = view.unit().config().get(setting);
        return given != null ? given : view.sources().inherited(number);
    }

    /** {@return the getter of the manager's DefaultLimitX or DefaultLimitXSoft; null for other names} */
    static Property.Get<Manager> ofDefault(String name) {
        String plain = name.startsWith("Default") ? name.substring("Default".length()) : "";
        boolean soft = plain.endsWith("Soft");
        String limit = soft ? plain.substring(0, plain.length() - "Soft".length()) : plain;
        int number = NAMES.indexOf(limit);
        return number < 0 ? null : (manager, w) -> {
            ResourceLimit given = manager.loader().context().defaults().limits().get(limit);
            ResourceLimit value = given != null ? given : own(manager.rooms().kernel, number);
            w.uint64(soft ? value.soft() : value.hard());
        };
    }

    /** {@return our own limit; none where it is the tag (LOCKS) or cannot be told} */
    static ResourceLimit own(Kernel kernel, int number) {
        try {
            Rlimit own = kernel.getLimit(kernel.getpid(), number);
            return number == Rlimit.LOCKS ? new ResourceLimit(Rlimit.INFINITY, Rlimit.INFINITY)
                    : new ResourceLimit(own.soft(), own.hard());
        } catch (SysException unknown) {
            return new ResourceLimit(Rlimit.INFINITY, Rlimit.INFINITY);
        }
    }
}
