package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import systemlet.dbus.Client;
import systemlet.dbus.Value;
import systemlet.unit.UnitType;

/** Every property that systemd 252 has is there, with a value of its type, for every kind of unit and for the manager. */
class PropertyTablesTest {
    @ParameterizedTest
    @EnumSource(UnitType.class)
    void everyPropertyOfEveryTypeOfUnitCanBeRead(UnitType type) throws Exception {
        String name = "x" + type.suffix();
        List<Value.Entry> all = OfflineClient.make().getAll(Paths.unit(name), "");
        assertEquals(Value.string(name), value(all, "Id"));
    }

    @Test
    void everyPropertyOfTheManagerCanBeRead() throws Exception {
        List<Value.Entry> all = OfflineClient.make().getAll(Paths.MANAGER, Paths.MANAGER_FACE);
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
}
