package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Glob;
import systemlet.dbus.Client;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.MemoryChannel;
import systemlet.dbus.Message;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.Peer;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;
import systemlet.dbus.WireWriter;

/** A manager made of facts: units with properties, and what happens to jobs. It speaks D-Bus like the real one. */
final class ScriptedDoors implements Doors {
    private static final String UNITS = "/org/freedesktop/systemd1/unit/";

    private final Map<String, Map<String, Value>> units = new LinkedHashMap<>();
    private final Map<String, String> jobResults = new LinkedHashMap<>();
    private final Map<String, List<String>> passing = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private int lastJob;

    /** A unit with the properties that every list shows. */
    ScriptedDoors unit(String name, String description, String active, String sub) {
        property(name, "Id", Value.string(name));
        property(name, "Description", Value.string(description));
        property(name, "LoadState", Value.string("loaded"));
        property(name, "ActiveState", Value.string(active));
        return property(name, "SubState", Value.string(sub));
    }

    ScriptedDoors property(String unit, String name, Value value) {
        units.computeIfAbsent(unit, absent -> new LinkedHashMap<>()).put(name, value);
        return this;
    }

    /** The next job of a unit ends with this result instead of "done". */
    ScriptedDoors jobEnds(String unit, String result) {
        jobResults.put(unit, result);
        return this;
    }

    /** Whoever asks for a property of the unit hears right after that it went through these states. */
    ScriptedDoors passesThrough(String unit, String... states) {
        passing.put(unit, List.of(states));
        return this;
    }

    /** {@return the methods that were called, with their first argument} */
    List<String> calls() {
        return calls;
    }

    @Override
    public Client open(Scope scope, String root, Need need) {
        MemoryChannel[] ends = MemoryChannel.pair(new Peer(1, 0, 0), 1 << 20);
        Connection server = Connection.server(ends[1], "0".repeat(32), Message.SIZE_MAX);
        ends[0].onWait(() -> {
            server.onReadable(this::answer);
            server.flush();
        });
        return new Client(ends[0], "org.freedesktop.systemd1", () -> 0);
    }

    @Override
    public boolean isRunning(Scope scope, String root) {
        return true;
    }

    private void answer(Connection to, Message call) {
        try {
            to.send(reply(to, call));
            if (call.member().startsWith("Get")) {
                tellPassing(to, call.path());
            }
        } catch (DBusError error) {
            to.send(Message.error(call, error.name(), error.text()));
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private Message reply(Connection to, Message call) throws DBusError, Malformed {
        WireReader in = call.body();
        return switch (call.member()) {
            case "Get" -> {
                in.string();
                String name = in.string();
                Value value = facts(call.path()).getOrDefault(name, Value.bool(false));
                yield Message.reply(call).with("v", w -> value.boxed().write(w));
            }
            case "GetAll" -> Message.reply(call).with("a{sv}", w -> all(w, facts(call.path())));
            case "ListUnitsByPatterns" -> {
                in.strings();
                List<String> patterns = in.strings();
                yield Message.reply(call).with("a(ssssssouso)", w -> list(w, patterns));
            }
            case "StartUnit", "StopUnit", "RestartUnit", "ReloadUnit" -> job(to, call, in.string());
            case "ListJobs" -> Message.reply(call).with("a(usssoo)", w -> w.array('(').end());   // each is done at once
            case "Reload", "ClearJobs" -> throw new DBusError(DBusError.ACCESS_DENIED, "Permission denied");
            default -> throw new DBusError(DBusError.UNKNOWN_METHOD, "Unknown method " + call.member() + ".");
        };
    }

    private Message job(Connection to, Message call, String unit) throws DBusError {
        calls.add(call.member() + " " + unit);
        if (!units.containsKey(unit)) {
            throw new DBusError("org.freedesktop.systemd1.NoSuchUnit", "Unit " + unit + " not found.");
        }
        int id = ++lastJob;
        String path = "/org/freedesktop/systemd1/job/" + id;
        String result = jobResults.getOrDefault(unit, "done");
        to.send(Message.reply(call).with("o", w -> w.path(path)));
        return Message.signal("/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager", "JobRemoved")
                .with("uoss", w -> w.uint32(id).path(path).string(unit).string(result));
    }

    private void tellPassing(Connection to, String path) {
        String unit = path.startsWith(UNITS) ? ObjectPath.unescape(path.substring(UNITS.length())) : "";
        for (String state : passing.getOrDefault(unit, List.of())) {
            to.send(Message.signal(path, "org.freedesktop.DBus.Properties", "PropertiesChanged").with("sa{sv}as", w -> {
                w.string(Bus.UNIT);
                all(w, Map.of("ActiveState", Value.string(state)));
                w.strings(List.of());
            }));
        }
    }

    private Map<String, Value> facts(String path) {
        String unit = path.startsWith(UNITS) ? ObjectPath.unescape(path.substring(UNITS.length())) : "";
        Map<String, Value> none = new LinkedHashMap<>();
        none.put("Id", Value.string(unit));
        none.put("LoadState", Value.string("not-found"));
        none.put("ActiveState", Value.string("inactive"));
        return units.getOrDefault(unit, none);
    }

    private static void all(WireWriter w, Map<String, Value> facts) {
        w.array('{');
        for (Map.Entry<String, Value> fact : facts.entrySet()) {
            w.entry().string(fact.getKey());
            fact.getValue().boxed().write(w);
        }
        w.end();
    }

    private void list(WireWriter w, List<String> patterns) {
        w.array('(');
        for (Map.Entry<String, Map<String, Value>> unit : units.entrySet()) {
            boolean wanted = patterns.isEmpty() || patterns.stream().anyMatch(it -> Glob.matches(it, unit.getKey()));
            if (wanted) {
                Map<String, Value> facts = unit.getValue();
                w.struct().string(unit.getKey());
                for (String name : new String[] {"Description", "LoadState", "ActiveState", "SubState"}) {
                    w.string(Properties.text(facts.getOrDefault(name, Value.string(""))));
                }
                w.string("").path(UNITS + ObjectPath.escape(unit.getKey())).uint32(0).string("").path("/");
            }
        }
        w.end();
    }
}
