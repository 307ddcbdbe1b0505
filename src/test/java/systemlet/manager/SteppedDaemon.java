package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import systemlet.base.Bytes;
import systemlet.base.Utf8;
import systemlet.engine.Engine;
import systemlet.journal.Entry;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.UnitPaths;

/** The whole manager as its process runs it, but turn by turn, for those who look between the turns. */
public final class SteppedDaemon {
    private final Daemon daemon;

    /** Makes a system manager; {@link #begin} comes next. */
    public SteppedDaemon(Kernel kernel) throws SysException {
        kernel.setSignalMask(SignalPort.mask());
        daemon = new Daemon(kernel, new Plan(UnitPaths.Scope.SYSTEM, "", "/run", Plan.Role.INIT, List.of(), false,
                kernel.arguments()));
    }

    /** @param taker hears every record's unit and message */
    public void begin(BiConsumer<String, String> taker) throws SysException {
        rooms().log.add(new EntrySink() {
            @Override
            public void take(Entry entry) {
                boolean output = entry.get("_TRANSPORT").equals("stdout");
                taker.accept(entry.get(output ? "_SYSTEMD_UNIT" : "UNIT"), entry.get("MESSAGE"));
            }

            @Override
            public void flush() {
            }
        });
        daemon.begin();
    }

    public void turn() throws SysException {
        daemon.turn();
    }

    /** {@return whether the state file tells everything} */
    public boolean isSaved() {
        return daemon.manager().notes().isComplete();
    }

    public boolean hasEnded() {
        return daemon.hasEnded();
    }

    /** Does the last things. {@return the exit status of the process} */
    public int end() throws SysException {
        return daemon.end();
    }

    private Rooms rooms() {
        return daemon.manager().rooms();
    }

    /** {@return the engine's state as lines of text} */
    public String snapshot() {
        Bytes text = new Bytes();
        engine().snapshot(text);
        return Utf8.decode(text.toArray());
    }

    public Engine engine() {
        return rooms().engine;
    }

    /** {@return the living processes that carry the unit's tag} */
    public List<Integer> members(String unit) {
        rooms().tracker.refresh();
        return rooms().tracker.members(unit);
    }

    /** {@return descriptors that listen for the units, lowest first, and those in the stores} */
    public List<Integer> unitDescriptors() {
        List<Integer> fds = new ArrayList<>();
        for (String unit : rooms().sockets.units()) {
            fds.addAll(rooms().sockets.fds(unit));
        }
        for (String unit : rooms().store.units()) {
            rooms().store.of(unit).forEach(stored -> fds.add(stored.fd()));
        }
        return fds;
    }
}
