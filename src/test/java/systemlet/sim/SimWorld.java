package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import systemlet.base.Check;
import systemlet.base.Rng;
import systemlet.sys.Errno;
import systemlet.sys.ProcessCalls;
import systemlet.sys.Signals;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

/**
 * A machine in memory: its time is a variable, its processes are scripts, its files are a tree. Everything that
 * happens follows from one seed, in the same order on a JVM and in the native program.
 *
 * <p>Time passes only inside {@code poll} of a driven process (the manager's): it moves to the next thing that is
 * due, or to the end of the wait, but never beyond the {@link #horizon}, where poll returns early so that a test
 * can look around.
 */
public final class SimWorld {
    private static final int FIRST_CHILD = 100;
    private static final int MAX_TRACE = 200_000;

    private record Due(long atUsec, long number, Runnable what) {}

    private final PriorityQueue<Due> queue = new PriorityQueue<>((a, b) -> a.atUsec != b.atUsec
            ? Long.compare(a.atUsec, b.atUsec) : Long.compare(a.number, b.number));
    private final TreeMap<Integer, SimProcess> processes = new TreeMap<>();
    private final Map<String, Behaviour> programs = new TreeMap<>();
    private final List<String> trace = new ArrayList<>();
    private final Map<String, SimSocket> names = new TreeMap<>();
    private final List<SimProcess> sleepers = new ArrayList<>();
    private final SimTree tree;
    private final Rng rng;
    private Faults faults = Faults.NONE;
    private long nowUsec = 1_000_000;
    private long realtimeOffsetUsec = 1_700_000_000_000_000L;
    private long horizonUsec = Long.MAX_VALUE;
    private long numbers;
    private int nextPid = FIRST_CHILD;
    private boolean resting;

    /** What a path's program does at its n-th start; asked once for each execve. */
    public interface Behaviour {
        Program next();
    }

    public SimWorld(long seed) {
        rng = new Rng(seed);
        tree = new SimTree(this);
    }

    /** {@return a process that the test drives itself, as PID {@code pid}: usually the manager as 1} */
    public SimKernel driven(int pid, List<String> arguments, List<String> environment) {
        var process = new SimProcess(this, pid, 0);
        process.become(null, arguments, environment);
        processes.put(pid, process);
        return new SimKernel(this, process);
    }

    /** {@return a new driven process with a pid of the world's choice, a child of {@code parent}: a client} */
    public SimKernel drivenChild(int parent, List<String> arguments, List<String> environment) {
        SimProcess process = newProcess(parent);
        process.become(null, arguments, environment);
        return new SimKernel(this, process);
    }

    /** From now on {@code path} can be executed and behaves like this each time. */
    public void program(String path, Program program) {
        program(path, () -> program);
    }

    /** From now on {@code path} can be executed; each start asks for its program. */
    public void program(String path, Behaviour behaviour) {
        programs.put(path, behaviour);
        if (!tree.exists(path)) {
            tree.put(path, new byte[0], 0755);
        }
    }

    Behaviour behaviour(String path) {
        return programs.get(path);
    }

    public SimTree tree() {
        return tree;
    }

    public Rng rng() {
        return rng;
    }

    public void faults(Faults plan) {
        faults = plan;
    }

    /** Does something during which no call fails: for those who only look. */
    void calmly(Runnable what) {
        Faults plan = faults;
        faults = Faults.NONE;
        try {
            what.run();
        } finally {
            faults = plan;
        }
    }

    /** @throws SysException when the plan wants this call to fail now */
    void fault(String call, int pid) throws SysException {
        int errno = faults.errno(call, pid);
        if (errno != 0) {
            note("fault " + call + " " + Errno.name(errno));
            throw new SysException(call, errno);
        }
    }

    /** {@return how many of {@code wanted} bytes this call moves: fewer when the plan wants a short one} */
    int shortened(String call, int wanted) {
        return faults.length(call, wanted);
    }

    public long nowUsec() {
        return nowUsec;
    }

    public long realtimeUsec() {
        return nowUsec + realtimeOffsetUsec;
    }

    /** Sets the wall clock, as an administrator or NTP does; timers with TIMER_CANCEL_ON_SET notice. */
    public void setRealtime(long usec) {
        realtimeOffsetUsec = usec - nowUsec;
        for (SimProcess process : processes.values()) {
            process.clockWasSet();
        }
    }

    /** Time does not pass beyond this: poll returns 0 there. */
    public void horizon(long usec) {
        horizonUsec = usec;
    }

    /** {@return whether the last poll found nothing and would have slept on beyond the horizon} */
    public boolean rests() {
        return resting;
    }

    void resting(boolean value) {
        resting = value;
    }

    public boolean atHorizon() {
        return nowUsec >= horizonUsec;
    }

