package systemlet.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import systemlet.base.Bytes;
import systemlet.base.Check;
import systemlet.base.Spans;
import systemlet.base.Utf8;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;

/**
 * A world for the engine alone: unit files in memory, processes that follow a {@link Program}, and time that passes when
 * it is told to. It performs effects and answers them as the manager does; it knows no system calls.
 */
public final class FakeWorld extends FakeScene {
    private static final int MAX_ROUNDS = 2_000;

    private final Map<Long, String> results = new LinkedHashMap<>();
    private final Set<Long> announced = new LinkedHashSet<>();
    private final List<String> log = new ArrayList<>();
    private final List<Effect> performed = new ArrayList<>();
    private final Set<String> openSockets = new LinkedHashSet<>();
    private final Set<String> polledSockets = new LinkedHashSet<>();
    private final Set<String> pathWatches = new LinkedHashSet<>();
    private Engine engine = new Engine(this, new Engine.Options(false));
    private long monotonicUsec = 1_000 * Spans.SEC;
    private long realtimeUsec = 1_700_000_000L * Spans.SEC;
    private long nextToken = 1;
    private Consumer<String> trace;
    private Runnable afterTurn = () -> { };

    public FakeWorld(long seed) {
        super(seed);
    }

    // ---- setting the scene

    /** Collects everything that happens, one line each. */
    public void traceTo(Consumer<String> to) {
        trace = to;
    }

    /** Runs after each turn: laws. */
    public void afterEachTurn(Runnable check) {
        afterTurn = check;
    }

    // ---- what people do

    public Engine engine() {
        return engine;
    }

    public Unit the(String name) {
        return engine.unit(UnitName.of(name));
    }

    public Job ask(String name, JobType type, JobMode mode) throws EngineException {
        begin();
        note("ask " + type.word() + " " + name + " " + mode.word());
        try {
            return engine.enqueue(the(name), type, mode);
        } finally {
            settle();
        }
    }

    private FakeWorld must(String name, JobType type) {
        try {
            ask(name, type, JobMode.REPLACE);
        } catch (EngineException refused) {
            throw new IllegalStateException(refused.busName() + ": " + refused.getMessage());
        }
        return this;
    }

    public FakeWorld start(String name) {
        return must(name, JobType.START);
    }

    public FakeWorld stop(String name) {
        return must(name, JobType.STOP);
    }

    public FakeWorld restart(String name) {
        return must(name, JobType.RESTART);
    }

    public FakeWorld reload(String name) {
        return must(name, JobType.RELOAD);
    }

    /** {@return the words of the refusal, or "" where the request was taken} */
    public String refusal(String name, JobType type, JobMode mode) {
        try {
            ask(name, type, mode);
            return "";
        } catch (EngineException refused) {
            return refused.getMessage();
        }
    }

    /** Does something in a turn of its own. */
    public void turn(Runnable what) {
        begin();
        what.run();
        settle();
    }

    public void event(Event event) {
        turn(() -> engine.handle(event));
    }

    /** A process of the unit speaks by sd_notify. */
    public FakeWorld says(int pid, String... lines) {
        String unit = processes.unitOf(pid);
        event(new Event.Notified(unit, pid, List.of(lines), 0, 0));
        return this;
    }

    /** A process ends from outside. */
    public FakeWorld dies(int pid, int signal) {
        turn(() -> processes.end(pid, new Exit(Exit.How.KILLED, signal)));
        return this;
    }

    /** Something waits on a listening socket. */
    public FakeWorld connect(String socket) {
        if (polledSockets.remove(socket)) {
            event(new Event.Incoming(socket, 0));
        }
        return this;
    }

    public FakeWorld owner(String busName, String owner) {
        busOwners.put(busName, owner);
        event(new Event.BusNameOwner(busName, owner));
        return this;
    }

    public FakeWorld mount(String where, boolean is) {
        if (is) {
            mounts.add(where);
        } else {
            mounts.remove(where);
        }
        event(new Event.MountsChanged());
        return this;
    }

    /** The wall clock is set. */
    public FakeWorld setClock(long usec) {
        realtimeUsec = usec;
        event(new Event.ClockChanged());
        return this;
    }

    /** Lets time pass; everything that is due in it happens in its order. */
    public FakeWorld advance(long usec) {
        long until = monotonicUsec + usec;
        int rounds = 0;
        while (true) {
            long next = Math.min(engine.nextWakeUsec(), processes.nextUsec());
            if (next > until) {
                break;
            }
            rounds = next > monotonicUsec ? 0 : rounds + 1;
            Check.that(rounds < MAX_ROUNDS, "time passes");
            pass(Math.max(next, monotonicUsec));
            if (processes.nextUsec() <= monotonicUsec) {
                begin();
                processes.runNext();
            } else {
                engine.wake(now());
            }
            settle();
        }
        pass(until);
        return this;
    }

    private void pass(long toUsec) {
        realtimeUsec += toUsec - monotonicUsec;
        monotonicUsec = toUsec;
    }

    /** The manager re-executes itself: a new engine takes over what the old one wrote down. */
    public FakeWorld reexecute() {
        String text = snapshot();
        engine = new Engine(this, new Engine.Options(false));
        polledSockets.clear();
        pathWatches.clear();
        processes.forgetWatches();
        note("re-executed");
        begin();
        engine.restore(text);
        String again = snapshot();
        Check.that(text.equals(again), "what was written down is what is read: " + firstDifference(text, again));
        settle();
        return this;
    }

    private String snapshot() {
        Bytes text = new Bytes();
        engine.snapshot(text);
        return Utf8.decode(text.toArray());
    }

