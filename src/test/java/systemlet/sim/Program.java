package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Signals;

/**
 * What a simulated program does: a list of acts with the time between them, and how it takes signals. Without an
 * exit among its acts it runs until a signal ends it. Written as a sentence:
 * {@code new Program().after(50 * MSEC).notifies("READY=1").ignores(Signals.SIGTERM)}.
 */
public final class Program {
    /** One act, {@code delayUsec} after the one before. */
    record Step(long delayUsec, Act act) {}

    /** What a script can do. */
    sealed interface Act {
        record Exit(int status) implements Act {}

        record Die(int signal) implements Act {}

        record Print(int fd, String text) implements Act {}

        record Notify(String text) implements Act {}

        /** Forks a child that runs {@code program}; {@code session}: in a session of its own. */
        record Fork(Program program, boolean session) implements Act {}

        /** Writes the pid of the last child that was forked, or of itself when there is none. */
        record WritePidFile(String path) implements Act {}

        record Write(String path, String text) implements Act {}

        record Remove(String path) implements Act {}

        record CloseFd(int fd) implements Act {}

        record Connect(String path, String text) implements Act {}

        record AcceptAll() implements Act {}

        record Become(Program program) implements Act {}
    }

    /** How a signal is taken: after a time, an exit (status 0 or more), death by the signal (-1), or nothing (-2). */
    record Reaction(long delayUsec, int status, String message) {
        static final int DEATH = -1;
        static final int NOTHING = -2;
    }

    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Reaction> reactions = new TreeMap<>();
    private long delayUsec;
    private int execErrno;

    /** The next act comes this much later than the one before. */
    public Program after(long usec) {
        delayUsec += usec;
        return this;
    }

    private Program add(Act act) {
        steps.add(new Step(delayUsec, act));
        delayUsec = 0;
        return this;
    }

    public Program exits(int status) {
        return add(new Act.Exit(status));
    }

    /** Ends by a signal of its own, as SIGSEGV. */
    public Program crashes(int signal) {
        return add(new Act.Die(signal));
    }

    /** Writes a line to standard output. */
    public Program prints(String line) {
        return add(new Act.Print(1, line + "\n"));
    }

    /** Writes a line to standard error. */
    public Program complains(String line) {
        return add(new Act.Print(2, line + "\n"));
    }

    /** Sends a message to $NOTIFY_SOCKET, when there is one: "READY=1"; MAINPID=$CHILD is filled in. */
    public Program notifies(String text) {
        return add(new Act.Notify(text));
    }

    /** Forks a child that stays in the session. */
    public Program forks(Program child) {
        return add(new Act.Fork(child, false));
    }

    /**
     * Forks twice as daemons do: {@code daemon} runs in a session of its own as nobody's child, this one
     * exits with 0.
     */
    public Program daemonizes(Program daemon) {
        return add(new Act.Fork(new Program().daemon(daemon), false)).exits(0);
    }

    /** Leaves a daemon behind, forked twice, and goes on itself. */
    public Program daemonizesAside(Program daemon) {
        return add(new Act.Fork(new Program().daemon(daemon), false));
    }

    private Program daemon(Program daemon) {
        return add(new Act.Fork(daemon, true)).exits(0);
    }

    /** Forks a daemon once, writes its pid to a file, exits with 0: what Type=forking expects. */
    public Program daemonizesWithPidFile(Program daemon, String path) {
        return add(new Act.Fork(daemon, true)).add(new Act.WritePidFile(path)).exits(0);
    }

    /** Writes the pid of its last child, or its own, to a file. */
    public Program writesPidFile(String path) {
        return add(new Act.WritePidFile(path));
    }

    public Program writes(String path, String text) {
        return add(new Act.Write(path, text));
    }

    public Program removes(String path) {
        return add(new Act.Remove(path));
    }

    public Program closes(int fd) {
        return add(new Act.CloseFd(fd));
    }

    /** Connects to a unix stream socket and sends a text. */
    public Program connects(String path, String text) {
        return add(new Act.Connect(path, text));
    }

    /** Takes all connections that wait on the listening sockets it was given. */
    public Program acceptsAll() {
        return add(new Act.AcceptAll());
    }

    /** Goes on as another program, with its acts and its way to take signals. */
    public Program becomes(Program program) {
        return add(new Act.Become(program));
    }

    public Program ignores(int signal) {
        reactions.put(signal, new Reaction(0, Reaction.NOTHING, null));
        return this;
    }

    public Program ignoresTerm() {
        return ignores(Signals.SIGTERM);
    }

    /** Ends with an exit status some time after the signal. */
    public Program exitsOn(int signal, long afterUsec, int status) {
        reactions.put(signal, new Reaction(afterUsec, status, null));
        return this;
    }

    /** Dies of the signal, but only some time after it. */
    public Program diesOf(int signal, long afterUsec) {
        reactions.put(signal, new Reaction(afterUsec, Reaction.DEATH, null));
        return this;
    }

    /** Answers a signal with a notification. */
    public Program notifiesOn(int signal, long afterUsec, String text) {
        reactions.put(signal, new Reaction(afterUsec, Reaction.NOTHING, text));
        return this;
    }

    /** Cannot be executed: execve answers {@code errno}. */
    public Program failsToExecute(int errno) {
        execErrno = errno;
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    /** {@return how it takes a signal, or null for the kernel's default} */
    Reaction reaction(int signal) {
        return reactions.get(signal);
    }

    int execErrno() {
        return execErrno;
    }
}
