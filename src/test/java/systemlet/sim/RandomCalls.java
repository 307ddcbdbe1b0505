package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Rng;
import systemlet.dbus.Message;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.RandomValues;
import systemlet.dbus.Signature;
import systemlet.dbus.Value;

/** Calls that a manager may get: sensible ones, sensible words in the wrong place, and nonsense. All well-formed. */
final class RandomCalls {
    private static final String ROOT = "/org/freedesktop/systemd1";
    private static final String[] WORDS = {"replace", "fail", "isolate", "ignore-dependencies", "start", "stop", "restart", "main",
        "all", "control", "full", "enable-only", "Wants", "Requires", "loaded", "active", "runtime", "state", "A=b", "C", "=", "",
        "/etc/systemd/system/a.service", "/", "/none", "../../etc/passwd", "*", "a*", "info", "journal", "yes", "daily", "%n", "ä"};
    /** Properties that can be set, with their types: "ExecStart" "a(sasb)". */
    private static final String[][] SETTABLE = {{"Description", "s"}, {"ExecStart", "a(sasb)"}, {"ExecStartEx", "a(sasas)"},
        {"CPUWeight", "t"}, {"TasksMax", "t"}, {"TasksMaxScale", "u"}, {"Environment", "as"}, {"TimersMonotonic", "a(st)"},
        {"TimersCalendar", "a(ss)"}, {"Listen", "a(ss)"}, {"Paths", "a(ss)"}, {"PIDs", "au"}, {"After", "as"}, {"Slice", "s"},
        {"StandardInputFileDescriptor", "h"}, {"Conditions", "a(sbbs)"}, {"Markers", "as"}, {"RemainAfterExit", "b"},
        {"SuccessExitStatus", "(aiai)"}, {"SystemCallFilter", "(bas)"}, {"UMask", "u"}, {"Type", "s"}, {"AddRef", "b"},
        {"LogExtraFields", "aay"}, {"IPAddressAllow", "a(iayu)"}, {"SetCredential", "a(say)"}, {"BindPaths", "a(ssbt)"}};

    private final Rng rng;
    private final BusMembers members;
    private final List<String> units;
    private final RandomValues nonsense;

    RandomCalls(Rng rng, BusMembers members, List<String> units) {
        this.rng = rng;
        this.members = members;
        this.units = units;
        nonsense = new RandomValues(rng);
    }

    Message next() {
        BusMembers.Callable method = members.methods().get(rng.below(members.methods().size()));
        String path = rng.chance(1, 3) ? path() : method.path();
        String face = switch (rng.below(12)) {
            case 0 -> null;
            case 1 -> one(members.faces());
            default -> method.face();
        };
        Message call = Message.call("org.freedesktop.systemd1", path, face, method.name());
        String types = rng.chance(1, 8) ? nonsense.signature(4) : method.in();
        if (!types.isEmpty()) {
            List<Value> values = values(types);
            call = call.with(types, w -> values.forEach(value -> value.write(w)));
        }
        return rng.chance(1, 8) ? call.withFlags(Message.NO_REPLY_EXPECTED) : call;
    }

    private <T> T one(List<T> of) {
        return of.get(rng.below(of.size()));
    }

    private String path() {
        return switch (rng.below(4)) {
            case 0 -> ROOT;
            case 1 -> ROOT + "/job/" + rng.below(40);
            case 2 -> ROOT + "/unit/" + ObjectPath.escape(word());
            default -> ROOT + "/unit/" + ObjectPath.escape(one(units));
        };
    }

    private String word() {
        return switch (rng.below(8)) {
            case 0 -> one(members.properties());
            case 1 -> one(members.faces());
            case 2, 3 -> WORDS[rng.below(WORDS.length)];
            case 4 -> "t" + rng.below(5) + (rng.chance(1, 2) ? ".service" : ".timer");
            default -> one(units);
        };
    }

    private List<Value> values(String types) {
        List<Value> values = new ArrayList<>();
        for (String type : Signature.split(types)) {
            values.add(value(type));
        }
        return values;
    }

    private Value value(String type) {
        return switch (type.charAt(0)) {
            case 's' -> Value.string(word());
            case 'o' -> new Value.Text('o', path());
            case 'b' -> Value.bool(rng.chance(1, 2));
            case 'i' -> new Value.Whole('i', rng.chance(1, 2) ? rng.below(70) : (int) rng.next());
            case 'u', 't' -> new Value.Whole(type.charAt(0), rng.chance(2, 3) ? rng.below(200) : rng.next() & 0xffff_ffffL);
            case 'a' -> array(type.substring(1));
            case '(' -> type.equals("(sv)") && rng.chance(7, 8) ? setting()
                    : new Value.Struct(values(type.substring(1, type.length() - 1)));
            default -> nonsense.values(type).get(0);
        };
    }

    private Value array(String element) {
        if (element.charAt(0) == 'y' || element.charAt(0) == '{') {
            return nonsense.values("a" + element).get(0);
        }
        List<Value> items = new ArrayList<>();
        for (int i = rng.below(4); i > 0; i--) {
            items.add(value(element));
        }
        return new Value.Items(element, items);
    }

    private Value setting() {
        String[] property = SETTABLE[rng.below(SETTABLE.length)];
        String type = rng.chance(1, 10) ? SETTABLE[rng.below(SETTABLE.length)][1] : property[1];
        return new Value.Struct(List.of(Value.string(property[0]), value(type).boxed()));
    }
}
