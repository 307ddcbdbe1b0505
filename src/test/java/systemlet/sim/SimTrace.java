package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.sys.ChildStatus;
import systemlet.sys.Errno;
import systemlet.sys.Kernel;
import systemlet.sys.Prctl;
import systemlet.sys.Rlimit;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/**
 * The life of a minimal init in a random world: it starts random programs, signals them, reaps whatever ends, among
 * random faults. Its trace is the same for a seed on a JVM and in the native program; every child is accounted for.
 */
public final class SimTrace {
    private static final long MSEC = 1000;
    private static final int STEPS = 60;

    private final SimWorld world;
    private final Rng rng;
    private final SimKernel init;
    private final List<Integer> children = new ArrayList<>();
    private int signals;

    private SimTrace(long seed) {
        world = new SimWorld(seed);
        rng = new Rng(seed ^ 0x5eed);
        init = world.driven(1, List.of("init"), List.of());
    }

    /** {@return the trace of one life, a line for each thing that happened} */
    public static List<String> of(long seed) {
        var life = new SimTrace(seed);
        try {
            life.live();
        } catch (SysException refused) {
            throw new Check.Broken("seed " + seed + ": " + refused.getMessage());
        }
        return life.world.trace();
    }

    private void live() throws SysException {
        init.prctl(Prctl.SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        signals = init.signalfd(Signals.mask(Signals.SIGCHLD));
        for (int i = 0; i < 5; i++) {
            world.program("/bin/p" + i, this::program);
        }
        world.faults(Faults.seeded(rng, 20));
        for (int step = 0; step < STEPS; step++) {
            act();
            turn(rng.belowLong(200) * MSEC);
        }
        world.faults(Faults.NONE);
        stopAll();
    }

    private void act() throws SysException {
        try {
            if (children.isEmpty() || rng.chance(1, 2)) {
                children.add(start("/bin/p" + rng.below(5)));
            } else {
                int signal = rng.chance(1, 4) ? Signals.SIGKILL : Signals.SIGTERM;
                init.kill(children.get(rng.below(children.size())), signal);
            }
        } catch (SysException refused) {
            world.note("refused " + refused.call() + " " + Errno.name(refused.errno()));
        }
    }

    private int start(String path) throws SysException {
        return init.fork(child -> {
            try {
                child.setLimit(0, Rlimit.LOCKS, new Rlimit(children.size() + 1, Rlimit.INFINITY));
                child.execve(path, List.of(path), List.of());
            } catch (SysException refused) {
                return 203;
            }
            return 0;
        });
    }

    private Program program() {
        var program = new Program();
        if (rng.chance(1, 4)) {
            program.ignoresTerm();
        } else if (rng.chance(1, 3)) {
            program.exitsOn(Signals.SIGTERM, rng.belowLong(500) * MSEC, rng.below(3));
        }
        program.after(rng.belowLong(300) * MSEC);
        return switch (rng.below(5)) {
            case 0 -> program.exits(rng.below(4));
            case 1 -> program.crashes(Signals.SIGSEGV);
            case 2 -> program.daemonizes(new Program().after(rng.belowLong(900) * MSEC).exits(0));
            case 3 -> program.failsToExecute(rng.chance(1, 2) ? Errno.ENOEXEC : 0);
            default -> program;
        };
    }

    /** Waits a while and reaps all that ended meanwhile. */
    private void turn(long usec) throws SysException {
        try {
            init.poll(new int[] {signals}, new int[] {Kernel.POLLIN}, new int[1], 1, usec);
        } catch (SysException interrupted) {
            world.note("interrupted");
        }
        while (init.readSignal(signals) != null) {
            continue;   // what ended is asked for below: signals merge
        }
        for (ChildStatus ended = init.peekEnded(); ended != null; ended = init.peekEnded()) {
            init.reap(ended.pid());
            children.remove((Integer) ended.pid());
            world.note("reaped " + ended.pid() + " " + ended.code() + " " + ended.status());
        }
    }

    private void stopAll() throws SysException {
        try {
            init.killAll(Signals.SIGKILL);
        } catch (SysException nobody) {
            Check.that(nobody.is(Errno.ESRCH), "only ESRCH");
        }
        turn(0);
        Check.that(world.processes().size() == 1, "nobody is left but init");
        Check.that(children.isEmpty(), "every child was reaped");
    }

    /** Prints the traces of the seeds from the first argument up to the second. */
    public static void main(String[] arguments) {
        int from = Integer.parseInt(arguments[0]);
        int to = Integer.parseInt(arguments[1]);
        for (int seed = from; seed < to; seed++) {
            System.out.println("seed " + seed);
            for (String line : of(seed)) {
                System.out.println(line);
            }
        }
    }
}
