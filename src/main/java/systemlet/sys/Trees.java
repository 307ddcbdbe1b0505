package systemlet.sys;

import java.util.ArrayDeque;
import java.util.List;

/** Directory trees: making the missing levels of a path, and removing everything below one. */
public final class Trees {
    /** Deeper trees are refused with ELOOP rather than followed for ever; each level costs a descriptor. */
    private static final int MAX_DEPTH = 256;

    private Trees() {}

    /**
     * Makes a directory and the missing ones above it; those above get 0755.
     *
     * @param mode permissions of the last one when it is made, octal, before the umask
     * @throws SysException ENOTDIR: something else is in the way; EACCES, EROFS…
     */
    public static void make(FileCalls kernel, String path, int mode) throws SysException {
        make(kernel, path, mode, 0755);
    }

    /** Like {@link #make}, with the same permissions for the missing ones above. */
    public static void makeAlike(FileCalls kernel, String path, int mode) throws SysException {
        make(kernel, path, mode, mode);
    }

    private static void make(FileCalls kernel, String path, int mode, int modeAbove) throws SysException {
        try {
            kernel.mkdir(path, mode);
            return;
        } catch (SysException refused) {
            if (refused.is(Errno.EEXIST)) {
                if (!kernel.stat(path).isDirectory()) {
                    throw new SysException("mkdir", path, Errno.ENOTDIR);
                }
                return;
            }
            if (!refused.is(Errno.ENOENT)) {
                throw refused;
            }
        }
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            makeOne(kernel, path.substring(0, slash), modeAbove);
        }
        makeOne(kernel, path, mode);
    }

    /** Makes the missing directories above {@code path}. */
    public static void makeParents(FileCalls kernel, String path) throws SysException {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            make(kernel, path.substring(0, slash), 0755);
        }
    }

    private static void makeOne(FileCalls kernel, String path, int mode) throws SysException {
        try {
            kernel.mkdir(path, mode);
        } catch (SysException refused) {
            if (!refused.is(Errno.EEXIST)) {
                throw refused;
            }
        }
    }

    /** One directory on the way down. */
    private record Level(int fd, String name, List<DirEntry> entries) {}

    /**
     * Removes what {@code path} names and, for a directory, everything below it. Links are removed,
     * never followed, not even one that replaces a directory while we are at it.
     *
     * @throws SysException the first refusal; ENOENT is none
     */
    public static void remove(FileCalls kernel, String path) throws SysException {
        FileStat stat = Files.lstatOrNull(kernel, path);
        if (stat == null) {
            return;
        }
        if (!stat.isDirectory()) {
            Files.removeIfPresent(kernel, path);
            return;
        }
        clear(kernel, path);
        kernel.rmdir(path);
    }

    /** Removes everything below the directory {@code path}, which stays. */
    public static void clear(FileCalls kernel, String path) throws SysException {
        var levels = new ArrayDeque<Level>();
        try {
            levels.push(enter(kernel, FileCalls.WORKING_DIRECTORY, path));
            while (!levels.isEmpty()) {
                step(kernel, levels);
            }
        } finally {
            while (!levels.isEmpty()) {
                kernel.close(levels.pop().fd());
            }
        }
    }

    private static void step(FileCalls kernel, ArrayDeque<Level> levels) throws SysException {
        Level level = levels.peek();
        if (level.entries().isEmpty()) {
            levels.pop();
            kernel.close(level.fd());
            if (!levels.isEmpty()) {
                kernel.rmdirAt(levels.peek().fd(), level.name());
            }
            return;
        }
        DirEntry entry = level.entries().remove(level.entries().size() - 1);
        if (!isDirectory(kernel, level.fd(), entry)) {
            removeOne(kernel, level.fd(), entry.name());
        } else if (levels.size() >= MAX_DEPTH) {
            throw new SysException("unlink", entry.name(), Errno.ELOOP);
        } else {
            levels.push(enter(kernel, level.fd(), entry.name()));
        }
    }

    private static Level enter(FileCalls kernel, int directory, String name) throws SysException {
        int fd = kernel.openAt(directory, name, OpenFlags.DIRECTORY | OpenFlags.NO_FOLLOW, 0);
        try {
            return new Level(fd, name, kernel.readDirectory(fd));
        } catch (SysException refused) {
            kernel.close(fd);
            throw refused;
        }
    }

    private static boolean isDirectory(FileCalls kernel, int directory, DirEntry entry) throws SysException {
        return entry.type() == 0 ? kernel.lstatAt(directory, entry.name()).isDirectory() : entry.isDirectory();
    }

    private static void removeOne(FileCalls kernel, int directory, String name) throws SysException {
        try {
            kernel.unlinkAt(directory, name);
        } catch (SysException refused) {
            if (!refused.is(Errno.ENOENT)) {
                throw refused;   // gone by itself is as good
            }
        }
    }
}
