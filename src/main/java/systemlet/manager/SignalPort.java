package systemlet.manager;

import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SignalInfo;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** The signals that the manager listens to, read from a descriptor so that nothing ever interrupts it (systemd(1), "Signals"). */
final class SignalPort {
    private static final int[] PLAIN = {
        Signals.SIGCHLD, Signals.SIGTERM, Signals.SIGHUP, Signals.SIGINT, Signals.SIGUSR1, Signals.SIGUSR2,
        Signals.SIGWINCH, Signals.SIGPWR
    };
    private static final int REAL_TIME_COUNT = 30;

    /** Takes one signal; SIGCHLD too. */
    interface Taker {
        void signal(SignalInfo info);
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final Taker taker;
    private int fd = -1;

    SignalPort(Kernel kernel, PollSet polls, Taker taker) {
        this.kernel = kernel;
        this.polls = polls;
        this.taker = taker;
    }

    /** {@return the signals as a mask, to be blocked from the first moment on so that none is lost} */
    static long mask() {
        long mask = Signals.mask(PLAIN);
        for (int i = 0; i < REAL_TIME_COUNT; i++) {
            mask |= Signals.mask(Signals.SIGRTMIN + i);
        }
        return mask;
    }

    void open() throws SysException {
        fd = kernel.signalfd(mask());
        kernel.ignoreSignal(Signals.SIGPIPE);
        polls.add(fd, EventCalls.POLLIN, revents -> read());
    }

    private void read() {
        try {
            for (SignalInfo info = kernel.readSignal(fd); info != null; info = kernel.readSignal(fd)) {
                taker.signal(info);
            }
        } catch (SysException later) {
            return;   // EINTR and the like: the descriptor stays readable
        }
    }
}
