package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;

/**
 * Strangers at the doors of a whole manager on the simulated kernel, from a seed: they call every method with sensible
 * arguments and with nonsense, write bytes that are no messages, and go in the middle of it. Nothing breaks, everybody who
 * keeps to the protocol is answered once, and when all have gone no connection is left. As a program (also natively, and
 * with sanitizers) its arguments are the first seed and how many.
 */
public final class BusFuzz {
    private static final List<String> UNITS = List.of("a.service", "b.service", "c@1.service", "d.timer", "d.service", "e.socket",
            "e.service", "f.path", "f.service", "g.target", "system.slice", "none.service", "-.mount", "h.mount", "i.scope",
            "multi-user.target", "bad.service", "j.automount", "k.swap", "l.device", "c@.service");
    private static BusMembers known;

    private final Rng rng;
    private final Machine machine;
    private final List<Stranger> strangers = new ArrayList<>();
    private int logSeen;
    private int calls;

    private BusFuzz(long seed) {
        rng = new Rng(seed);
        machine = new Machine(seed);
    }

    public static void main(String[] words) {
        long first = words.length > 0 ? Long.parseLong(words[0]) : 0;
        long count = words.length > 1 ? Long.parseLong(words[1]) : 100;
        long calls = 0;
        for (long seed = first; seed < first + count; seed++) {
            try {
                calls += run(seed);
            } catch (Check.Broken broken) {
                System.out.println(broken.getMessage());
            }
        }
        System.out.println(count + " seeds from " + first + ": " + calls + " calls");
    }

    /** Lives one seed. {@return how many calls were made} @throws Check.Broken with the seed, where a law was broken */
    static int run(long seed) {
        BusFuzz fuzz = new BusFuzz(seed);
        try {
            fuzz.live();
            return fuzz.calls;
        } catch (RuntimeException broken) {
            throw new Check.Broken("seed " + seed + ": " + broken);
        }
    }

    private void live() {
        furnish();
        machine.afterEachTurn(this::look).boot().advance(Spans.SEC);
        RandomCalls random = new RandomCalls(rng, members(), UNITS);
        for (int i = 0; i < 3; i++) {
            strangers.add(new Stranger(machine, rng, i == 0 ? 0 : rng.below(2) * 1000));
        }
        for (int i = 0; i < 60 && !machine.hasEnded(); i++) {
            act(strangers.get(rng.below(strangers.size())), random);
            machine.advance(rng.chance(1, 2) ? 0 : rng.belowLong(Spans.SEC));
        }
        rest();
    }

    private void furnish() {
        Program forever = new Program();
        machine.service("a", forever, "ExecReload=/bin/b").service("b", new Program().after(Spans.SEC).exits(0), "Type=oneshot",
                "RuntimeDirectory=b", "[Install]", "WantedBy=multi-user.target");
        machine.service("bad", new Program().exits(1), "Restart=on-failure").service("d", new Program().exits(0));
        machine.service("f", forever).service("e", forever);
        machine.unit("c@.service", "[Service]", "ExecStart=/bin/a %i");
        machine.unit("d.timer", "[Timer]", "OnActiveSec=3s", "OnCalendar=daily");
        machine.unit("e.socket", "[Socket]", "ListenStream=/run/e");
        machine.unit("f.path", "[Path]", "PathExists=/p");
        machine.unit("g.target", "[Unit]", "AllowIsolate=yes");
    }

    /** Asked once of the first manager: all have the same. */
    private BusMembers members() {
        if (known == null) {
            BusMembers members = new BusMembers();
            for (String path : List.of("", "/unit/a_2eservice", "/unit/d_2etimer", "/unit/e_2esocket", "/unit/f_2epath",
                    "/unit/g_2etarget", "/unit/i_2escope", "/unit/_2d_2emount", "/unit/system_2eslice")) {
                introspect(members, "/org/freedesktop/systemd1" + path);
            }
            introspect(members, "/org/freedesktop/LogControl1");
            machine.operator().send("start", Operator.call("StartUnit", "b.service", "replace"));
            machine.advance(0);
            introspect(members, "/org/freedesktop/systemd1/job/" + machine.engine().unit(
                    systemlet.unit.UnitName.of("b.service")).job().id());
            Check.that(members.methods().size() > 150, "methods are found: " + members.methods().size());
            known = members;
        }
        return known;
    }

    private void introspect(BusMembers members, String path) {
        try {
            members.add(path, machine.operator().ask(Message.call("org.freedesktop.systemd1", path,
                    "org.freedesktop.DBus.Introspectable", "Introspect")).body().string());
        } catch (Malformed wrong) {
            throw new Check.Broken("introspection is text: " + wrong.getMessage());
        }
    }

    private void act(Stranger stranger, RandomCalls random) {
        if (!stranger.isConnected()) {
            stranger.isContent();
            stranger.come(rng.chance(1, 3) ? Stranger.BUS : Stranger.DOOR);
        }
        if (!stranger.isConnected()) {
            return;
        }
        switch (rng.below(20)) {
            case 0 -> stranger.rave();
            case 1 -> stranger.leave();
            case 2 -> machine.world().tree().put("/p", "x");
            default -> {
                for (int i = 1 + rng.below(6); i > 0; i--) {
                    stranger.call(random.next());
                    calls++;
                }
            }
        }
    }

    private void look() {
        for (Stranger stranger : strangers) {
            stranger.listen();
        }
        for (; logSeen < machine.log().size(); logSeen++) {
            Check.that(!machine.log().get(logSeen).contains("Internal error"), machine.log().get(logSeen));
        }
    }

    /** Everybody waits for the last answers, and goes. */
    private void rest() {
        for (int i = 0; i < 5 && !machine.hasEnded(); i++) {
            machine.advance(Spans.MINUTE);
        }
        if (machine.hasEnded()) {
            return;   // a unit that says so was started or came to its end
        }
        strangers.forEach(Stranger::isContent);
        strangers.forEach(Stranger::leave);
        machine.operator().leave();
        machine.advance(Spans.MINUTE);
        int clients = 0;
        for (String kind : machine.kernel().self().openKinds()) {
            clients += kind.equals("client") ? 1 : 0;
        }
        Check.that(clients == 0, "no connection is left: " + clients);
    }
}
