package systemlet.engine;

import systemlet.unit.ScopeSettings;
import systemlet.unit.Word;

/**
 * The life of a scope: processes that somebody else started, watched until the last has ended. It can be started once.
 */
final class ScopeMachine extends Machine {
    ScopeMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return ScopeState.DEAD;
    }

    @Override
    State perpetual() {
        return ScopeState.RUNNING;
    }

    @Override
    State named(String word) {
        return Word.find(ScopeState.values(), word);
    }

    @Override
    void configured(Unit unit) {
        if (unit.facts == null) {
            unit.facts = new ScopeFacts();
        }
    }

    private static ScopeFacts facts(Unit unit) {
        return (ScopeFacts) unit.facts;
    }

    @Override
    boolean canStart(Unit unit) {
        return !unit.inactiveEnter.isSet();
    }

    @Override
    Verdict checkStart(Unit unit) {
        return unit.inactiveEnter.isSet() ? Verdict.ONCE : null;
    }

    @Override
    Verdict start(Unit unit) {
        if (unit.state() == ScopeState.STOP_SIGTERM || unit.state() == ScopeState.STOP_SIGKILL) {
            return Verdict.LATER;
        }
        engine.newInvocation(unit);
        facts(unit).result = Result.SUCCESS;
        arm(unit, unit.config().get(ScopeSettings.RUNTIME_MAX));
        enter(unit, ScopeState.RUNNING);
        engine.emit(new Effect.Watch(unit.name().text()));
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        if (unit.state() != ScopeState.RUNNING) {
            return Verdict.ALREADY_ON_IT;
        }
        signal(unit, ScopeState.STOP_SIGTERM, Result.SUCCESS);
        return Verdict.BEGUN;
    }

    private void signal(Unit unit, ScopeState state, Result result) {
        note(unit, result);
        boolean kill = state == ScopeState.STOP_SIGKILL;
        if (KillOrder.send(unit, kill ? KillOrder.Purpose.KILL : KillOrder.Purpose.TERMINATE)) {
            arm(unit, unit.config().get(ScopeSettings.TIMEOUT_STOP));
            enter(unit, state);
        } else {
            dead(unit, Result.SUCCESS);
        }
    }

    @Override
    void emptied(Unit unit) {
        if (unit.state() == ScopeState.RUNNING || unit.activeState() == ActiveState.DEACTIVATING) {
            dead(unit, Result.SUCCESS);
        }
    }

    @Override
    void elapsed(Unit unit, Alarm alarm) {
        switch ((ScopeState) unit.state()) {
            case RUNNING -> {
                log(unit, 4, "Scope reached runtime time limit. Stopping.");
                signal(unit, ScopeState.STOP_SIGTERM, Result.TIMEOUT);
            }
            case STOP_SIGTERM -> {
                if (KillOrder.mayKill(unit)) {
                    log(unit, 4, "Stopping timed out. Killing.");
                    signal(unit, ScopeState.STOP_SIGKILL, Result.TIMEOUT);
                } else {
                    log(unit, 4, "Stopping timed out. Skipping SIGKILL.");
                    dead(unit, Result.TIMEOUT);
                }
            }
            case STOP_SIGKILL -> {
                log(unit, 4, "Still around after SIGKILL. Ignoring.");
                dead(unit, Result.TIMEOUT);
            }
            case DEAD, FAILED -> { }   // these own no alarm
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
        engine.emit(new Effect.Unwatch(unit.name().text()));
        enter(unit, facts(unit).result == Result.SUCCESS ? ScopeState.DEAD : ScopeState.FAILED);
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
        if (unit.state() != ScopeState.DEAD && unit.state() != ScopeState.FAILED && !unit.isPerpetual()) {
            engine.emit(new Effect.Watch(unit.name().text()));
        }
    }

    @Override
    void resetFailed(Unit unit) {
        facts(unit).result = Result.SUCCESS;
        if (unit.state() == ScopeState.FAILED) {
            enter(unit, ScopeState.DEAD);
        }
    }
}
