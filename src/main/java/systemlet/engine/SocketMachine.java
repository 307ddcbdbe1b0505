package systemlet.engine;

import java.util.List;
import java.util.Map;
import systemlet.base.Spans;
import systemlet.unit.Dependency;
import systemlet.unit.ExecCommand;
import systemlet.unit.JobMode;
import systemlet.unit.Setting;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitType;
import systemlet.unit.Word;

/**
 * The life of a socket unit: dead → start-pre → start-chown (open) → start-post → listening ↔ running → stop-pre →
 * stop-post → final-… → dead or failed. While it listens its descriptors are polled; the first traffic starts the
 * service, or with Accept=yes one service for each connection ({@link SocketTraffic}).
 */
final class SocketMachine extends CommandMachine {
    private final SocketTraffic traffic = new SocketTraffic(this);
    private final SocketTimeouts timeouts = new SocketTimeouts(this);

    SocketMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return SocketState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(SocketState.values(), word);
    }

    @Override
    void configured(Unit unit) {
        if (unit.facts == null) {
            unit.facts = new SocketFacts();
        }
    }

    static SocketState state(Unit unit) {
        return (SocketState) unit.state();
    }

    static boolean accepts(Unit unit) {
        return unit.config().get(SocketSettings.ACCEPT);
    }

    /** {@return the service that traffic starts; null with Accept=yes, and where it is missing} */
    static Unit service(Unit unit) {
        for (Unit other : unit.edges.of(Dependency.TRIGGERS)) {
            if (other.type() == UnitType.SERVICE) {
                return other;
            }
        }
        return null;
    }

    @Override
    Verdict checkStart(Unit unit) {
        if (startsTooOften(unit)) {
            dead(unit, Result.START_LIMIT_HIT);
            return Verdict.FAILED;
        }
        return null;
    }

    /** To open sockets takes no time that is worth a word; commands before that may. */
    @Override
    String beginText(Unit unit, JobType type) {
        boolean quick = type == JobType.START && unit.config().get(SocketSettings.EXEC_START_PRE).isEmpty();
        return quick ? null : super.beginText(unit, type);
    }

    @Override
    Verdict start(Unit unit) {
        switch (state(unit)) {
            case STOP_PRE, STOP_PRE_SIGTERM, STOP_PRE_SIGKILL, STOP_POST, FINAL_SIGTERM, FINAL_SIGKILL -> {
                return Verdict.LATER;
            }
            case START_PRE, START_CHOWN, START_POST, LISTENING, RUNNING -> {
                return Verdict.ALREADY_ON_IT;
            }
            case DEAD, FAILED -> { }
        }
        Unit service = accepts(unit) ? null : service(unit);
        if (service != null && !service.isLoaded()) {
            log(unit, 3, "Socket service " + service + " not loaded, refusing.");
            return Verdict.FAILED;
        }
        if (service != null && service.state() != ServiceState.DEAD && service.state() != ServiceState.FAILED
                && service.state() != ServiceState.AUTO_RESTART) {
            log(unit, 3, "Socket service " + service + " already active, refusing.");
            return Verdict.FAILED;
        }
        engine.newInvocation(unit);
        unit.socket().result = Result.SUCCESS;
        unit.processes.forgetRuns();
        if (!runs(unit, Phase.SOCKET_START_PRE, SocketState.START_PRE)) {
            open(unit);
        }
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        return switch (state(unit)) {
            case START_PRE, START_CHOWN, START_POST -> {
                signal(unit, SocketState.STOP_PRE_SIGTERM, Result.SUCCESS);
                yield Verdict.LATER;
            }
            case LISTENING, RUNNING -> {
                stopPre(unit, Result.SUCCESS);
                yield Verdict.BEGUN;
            }
            default -> Verdict.ALREADY_ON_IT;
        };
    }

    private void open(Unit unit) {
        arm(unit, timeoutUsec(unit));
        unit.socket().open = true;
        enterState(unit, SocketState.START_CHOWN);
        engine.emit(new Effect.OpenSockets(unit.name().text()));
    }

    void opened(Unit unit) {
        if (state(unit) == SocketState.START_CHOWN && !runs(unit, Phase.SOCKET_START_POST, SocketState.START_POST)) {
            listen(unit);
        }
    }

    void openFailed(Unit unit, String message) {
        unit.socket().open = false;
        SocketState state = state(unit);
        if (state == SocketState.START_CHOWN || state.active() == ActiveState.ACTIVE) {
            log(unit, 4, message);
            stopPre(unit, Result.RESOURCES);
        }
    }

    void listen(Unit unit) {
        if (!accepts(unit) && unit.config().get(SocketSettings.FLUSH_PENDING)) {
            engine.emit(new Effect.FlushSockets(unit.name().text()));
        }
        enterState(unit, SocketState.LISTENING);
        if (state(unit) == SocketState.LISTENING) {
            poll(unit);
        }
    }

    void poll(Unit unit) {
        unit.socket().polled = true;
        engine.emit(new Effect.PollSockets(unit.name().text()));
    }

    void stopPre(Unit unit, Result result) {
        note(unit, result);
        if (!runsIn(unit, Phase.SOCKET_STOP_PRE, SocketState.STOP_PRE)) {
            stopPost(unit, Result.SUCCESS);
        }
    }

    void stopPost(Unit unit, Result result) {
        note(unit, result);
        close(unit);
        if (!runsIn(unit, Phase.SOCKET_STOP_POST, SocketState.STOP_POST)) {
            signal(unit, SocketState.FINAL_SIGTERM, Result.SUCCESS);
        }
    }

    private boolean runsIn(Unit unit, Phase phase, SocketState state) {
        unpoll(unit);
        return runs(unit, phase, state);
    }

    void signal(Unit unit, SocketState state, Result result) {
        note(unit, result);
        boolean kill = state == SocketState.STOP_PRE_SIGKILL || state == SocketState.FINAL_SIGKILL;
        if (signals(unit, kill ? KillOrder.Purpose.KILL : KillOrder.Purpose.TERMINATE)) {
            arm(unit, timeoutUsec(unit));
            enterState(unit, state);
        } else if (state == SocketState.STOP_PRE_SIGTERM || state == SocketState.STOP_PRE_SIGKILL) {
            stopPost(unit, Result.SUCCESS);
        } else {
            dead(unit, Result.SUCCESS);
        }
    }

    void dead(Unit unit, Result result) {
        note(unit, result);
        EndMessage.say(engine, unit, unit.socket().result);
        engine.emit(new Effect.Release(unit.name().text(), false));
        enterState(unit, unit.socket().result == Result.SUCCESS ? SocketState.DEAD : SocketState.FAILED);
    }

    private static void note(Unit unit, Result result) {
        if (unit.socket().result == Result.SUCCESS) {
            unit.socket().result = result;
        }
    }

    /** Goes over to a state and takes away what it may not own. */
    void enterState(Unit unit, SocketState next) {
        if (next != SocketState.LISTENING) {
            unpoll(unit);
        }
        if (!next.mayBeOpen()) {
            close(unit);
        }
        boolean waits = next == SocketState.START_CHOWN || unit.processes.controlPid > 0
                || unit.processes.pending != null;
        if (!waits) {
            disarm(unit);
        }
        enter(unit, next);
    }

    private void unpoll(Unit unit) {
        if (unit.socket().polled) {
            unit.socket().polled = false;
            engine.emit(new Effect.UnpollSockets(unit.name().text()));
        }
    }

    private void close(Unit unit) {
        if (unit.socket().open) {
            unit.socket().open = false;
            engine.emit(new Effect.CloseSockets(unit.name().text()));
        }
    }

    @Override
    void ended(Unit unit, Phase phase, Result result) {
        boolean success = result == Result.SUCCESS;
        switch (state(unit)) {
            case START_PRE -> {
                if (success) {
                    open(unit);
                } else {
                    signal(unit, SocketState.FINAL_SIGTERM, result);
                }
            }
            case START_POST -> {
                if (success) {
                    listen(unit);
                } else {
                    stopPre(unit, result);
                }
            }
            case STOP_PRE, STOP_PRE_SIGTERM, STOP_PRE_SIGKILL -> stopPost(unit, result);
            case STOP_POST, FINAL_SIGTERM, FINAL_SIGKILL -> dead(unit, result);
            case DEAD, START_CHOWN, LISTENING, RUNNING, FAILED -> { }   // no control process is owned here
        }
    }

    @Override
    void elapsed(Unit unit, Alarm alarm) {
        timeouts.elapsed(unit);
    }

    @Override
    void save(Unit unit, Snapshot.Writer to) {
        unit.socket().save(to);
    }

    @Override
    void load(Unit unit, String key, String value) {
        unit.socket().load(key, value);
    }

    @Override
    void resumed(Unit unit) {
        if (unit.socket().open) {
            engine.emit(new Effect.OpenSockets(unit.name().text()));   // those that came along are open already
        }
        if (unit.socket().polled) {
            poll(unit);
        }
    }

    void incoming(Unit unit, int index) {
        traffic.incoming(unit, index);
    }

    void accepted(Unit unit, Event.Accepted connection) {
        traffic.accepted(unit, connection);
    }

    void connectionEnded(Unit unit, String source) {
        traffic.ended(unit, source);
    }

    /** The service has changed: traffic is heard again when it is down. */
    @Override
    void triggeredChanged(Unit unit, Unit other) {
        SocketState state = state(unit);
        if (state != SocketState.RUNNING && state != SocketState.LISTENING || accepts(unit)
                || other.type() != UnitType.SERVICE) {
            return;
        }
        if (other.startLimitHit) {
            stopPre(unit, Result.SERVICE_START_LIMIT_HIT);
            return;
        }
        if (other.job != null) {
            return;
        }
        switch ((ServiceState) other.state()) {
            case DEAD, FAILED, FINAL_SIGTERM, FINAL_SIGKILL, AUTO_RESTART -> {
                if (state == SocketState.RUNNING) {
                    listen(unit);
                }
            }
            case RUNNING -> {
                if (state == SocketState.LISTENING) {
                    enterState(unit, SocketState.RUNNING);
                }
            }
            default -> { }   // on its way to one of these
        }
    }

    @Override
    void resetFailed(Unit unit) {
        unit.socket().result = Result.SUCCESS;
        if (state(unit) == SocketState.FAILED) {
            enterState(unit, SocketState.DEAD);
        }
    }

    @Override
    boolean mayForget(Unit unit) {
        return unit.socket().connections == 0;
    }

    private static List<ExecCommand> commands(Unit unit, Phase phase) {
        Setting<List<ExecCommand>> setting = switch (phase) {
            case SOCKET_START_PRE -> SocketSettings.EXEC_START_PRE;
            case SOCKET_START_POST -> SocketSettings.EXEC_START_POST;
            case SOCKET_STOP_PRE -> SocketSettings.EXEC_STOP_PRE;
            case SOCKET_STOP_POST -> SocketSettings.EXEC_STOP_POST;
            default -> throw new systemlet.base.Check.Broken("a socket has no commands of " + phase);
        };
        return unit.config().get(setting);
    }

    @Override
    int count(Unit unit, Phase phase) {
        return commands(unit, phase).size();
    }

    @Override
    ExecCommand command(Unit unit, Phase phase, int index) {
        List<ExecCommand> commands = commands(unit, phase);
        return index < commands.size() ? commands.get(index) : null;
    }

    @Override
    long timeoutUsec(Unit unit) {
        return unit.config().get(SocketSettings.TIMEOUT);
    }

    @Override
    String endText(Unit unit, JobType type, JobResult result) {
        if (type == JobType.START) {
            return result == JobResult.DONE ? "Listening on %s." : result == JobResult.FAILED
                    ? "Failed to listen on %s." : null;
        }
        boolean stop = type == JobType.STOP || type == JobType.RESTART;
        return !stop ? null : result == JobResult.DONE ? "Closed %s." : result == JobResult.FAILED
                ? "Failed stopping %s." : null;
    }

    /** {@return whether traffic comes more often than TriggerLimitBurst= allows} */
    boolean isTriggeredTooOften(Unit unit) {
        long interval = unit.config().get(SocketSettings.TRIGGER_LIMIT_INTERVAL);
        int burst = unit.config().get(SocketSettings.TRIGGER_LIMIT_BURST);
        int usual = accepts(unit) ? 200 : 20;
        return !unit.socket().triggers.allows(engine.now().monotonicUsec(), interval < 0 ? 2 * Spans.SEC : interval,
                burst < 0 ? usual : burst);
    }

    void request(Unit service) throws EngineException {
        Transaction.enqueue(engine, JobType.START, service, JobMode.REPLACE, Map.of(), null);
    }
}
