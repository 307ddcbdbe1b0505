package systemlet.engine;

import systemlet.base.Spans;
import systemlet.unit.NotifyAccess;
import systemlet.unit.UnitName;
import systemlet.unit.Word;

/** What is happening to a service beyond what every unit has. Written by {@link ServiceMachine} and its parts only. */
public final class ServiceFacts implements HasResult {
    /** What the last notification of the service said about its life. */
    enum Notice implements Word { UNKNOWN, READY, RELOADING, STOPPING }

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

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
        to.put("reload-result", reloadResult, Result.SUCCESS);
        to.put("clean-result", cleanResult, Result.SUCCESS);
        to.put("main", main);
        to.flag("main-known", mainKnown);
        to.flag("main-alien", mainAlien);
        to.flag("empty", empty);
        to.flag("forbid-restart", forbidRestart);
        to.put("restarts", restarts, 0);
        to.flag("flush-restarts", flushRestarts);
        to.put("notice", notice, Notice.UNKNOWN);
        to.put("status-text", statusText);
        to.put("status-errno", statusErrno, 0);
        to.put("reload-begin", reloadBeginUsec, 0);
        to.put("watchdog-time", watchdogTime);
        to.put("watchdog-alarm", watchdog.atUsec(), Alarm.NEVER);
        to.put("watchdog-override", watchdogOverride, Spans.INFINITY);
        to.put("notify-access", notifyOverride, null);
        to.flag("bus-name-good", busNameGood);
        to.put("connection", connection, 0);
        if (socket != null) {
            to.put("socket", socket.name().text());
            to.put("source", source);
        }
        to.flag("watches-pid-file", watchesPidFile);
        to.put("stored-fds", storedFds, 0);
        to.put("runtime-extra", runtimeExtraUsec, 0);
    }

    /** Takes one line that {@link #save} wrote. */
    void load(Unit unit, String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "reload-result" -> reloadResult = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "clean-result" -> cleanResult = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "main" -> main = Snapshot.readStatus(value);
            case "main-known" -> mainKnown = true;
            case "main-alien" -> mainAlien = true;
            case "empty" -> empty = true;
            case "forbid-restart" -> forbidRestart = true;
            case "restarts" -> restarts = Integer.parseInt(value);
            case "flush-restarts" -> flushRestarts = true;
            case "notice" -> notice = Snapshot.readWord(Notice.values(), value, Notice.UNKNOWN);
            case "status-text" -> statusText = value;
            case "status-errno" -> statusErrno = Integer.parseInt(value);
            case "reload-begin" -> reloadBeginUsec = Long.parseLong(value);
            case "watchdog-time" -> watchdogTime = Snapshot.readNow(value);
            case "watchdog-alarm" -> unit.engine.deadlines.arm(watchdog, Long.parseLong(value));
            case "watchdog-override" -> watchdogOverride = Long.parseLong(value);
            case "notify-access" -> notifyOverride = Snapshot.readWord(NotifyAccess.values(), value, null);
            case "bus-name-good" -> busNameGood = true;
            case "connection" -> connection = Long.parseLong(value);
            case "socket" -> socket = unit.engine.unit(UnitName.of(value));
            case "source" -> source = value;
            case "watches-pid-file" -> watchesPidFile = true;
            case "stored-fds" -> storedFds = Integer.parseInt(value);
            case "runtime-extra" -> runtimeExtraUsec = Long.parseLong(value);
            default -> { }   // from a newer program
        }
    }
}
