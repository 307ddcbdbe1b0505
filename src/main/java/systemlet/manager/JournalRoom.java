package systemlet.manager;

import java.util.function.LongSupplier;
import systemlet.sys.FileSystem;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** How much room the disk has where the journal may be, which every unit's rate limit follows; looked at now and then. */
class JournalRoom implements LongSupplier {
    /** As journald: its limits follow the disk, but not from one line to the next. */
    private static final long LOOK_USEC = 30_000_000;

    private final Kernel kernel;
    private final String directory;
    private long freeBytes;
    private long nextLookUsec = Long.MIN_VALUE;

    JournalRoom(Kernel kernel, String directory) {
        this.kernel = kernel;
        this.directory = directory;
    }

    /** {@return bytes that are free; 0 where that is not known} */
    @Override
    public long getAsLong() {
        long now = nowUsec();
        if (now >= nextLookUsec) {
            nextLookUsec = now + LOOK_USEC;
            freeBytes = look();
        }
        return freeBytes;
    }

    long nowUsec() {
        return kernel.nowUsec();
    }

    long look() {
        try {
            FileSystem disk = kernel.statfs(directory);
            return disk.blocksFree() * disk.blockBytes();
        } catch (SysException unknown) {
            return 0;
        }
    }
}
