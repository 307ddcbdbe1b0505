package systemlet.engine;

import systemlet.unit.Dependency;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitName;
import systemlet.unit.UnitSettings;

/** What traffic on a listening socket does: starts the service, or an instance of it for each connection. */
final class SocketTraffic {
    private final SocketMachine machine;
    private final Engine engine;

    SocketTraffic(SocketMachine machine) {
        this.machine = machine;
        this.engine = machine.engine;
    }

    void incoming(Unit unit, int index) {
        SocketFacts facts = unit.socket();
        facts.polled = false;   // told once; asked for again below
        if (SocketMachine.state(unit) != SocketState.LISTENING) {
            return;
        }
        if (SocketMachine.accepts(unit)) {
            engine.emit(new Effect.Accept(unit.name().text(), index));
            return;
        }
        if (unit.hasJob(JobType.STOP)) {
            engine.emit(new Effect.FlushSockets(unit.name().text()));   // nobody will answer: refuse each that comes
            machine.poll(unit);
            return;
        }
        if (machine.isTriggeredTooOften(unit)) {
            machine.log(unit, 4, "Trigger limit hit, refusing further activation.");
            machine.stopPre(unit, Result.TRIGGER_LIMIT_HIT);
            return;
        }
        startService(unit);
    }

    private void startService(Unit unit) {
        Unit service = SocketMachine.service(unit);
        if (service == null) {
            machine.log(unit, 3, "Service to activate vanished, refusing activation.");
            machine.stopPre(unit, Result.RESOURCES);
            return;
        }
        boolean pending = service.activeState().isActiveOrActivating() || service.hasJob(JobType.START)
                || service.hasJob(JobType.RESTART);
        try {
            if (!pending) {
                machine.request(service);
            }
            if (SocketMachine.state(unit) == SocketState.LISTENING) {
                machine.enterState(unit, SocketState.RUNNING);
            }
        } catch (EngineException refused) {
            fail(unit, refused);
        }
    }

    private void fail(Unit unit, EngineException refused) {
        machine.log(unit, 4,
                "Failed to queue service startup job (Maybe the service file is missing or not a service unit?): "
                + refused.getMessage());
        machine.stopPre(unit, Result.RESOURCES);
    }

    void accepted(Unit unit, Event.Accepted connection) {
        if (SocketMachine.state(unit) != SocketState.LISTENING) {
            drop(connection);
            return;
        }
        if (connection.fdToken() == 0) {
            machine.poll(unit);
            return;
        }
        if (unit.hasJob(JobType.STOP) || isTooMany(unit, connection.source())) {
            unit.socket().refused++;
            engine.touch(unit);
            drop(connection);
        } else if (machine.isTriggeredTooOften(unit)) {
            machine.log(unit, 4, "Trigger limit hit, refusing further activation.");
            unit.socket().refused++;
            drop(connection);
            machine.stopPre(unit, Result.TRIGGER_LIMIT_HIT);
            return;
        } else {
            startInstance(unit, connection);
        }
        if (SocketMachine.state(unit) == SocketState.LISTENING) {
            machine.poll(unit);
        }
    }

    private void drop(Event.Accepted connection) {
        if (connection.fdToken() != 0) {
            engine.emit(new Effect.DropFds(connection.fdToken()));
        }
    }

    private boolean isTooMany(Unit unit, String source) {
        SocketFacts facts = unit.socket();
        if (facts.connections >= unit.config().get(SocketSettings.MAX_CONNECTIONS)) {
            machine.log(unit, 4, "Too many incoming connections (" + facts.connections + "), dropping connection.");
            return true;
        }
        int most = unit.config().get(SocketSettings.MAX_CONNECTIONS_PER_SOURCE);
        int have = facts.bySource.getOrDefault(source, 0);
        if (most > 0 && have >= most && !source.isEmpty()) {   // a local socket has no address to tell sources by
            machine.log(unit, 4, "Too many incoming connections (" + (have + 1) + ") from source " + source
                    + ", dropping connection.");
            return true;
        }
        return false;
    }

    private void startInstance(Unit unit, Event.Accepted connection) {
        SocketFacts facts = unit.socket();
        UnitName given = unit.config().get(SocketSettings.SERVICE);
        String prefix = given == null ? unit.name().prefix() : given.prefix();
        String name = prefix + "@" + facts.accepted + "-" + connection.peer() + ".service";
        if (!UnitName.isStartable(name)) {
            machine.log(unit, 4, "Failed to build instance name of a connection: " + name);
            drop(connection);
            return;
        }
        Unit service = describe(engine.unit(UnitName.of(name)), connection.peer());
        facts.accepted++;
        if (service.service().connection != 0 || !service.activeState().isInactiveOrFailed()) {
            drop(connection);
            return;
        }
        take(unit, service, connection);
        try {
            machine.request(service);
        } catch (EngineException refused) {
            service.service().connection = 0;
            service.service().socket = null;
            ended(unit, connection.source());
            drop(connection);
            fail(unit, refused);
        }
        engine.touch(unit);
    }

    private static void take(Unit unit, Unit service, Event.Accepted connection) {
        service.service().connection = connection.fdToken();
        service.service().socket = unit;
        service.service().source = connection.source();
        unit.socket().connections++;
        unit.socket().bySource.merge(connection.source(), 1, Integer::sum);
        join(unit, service);
    }

    /** Ties an instance to its socket: it comes after it, and is triggered by it. */
    static void join(Unit unit, Unit service) {
        for (Dependency kind : new Dependency[] {Dependency.BEFORE, Dependency.TRIGGERS}) {
            Edges.add(unit, kind, service);
        }
    }

    /** Says in the instance's description whom it serves. */
    private Unit describe(Unit service, String peer) {
        String text = peerText(peer);
        String before = service.config().get(UnitSettings.DESCRIPTION);
        String after = before == null ? text : before + " (" + text + ")";
        return service.isLoaded()
                ? engine.units.adopt(service.config().change().set(UnitSettings.DESCRIPTION, after).build())
                : service;
    }

    private static String peerText(String peer) {
        int dash = peer.lastIndexOf('-');
        if (dash < 0) {
            return peer;
        }
        boolean local = systemlet.base.Text.isDigits(peer.substring(0, dash))
                && systemlet.base.Text.isDigits(peer.substring(dash + 1));
        return local ? "PID " + peer.substring(0, dash) + "/UID " + peer.substring(dash + 1) : peer.substring(dash + 1);
    }

    /** An instance has let go of its connection. */
    void ended(Unit unit, String source) {
        SocketFacts facts = unit.socket();
        facts.connections--;
        int left = facts.bySource.getOrDefault(source, 1) - 1;
        if (left > 0) {
            facts.bySource.put(source, left);
        } else {
            facts.bySource.remove(source);
        }
        engine.touch(unit);
        engine.units.maybeGarbage(unit);
    }
}
