package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** The [Unit] and [Install] sections (systemd.unit(5)), in the order in which `show` prints them. */
public final class UnitSettings {
    static final SettingTable TABLE = new SettingTable(0);
    private static final String UNIT = "Unit";
    private static final String INSTALL = "Install";

    public static final Setting<List<String>>    REQUIRES_MOUNTS_FOR      = TABLE.add(UNIT, "RequiresMountsFor", PathParsers::list, List.of(), "RequiresMountsFor", Format.STRV);
    public static final Setting<List<String>>    DOCUMENTATION            = TABLE.add(UNIT, "Documentation", UnitParsers::documentation, List.of(), "Documentation", Format.STRV);
    /** Null: the unit's own name stands for it. */
    public static final Setting<String>          DESCRIPTION              = TABLE.add(UNIT, "Description", Parsers::resolvedText, null);
    public static final Setting<String>          SOURCE_PATH              = TABLE.add(UNIT, "SourcePath", PathParsers::resolved, null);
    public static final Setting<Boolean>         STOP_WHEN_UNNEEDED       = TABLE.add(UNIT, "StopWhenUnneeded", Parsers.BOOL, false, "StopWhenUnneeded", Format.BOOL);
    public static final Setting<Boolean>         REFUSE_MANUAL_START      = TABLE.add(UNIT, "RefuseManualStart", Parsers.BOOL, false, "RefuseManualStart", Format.BOOL);
    public static final Setting<Boolean>         REFUSE_MANUAL_STOP       = TABLE.add(UNIT, "RefuseManualStop", Parsers.BOOL, false, "RefuseManualStop", Format.BOOL);
    public static final Setting<Boolean>         ALLOW_ISOLATE            = TABLE.add(UNIT, "AllowIsolate", Parsers.BOOL, false, "AllowIsolate", Format.BOOL);
    public static final Setting<Boolean>         DEFAULT_DEPENDENCIES     = TABLE.add(UNIT, "DefaultDependencies", Parsers.BOOL, true, "DefaultDependencies", Format.BOOL);
    public static final Setting<JobMode>         ON_SUCCESS_JOB_MODE      = TABLE.add(UNIT, "OnSuccessJobMode", Parsers.word("Failed to parse job mode", JobMode.values()), JobMode.FAIL, "OnSuccessJobMode", Format.word());
    public static final Setting<JobMode>         ON_FAILURE_JOB_MODE      = TABLE.add(UNIT, "OnFailureJobMode", Parsers.word("Failed to parse job mode", JobMode.values()), JobMode.REPLACE, "OnFailureJobMode", Format.word());
    /** The default depends on the type: slices and scopes and what no file describes are left alone; the loader sets it. */
    public static final Setting<Boolean>         IGNORE_ON_ISOLATE        = TABLE.add(UNIT, "IgnoreOnIsolate", Parsers.BOOL, false, "IgnoreOnIsolate", Format.BOOL);
    public static final Setting<Long>            JOB_TIMEOUT              = TABLE.add(UNIT, "JobTimeoutSec", UnitParsers::jobTimeout, Spans.INFINITY, "JobTimeoutUSec", Format.USEC);
    public static final Setting<Long>            JOB_RUNNING_TIMEOUT      = TABLE.add(UNIT, "JobRunningTimeoutSec", UnitParsers::jobRunningTimeout, Spans.INFINITY, "JobRunningTimeoutUSec", Format.USEC);
    public static final Setting<EmergencyAction> JOB_TIMEOUT_ACTION       = TABLE.add(UNIT, "JobTimeoutAction", UnitParsers::action, EmergencyAction.NONE, "JobTimeoutAction", Format.word());
    public static final Setting<String>          JOB_TIMEOUT_REBOOT_ARGUMENT = TABLE.add(UNIT, "JobTimeoutRebootArgument", Parsers::resolvedText, null, "JobTimeoutRebootArgument", Format.STRING);
    public static final Setting<Long>            START_LIMIT_INTERVAL     = TABLE.add(UNIT, "StartLimitIntervalSec", Parsers.SPAN, 10 * Spans.SEC, "StartLimitIntervalUSec", Format.USEC);
    public static final Setting<Integer>         START_LIMIT_BURST        = TABLE.add(UNIT, "StartLimitBurst", Parsers.UNSIGNED, 5, "StartLimitBurst", Format.U32);
    public static final Setting<EmergencyAction> START_LIMIT_ACTION       = TABLE.add(UNIT, "StartLimitAction", UnitParsers::action, EmergencyAction.NONE, "StartLimitAction", Format.word());
    public static final Setting<EmergencyAction> FAILURE_ACTION           = TABLE.add(UNIT, "FailureAction", UnitParsers::action, EmergencyAction.NONE, "FailureAction", Format.word());
    /** -1: the status of the process is passed on. */
    public static final Setting<Integer>         FAILURE_ACTION_EXIT_STATUS = TABLE.add(UNIT, "FailureActionExitStatus", UnitParsers::exitStatus, -1, "FailureActionExitStatus", Format.I32);
    public static final Setting<EmergencyAction> SUCCESS_ACTION           = TABLE.add(UNIT, "SuccessAction", UnitParsers::action, EmergencyAction.NONE, "SuccessAction", Format.word());
    /** -1: the status of the process is passed on. */
    public static final Setting<Integer>         SUCCESS_ACTION_EXIT_STATUS = TABLE.add(UNIT, "SuccessActionExitStatus", UnitParsers::exitStatus, -1, "SuccessActionExitStatus", Format.I32);
    public static final Setting<String>          REBOOT_ARGUMENT          = TABLE.add(UNIT, "RebootArgument", Parsers::resolvedText, null, "RebootArgument", Format.STRING);
    public static final Setting<CollectMode>     COLLECT_MODE             = TABLE.add(UNIT, "CollectMode", Parsers.word("Failed to parse garbage collection mode", CollectMode.values()), CollectMode.INACTIVE, "CollectMode", Format.word());

