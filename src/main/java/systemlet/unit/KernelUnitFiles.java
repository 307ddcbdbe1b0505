package systemlet.unit;

import java.util.Arrays;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** {@link UnitFiles} over the kernel port. */
public final class KernelUnitFiles implements UnitFiles {
    private static final int FLAGS = OpenFlags.READ_ONLY | OpenFlags.NON_BLOCKING | OpenFlags.NO_CONTROLLING_TTY;

    /** For files of usual length on their way into a text, which copies them. */
    private static final byte[] PASSING = new byte[4096];

    private final FileCalls kernel;

    public KernelUnitFiles(FileCalls kernel) {
        this.kernel = kernel;
    }

    @Override
    public List<DirEntry> list(String directory) {
        try {
            return kernel.readDirectory(directory);
        } catch (SysException missing) {
            return List.of();   // most directories of the search path do not exist
        }
    }

    @Override
    public String link(String path) {
        try {
            return kernel.readlink(path);
        } catch (SysException notALink) {
            return null;   // EINVAL or ENOENT: the caller finds out when it opens the path
        }
    }

    @Override
    public boolean isDirectory(String path) {
        try {
            return kernel.stat(path).isDirectory();
        } catch (SysException missing) {
            return false;
        }
    }

    @Override
    public long timeUsec(String path) {
        try {
            return kernel.stat(path).mtimeUsec();
        } catch (SysException missing) {
            return -1;
        }
    }

    @Override
    public Content read(String path) throws SysException {
        return read(path, false);
    }

    @Override
    public Content readUnit(String path) throws SysException {
        return read(path, true);
    }

    private Content read(String path, boolean ofUnit) throws SysException {
        int fd = kernel.open(path, FLAGS);
        try {
            FileStat stat = kernel.fstat(fd);
            if (stat.isDirectory()) {
                throw new SysException("read", Errno.EISDIR);
            }
            if (!stat.isRegular()) {
                return new Content("", stat.isDevice(), stat.mtimeUsec());
            }
            if (stat.size() > SIZE_MAX) {
                throw new SysException("read", Errno.EFBIG);
            }
            return stat.size() == 0 ? new Content("", true, stat.mtimeUsec())
                    : new Content(readAll(fd, (int) stat.size(), ofUnit), false, stat.mtimeUsec());
        } finally {
            kernel.close(fd);
        }
    }

    private String readAll(int fd, int size, boolean ofUnit) throws SysException {
        byte[] bytes = size < PASSING.length ? PASSING : new byte[size + 1];   // one more: it need not grow to see the end
        int used = 0;
        while (true) {
            int count = kernel.read(fd, bytes, used, bytes.length - used);
            used += count;
            if (count == 0 || used == size && used < bytes.length) {
                return Utf8.decode(bytes, 0, ofUnit ? UnitSyntax.shortenComments(bytes, used) : used);
            }
            if (used > SIZE_MAX) {
                throw new SysException("read", Errno.EFBIG);
            }
            if (used == bytes.length) {
                bytes = Arrays.copyOf(bytes, used * 2);
            }
        }
    }
}
