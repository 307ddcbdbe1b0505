package systemlet.manager;

import java.util.LinkedHashMap;
import java.util.Map;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * When persistent timers last ran (systemd.timer(5), Persistent=): the modification time of one empty file each. They are
 * written at the end of the turn, when what the turn starts has been started.
 */
final class TimerStamps {
    private static final long NSEC = 1000;

    private final FileCalls kernel;
    private final String directory;
    private final LogRouter log;
    /** What is to be written, µs since 1970 by timer. */
    private final Map<String, Long> fresh = new LinkedHashMap<>();

    /** @param directory /var/lib/systemd/timers, or its like for a user */
    TimerStamps(FileCalls kernel, String directory, LogRouter log) {
        this.kernel = kernel;
        this.directory = directory;
        this.log = log;
    }

    /** {@return when the timer last ran, µs since 1970; 0 for never} */
    long read(String timer) {
        Long unwritten = fresh.get(timer);
        if (unwritten != null) {
            return unwritten;
        }
        FileStat stat = Files.statOrNull(kernel, path(timer));
        return stat == null ? 0 : stat.mtimeUsec();
    }

    /** Notes that the timer runs now. */
    void note(String timer, long realtimeUsec) {
        fresh.put(timer, realtimeUsec);
    }

    /** Writes what was noted; called before clients hear of it. */
    void write() {
        if (!fresh.isEmpty()) {
            fresh.forEach(this::write);
            fresh.clear();
        }
    }

    private void write(String timer, long realtimeUsec) {
        try {
            Trees.make(kernel, directory, 0755);
            kernel.close(kernel.open(path(timer), OpenFlags.WRITE_ONLY | OpenFlags.CREATE, 0644));
            kernel.setTimes(path(timer), realtimeUsec * NSEC, realtimeUsec * NSEC);
        } catch (SysException failed) {
            log.manager(timer, 4, timer + ": Failed to write time stamp, ignoring: " + failed.text(), Map.of());
        }
    }

    /** {@return 0, or the errno of the attempt} */
    int remove(String timer) {
        fresh.remove(timer);
        try {
            Files.removeIfPresent(kernel, path(timer));
            return 0;
        } catch (SysException failed) {
            return failed.errno();
        }
    }

    private String path(String timer) {
        return directory + "/stamp-" + timer;
    }
}
