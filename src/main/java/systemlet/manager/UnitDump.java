package systemlet.manager;

import systemlet.engine.Unit;
import systemlet.unit.Dependency;

/** One unit in the text of `systemd-analyze dump`: for people, in no fixed form. */
final class UnitDump {
    private UnitDump() {}

    static void append(Unit unit, StringBuilder text) {
        text.append("-> Unit ").append(unit.name()).append(":\n");
        line(text, "Description", unit.description());
        line(text, "Unit Load State", unit.config().loadState().word());
        line(text, "Unit Active State", unit.activeState().word());
        line(text, "Sub State", unit.state().word());
        line(text, "Fragment Path", unit.config().fragmentPath());
        line(text, "Job", unit.job() == null ? null : unit.job().toString());
        line(text, "Main PID", unit.processes().mainPid() == 0 ? null : Integer.toString(unit.processes().mainPid()));
        for (Dependency kind : Dependency.values()) {
            for (Unit other : unit.edges(kind)) {
                line(text, kind.property(), other.name().text());
            }
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null && !value.isEmpty()) {
            text.append('\t').append(name).append(": ").append(value).append('\n');
        }
    }
}
