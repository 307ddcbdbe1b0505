package systemlet.unit;

import java.util.Map;
import systemlet.base.Spans;

/**
 * The manager's configuration as far as units take defaults from it (systemd-system.conf(5)). Spans are in µs.
 *
 * @param timeoutAbortUsec    DefaultTimeoutAbortSec=; null: as the stop timeout
 * @param tasksMax            DefaultTasksMax=; null: 15 % of what the machine allows
 * @param limits              DefaultLimitX= by the name LimitX; a limit that is missing is the manager's own
 */
public record ManagerDefaults(long timeoutStartUsec, long timeoutStopUsec, Long timeoutAbortUsec, long restartUsec,
        long startLimitIntervalUsec, int startLimitBurst, long timerAccuracyUsec, Stdio standardOutput,
        Stdio standardError,
        OomPolicy oomPolicy, Long tasksMax, boolean cpuAccounting, boolean memoryAccounting, boolean ioAccounting,
        boolean blockIoAccounting, boolean tasksAccounting, boolean ipAccounting, Map<String, ResourceLimit> limits) {
    /** What holds without any configuration. */
    public static final ManagerDefaults STANDARD =
            new ManagerDefaults(90 * Spans.SEC, 90 * Spans.SEC, null, 100 * Spans.MSEC,
            10 * Spans.SEC, 5, Spans.MINUTE, Stdio.of(Stdio.Kind.JOURNAL), Stdio.of(Stdio.Kind.INHERIT),
            OomPolicy.STOP, null,
            false, true, false, false, true, false, Map.of("LimitNOFILE", new ResourceLimit(1024, 524_288)));
}
