package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import systemlet.base.Id128;
import systemlet.dbus.WireWriter;
import systemlet.engine.Unit;
import systemlet.unit.Condition;
import systemlet.unit.Dependency;
import systemlet.unit.LoadError;
import systemlet.unit.UnitName;
import systemlet.unit.UnitSettings;

/** The properties of org.freedesktop.systemd1.Unit that are not settings: names, states, dependencies, time stamps. */
final class UnitRows {
    private UnitRows() {}

    static Rows<UnitView> rows() {
        Rows<UnitView> rows = new Rows<UnitView>()
                .text("Id", view -> view.unit().name().text())
                .strings("Names", view -> names(view.unit().config().names()))
                .fixed("s", "", "Following", "AccessSELinuxContext")
                .text("Description", view -> view.unit().description())
                .text("LoadState", view -> view.unit().config().loadState().word())
                .text("ActiveState", view -> view.unit().activeState().word())
                .fixed("s", "running", "FreezerState")
                .text("SubState", view -> view.unit().state().word())
                .text("FragmentPath", view -> view.unit().config().fragmentPath())
                .text("SourcePath", view -> view.unit().config().sourcePath())
                .strings("DropInPaths", view -> view.unit().config().dropInPaths())
                .text("UnitFileState", view -> view.sources().fileState(view.unit()))
                .text("UnitFilePreset", view -> view.sources().filePreset(view.unit()))
                .stamp("StateChangeTimestamp", view -> view.unit().stateChange())
                .stamp("InactiveExitTimestamp", view -> view.unit().inactiveExit())
                .stamp("ActiveEnterTimestamp", view -> view.unit().activeEnter())
                .stamp("ActiveExitTimestamp", view -> view.unit().activeExit())
                .stamp("InactiveEnterTimestamp", view -> view.unit().inactiveEnter())
                .flag("CanStart", view -> view.unit().canStart()
                        && !view.unit().config().get(UnitSettings.REFUSE_MANUAL_START))
                .flag("CanStop", view -> view.unit().canStop()
                        && !view.unit().config().get(UnitSettings.REFUSE_MANUAL_STOP))
                .flag("CanReload", view -> view.unit().canReload())
                .flag("CanIsolate", view -> view.unit().config().get(UnitSettings.ALLOW_ISOLATE))
                .strings("CanClean", view -> view.unit().cleanable())
                .fixed("b", false, "CanFreeze")
                .row("Job", UnitRows::job)
                .flag("NeedDaemonReload", view -> view.sources().needsReload(view.unit()))
                .strings("Markers", view -> view.sources().markers(view.unit()))
                .flag("ConditionResult", view -> view.unit().conditionResult())
                .flag("AssertResult", view -> view.unit().assertResult())
                .stamp("ConditionTimestamp", view -> view.unit().conditionTime())
                .stamp("AssertTimestamp", view -> view.unit().assertTime())
                .row("Conditions", (view, w) -> conditions(view.unit(), false, w))
                .row("Asserts", (view, w) -> conditions(view.unit(), true, w))
                .row("LoadError", UnitRows::loadError)
                .flag("Transient", view -> view.unit().config().isTransient())
                .flag("Perpetual", view -> view.unit().isPerpetual())
                .row("InvocationID", (view, w) -> w.bytes(view.unit().invocation().equals(Id128.NULL)
                        ? new byte[0] : view.unit().invocation().bytes()))
                .strings("Refs", view -> view.sources().references(view.unit()))
                .row("ActivationDetails", UnitRows::activation);
        for (Dependency kind : Dependency.values()) {
            if (kind != Dependency.REFERENCES && kind != Dependency.REFERENCED_BY && kind != Dependency.IN_SLICE) {
                rows.strings(kind.property(), view -> edges(view.unit(), kind));
            }
        }
        return rows;
    }

    private static List<String> edges(Unit unit, Dependency kind) {
        List<String> others = new ArrayList<>();
        for (Unit other : unit.edges(kind)) {
            others.add(other.name().text());
        }
        return others;
    }

    /** The unit's own name and its aliases, sorted as systemd does. */
    private static List<String> names(List<UnitName> all) {
        TreeSet<String> sorted = new TreeSet<>();
        for (UnitName name : all) {
            sorted.add(name.text());
        }
        return new ArrayList<>(sorted);
    }

    private static void job(UnitView view, WireWriter w) {
        boolean there = view.unit().job() != null;
        long id = there ? view.unit().job().id() : 0;
        w.struct().uint32((int) id).path(there ? Paths.job(id) : "/");
    }

    private static void conditions(Unit unit, boolean assertions, WireWriter w) {
        w.array('(');
        List<Condition> all = unit.config().conditions();
        for (int i = 0; i < all.size(); i++) {
            Condition each = all.get(i);
            if (each.assertion() == assertions) {
                w.struct().string(each.name()).bool(each.trigger()).bool(each.negate())
                        .string(each.parameter()).int32(unit.tested(i));
            }
        }
        w.end();
    }

    private static void loadError(UnitView view, WireWriter w) {
        LoadError error = view.unit().config().loadError();
        w.struct().string(error == null ? "" : error.busName()).string(error == null ? "" : error.message());
    }

    private static void activation(UnitView view, WireWriter w) {
        w.array('(');
        view.unit().activation().forEach((key, value) -> w.struct().string(key).string(value));
        w.end();
    }
}
