package systemlet.sys;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file calls of the port on the disk of the machine that runs the tests: those that tests of unit files need;
 * the others fail loudly.
 */
public final class DiskFileCalls {
    private final Map<Integer, Object> open = new HashMap<>();
    private int nextFd = 3;

    private DiskFileCalls() {}

    /** {@return the calls} */
    public static FileCalls calls() {
        return calls(new DiskFileCalls());
    }

    /** {@return a kernel of these file calls, a clock that stands at {@code realtimeUsec}, and stderr kept in a list} */
    public static Kernel kernel(long realtimeUsec, List<String> said) {
        var files = calls();
        return (Kernel) Proxy.newProxyInstance(Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "realtimeUsec", "nowUsec" -> realtimeUsec;
                    case "environment" -> List.of();
                    case "isatty" -> false;
                    case "uname" -> new Uname("Linux", "host", "6.1.0", "#1", "x86_64");
                    default -> {
                        boolean says = called.getName().equals("write") && (int) arguments[0] <= 2;
                        if (says) {
                            said.addAll(new String((byte[]) arguments[1], (int) arguments[2], (int) arguments[3],
                                    java.nio.charset.StandardCharsets.UTF_8).lines().toList());
                            yield arguments[3];
                        }
                        try {
                            yield called.invoke(files, arguments);
                        } catch (java.lang.reflect.InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }
                });
    }

