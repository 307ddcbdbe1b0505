package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.engine.EngineException;
import systemlet.engine.Event;
import systemlet.engine.FakeWorld;
import systemlet.engine.Job;
import systemlet.engine.JobType;
import systemlet.engine.Laws;
import systemlet.engine.Phase;
import systemlet.engine.Program;
import systemlet.engine.Unit;
import systemlet.unit.JobMode;

/**
 * A random life for the engine: units that depend on each other at random, programs that behave and misbehave, an
 * operator
 * who asks for anything, and the laws after every turn. All of it follows from one seed, on every platform alike.
 */
public final class Swarm {
    private static final List<String> KINDS = List.of("Requires", "Wants", "BindsTo", "PartOf", "Requisite",
            "Conflicts",
            "Upholds", "PropagatesReloadTo", "PropagatesStopTo");
    private static final List<String> TYPES = List.of("simple", "exec", "forking", "oneshot", "notify", "notify-reload",
            "idle");
    private static final List<String> RESTARTS = List.of("no", "no", "on-success", "on-failure", "on-abnormal",
            "always");
    private static final List<String> KILL_MODES = List.of("control-group", "control-group", "mixed", "process");
    private static final JobType[] VERBS = {JobType.START, JobType.START, JobType.STOP, JobType.RESTART,
            JobType.TRY_RESTART,
        JobType.RELOAD, JobType.RELOAD_OR_START, JobType.VERIFY_ACTIVE, JobType.TRY_RELOAD};
    private static final JobMode[] MODES = {JobMode.REPLACE, JobMode.REPLACE, JobMode.REPLACE, JobMode.FAIL,
            JobMode.ISOLATE,
        JobMode.FLUSH, JobMode.IGNORE_DEPENDENCIES, JobMode.IGNORE_REQUIREMENTS, JobMode.TRIGGERING,
        JobMode.REPLACE_IRREVERSIBLY};
    private static final long SILENCE_USEC = 10 * Spans.MINUTE;

    private final Rng rng;
    private final FakeWorld world;
    private final List<String> names = new ArrayList<>();
    private long hash = 0xcbf29ce484222325L;
    private int lines;

    private Swarm(long seed, Consumer<String> trace) {
        rng = new Rng(seed);
        world = new FakeWorld(seed);
        world.traceTo(line -> {
            fold(line);
            trace.accept(line);
        });
        world.afterEachTurn(() -> Laws.check(world));
    }

    /**
     * Lives the life of one seed.
     *
     * @param trace takes every effect and event, one line each
     * @return a line that sums it up: equal lines mean equal lives
     * @throws Check.Broken where a law was broken; the message has the seed
     */
    public static String run(long seed, Consumer<String> trace) {
        Swarm swarm = new Swarm(seed, trace);
        try {
            swarm.live();
        } catch (Check.Broken broken) {
            throw new Check.Broken("seed " + seed + ": " + broken.getMessage());
        }
        return seed + " " + Long.toHexString(swarm.hash) + " " + swarm.lines;
    }

