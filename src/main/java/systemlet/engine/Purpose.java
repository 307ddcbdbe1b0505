package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import systemlet.unit.EmergencyAction;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;

/**
 * The units that the manager lives for, if any: those of `init UNIT…` or $SYSTEMLET_MAIN. When all of them have ended
 * and nothing is about to start one again, the manager stops the rest and ends with the exit status of the first that
 * did not end with 0, as a shell would tell it (128 and more for a signal); 1 for one that never ran.
 */
public final class Purpose {
    private static final int NEVER_RAN = 1;
    private static final int SIGNALLED = 128;

    private final Engine engine;
    /** Each is referenced, so that it is remembered after its end. */
    private final List<Unit> units = new ArrayList<>();

    Purpose(Engine engine) {
        this.engine = engine;
    }

    /** From now on the manager lives for these. */
    public void be(List<UnitName> names) {
        forget();
        for (UnitName name : names) {
            Unit unit = engine.unit(name);
            unit.references++;
            units.add(unit);
        }
    }

    private void forget() {
        units.forEach(unit -> unit.references--);
        units.clear();
    }

    /** Boots only this unit and what it needs, without a default target. */
    public void boot(UnitName unit) throws EngineException {
        engine.bootState().begin();
        engine.enqueue(engine.unit(unit), JobType.START, JobMode.REPLACE);
    }

    /** At the end of a drain without any job left. */
    void settle() {
        if (units.isEmpty() || engine.systemState() == SystemState.STOPPING) {
            return;
        }
        int status = 0;
        for (Unit unit : units) {
            if (!unit.activeState().isInactiveOrFailed()) {
                return;
            }
            status = status == 0 ? status(unit) : status;
        }
        String reason = units.get(0) + (units.size() == 1 ? " has ended" : " and the others have ended");
        forget();
        engine.emergency(EmergencyAction.EXIT, status, reason);
    }

    private static int status(Unit unit) {
        ServiceFacts service = unit.service();
        if (service != null && service.main.code() == Exit.How.EXITED.code() && service.main.status() != 0) {
            return service.main.status();
        }
        boolean failed = unit.activeState() == ActiveState.FAILED;
        if (failed && service != null && service.main.code() > Exit.How.EXITED.code()) {
            return SIGNALLED + service.main.status();
        }
        boolean skipped = unit.conditionTime.isSet() && !unit.conditionResult;
        return failed || !unit.inactiveExit.isSet() && !skipped ? NEVER_RAN : 0;
    }
}
