package systemlet.sys;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Bytes;
import systemlet.base.Utf8;

/** Whole files and directory listings in one call, made of the port's system calls. Every reading is bounded. */
public final class Files {
    /** Enough for any configuration file that people write by hand. */
    public static final int CONFIGURATION_MAX_BYTES = 1 << 20;
    /** Enough for the files of /proc and /sys that this program reads. */
    public static final int PROC_MAX_BYTES = 1 << 16;

    private static final int TRIES = 64;
    /** Most files fit in here, on their way to an array of their own size or to a text. */
    private static final byte[] PASSING = new byte[4096];

    private Files() {}

    /**
     * Reads a whole file.
     *
     * @throws SysException of open and read; EFBIG when it has more than {@code maxBytes}
     */
    public static byte[] read(FileCalls kernel, String path, int maxBytes) throws SysException {
        int fd = kernel.open(path, OpenFlags.READ_ONLY | OpenFlags.NO_CONTROLLING_TTY);
        try {
            return readAll(kernel, fd, maxBytes);
        } finally {
            kernel.close(fd);
        }
    }

    /** Reads {@code fd} from its position to the end. @throws SysException as {@link #read} */
    public static byte[] readAll(FileCalls kernel, int fd, int maxBytes) throws SysException {
        Content content = content(kernel, fd, maxBytes);
        boolean exact = content.bytes != PASSING && content.bytes.length == content.length;
        return exact ? content.bytes : java.util.Arrays.copyOf(content.bytes, content.length);
    }

    /** The first {@code length} of the bytes, until something else is read. */
    private record Content(byte[] bytes, int length) {}

