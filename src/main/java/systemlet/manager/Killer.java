package systemlet.manager;

import java.util.Map;
import systemlet.engine.Effect;
import systemlet.sys.Kernel;
import systemlet.sys.Procs;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** Sends signals to the processes of a unit: systemd.kill(5). A process that is gone already needs none. */
final class Killer {
    private final Kernel kernel;
    private final ProcessTracker tracker;
    private final LogRouter log;
    private final Procs procs;

    Killer(Kernel kernel, ProcessTracker tracker, LogRouter log) {
        this.kernel = kernel;
        procs = new Procs(kernel);
        this.tracker = tracker;
        this.log = log;
    }

    void kill(Effect.Kill wish) {
        for (Effect.Target target : wish.targets()) {
            switch (target) {
                case MAIN -> signal(wish.main(), wish, "Sent", "main process ");
                case CONTROL -> signal(wish.control(), wish, "Sent", "control process ");
                case REST -> rest(wish);
            }
        }
    }

    void queue(Effect.Queue wish) {
        try {
            kernel.queueSignal(wish.pid(), wish.signal(), wish.value());
        } catch (SysException gone) {
            return;   // ended meanwhile: the reaper tells
        }
    }

    /** Who was born after this turn's look at /proc gets a signal when the main process has ended. */
    private void rest(Effect.Kill wish) {
        for (int pid : tracker.othersThan(wish.main(), wish.control(), wish.unit())) {
            signal(pid, wish, "Sending", "process ");
        }
    }

    private void signal(int pid, Effect.Kill wish, String deed, String whom) {
        if (pid <= 1) {
            return;   // no such process now
        }
        String name = wish.say() == Effect.Say.NOTHING ? null : procs.name(pid);
        if (wish.say() == Effect.Say.ON_REQUEST) {
            send(pid, wish.signal());
            say(6, wish, deed + " signal " + Signals.longName(wish.signal()) + " to " + whom + pid + " (" + name
                    + ") on client request.");
            return;
        }
        if (name != null) {
            say(5, wish, "Killing process " + pid + " (" + name + ") with signal " + Signals.longName(wish.signal()) + ".");
        }
        send(pid, wish.signal());
        if (wish.signal() != Signals.SIGKILL && wish.signal() != Signals.SIGCONT) {
            send(pid, Signals.SIGCONT);   // a stopped process must run to hear the others
        }
        if (wish.hangUp()) {
            send(pid, Signals.SIGHUP);
        }
    }

    private void say(int level, Effect.Kill wish, String text) {
        log.manager(wish.unit(), level, wish.unit() + ": " + text, Map.of());
    }

    private void send(int pid, int signal) {
        try {
            kernel.kill(pid, signal);
        } catch (SysException gone) {
            return;   // ended meanwhile: the reaper tells
        }
    }
}
