package systemlet.manager;

import java.util.Map;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.sys.Kernel;
import systemlet.sys.Signals;
import systemlet.sys.SysException;
import systemlet.unit.KillMode;
import systemlet.unit.KillSettings;
import systemlet.unit.LoadState;
import systemlet.unit.UnitName;

/**
 * Processes with the tag of a unit that does not run: started in the last moments before a fault, which the state file
 * does not tell of any more. They end, unless their unit leaves processes behind by its KillMode=.
 */
final class Strangers {
    private final Kernel kernel;
    private final ProcessTracker tracker;
    private final LogRouter log;

    Strangers(Kernel kernel, ProcessTracker tracker, LogRouter log) {
        this.kernel = kernel;
        this.tracker = tracker;
        this.log = log;
    }

    void end(Engine engine) {
        for (String name : tracker.units()) {
            Unit unit = engine.find(UnitName.of(name));
            boolean rests = unit == null || unit.activeState().isInactiveOrFailed();
            if (rests && leavesNothing(unit)) {
                for (int pid : tracker.members(name)) {
                    log.manager(name, 4, name + ": Ending process " + pid + " of which nothing is known.", Map.of());
                    kill(pid);
                }
            }
        }
    }

    private static boolean leavesNothing(Unit unit) {
        if (unit == null || unit.config().loadState() != LoadState.LOADED) {
            return false;
        }
        KillMode mode = unit.config().get(KillSettings.KILL_MODE);
        return mode == KillMode.CONTROL_GROUP || mode == KillMode.MIXED;
    }

    private void kill(int pid) {
        try {
            kernel.kill(pid, Signals.SIGKILL);
        } catch (SysException gone) {
            return;   // it ended by itself
        }
    }
}