    private static Content content(FileCalls kernel, int fd, int maxBytes) throws SysException {
        byte[] bytes = PASSING;
        int length = 0;
        while (true) {
            int count = readOnce(kernel, fd, bytes, length);
            if (count == 0) {
                return new Content(bytes, length);
            }
            length += count;
            if (length > maxBytes) {
                throw new SysException("read", Errno.EFBIG);
            }
            if (length == bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, (int) Math.min(2L * length, maxBytes + 1L));
            }
        }
    }

    private static int readOnce(FileCalls kernel, int fd, byte[] bytes, int offset) throws SysException {
        while (true) {
            try {
                return kernel.read(fd, bytes, offset, bytes.length - offset);
            } catch (SysException refused) {
                if (!refused.is(Errno.EINTR)) {
                    throw refused;   // a signal while reading a file is no reason to lose it
                }
            }
        }
    }

    /** Reads a whole file as text. @throws SysException as {@link #read} */
    public static String readText(FileCalls kernel, String path, int maxBytes) throws SysException {
        int fd = kernel.open(path, OpenFlags.READ_ONLY | OpenFlags.NO_CONTROLLING_TTY);
        try {
            Content content = content(kernel, fd, maxBytes);
            return Utf8.decode(content.bytes, 0, content.length);
        } finally {
            kernel.close(fd);
        }
    }

    /** {@return the first line of a small file without its end, as those of /proc/sys and /etc/hostname} */
    public static String readLine(FileCalls kernel, String path) throws SysException {
        String text = readText(kernel, path, PROC_MAX_BYTES);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Writes all bytes, however often it takes. @throws SysException of write, but never EINTR */
    public static void writeAll(FileCalls kernel, int fd, byte[] bytes) throws SysException {
        writeAll(kernel, fd, bytes, bytes.length);
    }

    private static void writeAll(FileCalls kernel, int fd, byte[] bytes, int length) throws SysException {
        int done = 0;
        while (done < length) {
            try {
                done += kernel.write(fd, bytes, done, length - done);
            } catch (SysException refused) {
                if (!refused.is(Errno.EINTR)) {
                    throw refused;
                }
            }
        }
    }

    /** Writes {@code text} into a file that exists, in one write, as /proc and /sys want it. */
    public static void set(FileCalls kernel, String path, String text) throws SysException {
        int fd = kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.NO_CONTROLLING_TTY);
        try {
            writeAll(kernel, fd, Utf8.encode(text));
        } finally {
            kernel.close(fd);
        }
    }

    /** Makes or overwrites a file in place; a reader may see half of it. {@link #replace} is the safe way. */
    public static void write(FileCalls kernel, String path, byte[] bytes, int mode) throws SysException {
        int fd = kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.TRUNCATE
                | OpenFlags.NO_CONTROLLING_TTY, mode);
        try {
            writeAll(kernel, fd, bytes);
        } finally {
            kernel.close(fd);
        }
    }

    /**
     * Makes or replaces a file atomically: a reader sees the old or the new content, never a part.
     *
     * @param mode permissions of the new file, octal, whatever the umask
     * @throws SysException ENOSPC, EACCES… and the old file is as it was
     */
    public static void replace(FileCalls kernel, String path, byte[] bytes, int mode) throws SysException {
        moveIntoPlace(kernel, writeTemporary(kernel, path, bytes, bytes.length, mode, false), path);
    }

    /** As {@link #replace}, with what a buffer holds. */
    public static void replace(FileCalls kernel, String path, Bytes bytes, int mode) throws SysException {
        moveIntoPlace(kernel, writeTemporary(kernel, path, bytes.backing(), bytes.length(), mode, false), path);
    }

    /** As {@link #replace}, and afterwards the content survives a loss of power. */
    public static void replaceDurably(FileCalls kernel, String path, byte[] bytes, int mode) throws SysException {
        moveIntoPlace(kernel, writeTemporary(kernel, path, bytes, bytes.length, mode, true), path);
    }

    private static String writeTemporary(FileCalls kernel, String path, byte[] bytes, int length, int mode,
            boolean durable) throws SysException {
        int slash = path.lastIndexOf('/');
        for (int attempt = 0; ; attempt++) {
            String temporary = path.substring(0, slash + 1) + ".#" + path.substring(slash + 1) + "." + attempt;
            int fd;
            try {
                fd = kernel.open(temporary, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.EXCLUSIVE, 0600);
            } catch (SysException refused) {
                if (refused.is(Errno.EEXIST) && attempt < TRIES) {
                    continue;   // left behind by a crash, or somebody else's at this moment
                }
                throw refused;
            }
            try {
                writeAll(kernel, fd, bytes, length);
                kernel.fchmod(fd, mode);
                if (durable) {
                    kernel.fsync(fd);
                }
                return temporary;
            } catch (SysException refused) {
                kernel.unlink(temporary);
                throw refused;
            } finally {
                kernel.close(fd);
            }
        }
    }

    private static void moveIntoPlace(FileCalls kernel, String temporary, String path) throws SysException {
        try {
            kernel.rename(temporary, path);
        } catch (SysException refused) {
            kernel.unlink(temporary);
            throw refused;
        }
    }

    /** Makes {@code path} a link to {@code target}, replacing what is there (not a directory) atomically. */
    public static void replaceLink(FileCalls kernel, String target, String path) throws SysException {
        int slash = path.lastIndexOf('/');
        for (int attempt = 0; ; attempt++) {
            String temporary = path.substring(0, slash + 1) + ".#" + path.substring(slash + 1) + "." + attempt;
            try {
                kernel.symlink(target, temporary);
            } catch (SysException refused) {
                if (refused.is(Errno.EEXIST) && attempt < TRIES) {
                    continue;
                }
                throw refused;
            }
            moveIntoPlace(kernel, temporary, path);
            return;
        }
    }

    /** {@return the entries of a directory, sorted by the bytes of their names as far as those are ASCII} */
    public static List<DirEntry> list(FileCalls kernel, String path) throws SysException {
        List<DirEntry> entries = kernel.readDirectory(path);
        entries.sort((a, b) -> a.name().compareTo(b.name()));
        return entries;
    }

    /** {@link #list}, empty when there is no such directory. */
    public static List<DirEntry> listIfPresent(FileCalls kernel, String path) throws SysException {
        try {
            return list(kernel, path);
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT) || refused.is(Errno.ENOTDIR)) {
                return new ArrayList<>();
            }
            throw refused;
        }
    }

    /** {@return whether the path leads to something, links followed} */
    public static boolean exists(FileCalls kernel, String path) {
        return kernel.access(path, FileCalls.F_OK);
    }

    /**
     * {@return the path of the same file without links, as the kernel knows it: of /proc/self/fd}
     *
     * @throws SysException of open
     */
    public static String canonical(FileCalls kernel, String path) throws SysException {
        int fd = kernel.open(path, OpenFlags.PATH);
        try {
            return kernel.readlink("/proc/self/fd/" + fd);
        } finally {
            kernel.close(fd);
        }
    }

    /** {@return what the path leads to, or null when it leads to nothing or may not be looked at} */
    public static FileStat statOrNull(FileCalls kernel, String path) {
        try {
            return kernel.stat(path);
        } catch (SysException absent) {
            return null;
        }
    }

    /** {@return what the name itself is, a link not followed, or null} */
    public static FileStat lstatOrNull(FileCalls kernel, String path) {
        try {
            return kernel.lstat(path);
        } catch (SysException absent) {
            return null;
        }
    }

    public static boolean isDirectory(FileCalls kernel, String path) {
        FileStat stat = statOrNull(kernel, path);
        return stat != null && stat.isDirectory();
    }

    /** Removes a name if it is there. @throws SysException of unlink, but not ENOENT */
    public static void removeIfPresent(FileCalls kernel, String path) throws SysException {
        try {
            kernel.unlink(path);
        } catch (SysException refused) {
            if (!refused.is(Errno.ENOENT)) {
                throw refused;
            }
        }
    }
}
