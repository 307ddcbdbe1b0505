package systemlet.sim;

import java.util.List;
import java.util.function.Consumer;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.dbus.Message;
import systemlet.dbus.ObjectPath;
import systemlet.sys.Signals;

/**
 * A random life for the whole manager as PID 1: random units and programs, an operator who asks for anything, a kernel that
 * refuses now and then, a manager that is killed in the middle of it. All of it follows from one seed, on every platform.
 */
public final class ManagerSwarm {
    private static final List<String> VERBS = List.of("StartUnit", "StartUnit", "StartUnit", "StopUnit", "StopUnit",
            "RestartUnit", "TryRestartUnit", "ReloadUnit", "ReloadOrRestartUnit", "ReloadOrTryRestartUnit");
    private static final List<String> MODES = List.of("replace", "replace", "replace", "replace", "fail", "isolate", "flush",
            "ignore-dependencies", "ignore-requirements", "triggering", "replace-irreversibly", "nonsense");
    private static final List<String> WORDS = List.of("READY=1", "RELOADING=1", "STOPPING=1", "WATCHDOG=1", "STATUS=here",
            "WATCHDOG=trigger", "EXTEND_TIMEOUT_USEC=5000000", "MAINPID=1", "ERRNO=5", "\n\n=", "BARRIER=1");
    private static final long SILENCE_USEC = 10 * Spans.MINUTE;
    /** Longer than the half hour after which a shutdown that cannot go on is forced (exit.target, JobTimeoutSec=). */
    private static final long END_USEC = 35 * Spans.MINUTE;

    private final Rng rng;
    private final Machine machine;
    private final MachineLaws laws;
    private final RandomUnits units;
    private final Faults faults;
    private final Operator operator;
    private boolean filesChanged;

    private ManagerSwarm(long seed) {
        rng = new Rng(seed);
        machine = new Machine(seed);
        units = new RandomUnits(rng);
        laws = new MachineLaws(machine);
        Rng chance = new Rng(~seed);
        faults = Faults.seeded(chance, 50 + chance.below(1000));
        operator = machine.operator();
    }

    /**
     * Lives the life of one seed.
     *
     * @param trace takes every line of what happened
     * @return a line that sums it up: equal lines mean equal lives
     * @throws Check.Broken where a law was broken; the message has the seed
     */
    public static String run(long seed, Consumer<String> trace) {
        ManagerSwarm swarm = new ManagerSwarm(seed);
        try {
            swarm.live();
            return swarm.summary(seed);
        } catch (RuntimeException broken) {
            throw new Check.Broken("seed " + seed + ": " + broken);
        } finally {
            swarm.machine.world().trace().forEach(trace);
        }
    }

