package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Spans;

/** How a command behaves in the {@link FakeWorld}: what it does, when it ends, and how it takes signals. */
public final class Program {
    static final long FOREVER = Long.MAX_VALUE;

    /** Says something by sd_notify at a time after its start. */
    record Word(long afterUsec, List<String> lines) {}

    long lifeUsec = FOREVER;
    Exit exit = new Exit(Exit.How.EXITED, 0);
    boolean deaf;
    long dyingUsec;
    int failsWith;
    /** Leaves a child behind that lives on when it ends; null for none. */
    Program child;
    /** Writes the PID file with the child's number this long after its start; negative for never. */
    long pidFileAfterUsec = -1;
    final List<Word> words = new ArrayList<>();

    /** {@return a program that ends with the status after the time} */
    public static Program ends(long afterUsec, int status) {
        Program program = new Program();
        program.lifeUsec = afterUsec;
        program.exit = new Exit(Exit.How.EXITED, status);
        return program;
    }

    /** {@return a program that ends well after a millisecond} */
    public static Program quick() {
        return ends(Spans.MSEC, 0);
    }

    /** {@return a program that runs until it is told to go} */
    public static Program daemon() {
        return new Program();
    }

    public Program ignoresTerm() {
        deaf = true;
        return this;
    }

    /** It needs that long to end after a signal. */
    public Program diesIn(long usec) {
        dyingUsec = usec;
        return this;
    }

    public Program says(long afterUsec, String... lines) {
        words.add(new Word(afterUsec, List.of(lines)));
        return this;
    }

    public Program leaves(Program daemon) {
        child = daemon;
        return this;
    }

    public Program writesPidFile(long afterUsec) {
        pidFileAfterUsec = afterUsec;
        return this;
    }

    /** It cannot even be forked. */
    public Program failsToSpawn(int errno) {
        failsWith = errno;
        return this;
    }

    public Program diesOf(int signal) {
        exit = new Exit(Exit.How.KILLED, signal);
        return this;
    }
}
