package systemlet.manager;

import java.util.List;
import systemlet.base.Spans;
import systemlet.dbus.WireWriter;
import systemlet.engine.ExecStatus;
import systemlet.engine.Now;
import systemlet.engine.Phase;
import systemlet.engine.Result;
import systemlet.engine.Unit;
import systemlet.unit.Dependency;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.ServiceSettings;
import systemlet.unit.Setting;
import systemlet.unit.SocketSettings;
import systemlet.unit.TimerSettings;
import systemlet.unit.TimerSpec;
import systemlet.unit.UnitType;

/** The run-time properties of the interfaces of single types: Service, Socket, Timer, Path, Mount and the others. */
final class TypeRows {
    private static final long UNSET = -1;

    private TypeRows() {}

    /** What all types with processes show beside their settings: who runs, and what it uses. */
    static Rows<UnitView> resources() {
        return new Rows<UnitView>()
                .text("Slice", view -> slice(view.unit()))
                .text("ControlGroup", view -> view.sources().controlGroup(view.unit()))
                .fixed("t", 0L, "ControlGroupId")
                .int64("MemoryCurrent", view -> view.sources().memoryBytes(view.unit()))
                .int64("CPUUsageNSec", view -> view.sources().cpuNsec(view.unit()))
                .int64("TasksCurrent", view -> tasks(view))
                .fixed("t", UNSET, "MemoryAvailable", "IPIngressBytes", "IPIngressPackets", "IPEgressBytes",
                        "IPEgressPackets", "IOReadBytes", "IOReadOperations", "IOWriteBytes", "IOWriteOperations")
                .fixed("ay", new byte[0], "EffectiveCPUs", "EffectiveMemoryNodes");
    }

    /** What belongs to the execution environment on the bus and not in the unit files. */
    static Rows<UnitView> exec() {
        return LimitRows.addTo(new Rows<UnitView>())
                .flag("NonBlocking", view -> view.unit().config().get(ServiceSettings.NON_BLOCKING))
                .int32("SyslogPriority", view -> view.unit().config().get(ExecSettings.SYSLOG_FACILITY) << 3
                        | view.unit().config().get(ExecSettings.SYSLOG_LEVEL))
                .flag("SameProcessGroup", view -> view.unit().type() == UnitType.MOUNT);
    }

    static Rows<UnitView> service() {
        Rows<UnitView> rows = controlled()
                .int32("MainPID", view -> view.unit().processes().mainPid())
                .int32("NFileDescriptorStore", view -> view.sources().storedDescriptors(view.unit()))
                .text("StatusText", view -> view.unit().service().statusText())
                .int32("StatusErrno", view -> view.unit().service().statusErrno())
                .text("ReloadResult", view -> view.unit().service().reloadResult().word())
                .text("CleanResult", view -> view.unit().service().cleanResult().word())
                .int32("NRestarts", view -> view.unit().service().restarts())
                .int64("WatchdogUSec", view -> watchdog(view.unit()))
                .stamp("WatchdogTimestamp", view -> view.unit().service().watchdogTime())
                .stamp("ExecMainStartTimestamp", view -> main(view).start())
                .stamp("ExecMainExitTimestamp", view -> main(view).exit())
                .int32("ExecMainPID", view -> main(view).pid())
                .int32("ExecMainCode", view -> main(view).code())
                .int32("ExecMainStatus", view -> main(view).status());
        commands(rows, "ExecCondition", ServiceSettings.EXEC_CONDITION, Phase.CONDITION);
        commands(rows, "ExecStartPre", ServiceSettings.EXEC_START_PRE, Phase.START_PRE);
        commands(rows, "ExecStart", ServiceSettings.EXEC_START, Phase.START);
        commands(rows, "ExecStartPost", ServiceSettings.EXEC_START_POST, Phase.START_POST);
        commands(rows, "ExecReload", ServiceSettings.EXEC_RELOAD, Phase.RELOAD);
        commands(rows, "ExecStop", ServiceSettings.EXEC_STOP, Phase.STOP);
        commands(rows, "ExecStopPost", ServiceSettings.EXEC_STOP_POST, Phase.STOP_POST);
        return rows;
    }

    /** systemd takes over WatchdogSec= when the service is started first. */
    private static long watchdog(Unit unit) {
        long own = unit.service().watchdogOverrideUsec();
        return own >= 0 ? own : unit.inactiveExit().realtimeUsec() == 0 ? Spans.INFINITY
                : unit.config().get(ServiceSettings.WATCHDOG);
    }

