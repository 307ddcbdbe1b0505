package systemlet.manager;

import systemlet.engine.Effect;
import systemlet.sys.Kernel;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** Sends signals to the processes of a unit: systemd.kill(5). A process that is gone already needs none. */
final class Killer {
    private final Kernel kernel;
    private final ProcessTracker tracker;

    Killer(Kernel kernel, ProcessTracker tracker) {
        this.kernel = kernel;
        this.tracker = tracker;
    }

    void kill(Effect.Kill wish) {
        for (Effect.Target target : wish.targets()) {
            switch (target) {
                case MAIN -> signal(wish.main(), wish);
                case CONTROL -> signal(wish.control(), wish);
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

    private void rest(Effect.Kill wish) {
        tracker.refresh();
        for (int pid : tracker.members(wish.unit())) {
            if (pid != wish.main() && pid != wish.control()) {
                signal(pid, wish);
            }
        }
    }

    private void signal(int pid, Effect.Kill wish) {
        if (pid <= 1) {
            return;   // no such process now
        }
        send(pid, wish.signal());
        if (wish.signal() != Signals.SIGKILL && wish.signal() != Signals.SIGCONT) {
            send(pid, Signals.SIGCONT);   // a stopped process must run to hear the others
        }
        if (wish.hangUp()) {
            send(pid, Signals.SIGHUP);
        }
    }

    private void send(int pid, int signal) {
        try {
            kernel.kill(pid, signal);
        } catch (SysException gone) {
            return;   // ended meanwhile: the reaper tells
        }
    }
}
