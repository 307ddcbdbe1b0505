package systemlet.manager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import systemlet.base.Id128;
import systemlet.engine.Unit;
import systemlet.sys.ProcStat;
import systemlet.sys.ProcessCalls;
import systemlet.sys.Procs;
import systemlet.sys.Rusage;
import systemlet.sys.SysException;

/**
 * Processor time of units since they were last started, without control groups: what their living processes have used,
 * what those had their children reaped, and what we reaped ourselves. A process that another unit's process reaped, or
 * that outlived a re-execution of the manager, is not in it.
 */
final class CpuMeter {
    private static final long UNSET = -1;
    private static final long NSEC_PER_USEC = 1000;

    /** What the reaped processes of one life of a unit have used. */
    private record Spent(Id128 invocation, long usec) {}

    private final ProcessCalls kernel;
    private final Procs procs;
    private final Function<String, Id128> invocations;
    private final Map<String, Spent> spent = new HashMap<>();

    /** @param invocations tells the present life of a unit by its name; NULL for none */
    CpuMeter(ProcessCalls kernel, Procs procs, Function<String, Id128> invocations) {
        this.kernel = kernel;
        this.procs = procs;
        this.invocations = invocations;
    }

    /** A process was reaped. @param unit whose it was, "" for nobody's @param usage null where nothing is known */
    void reaped(String unit, Rusage usage) {
        Id128 now = unit.isEmpty() ? Id128.NULL : invocations.apply(unit);
        if (usage == null || now.equals(Id128.NULL)) {
            return;
        }
        Spent before = spent.get(unit);
        long usec = before == null || !before.invocation.equals(now) ? 0 : before.usec;
        spent.put(unit, new Spent(now, usec + usage.userUsec() + usage.systemUsec()));
    }

    /** The unit is not in memory any more. */
    void forget(String unit) {
        spent.remove(unit);
    }

    /** {@return nanoseconds, -1 where the unit had no process in this life} @param living its processes */
    long nsec(Unit unit, List<Integer> living) {
        Spent ended = spent.get(unit.name().text());
        boolean counts = ended != null && ended.invocation.equals(unit.invocation());
        if (living.isEmpty() && !counts) {
            return UNSET;
        }
        long nsec = counts ? ended.usec * NSEC_PER_USEC : 0;
        for (int pid : living) {
            ProcStat stat = procs.stat(pid);
            nsec += stat == null ? 0 : stat.childTicks() * ProcStat.TICK_USEC * NSEC_PER_USEC;
            try {
                nsec += kernel.cpuNsec(pid);
            } catch (SysException gone) {
                continue;   // the reaper is about to tell us
            }
        }
        return nsec;
    }
}
