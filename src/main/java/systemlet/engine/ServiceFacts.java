package systemlet.engine;

import systemlet.base.Spans;
import systemlet.unit.NotifyAccess;

/** What is happening to a service beyond what every unit has. Written by {@link ServiceMachine} and its parts only. */
public final class ServiceFacts implements HasResult {
    /** What the last notification of the service said about its life. */
    enum Notice { UNKNOWN, READY, RELOADING, STOPPING }

    final Alarm watchdog;
    Result result = Result.SUCCESS;
    Result reloadResult = Result.SUCCESS;
    Result cleanResult = Result.SUCCESS;
    ExecStatus main = ExecStatus.NONE;
    boolean mainKnown;
    /** The main process is not our child: its end is seen by looking only. */
    boolean mainAlien;
    /** No process of the unit is left, as far as the last fact tells. */
    boolean empty;
    boolean forbidRestart;
    boolean willRestart;
    int restarts;
    boolean flushRestarts;
    Notice notice = Notice.UNKNOWN;
    String statusText = "";
    int statusErrno;
    long reloadBeginUsec;
    Now watchdogTime = Now.NEVER;
    /** The limit that the service set itself (µs); negative: as configured. */
    long watchdogOverride = Spans.INFINITY;
    NotifyAccess notifyOverride;
    boolean busNameGood;
    /** An accepted connection that the next start hands over; 0 for none. */
    long connection;
    /** The socket unit that brought the connection, or null. */
    Unit socket;
    /** What MaxConnectionsPerSource= counts the connection by. */
    String source = "";
    boolean watchesPidFile;
    int storedFds;
    long runtimeExtraUsec;

    ServiceFacts(Unit unit) {
        watchdog = new Alarm(unit, Alarm.Kind.WATCHDOG);
    }

    @Override
    public Result result() {
        return result;
    }

    public Result reloadResult() {
        return reloadResult;
    }

    public Result cleanResult() {
        return cleanResult;
    }

    /** {@return the last run of the main process: ExecMain… of the bus} */
    public ExecStatus main() {
        return main;
    }

    /** {@return how often the service was restarted of our own accord since a person started it (NRestarts)} */
    public int restarts() {
        return restarts;
    }

    /** {@return what the service says of itself (STATUS=), or ""} */
    public String statusText() {
        return statusText;
    }

    /** {@return the errno that the service told (ERRNO=), 0 for none} */
    public int statusErrno() {
        return statusErrno;
    }

    /** {@return when the service last showed a sign of life (WATCHDOG=1)} */
    public Now watchdogTime() {
        return watchdogTime;
    }

    /** {@return the limit that the service set itself (µs), negative where it did not} */
    public long watchdogOverrideUsec() {
        return watchdogOverride;
    }

    /** {@return how many descriptors it has stored with us (NFileDescriptorStore), as far as the engine was told} */
    public int storedFds() {
        return storedFds;
    }

    /** Takes note of how many descriptors the manager really keeps for the service. */
    public void storedFds(int count) {
        storedFds = count;
    }

    /** {@return the socket unit whose connection this instance serves (Accept=yes), or null} */
    public Unit socket() {
        return socket;
    }
}
