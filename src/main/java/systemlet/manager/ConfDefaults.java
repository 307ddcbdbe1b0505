package systemlet.manager;

import java.util.Map;
import java.util.TreeMap;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.ResourceLimit;
import systemlet.unit.Setting;

/** What units take from the manager's configuration where they say nothing themselves (systemd-system.conf(5)). */
final class ConfDefaults {
    private ConfDefaults() {}

    static ManagerDefaults of(ManagerConf conf) {
        ManagerDefaults std = ManagerDefaults.STANDARD;
        long abort = conf.span("DefaultTimeoutAbortSec", Long.MIN_VALUE);
        return new ManagerDefaults(
                conf.span("DefaultTimeoutStartSec", std.timeoutStartUsec()),
                conf.span("DefaultTimeoutStopSec", std.timeoutStopUsec()),
                abort == Long.MIN_VALUE ? null : Long.valueOf(abort),
                conf.span("DefaultRestartSec", std.restartUsec()),
                conf.span("DefaultStartLimitIntervalSec", std.startLimitIntervalUsec()),
                conf.number("DefaultStartLimitBurst", std.startLimitBurst()),
                conf.span("DefaultTimerAccuracySec", std.timerAccuracyUsec()),
                std.standardOutput(), std.standardError(), std.oomPolicy(), std.tasksMax(),
                conf.flag("DefaultCPUAccounting", std.cpuAccounting()),
                conf.flag("DefaultMemoryAccounting", std.memoryAccounting()),
                conf.flag("DefaultIOAccounting", std.ioAccounting()),
                conf.flag("DefaultBlockIOAccounting", std.blockIoAccounting()),
                conf.flag("DefaultTasksAccounting", std.tasksAccounting()),
                conf.flag("DefaultIPAccounting", std.ipAccounting()),
                limits(conf, std.limits()));
    }

    private static Map<String, ResourceLimit> limits(ManagerConf conf, Map<String, ResourceLimit> std) {
        Map<String, ResourceLimit> limits = new TreeMap<>(std);
        for (Setting<ResourceLimit> row : ResourceLimit.rows()) {
            ResourceLimit given = conf.limit("Default" + row.name(), row);
            if (given != null) {
                limits.put(row.name(), given);
            }
        }
        return limits;
    }
}
