package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import systemlet.dbus.Client;
import systemlet.dbus.Value;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.unit.UnitPaths;
import systemlet.unit.UnitType;

/** Every property that systemd 252 has is there, with a value of its type, for every kind of unit and for the manager. */
class PropertyTablesTest {
    @ParameterizedTest
    @EnumSource(UnitType.class)
    void everyPropertyOfEveryTypeOfUnitCanBeRead(UnitType type) throws Exception {
        String name = "x" + type.suffix();
        List<Value.Entry> all = client().getAll(Paths.unit(name), "");
        assertEquals(Value.string(name), value(all, "Id"));
    }

    @Test
    void everyPropertyOfTheManagerCanBeRead() throws Exception {
        List<Value.Entry> all = client().getAll(Paths.MANAGER, Paths.MANAGER_FACE);
        assertEquals(Value.string("252-systemlet-0.1.0"), value(all, "Version"));
        assertEquals(118, all.size());
    }

    private static Value value(List<Value.Entry> all, String name) {
        for (Value.Entry entry : all) {
            if (entry.key().equals(Value.string(name))) {
                return entry.value() instanceof Value.Variant variant ? variant.content() : entry.value();
            }
        }
        return null;
    }

    private static Client client() {
        SimKernel kernel = new SimWorld(1).driven(100, List.of("systemctl"), List.of("PATH=/bin"));
        Plan plan = new Plan(UnitPaths.Scope.SYSTEM, "", "/run", Plan.Role.OFFLINE, List.of(), false, List.of("systemctl"));
        return new Client(Offline.connect(kernel, plan), "org.freedesktop.systemd1", kernel::nowUsec);
    }
}