    private static FileCalls calls(DiskFileCalls disk) {
        var methods = new HashMap<String, java.lang.reflect.Method>();
        for (var method : DiskFileCalls.class.getDeclaredMethods()) {
            methods.put(method.getName() + List.of(method.getParameterTypes()), method);
        }
        return (FileCalls) Proxy.newProxyInstance(FileCalls.class.getClassLoader(), new Class<?>[] {FileCalls.class},
                (proxy, called, arguments) -> {
                    if (called.isDefault()) {
                        return java.lang.reflect.InvocationHandler.invokeDefault(proxy, called, arguments);
                    }
                    var own = methods.get(called.getName() + List.of(called.getParameterTypes()));
                    if (own == null) {
                        throw new UnsupportedOperationException(called.toString());
                    }
                    try {
                        return own.invoke(disk, arguments);
                    } catch (java.lang.reflect.InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T call(String name, String path, Work<T> work) throws SysException {
        try {
            return work.run();
        } catch (IOException refused) {
            throw new SysException(name, path, errno(refused));
        }
    }

    private static int errno(IOException refused) {
        return switch (refused) {
            case NoSuchFileException e -> Errno.ENOENT;
            case FileAlreadyExistsException e -> Errno.EEXIST;
            case NotLinkException e -> Errno.EINVAL;
            case DirectoryNotEmptyException e -> Errno.ENOTEMPTY;
            case NotDirectoryException e -> Errno.ENOTDIR;
            case AccessDeniedException e -> Errno.EACCES;
            case FileSystemLoopException e -> Errno.ELOOP;
            case FileSystemException e -> ofReason(String.valueOf(e.getReason()));
            default -> ofReason(String.valueOf(refused.getMessage()));
        };
    }

    private static int ofReason(String reason) {
        for (int errno = 1; errno < 134; errno++) {
            if (reason.contains(Errno.text(errno))) {
                return errno;
            }
        }
        return Errno.EIO;
    }

    int openAt(int directory, String path, int flags, int mode) throws SysException {
        var at = at(directory, path);
        var stat = (flags & OpenFlags.NO_FOLLOW) != 0 ? lstat(at) : statOr(at, flags);
        if (stat != null && stat.isSymlink()) {
            throw new SysException("open", path, Errno.ELOOP);
        }
        if (stat != null && stat.isDirectory()) {
            open.put(nextFd, Path.of(at));
            return nextFd++;
        }
        return call("open", path, () -> {
            open.put(nextFd, FileChannel.open(Path.of(at), options(flags)));
            return nextFd++;
        });
    }

    private static FileStat statOr(String path, int flags) throws SysException {
        try {
            return new DiskFileCalls().stat(path);
        } catch (SysException refused) {
            if ((flags & OpenFlags.CREATE) != 0) {
                return null;
            }
            throw refused;
        }
    }

    private static Set<OpenOption> options(int flags) {
        var options = new java.util.HashSet<OpenOption>(EnumSet.noneOf(StandardOpenOption.class));
        if ((flags & 3) == 0) {
            options.add(StandardOpenOption.READ);
            return options;
        }
        options.add(StandardOpenOption.WRITE);
        if ((flags & OpenFlags.EXCLUSIVE) != 0) {
            options.add(StandardOpenOption.CREATE_NEW);
        } else if ((flags & OpenFlags.CREATE) != 0) {
            options.add(StandardOpenOption.CREATE);
        }
        if ((flags & OpenFlags.APPEND) != 0) {
            options.add(StandardOpenOption.APPEND);
        }
        if ((flags & OpenFlags.TRUNCATE) != 0) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        return options;
    }

    private String at(int directory, String path) {
        return directory == FileCalls.WORKING_DIRECTORY || path.startsWith("/") ? path
                : open.get(directory) + "/" + path;
    }

    void close(int fd) {
        if (open.remove(fd) instanceof FileChannel channel) {
            try {
                channel.close();
            } catch (IOException late) {
                throw new java.io.UncheckedIOException(late);
            }
        }
    }

    int read(int fd, byte[] buffer, int offset, int length) throws SysException {
        if (!(open.get(fd) instanceof FileChannel channel)) {
            throw new SysException("read", Errno.EISDIR);
        }
        return call("read", null, () -> Math.max(channel.read(ByteBuffer.wrap(buffer, offset, length)), 0));
    }

    int write(int fd, byte[] bytes, int offset, int length) throws SysException {
        return call("write", null, () -> ((FileChannel) open.get(fd)).write(ByteBuffer.wrap(bytes, offset, length)));
    }

    void fsync(int fd) {
        // the page cache is as good as a disk to a test
    }

    void fchmod(int fd, int mode) {
        // the replaced file's mode is set again by its path where a test looks at it
    }

    void chmod(String path, int mode) throws SysException {
        call("chmod", path, () -> Files.setAttribute(Path.of(path), "unix:mode", mode));
    }

    void lchown(String path, int uid, int gid) throws SysException {
        call("lchown", path, () -> {
            if (uid >= 0) {
                Files.setAttribute(Path.of(path), "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
            if (gid >= 0) {
                Files.setAttribute(Path.of(path), "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
            return null;
        });
    }

    void mkfifo(String path, int mode) throws SysException {
        call("mkfifo", path, () -> {
            try {
                new ProcessBuilder("mkfifo", path).start().waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
    }

    FileStat fstat(int fd) throws SysException {
        return switch (open.get(fd)) {
            case Path directory -> stat(directory.toString());
            case FileChannel channel -> call("fstat", null,
                    () -> new FileStat(0, fd, FileStat.REGULAR | 0644, 1, 0, 0, 0, channel.size(), 0, 0, 0));
            default -> throw new SysException("fstat", Errno.EBADF);
        };
    }

    FileStat stat(String path) throws SysException {
        return look("stat", path);
    }

    FileStat lstat(String path) throws SysException {
        return look("lstat", path, LinkOption.NOFOLLOW_LINKS);
    }

    FileStat lstatAt(int directory, String path) throws SysException {
        return lstat(at(directory, path));
    }

    private static FileStat look(String call, String path, LinkOption... options) throws SysException {
        return call(call, path, () -> {
            var found = Files.readAttributes(Path.of(path),
                    "unix:dev,ino,mode,nlink,uid,gid,rdev,size,lastModifiedTime",
                    options);
            long modified = ((java.nio.file.attribute.FileTime) found.get("lastModifiedTime")).toMillis() * 1_000_000;
            return new FileStat((Long) found.get("dev"), (Long) found.get("ino"), (Integer) found.get("mode"),
                    (Integer) found.get("nlink"), (Integer) found.get("uid"), (Integer) found.get("gid"),
                    (Long) found.get("rdev"), (Long) found.get("size"), modified, modified, modified);
        });
    }

    boolean access(String path, int mode) {
        return Files.exists(Path.of(path));
    }

    String readlink(String path) throws SysException {
        return call("readlink", path, () -> Files.readSymbolicLink(Path.of(path)).toString());
    }

    void symlink(String target, String path) throws SysException {
        call("symlink", path, () -> Files.createSymbolicLink(Path.of(path), Path.of(target)));
    }

    void rename(String from, String to) throws SysException {
        call("rename", from, () -> Files.move(Path.of(from), Path.of(to), StandardCopyOption.ATOMIC_MOVE));
    }

    void unlink(String path) throws SysException {
        if (lstat(path).isDirectory()) {
            throw new SysException("unlink", path, Errno.EISDIR);
        }
        call("unlink", path, () -> {
            Files.delete(Path.of(path));
            return null;
        });
    }

    void rmdir(String path) throws SysException {
        if (!lstat(path).isDirectory()) {
            throw new SysException("rmdir", path, Errno.ENOTDIR);
        }
        call("rmdir", path, () -> {
            Files.delete(Path.of(path));
            return null;
        });
    }

    void unlinkAt(int directory, String name) throws SysException {
        unlink(at(directory, name));
    }

    void rmdirAt(int directory, String name) throws SysException {
        rmdir(at(directory, name));
    }

    void mkdir(String path, int mode) throws SysException {
        call("mkdir", path, () -> Files.createDirectory(Path.of(path)));
    }

    List<DirEntry> readDirectory(String path) throws SysException {
        return call("open", path, () -> {
            var entries = new ArrayList<DirEntry>();
            try (var names = Files.newDirectoryStream(Path.of(path))) {
                for (var name : names) {
                    int mode = (Integer) Files.getAttribute(name, "unix:mode", LinkOption.NOFOLLOW_LINKS);
                    entries.add(new DirEntry(name.getFileName().toString(), mode & FileStat.TYPE_MASK));
                }
            }
            return entries;
        });
    }

    List<DirEntry> readDirectory(int fd) throws SysException {
        return readDirectory(open.get(fd).toString());
    }
}
