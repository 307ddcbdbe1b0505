package systemlet.manager;

import java.util.Map;
import java.util.TreeMap;
import systemlet.engine.Event;

/** Who owns the bus names that services of Type=dbus wait for. The system bus tells, as long as there is one. */
final class BusNames {
    private final Facts facts;
    private final Map<String, String> owners = new TreeMap<>();
    private Bus bus;

    /** Tells {@link #owner} of the names it shall watch. */
    interface Bus {
        /** Asks for the present owner of a name, and for its changes from now on. */
        void watch(String name);

        void unwatch(String name);
    }

    BusNames(Facts facts) {
        this.facts = facts;
    }

    /** Sets whom to ask, before anything is watched. */
    void connected(Bus toAsk) {
        bus = toAsk;
    }

    void watch(String name) {
        if (owners.putIfAbsent(name, "") == null) {
            bus.watch(name);
        }
    }

    void unwatch(String name) {
        owners.remove(name);
        bus.unwatch(name);
    }

    /** The bus tells. @param owner unique name, "" for none */
    void owner(String name, String owner) {
        String before = owners.get(name);
        if (before != null && !before.equals(owner)) {
            owners.put(name, owner);
            facts.saw(new Event.BusNameOwner(name, owner));
        }
    }

    /** {@return the owner as far as it is known, "" for none} */
    String ownerOf(String name) {
        return owners.getOrDefault(name, "");
    }
}
