package systemlet.engine;

import java.util.List;
import systemlet.unit.UnitName;

/**
 * Which machine hears of which event. Events about units that are gone are dropped: the fact came too late to matter.
 */
final class EventTable {
    private EventTable() {}

    static void handle(Engine engine, Event event) {
        boolean answer = event instanceof Event.Emptied || event instanceof Event.Spawned
                || event instanceof Event.SpawnFailed || event instanceof Event.SocketsOpened;
        if (!answer) {
            engine.jobs.announceLate();
        }
        switch (event) {
            case Event.Spawned it -> spawned(engine, it);
            case Event.SpawnFailed it -> spawnFailed(engine, it);
            case Event.Exited it -> exited(engine, it);
            case Event.Emptied it -> with(engine, it.unit(), unit -> unit.machine.emptied(unit));
            case Event.ExecSucceeded it -> service(engine, it.unit(), (machine, unit) ->
                    machine.execSucceeded(unit, it.pid()));
            case Event.Notified it -> notified(engine, it);
            case Event.PidFileChanged it -> service(engine, it.unit(), ServiceMachine::pidFileChanged);
            case Event.SocketsOpened it -> socket(engine, it.unit(), SocketMachine::opened);
            case Event.SocketsFailed it -> socket(engine, it.unit(), (machine, unit) ->
                    machine.openFailed(unit, it.message()));
            case Event.Incoming it -> socket(engine, it.unit(), (machine, unit) -> machine.incoming(unit, it.index()));
            case Event.Accepted it -> accepted(engine, it);
            case Event.PathChanged it -> path(engine, it);
            case Event.MountsChanged it -> all(engine, unit -> {
                if (unit.machine instanceof MountMachine mounts) {
                    mounts.mountsChanged(unit);
                }
            });
            case Event.BusNameOwner it -> all(engine, unit -> {
                if (unit.machine instanceof ServiceMachine services) {
                    services.busNameOwner(unit, it.name(), it.owner());
                }
            });
            case Event.ClockChanged it -> all(engine, unit -> unit.machine.clockChanged(unit));
            case Event.Cleaned it -> with(engine, it.unit(), unit -> unit.machine.cleaned(unit, it.errno()));
        }
    }

    private interface Hearer {
        void hear(Unit unit);
    }

    private interface TypedHearer<M> {
        void hear(M machine, Unit unit);
    }

    private static void with(Engine engine, String name, Hearer hearer) {
        Unit unit = engine.find(UnitName.of(name));
        if (unit != null) {
            hearer.hear(unit);
        }
    }

    private static void all(Engine engine, Hearer hearer) {
        for (Unit unit : List.copyOf(engine.units())) {
            hearer.hear(unit);
        }
    }

    private static void service(Engine engine, String name, TypedHearer<ServiceMachine> hearer) {
        with(engine, name, unit -> {
            if (unit.machine instanceof ServiceMachine machine) {
                hearer.hear(machine, unit);
            }
        });
    }

    private static void socket(Engine engine, String name, TypedHearer<SocketMachine> hearer) {
        with(engine, name, unit -> {
            if (unit.machine instanceof SocketMachine machine) {
                hearer.hear(machine, unit);
            }
        });
    }

    private static void spawned(Engine engine, Event.Spawned it) {
        with(engine, it.unit(), unit -> {
            unit.processes.pending = null;
            engine.watchPid(it.pid(), unit);
            unit.machine.spawned(unit, it.role(), it.pid());
            engine.jobs.answered(unit);
        });
    }

    private static void spawnFailed(Engine engine, Event.SpawnFailed it) {
        with(engine, it.unit(), unit -> {
            unit.processes.pending = null;
            unit.machine.spawnFailed(unit, it.role(), it.exitStatus(), it.errno());
            engine.jobs.answered(unit);
        });
    }

    private static void exited(Engine engine, Event.Exited it) {
        Unit unit = engine.findByPid(it.pid());
        if (unit != null) {
            engine.unwatchPid(it.pid(), unit);
            unit.machine.exited(unit, it.pid(), it.exit());
        }
    }

    private static void notified(Engine engine, Event.Notified it) {
        Unit unit = engine.find(UnitName.of(it.unit()));
        if (unit != null && unit.machine instanceof ServiceMachine services) {
            services.notified(unit, it);
        } else if (it.fdToken() != 0) {
            engine.emit(new Effect.DropFds(it.fdToken()));
        }
    }

    private static void accepted(Engine engine, Event.Accepted it) {
        Unit unit = engine.find(UnitName.of(it.unit()));
        if (unit != null && unit.machine instanceof SocketMachine sockets) {
            sockets.accepted(unit, it);
        } else if (it.fdToken() != 0) {
            engine.emit(new Effect.DropFds(it.fdToken()));
        }
    }

    private static void path(Engine engine, Event.PathChanged it) {
        with(engine, it.unit(), unit -> {
            if (unit.machine instanceof PathMachine paths) {
                paths.changed(unit, it.index());
            }
        });
    }
}
