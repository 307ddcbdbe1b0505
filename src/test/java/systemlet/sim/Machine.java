package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Check;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.manager.SteppedDaemon;
import systemlet.sys.Errno;
import systemlet.sys.SysException;
import systemlet.unit.UnitName;

/**
 * A container in memory: the whole manager as its PID 1 on a simulated kernel, unit files in its tree, scripted programs,
 * and an operator who speaks to it over its private socket and by signals. Time passes only in {@link #advance}.
 */
public final class Machine {
    static final String SELF = "/usr/bin/systemctl";
    private static final int TURNS_MAX = 5_000;

    private final SimWorld world;
    private final List<String> log = new ArrayList<>();
    private final SimKernel kernel;
    private SteppedDaemon daemon;
    private Operator operator;
    private Runnable afterTurn = () -> { };
    private int exitStatus = -1;
    private long turns;

    public Machine(long seed) {
        world = new SimWorld(seed);
        world.program(SELF, () -> null);   // the manager itself: driven by us, not by a script
        world.tree().put("/etc/machine-id", "0123456789abcdef0123456789abcdef\n");
        kernel = world.driven(1, List.of("init"), List.of("PATH=/usr/bin", "container=docker"));
        kernel.self().named(SELF);
    }

    // ---- before and around the boot

    /** Writes a unit file. */
    public Machine unit(String name, String... lines) {
        world.tree().put("/etc/systemd/system/" + name, String.join("\n", lines) + "\n");
        return this;
    }

    /** Writes a service that runs the program /bin/NAME, and what that does. */
    public Machine service(String name, Program program, String... lines) {
        String path = "/bin/" + name;
        String text = "[Service]\nExecStart=" + path + "\n" + String.join("\n", lines) + "\n";
        world.tree().put("/etc/systemd/system/" + name + ".service", text);
        world.program(path, program);
        return this;
    }

    public Machine program(String path, Program program) {
        world.program(path, program);
        return this;
    }

    /** The default target wants these. */
    public Machine wanted(String... units) {
        for (String unit : units) {
            world.tree().directory("/etc/systemd/system/multi-user.target.wants", 0755);
            world.tree().link("../" + unit, "/etc/systemd/system/multi-user.target.wants/" + unit);
        }
        return this;
    }

    /** Called after every turn, with everything decided and done. */
    public Machine afterEachTurn(Runnable what) {
        afterTurn = what;
        return this;
    }

    /** Starts PID 1; the boot itself goes on in {@link #advance}. */
    public Machine boot() {
        begin();
        return this;
    }

    private void begin() {
        try {
            daemon = new SteppedDaemon(kernel);
            daemon.begin((unit, message) -> {
                log.add(unit + ": " + message);
                world.note("log " + unit + ": " + message);
            });
        } catch (SysException failed) {
            throw new Check.Broken("PID 1 cannot start: " + failed.getMessage());
        }
        world.resting(false);   // it may have waited for its state, and has not looked around yet
    }

    // ---- time

    /** Lets time pass, turn by turn. */
    public Machine advance(long usec) {
        world.horizon(world.nowUsec() + usec);
        int idle = 0;
        long before = world.nowUsec();
        do {
            idle = world.nowUsec() > before ? 0 : idle + 1;
            before = world.nowUsec();
            Check.that(idle < TURNS_MAX, "time passes: the manager turns for ever");
            turn();
        } while (!hasEnded() && !(world.atHorizon() && world.rests()));
        return this;
    }

    /** One turn of the manager, and what the operator hears of it. */
    void turn() {
        if (hasEnded()) {
            return;
        }
        turns++;
        try {
            daemon.turn();
            if (daemon.hasEnded()) {
                world.horizon(Long.MAX_VALUE);
                exitStatus = daemon.end();
                world.note("PID 1 ends " + exitStatus);
            }
        } catch (SimProcessCalls.Left executedAnew) {
            begin();
            return;
        } catch (SysException failed) {
            throw new Check.Broken("PID 1 ends by " + failed.getMessage());
        }
        if (operator != null && operator.listen()) {
            world.resting(false);
        }
        if (!hasEnded()) {
            world.calmly(afterTurn);
        }
    }

    /** The manager's process is hit by a fault now, and executes itself anew as it prepared to. */
    public Machine crash() {
        world.note("PID 1 crashes");
        List<String> arguments = kernel.self().atFault();
        kernel.self().become(null, arguments, kernel.environment());
        kernel.self().atFault(List.of());
        begin();
        return this;
    }

    // ---- the operator

    /** {@return the operator, who connects when first needed} */
    public Operator operator() {
        if (operator == null) {
            operator = new Operator(this);
        }
        return operator;
    }

    /** Sends PID 1 a signal from outside. */
    public Machine signal(int signal) {
        return signal(1, signal);
    }

    public Machine signal(int pid, int signal) {
        SimProcess process = world.process(pid);
        Check.that(process != null, "there is a process " + pid);
        process.signalFrom(null, signal);
        return this;
    }

    /** An address of a stream socket is connected to, and a text sent. */
    public Machine connect(String path, String text) {
        world.program("/bin/client", new Program().connects(path, text));
        SimKernel shell = world.drivenChild(0, List.of("sh"), List.of()).spared();
        try {
            shell.fork(child -> {
                try {
                    child.execve("/bin/client", List.of("client"), List.of());
                } catch (SysException refused) {
                    return refused.errno();
                }
                return 0;
            });
        } catch (SysException refused) {
            Check.that(refused.is(Errno.EAGAIN), "a client starts");
        }
        return this;
    }

    // ---- what can be seen

    public SimWorld world() {
        return world;
    }

    SimKernel kernel() {
        return kernel;
    }

    public Engine engine() {
        return daemon.engine();
    }

    SteppedDaemon daemon() {
        return daemon;
    }

    public boolean hasEnded() {
        return exitStatus >= 0;
    }

    /** {@return the exit status of PID 1, -1 while it lives} */
    public int exitStatus() {
        return exitStatus;
    }

    /** {@return ActiveState and SubState: "active/running"} */
    public String state(String name) {
        Unit unit = engine().unit(UnitName.of(name));
        return unit.activeState().word() + "/" + unit.state().word();
    }

    public int mainPid(String name) {
        return engine().unit(UnitName.of(name)).processes().mainPid();
    }

    /** {@return how often a path's program was started} */
    public int starts(String path) {
        int count = 0;
        for (String line : world.trace()) {
            count += line.contains(" becomes " + path) ? 1 : 0;
        }
        return count;
    }

    /** {@return how many processes run the program of a path, copies not counted} */
    public int running(String path) {
        int count = 0;
        for (SimProcess process : world.living()) {
            count += process.hasExecuted() && process.executable().equals(path) ? 1 : 0;
        }
        return count;
    }

    /** {@return the log so far, "unit: message"} */
    public List<String> log() {
        return log;
    }

    long turns() {
        return turns;
    }
}
