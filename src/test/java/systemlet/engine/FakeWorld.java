package systemlet.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.base.Zones;
import systemlet.unit.Condition;
import systemlet.unit.JobMode;
import systemlet.unit.LoadContext;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;
import systemlet.unit.UnitPaths;

/**
 * A world for the engine alone: unit files in memory, processes that follow a {@link Program}, and time that passes when it
 * is told to. It performs effects and answers them as the manager does; it knows no system calls.
 */
public final class FakeWorld implements Host {
    private static final int EXIT_BY_ITSELF = 0;
    private static final int MAX_ROUNDS = 2_000;

    /** A process, from its start to its end. */
    static final class Process {
        final int pid;
        final String unit;
        final Program program;
        /** What it was spawned as; null for a child of such a process. */
        final Role role;
        boolean dying;

        Process(int pid, String unit, Program program, Role role) {
            this.pid = pid;
            this.unit = unit;
            this.program = program;
            this.role = role;
        }
    }

    /** Something that will happen. */
    private record Plan(long atUsec, long serial, Runnable what) {}

    private static final class Setting implements systemlet.unit.Machine {
        @Override
        public String specifier(char letter) {
            return letter == 't' ? "/run" : letter == 'H' ? "host" : null;
        }

        @Override
        public Zones zones() {
            return Zones.UTC_ONLY;
        }

        @Override
        public long memoryBytes() {
            return 1L << 30;
        }

        @Override
        public long tasksLimit() {
            return 1000;
        }
    }