    private String summary(long seed) {
        long hash = 0xcbf29ce484222325L;
        List<String> lines = machine.world().trace();
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
            }
        }
        return seed + " " + Long.toHexString(hash) + " " + lines.size() + " lines " + machine.turns() + " turns "
                + operator.numbers() + " " + machine.world().nowUsec() / Spans.SEC + " s";
    }

    private void live() {
        machine.unit("end.target", "[Unit]", "AllowIsolate=yes", "DefaultDependencies=no");
        machine.unit("follower.service", "[Unit]", "DefaultDependencies=no", "[Service]", "Type=oneshot",
                "ExecStart=/bin/follow");
        write();
        new RandomPrograms(new Rng(rng.next())).install(machine, units);
        machine.afterEachTurn(laws::afterTurn).boot();
        if (rng.chance(1, 2)) {
            machine.world().faults(faults);
        }
        int steps = 3 + rng.below(12);
        for (int i = 0; i < steps && !machine.hasEnded(); i++) {
            act();
            pass(rng.belowLong(rng.chance(1, 3) ? 20 * Spans.SEC : 5 * Spans.MSEC));
        }
        machine.world().faults(Faults.NONE);
        if (!machine.hasEnded() && rng.chance(1, 2)) {
            stopAll();
        }
        end();
    }

    private void write() {
        for (String name : units.names()) {
            machine.unit(name, units.text(name).toArray(new String[0]));
            if (rng.chance(1, 3)) {
                machine.wanted(name);
            }
        }
    }

    private void pass(long usec) {
        machine.advance(usec);
        if (!machine.hasEnded()) {
            machine.world().calmly(laws::atRest);
        }
    }

    private String any() {
        return units.names().get(rng.below(units.names().size()));
    }

    private String one(List<String> of) {
        return of.get(rng.below(of.size()));
    }

    private void act() {
        switch (rng.below(24)) {
            case 0 -> kill();
            case 1 -> speak();
            case 2 -> machine.connect("/run/" + any(), "hello");
            case 3 -> send(Operator.call("Reload"));
            case 4 -> send(Operator.call("Reexecute"));
            case 5 -> send(Operator.call("ResetFailed"));
            case 6 -> send(Operator.call("ClearJobs"));
            case 7 -> file("/c" + rng.below(3));
            case 8 -> file("/p");
            case 9 -> machine.world().setRealtime(machine.world().realtimeUsec() + rng.belowLong(Spans.HOUR)
                    - Spans.HOUR / 2);
            case 10 -> machine.signal(rng.chance(1, 2) ? Signals.SIGHUP : Signals.SIGUSR1);
            case 11 -> crash();
            case 12 -> look();
            case 13 -> send(Operator.call("KillUnit").with("ssi", w -> w.string(any()).string("all").int32(15)));
            case 14 -> rude();
            case 15 -> change();
            default -> send(Operator.call(one(VERBS), any(), one(MODES)));
        }
    }

    /** The manager dies of a fault while it waits: its next self knows all that it knew. */
    private void crash() {
        if (!machine.daemon().isSaved()) {
            return;
        }
        String before = knowledge();
        machine.world().calmly(machine::crash);
        String after = knowledge();
        Check.that(filesChanged || before.equals(after), "a crash loses nothing: " + firstDifference(before, after));
        filesChanged = false;
    }

    /** What the engine knows of the units and jobs there are. The counters before them also count what was refused. */
    private String knowledge() {
        String text = machine.daemon().snapshot();
        return text.substring(Math.max(0, text.indexOf("\nunit ")));
    }

    private static String firstDifference(String before, String after) {
        List<String> old = Text.lines(before);
        List<String> now = Text.lines(after);
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            if (!old.get(i).equals(now.get(i))) {
                return "line " + i + ": '" + old.get(i) + "' became '" + now.get(i) + "'";
            }
        }
        return old.size() + " lines became " + now.size();
    }

    private void send(Message call) {
        operator.send(call.member(), call);
    }

    private void look() {
        send(Operator.call("ListUnits"));
        send(Message.call("org.freedesktop.systemd1", "/org/freedesktop/systemd1/unit/" + ObjectPath.escape(any()),
                "org.freedesktop.DBus.Properties", "GetAll").with("s", w -> w.string("")));
        send(Operator.call("GetUnitProcesses", any()));
    }

    /** A unit file is written anew, and read at the next reload. */
    private void change() {
        filesChanged = true;
        String name = any();
        List<String> text = units.text(name);
        if (!name.endsWith(".service") || rng.chance(1, 2)) {
            machine.unit(name, text.toArray(new String[0]));
        } else {
            machine.world().tree().put("/etc/systemd/system/" + name + ".d/x.conf", "[Service]\nRestartSec=" + rng.below(5));
        }
    }

    private SimProcess process() {
        List<SimProcess> living = machine.world().living();
        SimProcess chosen = living.get(rng.below(living.size()));
        return chosen.isScript() ? chosen : null;
    }

    private void kill() {
        SimProcess process = process();
        if (process != null) {
            process.signalFrom(null, rng.chance(1, 2) ? Signals.SIGKILL : Signals.SIGTERM);
        }
    }

    private void speak() {
        SimProcess process = process();
        if (process != null) {
            SimScriptSockets.notify(machine.world(), process, one(WORDS));
        }
    }

    private void file(String path) {
        if (machine.world().tree().exists(path)) {
            machine.world().tree().remove(path);
        } else {
            machine.world().tree().put(path, "x");
        }
    }

    /** Somebody at the door who does not speak D-Bus, or ends in the middle of a word. */
    private void rude() {
        byte[] whole = Utf8.encode("\0AUTH EXTERNAL 30\r\nNEGOTIATE_UNIX_FD\r\nBEGIN\r\nl\u0001\u0000\u0001");
        int length = 1 + rng.below(whole.length);
        machine.connect("/run/systemd/private", Utf8.decode(whole, 0, length));
        machine.world().at(machine.world().nowUsec() + rng.belowLong(Spans.SEC), () -> {
            for (SimProcess process : machine.world().living()) {
                if (process.executable().equals("/bin/client")) {
                    process.signalFrom(null, Signals.SIGKILL);
                }
            }
        });
    }

    /** The operator stops everything, lets it rest, and looks whether anything is left. */
    private void stopAll() {
        for (int i = 0; i < 2 && !machine.hasEnded(); i++) {
            send(Operator.call("StartUnit", "end.target", "isolate"));
            pass(SILENCE_USEC);
            send(Operator.call("ClearJobs"));   // an order that is a cycle may hold some for ever, as in systemd
            for (String name : units.names()) {
                send(Operator.call("StopUnit", name, "ignore-dependencies"));
            }
            pass(SILENCE_USEC);
        }
        if (!machine.hasEnded()) {
            laws.silent();
        }
    }

    private void end() {
        if (!machine.hasEnded()) {
            send(Operator.call("ClearJobs"));
            pass(0);
            machine.signal(Signals.SIGTERM).advance(END_USEC);
        }
        Check.that(machine.hasEnded(), "stop always ends");
        Check.that(machine.exitStatus() == 0, "a wished end is a good end");
        for (SimProcess process : machine.world().living()) {
            Check.that(process.pid() == 1 || process.parent() == 0, "nobody outlives PID 1: " + process.pid());
        }
    }
}
