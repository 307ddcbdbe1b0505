package systemlet.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.sys.ChildStatus;
import systemlet.sys.Errno;
import systemlet.sys.Rlimit;
import systemlet.sys.SignalInfo;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** One process of a world: its descriptors, its signals, and for a script what it does when. */
public final class SimProcess extends SimAttributes {
    private static final long IGNORED_BY_DEFAULT = Signals.mask(Signals.SIGCHLD, Signals.SIGCONT, Signals.SIGWINCH, 23);
    private static final long DUMPS_CORE = Signals.mask(Signals.SIGQUIT, Signals.SIGILL, Signals.SIGTRAP,
            Signals.SIGABRT, Signals.SIGBUS, Signals.SIGFPE, Signals.SIGSEGV, 24, 25, Signals.SIGSYS);

    private final SimWorld world;
    private final ArrayDeque<SignalInfo> pending = new ArrayDeque<>();
    private final ArrayDeque<Program.Step> acts = new ArrayDeque<>();
    private Program program;
    private long blocked;
    private long ignored;
    private int lastChild;
    private boolean driven;
    private boolean executed;
    private List<String> atFault = List.of();
    private boolean stopped;
    private ChildStatus ended;
    private SimFile waitsFor;
    private long waitsUntilUsec;

    SimProcess(SimWorld world, int pid, int parent) {
        super(world, pid, parent);
        this.world = world;
    }

    /** Makes this a copy of its parent, as fork(2) does. */
    void inherit(SimProcess from) {
        inheritAttributes(from);
        blocked = from.blocked;
        ignored = from.ignored;
    }

    /** Notes that it executed a program itself, and is no copy of one that did. */
    void executed() {
        executed = true;
    }

    public boolean hasExecuted() {
        return executed;
    }

    void atFault(List<String> newArguments) {
        atFault = List.copyOf(newArguments);
    }

    /** {@return the command line with which a fault would start it anew} */
    List<String> atFault() {
        return atFault;
    }

    /** Becomes a program: execve(2). A null program makes it one that the test drives. */
    void become(Program next, List<String> newArguments, List<String> newEnvironment) {
        arguments(newArguments, newEnvironment);
        program = next;
        driven = next == null;
        closeOnExec();
        if (next != null) {
            acts.clear();
            acts.addAll(next.steps());
            if (waitsFor == null) {
                schedule();
            } else {
                world.at(waitsUntilUsec, () -> { });
                world.sleeps(this);
            }
        }
    }

    /** {@return whether what it waited for before its first act has come}; then it starts. */
    boolean wakes() {
        if (waitsFor.ready() == 0 && world.nowUsec() < waitsUntilUsec && ended == null) {
            return false;
        }
        waitsFor = null;
        schedule();
        return true;
    }

    private void schedule() {
        Program.Step step = acts.peek();
        if (step != null) {
            Program now = program;
            world.at(world.nowUsec() + step.delayUsec(), () -> step(now));
        }
    }

    private void step(Program of) {
        if (ended != null || program != of || stopped) {
            return;
        }
        Program.Step step = acts.poll();
        if (step == null) {
            return;
        }
        act(step.act());
        if (ended == null && program == of) {
            schedule();
        }
    }

    private void act(Program.Act act) {
        switch (act) {
            case Program.Act.Exit exit -> end(ChildStatus.CLD_EXITED, exit.status());
            case Program.Act.Die die -> die(die.signal());
            case Program.Act.Print print -> print(print.fd(), print.text());
            case Program.Act.Notify notify -> sendNotification(notify.text());
            case Program.Act.Fork fork -> forkScript(fork);
            case Program.Act.WritePidFile file ->
                    world.tree().put(file.path(), (lastChild == 0 ? pid() : lastChild) + "\n");
            case Program.Act.Write write -> world.tree().put(write.path(), write.text());
            case Program.Act.Remove remove -> world.tree().remove(remove.path());
            case Program.Act.CloseFd close -> close(close.fd());
            case Program.Act.Connect connect -> SimScriptSockets.connect(world, this, connect);
            case Program.Act.AcceptAll accept -> SimScriptSockets.acceptAll(this);
            case Program.Act.Become become -> {
                program = become.program();
                acts.clear();
                acts.addAll(program.steps());
                schedule();
            }
        }
    }

    private void forkScript(Program.Act.Fork fork) {
        SimProcess child = world.newProcess(pid());
        child.inherit(this);
        if (fork.session()) {
            child.newSession();
        }
        lastChild = child.pid();
        world.note("pid " + pid() + " forks " + child.pid());
        child.become(fork.program(), arguments(), environment());
    }

    private void print(int fd, String text) {
        Place place = place(fd);
        byte[] bytes = Utf8.encode(text);
        if (place != null) {
            try {
                place.file().write(bytes, 0, bytes.length);
            } catch (SysException refused) {
                if (refused.is(Errno.EPIPE) && (ignored & Signals.mask(Signals.SIGPIPE)) == 0) {
                    die(Signals.SIGPIPE);
                }
            }
        }
    }