    private final MapFiles files = new MapFiles();
    private final UnitLoader loader = new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", name -> null),
            new LoadContext(new Setting(), false, ManagerDefaults.STANDARD));
    private final Map<String, Program> programs = new HashMap<>();
    private final Map<Integer, Process> processes = new TreeMap<>();
    private final TreeMap<String, Plan> plans = new TreeMap<>();
    private final Set<String> watched = new LinkedHashSet<>();
    private final Set<String> pidFileWatches = new LinkedHashSet<>();
    private final Map<String, Integer> pidFiles = new HashMap<>();
    private final Map<String, Boolean> conditions = new HashMap<>();
    private final Map<Long, String> results = new LinkedHashMap<>();
    private final Set<Long> announced = new LinkedHashSet<>();
    private final List<String> log = new ArrayList<>();
    private final List<Effect> performed = new ArrayList<>();
    private final Set<String> mounts = new LinkedHashSet<>();
    private final Map<String, Boolean> paths = new HashMap<>();
    private final Map<String, Long> stamps = new HashMap<>();
    private final Map<String, String> busOwners = new HashMap<>();
    private final Map<String, Integer> openFailures = new HashMap<>();
    private final Set<String> openSockets = new LinkedHashSet<>();
    private final Set<String> polledSockets = new LinkedHashSet<>();
    private final Set<String> pathWatches = new LinkedHashSet<>();
    private final Rng rng;
    private Engine engine = new Engine(this, new Engine.Options(false));
    private long monotonicUsec = 1_000 * Spans.SEC;
    private long realtimeUsec = 1_700_000_000L * Spans.SEC;
    private int nextPid = 100;
    private long serials;
    private long nextToken = 1;
    private Consumer<String> trace;
    private Runnable afterTurn = () -> { };

    public FakeWorld(long seed) {
        rng = new Rng(seed);
        for (String target : List.of("sysinit", "basic", "shutdown", "sockets", "timers", "paths", "umount", "slices")) {
            unit(target + ".target", "[Unit]", "DefaultDependencies=no", "AllowIsolate=yes",
                    target.equals("shutdown") ? "RefuseManualStart=yes" : "");
        }
    }

    // ---- setting the scene

    /** Writes a unit file. */
    public FakeWorld unit(String name, String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        files.write(name, text.toString());
        loader.refresh();
        return this;
    }

    public FakeWorld link(String name, String target) {
        files.link(name, target);
        loader.refresh();
        return this;
    }

    public FakeWorld remove(String name) {
        files.remove(name);
        loader.refresh();
        return this;
    }

    /** Says what the command of ExecStart= does from its next start on. */
    public FakeWorld program(String unit, Program program) {
        return program(unit, Phase.START, program);
    }

    public FakeWorld program(String unit, Phase phase, Program program) {
        programs.put(unit + " " + phase, program);
        return this;
    }

    /** Says whether the condition with this parameter holds; without it does. */
    public FakeWorld condition(String parameter, boolean holds) {
        conditions.put(parameter, holds);
        return this;
    }

    public FakeWorld path(String unit, int index, boolean holds) {
        paths.put(unit + " " + index, holds);
        return this;
    }

    public FakeWorld stamp(String timer, long usec) {
        stamps.put(timer, usec);
        return this;
    }

    public FakeWorld failsToOpen(String socket, int errno) {
        openFailures.put(socket, errno);
        return this;
    }

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
        String unit = processes.get(pid).unit;
        event(new Event.Notified(unit, pid, List.of(lines), 0, 0));
        return this;
    }

    /** A process ends from outside. */
    public FakeWorld dies(int pid, int signal) {
        Process process = processes.get(pid);
        turn(() -> end(process, new Exit(Exit.How.KILLED, signal)));
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
            long next = Math.min(engine.nextWakeUsec(), plans.isEmpty() ? Long.MAX_VALUE : plans.firstEntry().getValue().atUsec);
            if (next > until) {
                break;
            }
            rounds = next > monotonicUsec ? 0 : rounds + 1;
            Check.that(rounds < MAX_ROUNDS, "time passes");
            pass(Math.max(next, monotonicUsec));
            if (!plans.isEmpty() && plans.firstEntry().getValue().atUsec <= monotonicUsec) {
                begin();
                plans.pollFirstEntry().getValue().what.run();
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
        String text = engine.snapshot();
        engine = new Engine(this, new Engine.Options(false));
        polledSockets.clear();
        pathWatches.clear();
        watched.clear();
        pidFileWatches.clear();
        note("re-executed");
        begin();
        engine.restore(text);
        String again = engine.snapshot();
        Check.that(text.equals(again), "what was written down is what is read: " + firstDifference(text, again));
        settle();
        return this;
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
        int count = 0;
        for (Process process : processes.values()) {
            count += process.unit.equals(unit) ? 1 : 0;
        }
        return count;
    }

    /** {@return how many processes live that were spawned as main ones of the unit} */
    public int mainCount(String unit) {
        int count = 0;
        for (Process process : processes.values()) {
            count += process.unit.equals(unit) && process.role == Role.MAIN ? 1 : 0;
        }
        return count;
    }

    /** {@return the number of some living process, chosen by the given number; 0 where none lives} */
    public int anyPid(int choice) {
        if (processes.isEmpty()) {
            return 0;
        }
        return new ArrayList<>(processes.keySet()).get(choice % processes.size());
    }

    public int processCount() {
        return processes.size();
    }

    public boolean isOpen(String socket) {
        return openSockets.contains(socket);
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

    private void note(String line) {
        if (trace != null) {
            trace.accept(monotonicUsec + " " + line);
        }
    }

    private void plan(long afterUsec, Runnable what) {
        long serial = serials++;
        Plan plan = new Plan(Alarm.after(monotonicUsec, afterUsec), serial, what);
        plans.put(key(plan.atUsec) + key(serial), plan);
    }

    private static String key(long number) {
        String digits = Long.toString(number);
        return "00000000000000000000".substring(digits.length()) + digits;
    }

    private void perform(Effect effect, ArrayDeque<Event> answers) {
        switch (effect) {
            case Effect.Spawn it -> {
                Laws.checkOrder(the(it.unit()), it);
                answers.add(spawn(it));
            }
            case Effect.Kill it -> kill(it);
            case Effect.Queue it -> signal(processes.get(it.pid()), it.signal());
            case Effect.Watch it -> {
                if (processCount(it.unit()) == 0) {
                    answers.add(new Event.Emptied(it.unit()));
                } else {
                    watched.add(it.unit());
                }
            }
            case Effect.Unwatch it -> watched.remove(it.unit());
            case Effect.WatchPidFile it -> {
                pidFileWatches.add(it.unit());
                if (pidFiles.containsKey(it.path())) {
                    answers.add(new Event.PidFileChanged(it.unit()));
                }
            }
            case Effect.UnwatchPidFile it -> pidFileWatches.remove(it.unit());
            case Effect.OpenSockets it -> answers.add(open(it.unit()));
            case Effect.CloseSockets it -> openSockets.remove(it.unit());
            case Effect.PollSockets it -> polledSockets.add(it.unit());
            case Effect.UnpollSockets it -> polledSockets.remove(it.unit());
            case Effect.FlushSockets it -> { }
            case Effect.Accept it -> {
                long token = nextToken++;
                answers.add(new Event.Accepted(it.unit(), it.index(), token, token + "-0", "somewhere"));
            }
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
            case Effect.UnitNew it -> { }
            case Effect.UnitRemoved it -> { }
            case Effect.JobNew it -> Check.that(announced.add(it.id()), "a job is announced once");
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

    private Event spawn(Effect.Spawn it) {
        Program program = programFor(it);
        if (program.failsWith != EXIT_BY_ITSELF) {
            return new Event.SpawnFailed(it.unit(), it.role(), 0, program.failsWith);
        }
        Process process = begin(it.unit(), program, it.role());
        if (program.child != null) {
            Process child = begin(it.unit(), program.child, null);
            if (program.pidFileAfterUsec >= 0) {
                plan(program.pidFileAfterUsec, () -> writePidFile(it.unit(), child.pid));
            }
        }
        return new Event.Spawned(it.unit(), it.role(), process.pid);
    }

    private Program programFor(Effect.Spawn it) {
        Program known = programs.get(it.unit() + " " + it.phase());
        if (known != null) {
            return known;
        }
        if (it.phase() != Phase.START) {
            return Program.quick();
        }
        return switch (ServiceRules.type(the(it.unit()))) {
            case ONESHOT -> Program.quick();
            case FORKING -> Program.quick().leaves(Program.daemon());
            case NOTIFY, NOTIFY_RELOAD -> Program.daemon().says(Spans.MSEC, "READY=1");
            case SIMPLE, EXEC, DBUS, IDLE -> Program.daemon();
        };
    }

    private Process begin(String unit, Program program, Role role) {
        Process process = new Process(nextPid++, unit, program, role);
        processes.put(process.pid, process);
        for (Program.Word word : program.words) {
            plan(word.afterUsec(), () -> {
                if (processes.containsKey(process.pid)) {
                    engine.handle(new Event.Notified(unit, process.pid, word.lines(), 0, 0));
                }
            });
        }
        plan(0, () -> {
            if (processes.containsKey(process.pid)) {
                engine.handle(new Event.ExecSucceeded(unit, process.pid));
            }
        });
        if (program.lifeUsec != Program.FOREVER) {
            plan(program.lifeUsec, () -> end(process, program.exit));
        }
        return process;
    }

    /** Writes a PID file that the unit's PIDFile= names. */
    public void writePidFile(String unit, int pid) {
        pidFiles.put(the(unit).config().get(systemlet.unit.ServiceSettings.PID_FILE), pid);
        if (pidFileWatches.contains(unit)) {
            engine.handle(new Event.PidFileChanged(unit));
        }
    }

    private void kill(Effect.Kill it) {
        for (Process process : new ArrayList<>(processes.values())) {
            boolean main = process.pid == it.main();
            boolean control = process.pid == it.control();
            boolean rest = process.unit.equals(it.unit()) && !main && !control;
            if (main && it.targets().contains(Effect.Target.MAIN) || control && it.targets().contains(Effect.Target.CONTROL)
                    || rest && it.targets().contains(Effect.Target.REST)) {
                signal(process, it.signal());
            }
        }
    }

    private void signal(Process process, int signal) {
        if (process == null || process.program.deaf && signal != SignalNames.KILL || process.dying && signal != SignalNames.KILL
                || signal == 1 && process.program.lifeUsec == Program.FOREVER) {
            return;   // a daemon reads its configuration again on SIGHUP
        }
        process.dying = true;
        long dying = signal == SignalNames.KILL ? 0 : process.program.dyingUsec;
        boolean byItself = signal == SignalNames.TERM && process.program.exit.how() == Exit.How.EXITED
                && process.program.lifeUsec == Program.FOREVER;
        Exit exit = byItself ? process.program.exit : new Exit(Exit.How.KILLED, signal);
        plan(dying, () -> end(process, exit));
    }

    private void end(Process process, Exit exit) {
        if (processes.remove(process.pid) == null) {
            return;
        }
        Event exited = new Event.Exited(process.pid, exit);
        note(exited.toString());
        engine.handle(exited);
        if (processCount(process.unit) == 0 && watched.remove(process.unit)) {
            note("Emptied " + process.unit);
            engine.handle(new Event.Emptied(process.unit));
        }
    }

    // ---- what the engine asks

    @Override
    public UnitConfig load(UnitName name) {
        return loader.load(name);
    }

    @Override
    public boolean holds(UnitName unit, Condition condition) {
        return conditions.getOrDefault(condition.parameter(), true) != condition.negate();
    }

    @Override
    public int readPidFile(UnitName unit, String path) {
        Integer pid = pidFiles.get(path);
        return pid == null ? 0 : owns(unit, pid) ? pid : -1;
    }

    @Override
    public boolean owns(UnitName unit, int pid) {
        Process process = processes.get(pid);
        return process != null && process.unit.equals(unit.text());
    }

    @Override
    public boolean alive(int pid) {
        return processes.containsKey(pid);
    }

    @Override
    public int guessMainPid(UnitName unit) {
        int found = 0;
        for (Process process : processes.values()) {
            if (process.unit.equals(unit.text())) {
                if (found != 0) {
                    return 0;
                }
                found = process.pid;
            }
        }
        return found;
    }

    @Override
    public boolean mounted(String where) {
        return mounts.contains(where);
    }

    @Override
    public boolean pathHolds(UnitName unit, int index) {
        return paths.getOrDefault(unit + " " + index, false);
    }

    @Override
    public long stampUsec(UnitName timer) {
        return stamps.getOrDefault(timer.text(), 0L);
    }

    @Override
    public String busNameOwner(String name) {
        return busOwners.getOrDefault(name, "");
    }

    @Override
    public Zones zones() {
        return Zones.UTC_ONLY;
    }

    @Override
    public long random() {
        return rng.next();
    }

    @Override
    public long stableHash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
