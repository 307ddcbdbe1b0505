package systemlet.sim;

import java.util.List;
import systemlet.base.Check;
import systemlet.engine.ActiveState;
import systemlet.engine.Engine;
import systemlet.engine.Laws;
import systemlet.engine.Unit;
import systemlet.unit.Dependency;
import systemlet.unit.LoadState;

/** What must hold for the whole manager: after every turn, when it rests, and when everything was stopped. */
final class MachineLaws {
    private final Machine machine;
    private int logSeen;

    MachineLaws(Machine machine) {
        this.machine = machine;
    }

    /** After every turn. */
    void afterTurn() {
        Laws.checkUnitsAndJobs(machine.engine());
        for (Unit unit : machine.engine().units()) {
            if (unit.job() != null) {
                Laws.checkOrder(unit);
            }
            String name = unit.name().text();
            if (name.endsWith(".service")) {
                Laws.checkMains(unit, machine.running("/bin/" + name));
            }
        }
        List<String> log = machine.log();
        for (; logSeen < log.size(); logSeen++) {
            Check.that(!log.get(logSeen).contains("Internal error"), log.get(logSeen));
        }
    }

    /** When the manager waits for something to happen. */
    void atRest() {
        for (SimProcess process : machine.world().processes()) {
            Check.that(!process.isZombie() || process.parent() != 1, "who ended is reaped: " + process.pid());
        }
        for (Unit unit : machine.engine().units()) {
            boolean rests = unit.activeState() == ActiveState.INACTIVE || unit.activeState() == ActiveState.FAILED;
            boolean service = unit.name().text().endsWith(".service") && unit.config().loadState() == LoadState.LOADED;
            if (rests && service && Laws.killsAll(unit)) {
                List<Integer> left = machine.daemon().members(unit.name().text());
                Check.that(left.isEmpty(), "a stopped unit has no process: " + unit + " has " + left);
            }
        }
        Operator operator = machine.operator();
        Check.that(!operator.isConnected() || operator.open().isEmpty(), "a call is answered: " + operator.open());
    }

    /** When everything was stopped, and nobody has asked for anything for long. */
    void silent() {
        Engine engine = machine.engine();
        Laws.checkSilence(engine, machine.world().nowUsec());
        engine.units().forEach(Laws::checkEdges);
        boolean somebodyWrites = false;   // KillMode=process leaves processes, and their output is read on
        for (SimProcess process : machine.world().living()) {
            somebodyWrites |= process.isScript();
        }
        StringBuilder strange = new StringBuilder();
        int signals = 0;
        int journal = 0;
        int clients = 0;
        int senders = 0;
        for (String kind : machine.kernel().self().openKinds()) {
            switch (kind) {
                case "datagrams nameless" -> senders++;   // forwards to another logger
                case "signals" -> signals++;
                case "file" -> journal++;
                case "client" -> clients++;
                case "inotify", "listens /run/systemd/private", "datagrams /run/systemd/notify",
                        "listens /run/dbus/system_bus_socket" -> { }
                default -> strange.append(isOfJournal(kind) || somebodyWrites && kind.equals("stream nameless") ? "" : kind + ", ");
            }
        }
        boolean unitsAtRest = true;
        for (Unit unit : engine.units()) {
            boolean rests = unit.activeState() == ActiveState.INACTIVE || unit.activeState() == ActiveState.FAILED;
            unitsAtRest &= rests || unit.edges(Dependency.CONFLICTS).length == 0 || !unit.name().text().startsWith("u");
        }
        Check.that(!unitsAtRest || strange.isEmpty(), "no descriptor leaks: " + strange);
        Check.that(signals == 1 && journal <= 2, "no descriptor leaks: " + signals + " for signals, " + journal + " files");
        Check.that(senders <= 1, "no descriptor leaks: " + senders + " to send datagrams");
        Check.that(clients <= (machine.operator().isConnected() ? 1 : 0), "no connection leaks: " + clients);
    }

    private static boolean isOfJournal(String kind) {
        return kind.startsWith("listens /run/systemd/journal/") || kind.startsWith("datagrams /run/systemd/journal/");
    }
}
