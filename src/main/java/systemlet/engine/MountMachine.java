package systemlet.engine;

import systemlet.unit.ExecCommand;
import systemlet.unit.MountSettings;
import systemlet.unit.Word;

/**
 * The life of a mount: dead → mounting → mounted → unmounting → dead or failed. mount(8) and umount(8) are control
 * processes; what counts is whether something is mounted there, however it came to be.
 */
final class MountMachine extends CommandMachine {
    /** One mount point may carry several mounts; umount(8) takes one away at a time. */
    private static final int UNMOUNT_TRIES_MAX = 32;

    MountMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return MountState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(MountState.values(), word);
    }

    @Override
    void configured(Unit unit) {
        if (unit.facts == null) {
            unit.facts = new MountFacts();
            if (isMounted(unit)) {
                unit.resume(MountState.MOUNTED);
                unit.conditionResult = true;
            }
        }
    }

    private static MountFacts facts(Unit unit) {
        return (MountFacts) unit.facts;
    }

    private boolean isMounted(Unit unit) {
        String where = unit.config().get(MountSettings.WHERE);
        return where != null && engine.host.mounted(where);
    }

    @Override
    boolean canReload(Unit unit) {
        return true;   // a property of the kind; one that is not mounted refuses the job
    }

    @Override
    Verdict checkStart(Unit unit) {
        if (startsTooOften(unit)) {
            dead(unit, Result.START_LIMIT_HIT);
            return Verdict.FAILED;
        }
        return null;
    }

    @Override
    Verdict start(Unit unit) {
        if (unit.activeState() == ActiveState.DEACTIVATING) {
            return Verdict.LATER;
        }
        if (unit.state() == MountState.MOUNTING) {
            return Verdict.ALREADY_ON_IT;
        }
        engine.newInvocation(unit);
        facts(unit).result = Result.SUCCESS;
        facts(unit).reloadResult = Result.SUCCESS;
        unit.processes.forgetRuns();
        engine.emit(new Effect.MakeMountPoint(unit.name().text()));
        runs(unit, Phase.MOUNT, MountState.MOUNTING);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        return switch ((MountState) unit.state()) {
            case MOUNTED -> {
                facts(unit).unmountTries = 0;
                runs(unit, Phase.UNMOUNT, MountState.UNMOUNTING);
                yield Verdict.BEGUN;
            }
            case MOUNTING, REMOUNTING, REMOUNTING_SIGTERM, REMOUNTING_SIGKILL -> {
                signal(unit, MountState.UNMOUNTING_SIGTERM, Result.SUCCESS);
                yield Verdict.ALREADY_ON_IT;
            }
            default -> Verdict.ALREADY_ON_IT;
        };
    }

    @Override
    Verdict reload(Unit unit) {
        runs(unit, Phase.REMOUNT, MountState.REMOUNTING);
        return Verdict.BEGUN;
    }

    @Override
    void ended(Unit unit, Phase phase, Result result) {
        boolean mounted = isMounted(unit);
        switch ((MountState) unit.state()) {
            case MOUNTING -> {
                if (mounted) {
                    note(unit, result);
                    settled(unit);
                } else if (result == Result.SUCCESS) {
                    log(unit, 4, "Mount process finished, but there is no mount.");
                    dead(unit, Result.PROTOCOL);
                } else {
                    dead(unit, result);
                }
            }
            case REMOUNTING, REMOUNTING_SIGTERM, REMOUNTING_SIGKILL -> {
                facts(unit).reloadResult = result;
                settledOrDead(unit, mounted, result);
            }
            case UNMOUNTING -> unmounted(unit, mounted, result);
            case UNMOUNTING_SIGTERM, UNMOUNTING_SIGKILL -> settledOrDead(unit, mounted, result);
            case DEAD, MOUNTED, FAILED -> { }   // no control process is owned here
        }
    }

    private void unmounted(Unit unit, boolean mounted, Result result) {
        if (mounted && result == Result.SUCCESS && ++facts(unit).unmountTries < UNMOUNT_TRIES_MAX) {
            runs(unit, Phase.UNMOUNT, MountState.UNMOUNTING);
        } else {
            settledOrDead(unit, mounted, result);
        }
    }

    private void settledOrDead(Unit unit, boolean mounted, Result result) {
        if (mounted) {
            note(unit, result);
            settled(unit);
        } else {
            dead(unit, result);
        }
    }

    private void settled(Unit unit) {
        disarm(unit);
        unit.enter(MountState.MOUNTED,
                facts(unit).reloadResult == Result.SUCCESS ? Unit.Mark.PLAIN : Unit.Mark.RELOAD_FAILED);
    }

    private void signal(Unit unit, MountState state, Result result) {
        note(unit, result);
        boolean kill = state == MountState.REMOUNTING_SIGKILL || state == MountState.UNMOUNTING_SIGKILL;
        if (signals(unit, kill ? KillOrder.Purpose.KILL : KillOrder.Purpose.TERMINATE)) {
            arm(unit, timeoutUsec(unit));
            enter(unit, state);
        } else {
            settledOrDead(unit, isMounted(unit), Result.SUCCESS);
        }
    }

    @Override
    void elapsed(Unit unit, Alarm alarm) {
        switch ((MountState) unit.state()) {
            case MOUNTING -> late(unit, "Mounting timed out. Terminating.", MountState.UNMOUNTING_SIGTERM);
            case REMOUNTING -> late(unit, "Remounting timed out. Terminating remount process.",
                    MountState.REMOUNTING_SIGTERM);
            case REMOUNTING_SIGTERM -> late(unit, "Remounting timed out. Killing.", MountState.REMOUNTING_SIGKILL);
            case UNMOUNTING -> late(unit, "Unmounting timed out. Terminating.", MountState.UNMOUNTING_SIGTERM);
            case UNMOUNTING_SIGTERM -> late(unit, "Mount process timed out. Killing.", MountState.UNMOUNTING_SIGKILL);
            case REMOUNTING_SIGKILL, UNMOUNTING_SIGKILL -> {
                log(unit, 4, "Mount process still around after SIGKILL. Ignoring.");
                engine.unwatchPid(unit.processes.controlPid, unit);
                unit.processes.forgetControl();
                settledOrDead(unit, isMounted(unit), Result.TIMEOUT);
            }
            case DEAD, MOUNTED, FAILED -> { }   // these own no alarm
        }
    }

    private void late(Unit unit, String message, MountState next) {
        log(unit, 4, message);
        signal(unit, next, Result.TIMEOUT);
    }

    /** Somebody mounted or unmounted something: the unit follows. */
    void mountsChanged(Unit unit) {
        boolean mounted = isMounted(unit);
        if (mounted && unit.activeState().isInactiveOrFailed() && unit.isLoaded()) {
            facts(unit).result = Result.SUCCESS;
            enter(unit, MountState.MOUNTED);
        } else if (!mounted && unit.state() == MountState.MOUNTED) {
            dead(unit, Result.SUCCESS);
        }
    }

    private static void note(Unit unit, Result result) {
        if (facts(unit).result == Result.SUCCESS) {
            facts(unit).result = result;
        }
    }

    private void dead(Unit unit, Result result) {
        note(unit, result);
        EndMessage.say(engine, unit, facts(unit).result);
        disarm(unit);
        enter(unit, facts(unit).result == Result.SUCCESS ? MountState.DEAD : MountState.FAILED);
    }

    @Override
    void save(Unit unit, Snapshot.Writer to) {
        facts(unit).save(to);
    }

    @Override
    void load(Unit unit, String key, String value) {
        facts(unit).load(key, value);
    }

    @Override
    void resetFailed(Unit unit) {
        facts(unit).result = Result.SUCCESS;
        facts(unit).reloadResult = Result.SUCCESS;
        if (unit.state() == MountState.FAILED) {
            enter(unit, MountState.DEAD);
        }
    }

    /** The commands of a mount follow from its other settings: one for each phase. */
    @Override
    int count(Unit unit, Phase phase) {
        return 1;
    }

    @Override
    ExecCommand command(Unit unit, Phase phase, int index) {
        return null;
    }

    @Override
    long timeoutUsec(Unit unit) {
        return unit.config().get(MountSettings.TIMEOUT);
    }

    @Override
    String beginText(Unit unit, JobType type) {
        return switch (type) {
            case START -> "Mounting %s...";
            case STOP, RESTART -> "Unmounting %s...";
            default -> super.beginText(unit, type);
        };
    }

    @Override
    String endText(Unit unit, JobType type, JobResult result) {
        boolean start = type == JobType.START;
        if (!start && type != JobType.STOP && type != JobType.RESTART) {
            return null;
        }
        return switch (result) {
            case DONE -> start ? "Mounted %s." : "Unmounted %s.";
            case FAILED -> start ? "Failed to mount %s." : "Failed unmounting %s.";
            case TIMEOUT -> start ? "Timed out mounting %s." : "Timed out unmounting %s.";
            default -> null;
        };
    }
}
