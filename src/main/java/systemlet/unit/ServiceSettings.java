package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** The [Service] section (systemd.service(5)), in the order in which `show` prints it. */
public final class ServiceSettings {
    static final SettingTable TABLE = new SettingTable(1);
    private static final String S = "Service";

    /** Where not given: SIMPLE, or ONESHOT without ExecStart=, or DBUS with BusName=; the loader decides. */
    public static final Setting<ServiceType>  TYPE                        = TABLE.add(S, "Type", Parsers.word("Failed to parse service type", ServiceType.values()), ServiceType.SIMPLE, "Type", Format.<ServiceType>word()).decidedByLoading();
    public static final Setting<ExitType>     EXIT_TYPE                   = TABLE.add(S, "ExitType", Parsers.word("Failed to parse service exit type", ExitType.values()), ExitType.MAIN, "ExitType", Format.word());
    public static final Setting<Restart>      RESTART                     = TABLE.add(S, "Restart", Parsers.word("Failed to parse service restart specifier", Restart.values()), Restart.NO, "Restart", Format.word());
    public static final Setting<RestartMode>  RESTART_MODE                = TABLE.add(S, "RestartMode", Parsers.word("Failed to parse service restart mode", RestartMode.values()), RestartMode.NORMAL);
    public static final Setting<String>       PID_FILE                    = TABLE.add(S, "PIDFile", ServiceParsers::pidFile, null, "PIDFile", Format.STRING);
    public static final Setting<NotifyAccess> NOTIFY_ACCESS               = TABLE.add(S, "NotifyAccess", Parsers.word("Failed to parse notify access specifier", NotifyAccess.values()), NotifyAccess.NONE, "NotifyAccess", Format.word());
    public static final Setting<Long>         RESTART_SEC                 = TABLE.add(S, "RestartSec", Parsers.SPAN, 100 * Spans.MSEC, "RestartUSec", Format.USEC);
    /** Since 254. */
    public static final Setting<Integer>      RESTART_STEPS               = TABLE.add(S, "RestartSteps", Parsers.UNSIGNED, 0);
    /** Since 254. */
    public static final Setting<Long>         RESTART_MAX_DELAY           = TABLE.add(S, "RestartMaxDelaySec", Parsers.SPAN, Spans.INFINITY);
    /** µs; the loader sets INFINITY for oneshot services that do not say otherwise. */
    public static final Setting<Long>         TIMEOUT_START               = TABLE.add(S, "TimeoutStartSec", ServiceParsers::timeoutStart, 90 * Spans.SEC, "TimeoutStartUSec", Format.USEC);
    public static final Setting<Long>         TIMEOUT_STOP                = TABLE.add(S, "TimeoutStopSec", Parsers.SPAN_ZERO_IS_INFINITY, 90 * Spans.SEC, "TimeoutStopUSec", Format.USEC);
    /** µs; null: as TIMEOUT_STOP. The loader fills it in. */
    public static final Setting<Long>         TIMEOUT_ABORT               = TABLE.add(S, "TimeoutAbortSec", ServiceParsers::timeoutAbort, null, "TimeoutAbortUSec", Format.USEC);
    public static final Setting<TimeoutFailureMode> TIMEOUT_START_FAILURE_MODE = TABLE.add(S, "TimeoutStartFailureMode", Parsers.word("Failed to parse timeout failure mode", TimeoutFailureMode.values()), TimeoutFailureMode.TERMINATE, "TimeoutStartFailureMode", Format.word());
    public static final Setting<TimeoutFailureMode> TIMEOUT_STOP_FAILURE_MODE  = TABLE.add(S, "TimeoutStopFailureMode", Parsers.word("Failed to parse timeout failure mode", TimeoutFailureMode.values()), TimeoutFailureMode.TERMINATE, "TimeoutStopFailureMode", Format.word());
    public static final Setting<Long>         RUNTIME_MAX                 = TABLE.add(S, "RuntimeMaxSec", Parsers.SPAN, Spans.INFINITY, "RuntimeMaxUSec", Format.USEC);
    public static final Setting<Long>         RUNTIME_RANDOMIZED_EXTRA    = TABLE.add(S, "RuntimeRandomizedExtraSec", Parsers.SPAN, 0L, "RuntimeRandomizedExtraUSec", Format.USEC);
    public static final Setting<Long>         WATCHDOG                    = TABLE.add(S, "WatchdogSec", Parsers.SPAN, 0L, "WatchdogUSec", Format.USEC);
    public static final Setting<Boolean>      ROOT_DIRECTORY_START_ONLY   = TABLE.add(S, "RootDirectoryStartOnly", Parsers.BOOL, false, "RootDirectoryStartOnly", Format.BOOL);
    public static final Setting<Boolean>      REMAIN_AFTER_EXIT           = TABLE.add(S, "RemainAfterExit", Parsers.BOOL, false, "RemainAfterExit", Format.BOOL);
    public static final Setting<Boolean>      GUESS_MAIN_PID              = TABLE.add(S, "GuessMainPID", Parsers.BOOL, true, "GuessMainPID", Format.BOOL);
    public static final Setting<StatusSet>    RESTART_PREVENT_EXIT_STATUS = TABLE.add(S, "RestartPreventExitStatus", ServiceParsers::statusSet, StatusSet.EMPTY, "RestartPreventExitStatus", StatusSet.FORMAT);
    public static final Setting<StatusSet>    RESTART_FORCE_EXIT_STATUS   = TABLE.add(S, "RestartForceExitStatus", ServiceParsers::statusSet, StatusSet.EMPTY, "RestartForceExitStatus", StatusSet.FORMAT);
    public static final Setting<StatusSet>    SUCCESS_EXIT_STATUS         = TABLE.add(S, "SuccessExitStatus", ServiceParsers::statusSet, StatusSet.EMPTY, "SuccessExitStatus", StatusSet.FORMAT);
    public static final Setting<String>       BUS_NAME                    = TABLE.add(S, "BusName", ServiceParsers::busName, null, "BusName", Format.STRING);
    public static final Setting<Integer>      FILE_DESCRIPTOR_STORE_MAX   = TABLE.add(S, "FileDescriptorStoreMax", Parsers.UNSIGNED, 0, "FileDescriptorStoreMax", Format.U32);
    public static final Setting<String>       USB_FUNCTION_DESCRIPTORS    = TABLE.add(S, "USBFunctionDescriptors", PathParsers::resolved, null, "USBFunctionDescriptors", Format.STRING).without("USB gadgets need the host's configfs");
    public static final Setting<String>       USB_FUNCTION_STRINGS        = TABLE.add(S, "USBFunctionStrings", PathParsers::resolved, null, "USBFunctionStrings", Format.STRING).without("USB gadgets need the host's configfs");
    public static final Setting<OomPolicy>    OOM_POLICY                  = TABLE.add(S, "OOMPolicy", Parsers.word("Failed to parse OOM policy", OomPolicy.values()), OomPolicy.STOP, "OOMPolicy", Format.<OomPolicy>word()).decidedByLoading().without("needs a control group of its own");
    public static final Setting<List<ExecCommand>> EXEC_CONDITION         = exec("ExecCondition");
    public static final Setting<List<ExecCommand>> EXEC_START_PRE         = exec("ExecStartPre");
    public static final Setting<List<ExecCommand>> EXEC_START             = exec("ExecStart");
    public static final Setting<List<ExecCommand>> EXEC_START_POST        = exec("ExecStartPost");
    public static final Setting<List<ExecCommand>> EXEC_RELOAD            = exec("ExecReload");
    public static final Setting<List<ExecCommand>> EXEC_STOP              = exec("ExecStop");
    public static final Setting<List<ExecCommand>> EXEC_STOP_POST         = exec("ExecStopPost");
    public static final Setting<Boolean>      NON_BLOCKING                = TABLE.add(S, "NonBlocking", Parsers.BOOL, false, "NonBlocking", Format.BOOL);
    /** User=, Group= and the sandbox apply to ExecStart= only. */
    public static final Setting<Boolean>      PERMISSIONS_START_ONLY      = TABLE.add(S, "PermissionsStartOnly", Parsers.BOOL, false);
    /** Socket units whose descriptors the service gets, besides the one of its own name. */
    public static final Setting<List<UnitName>> SOCKETS                   = TABLE.add(S, "Sockets", ServiceParsers::sockets, List.of());
    /** Sent by a reload of Type=notify-reload; since 253. */
    public static final Setting<Integer>      RELOAD_SIGNAL               = TABLE.add(S, "ReloadSignal", Parsers::signal, 1);

    static {
        TABLE.also(S, "TimeoutSec", TIMEOUT_START, ServiceParsers::timeoutBoth);
        TABLE.also(S, "StartLimitInterval", UnitSettings.START_LIMIT_INTERVAL, Parsers.SPAN);
        TABLE.also(S, "StartLimitBurst", UnitSettings.START_LIMIT_BURST, Parsers.UNSIGNED);
        TABLE.also(S, "StartLimitAction", UnitSettings.START_LIMIT_ACTION, UnitParsers::action);
        TABLE.also(S, "FailureAction", UnitSettings.FAILURE_ACTION, UnitParsers::action);
        TABLE.also(S, "RebootArgument", UnitSettings.REBOOT_ARGUMENT, Parsers::resolvedText);
        for (String ignored : List.of("SysVStartPriority", "BusPolicy")) {
            TABLE.act(S, ignored, UnitParsers::ignoredToday);
        }
    }

    private ServiceSettings() {}

    private static Setting<List<ExecCommand>> exec(String name) {
        return TABLE.<List<ExecCommand>>add(S, name, ExecLine::parse, List.of())
                .shown(name, ExecCommands.PLAIN).shown(name + "Ex", ExecCommands.EX);
    }
}
