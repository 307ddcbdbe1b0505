package systemlet.manager;

import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** When persistent timers last ran (systemd.timer(5), Persistent=): the modification time of one empty file each. */
final class TimerStamps {
    private static final long NSEC = 1000;

    private final FileCalls kernel;
    private final String directory;
    private final LogRouter log;

    /** @param directory /var/lib/systemd/timers, or its like for a user */
    TimerStamps(FileCalls kernel, String directory, LogRouter log) {
        this.kernel = kernel;
        this.directory = directory;
        this.log = log;
    }

    /** {@return when the timer last ran, µs since 1970; 0 for never} */
    long read(String timer) {
        FileStat stat = Files.statOrNull(kernel, path(timer));
        return stat == null ? 0 : stat.mtimeUsec();
    }

    void write(String timer, long realtimeUsec) {
        try {
            makeDirectory(directory);
            kernel.close(kernel.open(path(timer), OpenFlags.WRITE_ONLY | OpenFlags.CREATE, 0644));
            kernel.setTimes(path(timer), realtimeUsec * NSEC, realtimeUsec * NSEC);
        } catch (SysException failed) {
            log.manager(timer, 4, timer + ": Failed to write time stamp, ignoring: " + failed.text(), java.util.Map.of());
        }
    }

    /** {@return 0, or the errno of the attempt} */
    int remove(String timer) {
        try {
            Files.removeIfPresent(kernel, path(timer));
            return 0;
        } catch (SysException failed) {
            return failed.errno();
        }
    }

    private void makeDirectory(String path) throws SysException {
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            make(path.substring(0, slash));
        }
        make(path);
    }

    private void make(String path) throws SysException {
        try {
            kernel.mkdir(path, 0755);
        } catch (SysException there) {
            if (!there.is(Errno.EEXIST)) {
                throw there;
            }
        }
    }

    private String path(String timer) {
        return directory + "/stamp-" + timer;
    }
}
