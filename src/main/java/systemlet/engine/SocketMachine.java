package systemlet.engine;

import systemlet.unit.Word;

/** STUB Socket. */
final class SocketMachine extends Machine {
    SocketMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return PassiveState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(PassiveState.values(), word);
    }

    @Override
    Verdict start(Unit unit) {
        enter(unit, PassiveState.ACTIVE);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        enter(unit, PassiveState.DEAD);
        return Verdict.BEGUN;
    }

    void opened(Unit unit) {}

    void openFailed(Unit unit, String message) {}

    void incoming(Unit unit, int index) {}

    void accepted(Unit unit, Event.Accepted it) {}

    void connectionEnded(Unit unit, String source) {}
}
