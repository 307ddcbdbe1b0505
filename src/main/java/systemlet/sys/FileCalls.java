package systemlet.sys;

import java.util.ArrayList;
import java.util.List;

/**
 * Files, directories, links, pipes and descriptors. Whatever makes a descriptor makes it
 * close-on-exec. Methods ending in {@code At} take a path relative to an open directory, or to the
 * working directory with {@link #WORKING_DIRECTORY}.
 */
public interface FileCalls {
    /** AT_FDCWD. */
    int WORKING_DIRECTORY = -100;

    /** For {@link #access}: does it exist, may we execute, write, read it. */
    int F_OK = 0;
    int X_OK = 1;
    int W_OK = 2;
    int R_OK = 4;

    int SEEK_SET = 0;
    int SEEK_CUR = 1;
    int SEEK_END = 2;

    /** Operations of {@link #flock}; LOCK_NB is or-ed in for EAGAIN instead of waiting. */
    int LOCK_SH = 1;
    int LOCK_EX = 2;
    int LOCK_NB = 4;
    int LOCK_UN = 8;

    /**
     * Opens a file: openat(2).
     *
     * @param flags {@link OpenFlags}
     * @param mode  permissions of a file that is made, octal, before the umask
     * @throws SysException ENOENT, EACCES, EISDIR, ELOOP, EMFILE, ENXIO (a FIFO without reader, opened NON_BLOCKING)…
     */
    int openAt(int directory, String path, int flags, int mode) throws SysException;

    /** {@link #openAt} from the working directory, for flags that make no file. */
    default int open(String path, int flags) throws SysException {
        return openAt(WORKING_DIRECTORY, path, flags, 0);
    }

    /** {@link #openAt} from the working directory. */
    default int open(String path, int flags, int mode) throws SysException {
        return openAt(WORKING_DIRECTORY, path, flags, mode);
    }

    /** Closes a descriptor; errors of a delayed write are not told (fsync tells them): close(2). */
    void close(int fd);

    /**
     * Reads at the file's position: read(2).
     *
     * @return bytes read, 0 at the end
     * @throws SysException EAGAIN: nothing there now, on a non-blocking descriptor; EINTR; EIO; EISDIR
     */
    int read(int fd, byte[] buffer, int offset, int length) throws SysException;

    /**
     * Writes at the file's position: write(2). SIGPIPE should be ignored by the process.
     *
     * @return bytes written, maybe fewer than asked
     * @throws SysException EAGAIN: full now, on a non-blocking descriptor; EPIPE; ENOSPC; EINTR; EIO
     */
    int write(int fd, byte[] bytes, int offset, int length) throws SysException;

    /** {@return the new position, bytes from the start: lseek(2)} @throws SysException ESPIPE */
    long seek(int fd, long offset, int whence) throws SysException;

    void truncate(int fd, long sizeBytes) throws SysException;

    /** Waits until the content is on the disk: fsync(2). */
    void fsync(int fd) throws SysException;

    /**
     * About the file that the path leads to, links followed: statx(2).
     *
     * @throws SysException ENOENT, EACCES, ENOTDIR, ELOOP
     */
    FileStat stat(String path) throws SysException;

    /**
     * About the name itself, also when it is a symbolic link: statx(2) with AT_SYMLINK_NOFOLLOW.
     *
     * @throws SysException ENOENT…
     */
    FileStat lstat(String path) throws SysException;

    /** {@link #lstat} relative to an open directory. */
    FileStat lstatAt(int directory, String path) throws SysException;

    /** About an open file. */
    FileStat fstat(int fd) throws SysException;

    /** {@return whether access(2) with the effective ids allows {@code mode}: faccessat(2), AT_EACCESS} */
    boolean access(String path, int mode);

    /** {@return the target as it is written in the link} @throws SysException EINVAL: not a link; ENOENT */
    String readlink(String path) throws SysException;

    /** Makes the link {@code path} that points to {@code target}. @throws SysException EEXIST… */
    void symlink(String target, String path) throws SysException;

    /** Gives the file {@code existing} a second name. @throws SysException EEXIST, EXDEV… */
    void link(String existing, String path) throws SysException;

    /** Replaces {@code to} atomically: rename(2). */
    void rename(String from, String to) throws SysException;

    /** Removes a name that is not a directory. @throws SysException ENOENT, EISDIR… */
    void unlink(String path) throws SysException;

    /** Removes an empty directory. @throws SysException ENOTEMPTY, ENOENT, EBUSY: a mount point… */
    void rmdir(String path) throws SysException;

    /** {@link #unlink} relative to an open directory: unlinkat(2). */
    void unlinkAt(int directory, String name) throws SysException;

