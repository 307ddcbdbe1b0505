package systemlet.manager;

import systemlet.sys.Kernel;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** The end of PID 1: whatever is still there, of no unit, is asked to end and then ended (as systemd-shutdown does). */
final class LastKill {
    /** Microseconds between SIGTERM and SIGKILL: DefaultTimeoutStopSec= of the manager, at most this. */
    private static final long PATIENCE_USEC = 10_000_000;
    private static final long LOOK_USEC = 2_000;

    private final Kernel kernel;
    private final Rooms rooms;

    LastKill(Kernel kernel, Rooms rooms) {
        this.kernel = kernel;
        this.rooms = rooms;
    }

    /** Ends everything where we are PID 1, then writes out what the log still holds. */
    void run(boolean everything) {
        if (everything && signalAll(Signals.SIGTERM)) {
            signalAll(Signals.SIGCONT);
            if (!allGone(PATIENCE_USEC)) {
                signalAll(Signals.SIGKILL);
                allGone(PATIENCE_USEC);
            }
        }
        rooms.intake.drain();
        rooms.streams.drain();
        rooms.log.flush();
    }

    /** {@return whether there was anybody to hear it} */
    private boolean signalAll(int signal) {
        try {
            kernel.killAll(signal);
            return true;
        } catch (SysException nobody) {
            return false;
        }
    }

    private boolean allGone(long patienceUsec) {
        long deadline = kernel.nowUsec() + patienceUsec;
        while (kernel.nowUsec() < deadline) {
            reap();
            rooms.streams.drain();
            if (!signalAll(0)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private void reap() {
        rooms.reaper.childEnded();
        while (rooms.reaper.isPending()) {
            rooms.reaper.reap();
        }
    }

    private void pause() {
        try {
            kernel.poll(new int[0], new int[0], new int[0], 0, LOOK_USEC);
        } catch (SysException interrupted) {
            return;   // looks again a little earlier
        }
    }
}
