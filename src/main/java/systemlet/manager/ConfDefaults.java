package systemlet.manager;

import systemlet.unit.ManagerDefaults;

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
                conf.flag("DefaultIPAccounting", std.ipAccounting()));
    }
}
