package systemlet.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import systemlet.base.Spans;
import systemlet.unit.ServiceSettings;

/** The processes of a {@link FakeWorld}, and what will happen to them: each follows its {@link Program}. */
final class FakeProcesses {
    private static final int FIRST_PID = 100;

    /** A process, from its start to its end; {@code role} is null for a child of one that was spawned. */
    private static final class Process {
        final int pid;
        final String unit;
        final Program program;
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
    private record Plan(long atUsec, Runnable what) {}

    private final FakeScene scene;
    private final Map<Integer, Process> alive = new TreeMap<>();
    private final TreeMap<String, Plan> plans = new TreeMap<>();
    private final Set<String> watched = new LinkedHashSet<>();
    private final Set<String> pidFileWatches = new LinkedHashSet<>();
    private int nextPid = FIRST_PID;
    private long serials;

    FakeProcesses(FakeScene scene) {
        this.scene = scene;
    }

    private Engine engine() {
        return scene.world().engine();
    }

    // ---- time

    long nextUsec() {
        return plans.isEmpty() ? Long.MAX_VALUE : plans.firstEntry().getValue().atUsec;
    }

    void runNext() {
        plans.pollFirstEntry().getValue().what.run();
    }

    private void plan(long afterUsec, Runnable what) {
        Plan plan = new Plan(Alarm.after(scene.world().now().monotonicUsec(), afterUsec), what);
        plans.put(key(plan.atUsec) + key(serials++), plan);
    }

    private static String key(long number) {
        String digits = Long.toString(number);
        return "00000000000000000000".substring(digits.length()) + digits;
    }

    // ---- what is asked for

    Event spawn(Effect.Spawn it) {
        Program program = programFor(it);
        if (program.failsWith != 0) {
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
        Program known = scene.programs.get(it.unit() + " " + it.phase());
        if (known != null) {
            return known;
        }
        if (it.phase() != Phase.START) {
            return Program.quick();
        }
        return switch (ServiceRules.type(scene.world().the(it.unit()))) {
            case ONESHOT -> Program.quick();
            case FORKING -> Program.quick().leaves(Program.daemon());
            case NOTIFY, NOTIFY_RELOAD -> Program.daemon().says(Spans.MSEC, "READY=1");
            case SIMPLE, EXEC, DBUS, IDLE -> Program.daemon();
        };
    }

    private Process begin(String unit, Program program, Role role) {
        Process process = new Process(nextPid++, unit, program, role);
        alive.put(process.pid, process);
        for (Program.Word word : program.words) {
            plan(word.afterUsec(), () -> {
                if (isAlive(process.pid)) {
                    engine().handle(new Event.Notified(unit, process.pid, word.lines(), 0, 0));
                }
            });
        }
        plan(0, () -> {
            if (isAlive(process.pid)) {
                engine().handle(new Event.ExecSucceeded(unit, process.pid));
            }
        });
        if (program.lifeUsec != Program.FOREVER) {
            plan(program.lifeUsec, () -> end(process.pid, program.exit));
        }
        return process;
    }

    private void writePidFile(String unit, int pid) {
        scene.pidFiles.put(scene.world().the(unit).config().get(ServiceSettings.PID_FILE), pid);
        if (pidFileWatches.contains(unit)) {
            engine().handle(new Event.PidFileChanged(unit));
        }
    }

    void kill(Effect.Kill it) {
        for (Process process : new ArrayList<>(alive.values())) {
            boolean main = process.pid == it.main();
            boolean control = process.pid == it.control();
            boolean rest = process.unit.equals(it.unit()) && !main && !control;
            if (main && it.targets().contains(Effect.Target.MAIN)
                    || control && it.targets().contains(Effect.Target.CONTROL)
                    || rest && it.targets().contains(Effect.Target.REST)) {
                signal(process.pid, it.signal());
            }
        }
    }

    void signal(int pid, int signal) {
        Process process = alive.get(pid);
        boolean kill = signal == SignalNames.KILL;
        boolean reads = process != null && signal == SignalNames.HUP && process.program.lifeUsec == Program.FOREVER;
        if (process == null || !kill && (process.program.deaf || process.dying) || reads) {
            return;   // a daemon reads its configuration again on SIGHUP
        }
        process.dying = true;
        boolean byItself = signal == SignalNames.TERM && process.program.exit.how() == Exit.How.EXITED
                && process.program.lifeUsec == Program.FOREVER;
        Exit exit = byItself ? process.program.exit : new Exit(Exit.How.KILLED, signal);
        plan(kill ? 0 : process.program.dyingUsec, () -> end(pid, exit));
    }

    void end(int pid, Exit exit) {
        Process process = alive.remove(pid);
        if (process == null) {
            return;
        }
        Event exited = new Event.Exited(pid, exit);
        scene.world().note(exited.toString());
        engine().handle(exited);
        if (count(process.unit) == 0 && watched.remove(process.unit)) {
            scene.world().note("Emptied " + process.unit);
            engine().handle(new Event.Emptied(process.unit));
        }
    }

    // ---- watches

    /** {@return whether there is something to watch} */
    boolean watch(String unit) {
        boolean has = count(unit) > 0;
        if (has) {
            watched.add(unit);
        }
        return has;
    }

    void unwatch(String unit) {
        watched.remove(unit);
    }

    void watchPidFile(String unit) {
        pidFileWatches.add(unit);
    }

    void unwatchPidFile(String unit) {
        pidFileWatches.remove(unit);
    }

    void forgetWatches() {
        watched.clear();
        pidFileWatches.clear();
    }

    // ---- what can be seen

    boolean isAlive(int pid) {
        return alive.containsKey(pid);
    }

    boolean isOf(int pid, String unit) {
        return isAlive(pid) && alive.get(pid).unit.equals(unit);
    }

    String unitOf(int pid) {
        return alive.get(pid).unit;
    }

    /** {@return the only process of the unit; 0 where there is none or more than one} */
    int onlyOf(String unit) {
        int found = 0;
        for (Process process : alive.values()) {
            if (process.unit.equals(unit)) {
                if (found != 0) {
                    return 0;
                }
                found = process.pid;
            }
        }
        return found;
    }

    int count(String unit) {
        int count = 0;
        for (Process process : alive.values()) {
            count += process.unit.equals(unit) ? 1 : 0;
        }
        return count;
    }

    /** {@return how many processes live that were spawned as main ones of the unit} */
    int mainCount(String unit) {
        int count = 0;
        for (Process process : alive.values()) {
            count += process.unit.equals(unit) && process.role == Role.MAIN ? 1 : 0;
        }
        return count;
    }

    /** {@return the number of some living process, chosen by the given number; 0 where none lives} */
    int any(int choice) {
        return alive.isEmpty() ? 0 : new ArrayList<>(alive.keySet()).get(choice % alive.size());
    }
}
