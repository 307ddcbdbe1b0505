package systemlet.engine;

import java.util.List;
import java.util.Map;
import systemlet.unit.JobMode;
import systemlet.unit.PathSettings;
import systemlet.unit.PathSpec;
import systemlet.unit.Word;

/** The life of a path unit: dead → waiting (watched) → running (its unit runs) → waiting … */
final class PathMachine extends Machine {
    PathMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return TimerState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(TimerState.values(), word);
    }

    @Override
    void configured(Unit unit) {
        if (unit.facts == null) {
            unit.facts = new PathFacts();
        }
        PathFacts facts = facts(unit);
        int count = unit.config().get(PathSettings.SPECS).size();
        if (facts.existed.length != count) {
            facts.existed = new boolean[count];
        }
    }

    private static PathFacts facts(Unit unit) {
        return (PathFacts) unit.facts;
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
        Unit target = TimerMachine.triggered(unit);
        if (target == null || !target.isLoaded()) {
            log(unit, 3, "Refusing to start, unit " + (target == null ? "" : target) + " to trigger not loaded.");
            return Verdict.FAILED;
        }
        engine.newInvocation(unit);
        facts(unit).result = Result.SUCCESS;
        if (unit.config().get(PathSettings.MAKE_DIRECTORY)) {
            engine.emit(new Effect.MakePaths(unit.name().text()));
        }
        await(unit, true, false);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        dead(unit, Result.SUCCESS);
        return Verdict.BEGUN;
    }

    /** Watches, unless there is something to do already. */
    private void await(Unit unit, boolean first, boolean afterRun) {
        Unit target = TimerMachine.triggered(unit);
        if (target != null && !target.activeState().isInactiveOrFailed()) {
            unwatch(unit);
            enter(unit, TimerState.RUNNING);
            return;
        }
        String found = holding(unit, first, afterRun);
        if (found != null) {
            trigger(unit, found);
            return;
        }
        if (!facts(unit).watched) {
            facts(unit).watched = true;
            engine.emit(new Effect.WatchPaths(unit.name().text()));
        }
        if (unit.state() != TimerState.WAITING) {
            enter(unit, TimerState.WAITING);
        }
    }

    /** {@return the first path that triggers now, or null} */
    private String holding(Unit unit, boolean first, boolean afterRun) {
        List<PathSpec> specs = unit.config().get(PathSettings.SPECS);
        PathFacts facts = facts(unit);
        for (int i = 0; i < specs.size(); i++) {
            boolean holds = engine.host.pathHolds(unit.name(), i);
            boolean triggers = holds;
            if (isChange(specs.get(i))) {
                triggers = !first && !afterRun && holds != facts.existed[i];
                facts.existed[i] = holds || first && unit.config().get(PathSettings.MAKE_DIRECTORY);
            }
            if (triggers) {
                return specs.get(i).path();
            }
        }
        return null;
    }

    private static boolean isChange(PathSpec spec) {
        return spec.kind() == PathSpec.Kind.PATH_CHANGED || spec.kind() == PathSpec.Kind.PATH_MODIFIED;
    }

    private void trigger(Unit unit, String path) {
        if (unit.hasJob(JobType.STOP)) {
            return;
        }
        boolean allowed = facts(unit).triggers.allows(engine.now().monotonicUsec(),
                unit.config().get(PathSettings.TRIGGER_LIMIT_INTERVAL),
                        unit.config().get(PathSettings.TRIGGER_LIMIT_BURST));
        if (!allowed) {
            log(unit, 4, "Trigger limit hit, refusing further activation.");
            dead(unit, Result.TRIGGER_LIMIT_HIT);
            return;
        }
        try {
            Unit target = TimerMachine.triggered(unit);
            if (target == null) {
                throw EngineException.systemd("NoSuchUnit", "Unit to trigger vanished.");
            }
            Map<String, String> details = Outbox.fields("TRIGGER_UNIT", unit.name().text(), "TRIGGER_PATH", path);
            Transaction.enqueue(engine, JobType.START, target, JobMode.REPLACE, details, null);
        } catch (EngineException refused) {
            log(unit, 4, "Failed to queue unit startup job: " + refused.getMessage());
            dead(unit, Result.RESOURCES);
            return;
        }
        unwatch(unit);
        enter(unit, TimerState.RUNNING);
    }

    private void unwatch(Unit unit) {
        if (facts(unit).watched) {
            facts(unit).watched = false;
            engine.emit(new Effect.UnwatchPaths(unit.name().text()));
        }
    }

    void changed(Unit unit, int index) {
        List<PathSpec> specs = unit.config().get(PathSettings.SPECS);
        if (unit.state() != TimerState.WAITING || index >= specs.size()) {
            return;
        }
        if (isChange(specs.get(index))) {
            facts(unit).existed[index] = engine.host.pathHolds(unit.name(), index);
            trigger(unit, specs.get(index).path());
        } else {
            await(unit, false, false);
        }
    }

    @Override
    void triggeredChanged(Unit unit, Unit other) {
        boolean running = unit.state() == TimerState.RUNNING;
        if (!running && unit.state() != TimerState.WAITING) {
            return;
        }
        if (other.startLimitHit) {
            dead(unit, Result.UNIT_START_LIMIT_HIT);
        } else if (other.job == null && running == other.activeState().isInactiveOrFailed()) {
            await(unit, false, true);
        }
    }

    private void dead(Unit unit, Result result) {
        PathFacts facts = facts(unit);
        if (facts.result == Result.SUCCESS) {
            facts.result = result;
        }
        EndMessage.say(engine, unit, facts.result);
        unwatch(unit);
        enter(unit, facts.result == Result.SUCCESS ? TimerState.DEAD : TimerState.FAILED);
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
    void resumed(Unit unit) {
        if (facts(unit).watched) {
            engine.emit(new Effect.WatchPaths(unit.name().text()));
        }
    }

    @Override
    void resetFailed(Unit unit) {
        facts(unit).result = Result.SUCCESS;
        if (unit.state() == TimerState.FAILED) {
            enter(unit, TimerState.DEAD);
        }
    }
}