    static {
        dependency("Requires", Dependency.REQUIRES);
        dependency("Requisite", Dependency.REQUISITE);
        dependency("Wants", Dependency.WANTS);
        dependency("BindsTo", Dependency.BINDS_TO);
        dependency("BindTo", Dependency.BINDS_TO);
        dependency("Upholds", Dependency.UPHOLDS);
        dependency("Conflicts", Dependency.CONFLICTS);
        dependency("Before", Dependency.BEFORE);
        dependency("After", Dependency.AFTER);
        dependency("OnSuccess", Dependency.ON_SUCCESS);
        dependency("OnFailure", Dependency.ON_FAILURE);
        dependency("PropagatesReloadTo", Dependency.PROPAGATES_RELOAD_TO);
        dependency("PropagateReloadTo", Dependency.PROPAGATES_RELOAD_TO);
        dependency("ReloadPropagatedFrom", Dependency.RELOAD_PROPAGATED_FROM);
        dependency("PropagateReloadFrom", Dependency.RELOAD_PROPAGATED_FROM);
        dependency("PropagatesStopTo", Dependency.PROPAGATES_STOP_TO);
        dependency("StopPropagatedFrom", Dependency.STOP_PROPAGATED_FROM);
        dependency("PartOf", Dependency.PART_OF);
        dependency("JoinsNamespaceOf", Dependency.JOINS_NAMESPACE_OF);
        TABLE.act(UNIT, "RequiresOverridable", UnitParsers.obsoleteDependency("Requires", Dependency.REQUIRES));
        TABLE.act(UNIT, "RequisiteOverridable", UnitParsers.obsoleteDependency("Requisite", Dependency.REQUISITE));
        TABLE.also(UNIT, "OnFailureIsolate", ON_FAILURE_JOB_MODE, UnitParsers::isolateOnFailure);
        TABLE.also(UNIT, "StartLimitInterval", START_LIMIT_INTERVAL, Parsers.SPAN);
        for (ConditionKind kind : ConditionKind.values()) {
            TABLE.act(UNIT, "Condition" + kind.text(), UnitParsers.condition(kind, false));
            if (kind != ConditionKind.FIRMWARE) {
                TABLE.act(UNIT, "Assert" + kind.text(), UnitParsers.condition(kind, true));
            }
        }
        for (String key : List.of("Alias", "WantedBy", "RequiredBy", "UpheldBy", "Also", "DefaultInstance")) {
            TABLE.act(INSTALL, key, (value, before, in) -> null);   // enable and disable read them: see Installer
        }
    }

    private UnitSettings() {}

    private static void dependency(String name, Dependency kind) {
        TABLE.act(UNIT, name, UnitParsers.dependency(kind));
    }
}
