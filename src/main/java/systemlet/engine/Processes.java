package systemlet.engine;

import java.util.Map;
import java.util.TreeMap;

/** The processes that a unit knows by number, and what became of the commands that it ran. */
public final class Processes {
    int mainPid;
    int controlPid;
    /** Which command the control process runs; null where none runs. */
    Phase controlPhase;
    int controlIndex;
    /** Which of several commands of ExecStart= the main process runs; -1 where it came from elsewhere. */
    int mainIndex = -1;
    /** A spawn was asked for and not yet answered; null where none is open. */
    Role pending;
    private final Map<Phase, ExecStatus[]> runs = new TreeMap<>();

    /** {@return PID of the main process, 0 where there is none or it is not known} */
    public int mainPid() {
        return mainPid;
    }

    /** {@return PID of the control process (ExecStartPre=, ExecReload=, …), 0 where none runs} */
    public int controlPid() {
        return controlPid;
    }

    /** {@return the last run of that command of the unit, {@link ExecStatus#NONE} where it did not run} */
    public ExecStatus status(Phase phase, int index) {
        ExecStatus[] known = runs.get(phase);
        return known == null || index >= known.length || known[index] == null ? ExecStatus.NONE : known[index];
    }

    void status(Phase phase, int index, ExecStatus status) {
        ExecStatus[] known = runs.get(phase);
        if (known == null || known.length <= index) {
            ExecStatus[] grown = new ExecStatus[index + 1];
            if (known != null) {
                System.arraycopy(known, 0, grown, 0, known.length);
            }
            known = grown;
            runs.put(phase, known);
        }
        known[index] = status;
    }

    void forgetRuns() {
        runs.clear();
    }

    /** {@return the phases of which something ran, with the runs; for {@link Snapshot}} */
    Map<Phase, ExecStatus[]> runs() {
        return runs;
    }

    void forgetControl() {
        controlPid = 0;
        controlPhase = null;
        controlIndex = 0;
    }
}