    /** {@link #rmdir} relative to an open directory: unlinkat(2) with AT_REMOVEDIR. */
    void rmdirAt(int directory, String name) throws SysException;

    /** @param mode permissions, octal, before the umask. @throws SysException EEXIST, ENOENT: no parent… */
    void mkdir(String path, int mode) throws SysException;

    /** Makes a named pipe. @throws SysException EEXIST… */
    void mkfifo(String path, int mode) throws SysException;

    /** Makes a device or other node: mknod(2). @throws SysException EPERM, EEXIST… */
    void mknod(String path, int mode, long device) throws SysException;

    /** Links followed: chmod(2). */
    void chmod(String path, int mode) throws SysException;

    void fchmod(int fd, int mode) throws SysException;

    /** Links followed; -1 leaves an id: chown(2). */
    void chown(String path, int uid, int gid) throws SysException;

    /** The name itself; -1 leaves an id: lchown(2). */
    void lchown(String path, int uid, int gid) throws SysException;

    void fchown(int fd, int uid, int gid) throws SysException;

    /** Sets both times, the name itself when it is a link: utimensat(2). @param timeNsec since 1970; -1 for now */
    void setTimes(String path, long accessNsec, long modifyNsec) throws SysException;

    /**
     * {@return the names in a directory without . and .., in no order: open, getdents, close}
     *
     * @throws SysException ENOENT, ENOTDIR, EACCES
     */
    List<DirEntry> readDirectory(String path) throws SysException;

    /** {@return as {@link #readDirectory(String)}, without the regular files, which may be hundreds} */
    default List<DirEntry> readDirectoryButFiles(String path) throws SysException {
        List<DirEntry> others = new ArrayList<>();
        for (DirEntry entry : readDirectory(path)) {
            if (entry.type() != FileStat.REGULAR) {
                others.add(entry);
            }
        }
        return others;
    }

    /** {@return the names in the open directory {@code fd}, which is read from its start} */
    List<DirEntry> readDirectory(int fd) throws SysException;

    /**
     * {@return whether the path is where something is mounted; a link at its end is not followed: statx(2),
     * STATX_ATTR_MOUNT_ROOT}
     *
     * @throws SysException ENOENT, ENOTDIR, EACCES…; ENOSYS: a kernel before 5.8 does not tell
     */
    default boolean isMountRoot(String path) throws SysException {
        throw new SysException("statx", path, Errno.ENOSYS);
    }

    /** {@return the size, space and flags of the file system that holds {@code path}: statfs(2)} */
    FileSystem statfs(String path) throws SysException;

    /** {@return an anonymous file in memory: memfd_create(2)}; {@code name} is only shown in /proc. */
    int memfd(String name) throws SysException;

    /** @param operation LOCK_ constants: flock(2). @throws SysException EAGAIN: somebody else has it (with LOCK_NB) */
    void flock(int fd, int operation) throws SysException;

    /**
     * Makes a pipe: pipe2(2).
     *
     * @param flags 0 or {@link OpenFlags#NON_BLOCKING}, for both ends
     * @return the reading end, the writing end
     */
    int[] pipe(int flags) throws SysException;

    /**
     * {@return another descriptor of the same open file, at least {@code minimum}, close-on-exec:
     * fcntl(2), F_DUPFD_CLOEXEC}
     */
    int duplicate(int fd, int minimum) throws SysException;

    /**
     * Makes {@code target} the same open file as {@code fd}; it survives execve (no close-on-exec):
     * dup2(2). {@code fd != target}.
     */
    void duplicateOnto(int fd, int target) throws SysException;

    /** Lets {@code fd} survive execve: clears FD_CLOEXEC. */
    void keepOnExec(int fd) throws SysException;

    /** Sets FD_CLOEXEC. */
    void closeOnExec(int fd) throws SysException;

    /** Sets FD_CLOEXEC on every descriptor from {@code first} on: close_range(2). @throws SysException ENOSYS before Linux 5.11 */
    void closeOnExecFrom(int first) throws SysException;

    /** Makes reads and writes answer EAGAIN instead of waiting: O_NONBLOCK. */
    void setNonBlocking(int fd) throws SysException;

    /** Makes reads and writes wait: clears O_NONBLOCK. */
    void setBlocking(int fd) throws SysException;

    /** {@return the flags of the open file as {@link OpenFlags}: F_GETFL} @throws SysException EBADF: not open */
    int getFlags(int fd) throws SysException;

    /** {@return the bytes that can be read now: FIONREAD} */
    int available(int fd) throws SysException;

    /** Sets the capacity of a pipe: F_SETPIPE_SZ. @throws SysException EPERM: above the system's limit; EBUSY */
    void setPipeSize(int fd, int sizeBytes) throws SysException;
}
