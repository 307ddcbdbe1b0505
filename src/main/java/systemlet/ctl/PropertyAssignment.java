package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Words;
import systemlet.dbus.Value;
import systemlet.dbus.WireWriter;
import systemlet.sys.Signals;
import systemlet.unit.UnitType;

/**
 * "Name=value" from a command line as the property that the bus takes: for set-property and for systemd-run, whose
 * names are those of unit files.
 */
record PropertyAssignment(String name, Value value) {
    /** CPUQuota= is sent as microseconds of each second. */
    private static final long PERMYRIAD = 10_000;

    /** {@return what an assignment means; some names stand for more than one property} */
    static List<PropertyAssignment> parse(String unit, String assignment) throws Failed {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new Failed("Not an assignment: " + assignment);
        }
        String name = assignment.substring(0, equals);
        String text = assignment.substring(equals + 1);
        try {
            List<PropertyAssignment> properties = of(unit, name, text);
            if (properties == null) {
                throw new Failed("Unknown assignment: " + assignment);
            }
            return properties;
        } catch (BadText wrong) {
            String why = wrong.kind() == BadText.Kind.RANGE ? "Numerical result out of range" : "Invalid argument";
            throw new Failed("Failed to parse " + name + "=" + text + ": " + why);
        }
    }

    void write(WireWriter w) {
        w.struct().string(name);
        value.boxed().write(w);
    }

    private static List<PropertyAssignment> of(String unit, String name, String text) throws BadText {
        UnitType type = UnitType.ofName(unit);
        List<PropertyAssignment> found = resources(name, text);
        found = found == null ? ofAnyUnit(name, text) : found;
        found = found == null ? execution(name, text) : found;
        if (found == null && type == UnitType.SERVICE) {
            found = service(name, text);
        }
        return found == null && type == UnitType.TIMER ? timer(name, text) : found;
    }

    private static List<PropertyAssignment> resources(String name, String text) throws BadText {
        return switch (name) {
            case "CPUAccounting", "MemoryAccounting", "IOAccounting", "BlockIOAccounting", "TasksAccounting",
                    "IPAccounting" -> bool(name, text);
            case "CPUWeight", "StartupCPUWeight" ->
                    text.equals("idle") ? uint64(name, 0) : uint64(name, weight(text, 10_000));
            case "IOWeight", "StartupIOWeight" -> uint64(name, weight(text, 10_000));
            case "CPUShares", "StartupCPUShares" -> uint64(name, weight(text, 262_144));
            case "BlockIOWeight", "StartupBlockIOWeight" -> uint64(name, weight(text, 1000));
            case "MemoryMin", "MemoryLow", "MemoryHigh", "MemoryMax", "MemorySwapMax", "MemoryLimit", "TasksMax",
                    "DefaultMemoryLow", "DefaultMemoryMin" -> size(name, text);
            case "CPUQuota" -> quota(text);
            case "CPUQuotaPeriodSec" -> uint64("CPUQuotaPeriodUSec", Spans.parse(text));
            case "Slice", "DevicePolicy", "ManagedOOMSwap", "ManagedOOMMemoryPressure", "ManagedOOMPreference" ->
                    text(name, text);
            default -> null;
        };
    }

    private static List<PropertyAssignment> ofAnyUnit(String name, String text) throws BadText {
        return switch (name) {
            case "Description", "CollectMode", "FailureAction", "SuccessAction", "OnFailureJobMode", "RebootArgument",
                    "JobTimeoutAction", "StartLimitAction" -> text(name, text);
            case "DefaultDependencies", "StopWhenUnneeded", "RefuseManualStart", "RefuseManualStop", "AllowIsolate",
                    "IgnoreOnIsolate" -> bool(name, text);
            case "JobTimeoutSec", "JobRunningTimeoutSec", "StartLimitIntervalSec" -> span(name, text);
            case "StartLimitBurst" -> one(name, Value.uint32(Numbers.uint32(text)));
            case "Requires", "Wants", "BindsTo", "Requisite", "PartOf", "Upholds", "Conflicts", "Before", "After",
                    "OnFailure", "OnSuccess", "PropagatesReloadTo", "Documentation", "RequiresMountsFor", "Markers" ->
                    words(name, text);
            default -> null;
        };
    }

    private static List<PropertyAssignment> execution(String name, String text) throws BadText {
        return switch (name) {
            case "User", "Group", "WorkingDirectory", "RootDirectory", "SyslogIdentifier", "StandardInput",
                    "StandardOutput", "StandardError", "ProtectSystem", "ProtectHome", "UtmpIdentifier", "KillMode",
                    "TTYPath", "PAMName", "Personality", "KeyringMode", "ProtectProc", "ProcSubset" ->
                    text(name, text);
            case "PrivateTmp", "PrivateDevices", "PrivateNetwork", "PrivateUsers", "NoNewPrivileges", "DynamicUser",
                    "ProtectKernelTunables", "ProtectKernelModules", "ProtectControlGroups", "ProtectClock",
                    "ProtectHostname", "RestrictRealtime", "MemoryDenyWriteExecute", "LockPersonality", "SendSIGKILL",
                    "SendSIGHUP", "IgnoreSIGPIPE", "RemoveIPC", "MountAPIVFS", "TTYReset", "SyslogLevelPrefix" ->
                    bool(name, text);
            case "Environment", "PassEnvironment", "UnsetEnvironment", "SupplementaryGroups", "ReadWritePaths",
                    "ReadOnlyPaths", "InaccessiblePaths", "RuntimeDirectory", "StateDirectory", "CacheDirectory",
                    "LogsDirectory", "ConfigurationDirectory" -> words(name, text);
            case "Nice", "OOMScoreAdjust" -> one(name, new Value.Whole('i', Numbers.int32(text)));
            case "UMask" -> one(name, Value.uint32(Numbers.mode(text)));
            case "KillSignal", "RestartKillSignal", "FinalKillSignal", "WatchdogSignal" -> signal(name, text);
            default -> limit(name, text);
        };
    }

    private static List<PropertyAssignment> limit(String name, String text) throws BadText {
        if (!name.startsWith("Limit") || name.length() < 7) {
            return null;
        }
        int colon = text.indexOf(':');
        long soft = limitValue(colon < 0 ? text : text.substring(0, colon));
        long hard = limitValue(text.substring(colon + 1));
        return List.of(new PropertyAssignment(name, Value.uint64(hard)),
                new PropertyAssignment(name + "Soft", Value.uint64(soft)));
    }

    private static long limitValue(String text) throws BadText {
        return text.equals("infinity") ? -1 : Numbers.size(text);
    }

    private static List<PropertyAssignment> service(String name, String text) throws BadText {
        return switch (name) {
            case "Type", "Restart", "NotifyAccess", "PIDFile", "BusName", "OOMPolicy", "ExitType" ->
                    text(name, text);
            case "RemainAfterExit", "GuessMainPID", "RootDirectoryStartOnly" -> bool(name, text);
            case "RestartSec", "TimeoutStartSec", "TimeoutStopSec", "TimeoutAbortSec", "RuntimeMaxSec",
                    "WatchdogSec", "RuntimeRandomizedExtraSec" -> span(name, text);
            case "TimeoutSec" -> {
                List<PropertyAssignment> both = new ArrayList<>(span("TimeoutStartSec", text));
                both.addAll(span("TimeoutStopSec", text));
                yield both;
            }
            default -> null;
        };
    }

    private static List<PropertyAssignment> timer(String name, String text) throws BadText {
        return switch (name) {
            case "WakeSystem", "RemainAfterElapse", "Persistent", "OnTimezoneChange", "OnClockChange",
                    "FixedRandomDelay" -> bool(name, text);
            case "AccuracySec", "RandomizedDelaySec" -> span(name, text);
            case "OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec" ->
                    one("TimersMonotonic", rule("(st)", name, Value.uint64(Spans.parse(text))));
            case "OnCalendar" -> one("TimersCalendar", rule("(ss)", name, Value.string(text)));
            case "Unit" -> text(name, text);
            default -> null;
        };
    }

    private static Value rule(String type, String base, Value when) {
        return new Value.Items(type, List.of(new Value.Struct(List.of(Value.string(base), when))));
    }

    private static long weight(String text, long most) throws BadText {
        if (text.isEmpty()) {
            return -1;
        }
        long weight = Numbers.uint64(text);
        if (weight < 1 || weight > most) {
            throw BadText.range("weight out of range");
        }
        return weight;
    }

    private static List<PropertyAssignment> size(String name, String text) throws BadText {
        if (text.isEmpty() || text.equals("infinity")) {
            return uint64(name, -1);
        }
        if (text.endsWith("%")) {
            long scaled = Numbers.permyriad(text) * 0xffff_ffffL / PERMYRIAD;
            return one(name + "Scale", Value.uint32(scaled));
        }
        return uint64(name, name.equals("TasksMax") ? Numbers.uint64(text) : Numbers.size(text));
    }

    private static List<PropertyAssignment> quota(String text) throws BadText {
        long perSecond = text.isEmpty() ? -1 : Numbers.permyriadUnbounded(text) * Spans.SEC / PERMYRIAD;
        return uint64("CPUQuotaPerSecUSec", perSecond);
    }

    /** A setting in seconds is a property in microseconds. */
    private static List<PropertyAssignment> span(String name, String text) throws BadText {
        return uint64(name.substring(0, name.length() - 3) + "USec", Spans.parse(text));
    }

    private static List<PropertyAssignment> signal(String name, String text) throws BadText {
        int signal = Signals.byName(text);
        if (signal <= 0) {
            throw BadText.invalid("not a signal: " + text);
        }
        return one(name, new Value.Whole('i', signal));
    }

    private static List<PropertyAssignment> bool(String name, String text) throws BadText {
        return one(name, Value.bool(Numbers.bool(text)));
    }

    private static List<PropertyAssignment> words(String name, String text) throws BadText {
        return one(name, Value.strings(Words.all(text, Words.Rule.UNQUOTE)));
    }

    private static List<PropertyAssignment> text(String name, String text) {
        return one(name, Value.string(text));
    }

    private static List<PropertyAssignment> uint64(String name, long value) {
        return one(name, Value.uint64(value));
    }

    private static List<PropertyAssignment> one(String name, Value value) {
        return List.of(new PropertyAssignment(name, value));
    }
}
