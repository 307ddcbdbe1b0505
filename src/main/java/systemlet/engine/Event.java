package systemlet.engine;

import java.util.List;

/**
 * Everything that happens to the engine from outside, apart from requests of people (those are methods of
 * {@link Engine}, since they are answered) and time (the engine keeps its own deadlines: {@link Engine#nextWakeUsec}).
 * Facts only: the manager puts them here in the order it saw them, the engine alone decides what they mean.
 */
public sealed interface Event {
    /** Answers {@link Effect.Spawn}: the process lives. */
    record Spawned(String unit, Role role, int pid) implements Event {}

    /**
     * Answers {@link Effect.Spawn}: fork itself, or the preparation before it, failed.
     *
     * @param exitStatus systemd's number for the step that failed (systemd.exec(5), "Process Exit Codes"), e.g. 203
     * @param errno      the reason
     */
    record SpawnFailed(String unit, Role role, int exitStatus, int errno) implements Event {}

    /** The process has got past execve(2): what Type=exec waits for. */
    record ExecSucceeded(String unit, int pid) implements Event {}

    /** A child of ours, known or adopted, has been reaped. */
    record Exited(int pid, Exit exit) implements Event {}

    /** No process of the unit is left; only told for units under {@link Effect.Watch}, at once where none was there. */
    record Emptied(String unit) implements Event {}

    /**
     * A message of sd_notify(3) from a process that belongs to the unit.
     *
     * @param pid     the sender by its credentials
     * @param assignments NAME=value, as sent
     * @param fdToken names the file descriptors that came with it, held by the manager; 0 where none came.
     *                To be answered by {@link Effect.StoreFds} or {@link Effect.DropFds}
     * @param fdCount how many came
     */
    record Notified(String unit, int pid, List<String> assignments, long fdToken, int fdCount) implements Event {}

    /** Something changed where the PID file of the unit is expected ({@link Effect.WatchPidFile}). */
    record PidFileChanged(String unit) implements Event {}

    /** Answers {@link Effect.OpenSockets}. */
    record SocketsOpened(String unit) implements Event {}

    /** Answers {@link Effect.OpenSockets}: nothing is left open. {@code message} is ready for the log. */
    record SocketsFailed(String unit, int errno, String message) implements Event {}

    /**
     * The listening descriptor with this index of a socket unit is readable; polling it has stopped until asked again.
     */
    record Incoming(String unit, int index) implements Event {}

    /**
     * Answers {@link Effect.Accept}.
     *
     * @param fdToken names the connection, held by the manager until a Spawn or DropFds takes it; 0 if accept failed
     * @param peer    instance text, e.g. "4711-1000" for a local peer (pid-uid), "127.0.0.1:80-127.0.0.1:4242" for TCP
     * @param source  what MaxConnectionsPerSource= counts by, or ""
     */
    record Accepted(String unit, int index, long fdToken, String peer, String source) implements Event {}

    /** A watch of a path unit fired ({@link Effect.WatchPaths}); index is that of the path specification. */
    record PathChanged(String unit, int index) implements Event {}

    /** The list of mounts changed. */
    record MountsChanged() implements Event {}

    /** The owner of a bus name of interest (BusName=) changed; "" for none. */
    record BusNameOwner(String name, String owner) implements Event {}

    /** The realtime clock was set: calendars must be computed anew. */
    record ClockChanged() implements Event {}

    /** Answers {@link Effect.CleanDirectories}; errno 0 on success. */
    record Cleaned(String unit, int errno) implements Event {}
}