    private void fold(String line) {
        lines++;
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
        }
    }

    private void live() {
        world.unit("end.target", "[Unit]", "AllowIsolate=yes", "DefaultDependencies=no");
        world.unit("follower.service", "[Unit]", "DefaultDependencies=no", "[Service]", "Type=oneshot",
                "ExecStart=/bin/follow");
        makeNames();
        for (String name : names) {
            write(name);
        }
        int steps = 10 + rng.below(50);
        for (int i = 0; i < steps; i++) {
            act();
            world.advance(rng.belowLong(rng.chance(1, 4) ? 20 * Spans.SEC : 5 * Spans.MSEC));
        }
        endWell();
    }

    private void makeNames() {
        int services = 3 + rng.below(7);
        for (int i = 0; i < services; i++) {
            names.add("u" + i + ".service");
        }
        names.add("goal.target");
        for (String type : List.of("socket", "timer", "path", "target")) {
            if (rng.chance(1, 2)) {
                names.add("u" + rng.below(services) + "." + type);
            }
        }
    }

    private String any() {
        return names.get(rng.below(names.size()));
    }

    private String one(List<String> of) {
        return of.get(rng.below(of.size()));
    }

    private void write(String name) {
        List<String> text = new ArrayList<>();
        text.add("[Unit]");
        text.add("AllowIsolate=" + (name.endsWith(".target") ? "yes" : "no"));
        if (rng.chance(1, 3)) {
            text.add("DefaultDependencies=no");
        }
        for (int i = rng.below(4); i > 0; i--) {
            String other = any();
            text.add(one(KINDS) + "=" + other);
            if (rng.chance(2, 3)) {
                text.add((rng.chance(3, 4) ? "After=" : "Before=") + other);
            }
        }
        maybe(text, 6, "OnFailure=follower.service");
        maybe(text, 8, "OnSuccess=follower.service");
        maybe(text, 8, "StopWhenUnneeded=yes");
        maybe(text, 10, "JobTimeoutSec=" + (1 + rng.below(20)));
        maybe(text, 10, "JobRunningTimeoutSec=" + (1 + rng.below(20)));
        maybe(text, 8, "ConditionPathExists=" + (rng.chance(1, 2) ? "|" : "") + "/c" + rng.below(3));
        maybe(text, 12, "AssertPathExists=/c" + rng.below(3));
        maybe(text, 12, "CollectMode=inactive-or-failed");
        maybe(text, 10, "StartLimitIntervalSec=0");
        describe(name, text);
        world.unit(name, text.toArray(new String[0]));
    }

    private void describe(String name, List<String> text) {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "service" -> service(name, text);
            case "socket" -> text.addAll(List.of("[Socket]", "ListenStream=/run/" + name, "FlushPending=yes"));
            case "timer" -> timer(text);
            case "path" -> text.addAll(List.of("[Path]", "PathExists=/p"));
            default -> { }   // targets say nothing more
        }
    }

    private void maybe(List<String> text, int outOf, String line) {
        if (rng.chance(1, outOf)) {
            text.add(line);
        }
    }

    private void timer(List<String> text) {
        text.add("[Timer]");
        text.add("OnActiveSec=" + (1 + rng.below(20)));
        maybe(text, 2, "OnUnitInactiveSec=" + (1 + rng.below(100)));
        maybe(text, 3, "OnCalendar=*:0/" + (1 + rng.below(20)));
        maybe(text, 4, "RandomizedDelaySec=3");
        maybe(text, 4, "RemainAfterElapse=no");
    }

    private void service(String name, List<String> text) {
        String type = one(TYPES);
        text.add("[Service]");
        text.add("Type=" + type);
        text.add("ExecStart=/bin/" + name);
        if (type.equals("oneshot")) {
            maybe(text, 3, "ExecStart=/bin/second");
        } else {
            text.add("Restart=" + one(RESTARTS));
            maybe(text, 3, "RestartSec=" + (1 + rng.below(3)));
        }
        maybe(text, 5, "ExecStartPre=-/bin/pre");
        maybe(text, 6, "ExecStartPost=/bin/post");
        maybe(text, 8, "ExecCondition=/bin/condition");
        maybe(text, 3, "ExecReload=/bin/reload");
        maybe(text, 5, "ExecStop=/bin/stop");
        maybe(text, 5, "ExecStopPost=/bin/stop-post");
        maybe(text, 5, "RemainAfterExit=yes");
        maybe(text, 8, "RuntimeMaxSec=" + (1 + rng.below(30)));
        maybe(text, 8, "WatchdogSec=" + (1 + rng.below(10)));
        maybe(text, 12, "SendSIGKILL=no");
        maybe(text, 12, "TimeoutStopFailureMode=abort");
        maybe(text, 8, "NotifyAccess=all");
        text.add("KillMode=" + one(KILL_MODES));
        text.add("TimeoutStartSec=" + (1 + rng.below(30)));
        text.add("TimeoutStopSec=" + (1 + rng.below(30)));
        if (type.equals("forking") && rng.chance(1, 2)) {
            text.add("PIDFile=/run/" + name + ".pid");
        }
        behave(name, type);
    }

    private void behave(String name, String type) {
        for (Phase phase
                : List.of(Phase.CONDITION, Phase.START_PRE, Phase.START_POST, Phase.RELOAD, Phase.STOP,
                Phase.STOP_POST)) {
            if (rng.chance(1, 4)) {
                world.program(name, phase, helper());
            }
        }
        if (rng.chance(2, 3)) {
            world.program(name, switch (type) {
                case "oneshot" -> helper();
                case "forking" -> helper().leaves(daemon()).writesPidFile(rng.belowLong(2 * Spans.SEC));
                case "notify", "notify-reload" -> daemon().says(rng.belowLong(3 * Spans.SEC), "READY=1");
                default -> daemon();
            });
        }
    }

    /** A command that ends, well or badly, soon or after a while. */
    private Program helper() {
        long life = Spans.MSEC + rng.belowLong(rng.chance(1, 5) ? 10 * Spans.SEC : 10 * Spans.MSEC);
        Program program = Program.ends(life, rng.chance(1, 4) ? 1 + rng.below(255) : 0);
        return spoil(program);
    }

    private Program daemon() {
        Program program = rng.chance(1, 2) ? Program.daemon() : Program.ends(Spans.MSEC + rng.belowLong(60 * Spans.SEC),
                rng.below(3));
        if (rng.chance(1, 8)) {
            program.leaves(Program.daemon());
        }
        return spoil(program);
    }

    private Program spoil(Program program) {
        if (rng.chance(1, 8)) {
            program.ignoresTerm();
        }
        if (rng.chance(1, 4)) {
            program.diesIn(rng.belowLong(3 * Spans.SEC));
        }
        if (rng.chance(1, 25)) {
            program.failsToSpawn(12);
        }
        return rng.chance(1, 12) ? program.diesOf(11) : program;
    }

    private void act() {
        switch (rng.below(20)) {
            case 0 -> kill();
            case 1 -> speak();
            case 2 -> world.connect(any());
            case 3 -> world.daemonReload();
            case 4 -> world.reexecute();
            case 5 -> world.turn(() -> world.engine().resetFailedAll());
            case 6 -> cancel();
            case 7 -> world.condition("/c" + rng.below(3), rng.chance(1, 2));
            case 8 -> path();
            case 9 -> world.setClock(world.now().realtimeUsec() + rng.belowLong(Spans.HOUR) - Spans.HOUR / 2);
            default -> ask(any(), VERBS[rng.below(VERBS.length)], MODES[rng.below(MODES.length)]);
        }
    }

    private void ask(String name, JobType verb, JobMode mode) {
        try {
            world.ask(name, verb, mode);
        } catch (EngineException refused) {
            fold(refused.getMessage());
        }
    }

    private void kill() {
        int pid = world.anyPid(rng.below(1000));
        if (pid != 0) {
            world.dies(pid, rng.chance(1, 2) ? 9 : 15);
        }
    }

    private void speak() {
        int pid = world.anyPid(rng.below(1000));
        List<String> words = List.of("READY=1", "RELOADING=1", "STOPPING=1", "WATCHDOG=1", "STATUS=here",
                "WATCHDOG=trigger",
                "EXTEND_TIMEOUT_USEC=5000000", "MAINPID=" + world.anyPid(rng.below(1000)), "ERRNO=5");
        if (pid != 0) {
            world.says(pid, one(words));
        }
    }

    private void cancel() {
        List<Job> jobs = new ArrayList<>(world.engine().jobs());
        if (!jobs.isEmpty()) {
            world.turn(() -> world.engine().cancel(jobs.get(rng.below(jobs.size()))));
        }
    }

    private void path() {
        for (Unit unit : new ArrayList<>(world.engine().units())) {
            if (unit.name().text().endsWith(".path")) {
                world.path(unit.name().text(), 0, rng.chance(1, 2));
                world.event(new Event.PathChanged(unit.name().text(), 0));
            }
        }
    }

    /** The operator stops everything and goes home: the engine comes to rest. */
    private void endWell() {
        for (int i = 0; i < 3; i++) {
            ask("end.target", JobType.START, JobMode.ISOLATE);
            world.advance(SILENCE_USEC);
            // an order that is a cycle may hold some for ever, as in systemd
            world.turn(() -> world.engine().clearJobs());
            for (String name : names) {
                ask(name, JobType.STOP, JobMode.IGNORE_DEPENDENCIES);
            }
            world.advance(SILENCE_USEC);
        }
        world.reexecute();
        Laws.checkSilence(world);
    }
}
