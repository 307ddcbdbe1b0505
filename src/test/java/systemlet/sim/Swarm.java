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
    private final RandomUnits units;
    private final List<String> names;
    private long hash = 0xcbf29ce484222325L;
    private int lines;

    private Swarm(long seed, Consumer<String> trace) {
        rng = new Rng(seed);
        units = new RandomUnits(rng);
        names = units.names();
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
        for (String name : names) {
            world.unit(name, units.text(name).toArray(new String[0]));
            if (name.endsWith(".service")) {
                behave(name, units.type(name));
            }
        }
        int steps = 10 + rng.below(50);
        for (int i = 0; i < steps; i++) {
            act();
            world.advance(rng.belowLong(rng.chance(1, 4) ? 20 * Spans.SEC : 5 * Spans.MSEC));
        }
        endWell();
    }

    private String any() {
        return names.get(rng.below(names.size()));
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
            world.says(pid, words.get(rng.below(words.size())));
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
        Laws.checkSilence(world.engine(), world.now().monotonicUsec());
    }
}
