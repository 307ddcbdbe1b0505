package systemlet.manager;

import java.util.Map;
import java.util.TreeMap;
import systemlet.engine.Event;

/** Who owns the bus names that services of Type=dbus wait for. The system bus tells, as long as there is one. */
final class BusNames {
    private final Facts facts;
    private final Map<String, String> owners = new TreeMap<>();
    private Asker asker = name -> { };

    /** Asks the bus for the present owner of a name, and for its changes from now on. */
    interface Asker {
        void ask(String name);
    }

    BusNames(Facts facts) {
        this.facts = facts;
    }

    /** A bus is there: asks it for every name that is of interest already. */
    void connected(Asker bus) {
        asker = bus;
        owners.keySet().forEach(bus::ask);
    }

    void watch(String name) {
        if (owners.putIfAbsent(name, "") == null) {
            asker.ask(name);
        }
    }

    void unwatch(String name) {
        owners.remove(name);
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