    /** Runs {@code what} at a time; things due at the same time happen in the order in which they were asked for. */
    public void at(long usec, Runnable what) {
        queue.add(new Due(Math.max(usec, nowUsec), numbers++, what));
    }

    /** Does what is due now; {@return whether there was anything}. */
    boolean settle() {
        boolean any = sleepers.removeIf(SimProcess::wakes);
        while (!queue.isEmpty() && queue.peek().atUsec <= nowUsec) {
            queue.poll().what.run();
            any = true;
        }
        return any;
    }

    /** Lets a script that waits before its first act look at each turn whether it may go on. */
    void sleeps(SimProcess process) {
        sleepers.add(process);
    }

    /** {@return the socket that is bound to a name outside the file system}  @throws SysException ECONNREFUSED */
    SimSocket named(SocketAddress address) throws SysException {
        SimSocket socket = names.get(key(address));
        if (socket == null || socket.isEnded()) {
            throw new SysException("connect", Errno.ECONNREFUSED);
        }
        return socket;
    }

    /** @throws SysException EADDRINUSE */
    void name(SocketAddress address, SimSocket socket) throws SysException {
        SimSocket before = names.get(key(address));
        if (before != null && !before.isEnded()) {
            throw new SysException("bind", Errno.EADDRINUSE);
        }
        names.put(key(address), socket);
    }

    private static String key(SocketAddress address) {
        return switch (address) {
            case SocketAddress.Inet4 inet -> "port " + inet.port();
            case SocketAddress.Inet6 inet -> "port " + inet.port();
            case SocketAddress.UnixAbstract unix -> "@" + unix.name();
            case SocketAddress.UnixPath unix -> unix.path();
            case SocketAddress.UnixUnnamed unnamed -> "";
            case SocketAddress.Netlink netlink -> "netlink " + netlink.port();
            case SocketAddress.Vsock vsock -> "vsock " + vsock.port();
            case SocketAddress.Other other -> "other";
        };
    }

    /**
     * Moves the time to the next thing due, at most to {@code limitUsec} or the horizon; {@return whether
     * it moved}.
     */
    boolean advance(long limitUsec) {
        long until = Math.min(limitUsec, horizonUsec);
        long next = queue.isEmpty() ? until : Math.min(queue.peek().atUsec, until);
        if (next == Long.MAX_VALUE) {
            throw new Check.Broken("the world stands still: everybody waits for ever");
        }
        if (next <= nowUsec) {
            return false;
        }
        nowUsec = next;
        return true;
    }

    /** {@return whether nothing at all will happen by itself any more} */
    public boolean isQuiet() {
        return queue.isEmpty();
    }

    /** Writes a line of the trace, with the time in µs in front. */
    public void note(String text) {
        if (trace.size() < MAX_TRACE) {
            trace.add(nowUsec + " " + text);
        }
    }

    public List<String> trace() {
        return trace;
    }

    SimProcess newProcess(int parent) {
        while (processes.containsKey(nextPid)) {
            nextPid++;
        }
        var process = new SimProcess(this, nextPid++, parent);
        processes.put(process.pid(), process);
        return process;
    }

    /** {@return the process, also a zombie, or null} */
    public SimProcess process(int pid) {
        return processes.get(pid);
    }

    /** {@return all processes, zombies included, by pid} */
    public List<SimProcess> processes() {
        return new ArrayList<>(processes.values());
    }

    void forget(SimProcess process) {
        processes.remove(process.pid());
    }

    /** Gives the children of a process that ended to its nearest living ancestor that adopts, as the kernel does. */
    void orphan(SimProcess dead) {
        int heir = dead.parent();
        while (heir > 1 && processes.containsKey(heir) && !processes.get(heir).isSubreaper()) {
            heir = processes.get(heir).parent();
        }
        SimProcess adopter = processes.get(heir > 1 ? heir : 1);
        for (SimProcess child : processes()) {
            if (child.parent() == dead.pid()) {
                child.reparent(adopter == null ? 0 : adopter.pid());
                if (child.isZombie()) {
                    childEnded(child);
                }
            }
        }
    }

    /** Tells the parent, or reaps when the parent is a script (scripts always wait for their children) or gone. */
    void childEnded(SimProcess child) {
        SimProcess parent = processes.get(child.parent());
        if (parent == null || !parent.isDriven()) {
            forget(child);
        } else {
            parent.signalFrom(child, Signals.SIGCHLD);
        }
    }

    /** {@return the pids that {@link ProcessCalls#kill} of a group or of all would reach} */
    List<SimProcess> living() {
        var living = new ArrayList<SimProcess>();
        for (SimProcess process : processes.values()) {
            if (!process.isZombie()) {
                living.add(process);
            }
        }
        return living;
    }
}