    private static String firstDifference(String before, String after) {
        List<String> old = systemlet.base.Text.lines(before);
        List<String> now = systemlet.base.Text.lines(after);
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            if (!old.get(i).equals(now.get(i))) {
                return "line " + i + ": '" + old.get(i) + "' became '" + now.get(i) + "'";
            }
        }
        return old.size() + " lines became " + now.size();
    }

    /** {@return how many jobs were announced and have not ended} */
    public int openJobs() {
        return announced.size() - results.size();
    }

    public FakeWorld daemonReload() {
        turn(engine::reload);
        return this;
    }

    // ---- what can be seen

    /** {@return ActiveState and SubState: "active/running"} */
    public String state(String name) {
        Unit unit = the(name);
        return unit.activeState().word() + "/" + unit.state().word();
    }

    public long now(Object any) {
        return monotonicUsec;
    }

    public Now now() {
        return new Now(monotonicUsec, realtimeUsec);
    }

    public String result(Job job) {
        return results.getOrDefault(job.id(), "");
    }

    /** {@return the messages so far, without priority} */
    public List<String> log() {
        return log;
    }

    public List<Effect> performed() {
        return performed;
    }

    public int mainPid(String name) {
        return the(name).processes().mainPid();
    }

    public int processCount(String unit) {
        return processes.count(unit);
    }

    public int mainCount(String unit) {
        return processes.mainCount(unit);
    }

    public int anyPid(int choice) {
        return processes.any(choice);
    }

    @Override
    FakeWorld world() {
        return this;
    }

    public boolean isOpen(String socket) {
        return openSockets.contains(socket);
    }

    public boolean isPolled(String socket) {
        return polledSockets.contains(socket);
    }

    // ---- the loop

    private void begin() {
        engine.begin(now());
    }

    private void settle() {
        ArrayDeque<Event> answers = new ArrayDeque<>();
        for (int rounds = 0; rounds < MAX_ROUNDS; rounds++) {
            List<Effect> effects = engine.drain();
            for (Effect effect : effects) {
                note(effect.toString());
                performed.add(effect);
                perform(effect, answers);
            }
            if (answers.isEmpty()) {
                if (effects.isEmpty()) {
                    afterTurn.run();
                    return;
                }
                continue;
            }
            begin();
            while (!answers.isEmpty()) {
                Event answer = answers.poll();
                note(answer.toString());
                engine.handle(answer);
            }
        }
        throw new Check.Broken("the engine comes to rest");
    }

    void note(String line) {
        if (trace != null) {
            trace.accept(monotonicUsec + " " + line);
        }
    }

    private void perform(Effect effect, ArrayDeque<Event> answers) {
        switch (effect) {
            case Effect.Spawn it -> {
                Laws.checkOrder(the(it.unit()), it);
                answers.add(processes.spawn(it));
            }
            case Effect.Kill it -> processes.kill(it);
            case Effect.Queue it -> processes.signal(it.pid(), it.signal());
            case Effect.Watch it -> {
                if (!processes.watch(it.unit())) {
                    answers.add(new Event.Emptied(it.unit()));
                }
            }
            case Effect.Unwatch it -> processes.unwatch(it.unit());
            case Effect.WatchPidFile it -> {
                processes.watchPidFile(it.unit());
                if (pidFiles.containsKey(it.path())) {
                    answers.add(new Event.PidFileChanged(it.unit()));
                }
            }
            case Effect.UnwatchPidFile it -> processes.unwatchPidFile(it.unit());
            case Effect.OpenSockets it -> answers.add(open(it.unit()));
            case Effect.CloseSockets it -> openSockets.remove(it.unit());
            case Effect.PollSockets it -> polledSockets.add(it.unit());
            case Effect.UnpollSockets it -> polledSockets.remove(it.unit());
            case Effect.Accept it -> {
                long token = nextToken++;
                answers.add(new Event.Accepted(it.unit(), it.index(), token, token + "-0", "somewhere"));
            }
            case Effect.FlushSockets it -> { }
            case Effect.MakePaths it -> { }
            case Effect.MakeMountPoint it -> { }
            case Effect.WatchPaths it -> pathWatches.add(it.unit());
            case Effect.UnwatchPaths it -> pathWatches.remove(it.unit());
            case Effect.StoreFds it -> { }
            case Effect.ForgetFds it -> { }
            case Effect.DropFds it -> { }
            case Effect.Release it -> { }
            case Effect.CleanDirectories it -> answers.add(new Event.Cleaned(it.unit(), 0));
            case Effect.ReleaseIdle it -> { }
            case Effect.WatchBusName it -> { }
            case Effect.UnwatchBusName it -> { }
            case Effect.Stamp it -> stamps.put(it.timer(), it.realtimeUsec());
            case Effect.Log it -> log.add(it.message());
            case Effect.Changed it -> { }
            case Effect.Passed it -> { }
            case Effect.UnitNew it -> { }
            case Effect.UnitRemoved it -> { }
            case Effect.JobNew it -> Check.that(announced.add(it.id()), "a job is announced once");
            case Effect.JobRunning it -> Check.that(announced.contains(it.id()), "a job that runs was announced");
            case Effect.JobRemoved it -> {
                Check.that(announced.contains(it.id()), "a job that ends was announced");
                Check.that(results.put(it.id(), it.result()) == null, "a job ends once");
            }
            case Effect.StartupFinished it -> { }
            case Effect.Finish it -> { }
        }
    }

    private Event open(String socket) {
        Integer errno = openFailures.get(socket);
        if (errno != null) {
            return new Event.SocketsFailed(socket, errno, "Failed to create listening socket");
        }
        openSockets.add(socket);
        return new Event.SocketsOpened(socket);
    }
}