    private void sendNotification(String text) {
        String child = Integer.toString(lastChild == 0 ? pid() : lastChild);
        SimScriptSockets.notify(world, this, text.replace("$CHILD", child));
    }

    /** Takes a signal as its program wants, or as the kernel does by default. */
    void signalFrom(SimProcess sender, int signal) {
        signal(new SignalInfo(signal, signal == Signals.SIGCHLD ? ChildStatus.CLD_EXITED : 0,
                sender == null ? 0 : sender.pid(), sender == null ? 0 : sender.uid(), 0));
    }

    void signal(SignalInfo info) {
        int signal = info.signal();
        if (ended != null || signal == 0) {
            return;
        }
        if (signal == Signals.SIGKILL) {
            die(signal);
        } else if (Signals.contains(blocked, signal)) {
            if (signal >= Signals.SIGRTMIN || !hasPending(Signals.mask(signal))) {
                pending.add(info);   // a standard signal is pending once only, however often it is sent
            }
        } else if (signal == Signals.SIGSTOP) {
            stopped = true;
        } else if (signal == Signals.SIGCONT) {
            resume();
        } else if (driven) {
            takeDriven(signal);
        } else {
            take(signal);
        }
    }

    private void takeDriven(int signal) {
        if (!Signals.contains(ignored | IGNORED_BY_DEFAULT, signal)) {
            world.note("pid " + pid() + " was hit by " + Signals.name(signal) + " unprepared");
            die(signal);
        }
    }

    private void resume() {
        if (stopped) {
            stopped = false;
            schedule();
            for (SignalInfo info : new ArrayList<>(pending)) {
                pending.remove(info);
                signal(info);
            }
        }
    }

    private void take(int signal) {
        if (stopped) {
            pending.add(new SignalInfo(signal, 0, 0, 0, 0));
            return;
        }
        Program.Reaction reaction = program.reaction(signal);
        if (reaction == null) {
            if (!Signals.contains(ignored | IGNORED_BY_DEFAULT, signal)) {
                die(signal);
            }
            return;
        }
        if (reaction.message() != null) {
            world.at(world.nowUsec() + reaction.delayUsec(), () -> {
                if (ended == null) {
                    sendNotification(reaction.message());
                }
            });
        }
        if (reaction.status() >= 0) {
            world.at(world.nowUsec() + reaction.delayUsec(), () -> end(ChildStatus.CLD_EXITED, reaction.status()));
        } else if (reaction.status() == Program.Reaction.DEATH) {
            world.at(world.nowUsec() + reaction.delayUsec(), () -> die(signal));
        }
    }

    private void die(int signal) {
        end(Signals.contains(DUMPS_CORE, signal) && limit(Rlimit.CORE).soft() != 0 ? ChildStatus.CLD_DUMPED
                : ChildStatus.CLD_KILLED, signal);
    }

    /** Ends it: the descriptors close, the children find new parents, its own parent is told. */
    void end(int code, int status) {
        if (ended != null) {
            return;
        }
        ended = new ChildStatus(pid(), uid(), code, status);
        world.note("pid " + pid() + " ends " + (code == ChildStatus.CLD_EXITED ? status : Signals.name(status)));
        closeAll();
        world.orphan(this);
        world.childEnded(this);
    }

    boolean hasPending(long mask) {
        for (SignalInfo info : pending) {
            if (Signals.contains(mask, info.signal())) {
                return true;
            }
        }
        return false;
    }

    /** {@return the first pending signal of the mask, taken out, or null} */
    SignalInfo takePending(long mask) {
        for (SignalInfo info : pending) {
            if (Signals.contains(mask, info.signal())) {
                pending.remove(info);
                return info;
            }
        }
        return null;
    }

    public boolean isZombie() {
        return ended != null;
    }

    ChildStatus ended() {
        return ended;
    }

    boolean isDriven() {
        return driven;
    }

    boolean isScript() {
        return program != null;
    }

    char state() {
        return ended != null ? 'Z' : stopped ? 'T' : 'S';
    }

    long blocked() {
        return blocked;
    }

    void blocked(long mask) {
        blocked = mask;
        for (SignalInfo info : new ArrayList<>(pending)) {
            if (!Signals.contains(blocked, info.signal())) {
                pending.remove(info);
                signal(info);
            }
        }
    }

    void ignored(int signal, boolean value) {
        ignored = value ? ignored | Signals.mask(signal) : ignored & ~Signals.mask(signal);
    }

    /** A script that polls before its execve starts only when {@code file} is ready, or at {@code untilUsec}. */
    void waitsFor(SimFile file, long untilUsec) {
        waitsFor = file;
        waitsUntilUsec = untilUsec;
    }
}