    static Rows<UnitView> socket() {
        Rows<UnitView> rows = controlled()
                .int32("NConnections", view -> view.unit().socket().connections())
                .int32("NAccepted", view -> view.unit().socket().accepted())
                .int32("NRefused", view -> view.unit().socket().refused());
        commands(rows, "ExecStartPre", SocketSettings.EXEC_START_PRE, Phase.SOCKET_START_PRE);
        commands(rows, "ExecStartPost", SocketSettings.EXEC_START_POST, Phase.SOCKET_START_POST);
        commands(rows, "ExecStopPre", SocketSettings.EXEC_STOP_PRE, Phase.SOCKET_STOP_PRE);
        commands(rows, "ExecStopPost", SocketSettings.EXEC_STOP_POST, Phase.SOCKET_STOP_POST);
        return rows;
    }

    static Rows<UnitView> timer() {
        return result()
                .text("Unit", view -> triggered(view.unit()))
                .int64("NextElapseUSecRealtime", view -> moment(view.unit().timer().nextElapseRealtimeUsec()))
                .int64("NextElapseUSecMonotonic", view -> moment(view.unit().timer().nextElapseMonotonicUsec()))
                .stamp("LastTriggerUSec", view -> view.unit().timer().lastTrigger())
                .row("TimersMonotonic", (view, w) -> rules(view.unit(), false, w))
                .row("TimersCalendar", (view, w) -> rules(view.unit(), true, w));
    }

    private static long moment(long usec) {
        return usec == Long.MAX_VALUE ? Spans.INFINITY : usec;
    }

    /** The rules of a timer, the last one first as systemd has them, each with its own next elapse. */
    private static void rules(Unit unit, boolean calendars, WireWriter w) {
        List<TimerSpec> specs = unit.config().get(TimerSettings.SPECS);
        w.array('(');
        for (int i = specs.size() - 1; i >= 0; i--) {
            TimerSpec spec = specs.get(i);
            if ((spec.base() == TimerSpec.Base.CALENDAR) == calendars) {
                w.struct().string(spec.base().property());
                if (calendars) {
                    w.string(spec.calendar().toString());
                } else {
                    w.uint64(spec.usec());
                }
                w.uint64(unit.timer().nextElapseUsec(i));
            }
        }
        w.end();
    }

    static Rows<UnitView> path() {
        return result().text("Unit", view -> triggered(view.unit()));
    }

    /** Mount, swap: one control process and a result. */
    static Rows<UnitView> controlled() {
        return result()
                .int32("ControlPID", view -> view.unit().processes().controlPid())
                .int32("UID", view -> view.sources().uid(view.unit()))
                .int32("GID", view -> view.sources().gid(view.unit()));
    }

    static Rows<UnitView> result() {
        return new Rows<UnitView>().text("Result", view -> word(view.unit().result()));
    }

    /** {@return the unit that a timer, path or socket starts, "" for none} */
    static String triggered(Unit unit) {
        Unit[] others = unit.edges(Dependency.TRIGGERS);
        return others.length == 0 ? "" : others[0].name().text();
    }

    private static void commands(Rows<UnitView> rows, String name, Setting<List<ExecCommand>> setting, Phase phase) {
        rows.row(name, (view, w) -> commands(view.unit(), setting, phase, false, w));
        rows.row(name + "Ex", (view, w) -> commands(view.unit(), setting, phase, true, w));
    }

    private static void commands(Unit unit, Setting<List<ExecCommand>> setting, Phase phase, boolean words,
            WireWriter w) {
        List<ExecCommand> commands = unit.config().get(setting);
        w.array('(');
        for (int i = 0; i < commands.size(); i++) {
            ExecCommand command = commands.get(i);
            w.struct().string(command.path()).strings(command.arguments());
            if (words) {
                w.strings(command.flagWords());
            } else {
                w.bool(command.ignoresFailure());
            }
            ExecStatus run = unit.processes().status(phase, i);
            time(run.start(), w);
            time(run.exit(), w);
            w.uint32(run.pid()).int32(run.code()).int32(run.status());
        }
        w.end();
    }

    private static void time(Now stamp, WireWriter w) {
        w.uint64(stamp.realtimeUsec()).uint64(stamp.monotonicUsec());
    }

    private static ExecStatus main(UnitView view) {
        return view.unit().service().main();
    }

    private static String word(Result result) {
        return result == null ? Result.SUCCESS.word() : result.word();
    }

    private static String slice(Unit unit) {
        Unit[] slices = unit.edges(Dependency.IN_SLICE);
        return slices.length == 0 ? "" : slices[0].name().text();
    }

    private static long tasks(UnitView view) {
        int count = view.sources().processes(view.unit()).size();
        return count == 0 ? UNSET : count;
    }
}
