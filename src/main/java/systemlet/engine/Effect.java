package systemlet.engine;

import java.util.List;
import java.util.Map;

/**
 * What the engine asks of the world. Data: the manager's Performer acts on it after the step; tests simply read it.
 * Results come back as {@link Event}s before any other fact is handled.
 */
public sealed interface Effect {
    /**
     * Start a process: the {@code index}-th command of {@code phase} of the unit. Answered by Spawned or SpawnFailed.
     *
     * @param environment variables that depend on the life of the unit (MAINPID, SERVICE_RESULT, EXIT_CODE,
     *                    EXIT_STATUS, MONITOR_*, TRIGGER_*, INVOCATION_ID, REMOTE_ADDR …); everything else follows from
     *                    the
     *                    configuration
     * @param sockets     socket units whose listening descriptors are passed (LISTEN_FDS), in order
     * @param fdToken     a connection that Accept brought, handed over as the only descriptor; 0 for none
     */
    record Spawn(String unit, Role role, Phase phase, int index, Map<String, String> environment,
            List<String> sockets, long fdToken) implements Effect {}

    /** Which processes a signal is for. */
    enum Target { MAIN, CONTROL, REST }

    /**
     * Send a signal; processes that are gone already are no error.
     *
     * @param main    pid of the main process or 0: signalled first where {@code targets} names it
     * @param control pid of the control process or 0
     * @param targets REST is every other process of the unit (by the tracker)
     * @param hangUp  also send SIGHUP right after (SendSIGHUP=)
     * @param say     what the journal says of it; ON_REQUEST also sends the signal alone
     */
    record Kill(String unit, int main, int control, List<Target> targets, int signal, boolean hangUp,
            Say say) implements Effect {}

    /** What the journal says of signals that are sent: nothing of the usual ones, each process of the last ones. */
    enum Say { NOTHING, KILLING, ON_REQUEST }

    /** Like Kill, with a value that goes along: sigqueue(3). */
    record Queue(String unit, int pid, int signal, int value) implements Effect {}

    /** Tell when no process of the unit is left (Emptied). Holds until told or {@link Unwatch}. */
    record Watch(String unit) implements Effect {}

    record Unwatch(String unit) implements Effect {}

    /** Tell when the file may have appeared or changed (PidFileChanged), until UnwatchPidFile. */
    record WatchPidFile(String unit, String path) implements Effect {}

    record UnwatchPidFile(String unit) implements Effect {}

    /**
     * Bind and listen on all that the socket unit names, unless they are open already. Answered by SocketsOpened or
     * SocketsFailed.
     */
    record OpenSockets(String unit) implements Effect {}

    /** Close them; nodes in the file system go too where RemoveOnStop= says so. */
    record CloseSockets(String unit) implements Effect {}

    /** Tell the next Incoming of every listening descriptor of the unit (level triggered). */
    record PollSockets(String unit) implements Effect {}

    record UnpollSockets(String unit) implements Effect {}

    /** Throw away what waits in the listening descriptors (FlushPending=). */
    record FlushSockets(String unit) implements Effect {}

    /** accept(2) on one listening descriptor. Answered by Accepted. */
    record Accept(String unit, int index) implements Effect {}

    /** MakeDirectory=: make the directories that a path unit is to watch. */
    record MakePaths(String unit) implements Effect {}

    /** Make the directory that a mount unit mounts on. */
    record MakeMountPoint(String unit) implements Effect {}

    /** Watch the paths of a path unit (PathChanged) until UnwatchPaths. */
    record WatchPaths(String unit) implements Effect {}

    record UnwatchPaths(String unit) implements Effect {}

    /**
     * Keep descriptors of a notification in the unit's store under a name; {@code poll}: drop each when it hangs up.
     */
    record StoreFds(String unit, long fdToken, String name, boolean poll) implements Effect {}

    /** Remove those of that name from the unit's store (FDSTOREREMOVE=1). */
    record ForgetFds(String unit, String name) implements Effect {}

    /** Close descriptors that nobody takes. */
    record DropFds(long fdToken) implements Effect {}

    /**
     * The unit came to rest: release what it may not own any more. Runtime directories, credentials, stored
     * descriptors, a dynamic user and private /tmp go as its configuration says.
     *
     * @param willRestart keeps what "restart" preserves (RuntimeDirectoryPreserve=restart, the descriptor store)
     */
    record Release(String unit, boolean willRestart) implements Effect {}

    /** systemctl clean. {@code what}: runtime, state, cache, logs, configuration, fdstore. Answered by Cleaned. */
    record CleanDirectories(String unit, List<String> what) implements Effect {}

    /** Let children that wait for a quiet system (Type=idle) run now. */
    record ReleaseIdle() implements Effect {}

    /** Watch for the owner of a bus name (BusNameOwner), until UnwatchBusName. */
    record WatchBusName(String name) implements Effect {}

    record UnwatchBusName(String name) implements Effect {}

    /** Remember on disk that a persistent timer ran: the stamp's time is {@code realtimeUsec}. */
    record Stamp(String timer, long realtimeUsec) implements Effect {}

    /**
     * A line for the log.
     *
     * @param unit  "" where no unit is meant
     * @param level syslog priority, 0 (emerg) to 7 (debug)
     */
    record Log(String unit, int level, String message, Map<String, String> fields) implements Effect {}

    /** Something that bus clients can see of this unit or its type changed; told once a turn at most. */
    record Changed(String unit) implements Effect {}

    /** Tell clients of a state that the unit is through already, for those who wait for it (start --wait). */
    record Passed(String unit, State state) implements Effect {}

    record UnitNew(String unit) implements Effect {}

    record UnitRemoved(String unit) implements Effect {}

    record JobNew(long id, String unit) implements Effect {}

    /** The job's turn has come, and it was not done at once. */
    record JobRunning(long id) implements Effect {}

    /** {@code result} is a word of {@link JobResult}: done, canceled, timeout, failed, dependency, skipped, … */
    record JobRemoved(long id, String unit, String result) implements Effect {}

    /** All jobs of the boot transaction have ended. */
    record StartupFinished() implements Effect {}

    /**
     * The manager shall end: after everything was stopped (a *.target with SuccessAction= was reached), or at once.
     *
     * @param why        a word for the log
     * @param exitStatus 0-255; -1 where none was given
     */
    record Finish(Objective objective, String why, int exitStatus) implements Effect {}

    /**
     * What {@link Finish} means. In a container all but REEXEC end PID 1; they differ in the exit status and the last
     * words.
     */
    enum Objective { EXIT, POWEROFF, REBOOT, HALT, KEXEC, SOFT_REBOOT, REEXEC }
}
