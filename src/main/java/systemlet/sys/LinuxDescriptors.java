package systemlet.sys;

import static systemlet.sys.NativeText.check;
import static systemlet.sys.NativeText.cString;

import org.teavm.interop.Address;

/** Native descriptors: reading, writing, duplicating, flags. */
interface LinuxDescriptors extends FileCalls {
    /** The same on all architectures; older headers do not name it. */
    int SYS_CLOSE_RANGE = 436;
    long CLOSE_RANGE_CLOEXEC = 4;
    int F_SETFD = 2;
    int F_GETFL = 3;
    int F_DUPFD_CLOEXEC = 1030;
    int F_SETPIPE_SZ = 1031;
    int FD_CLOEXEC = 1;
    int MFD_CLOEXEC = 1;
    int FIONREAD = 0x541B;
    int FIONBIO = 0x5421;

    @Override
    default void close(int fd) {
        Libc.close(fd);
    }

    @Override
    default int read(int fd, byte[] buffer, int offset, int length) throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, buffer.length);
        return (int) check("read", Libc.read(fd, Address.ofData(buffer).add(offset), length));
    }

    @Override
    default int write(int fd, byte[] bytes, int offset, int length) throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        return (int) check("write", Libc.write(fd, Address.ofData(bytes).add(offset), length));
    }

    @Override
    default long seek(int fd, long offset, int whence) throws SysException {
        return check("lseek", Libc.lseek(fd, offset, whence));
    }

    @Override
    default void truncate(int fd, long sizeBytes) throws SysException {
        check("ftruncate", Libc.ftruncate(fd, sizeBytes));
    }

    @Override
    default void fsync(int fd) throws SysException {
        check("fsync", Libc.fsync(fd));
    }

    @Override
    default void fchmod(int fd, int mode) throws SysException {
        check("fchmod", Libc.fchmod(fd, mode));
    }

    @Override
    default void fchown(int fd, int uid, int gid) throws SysException {
        check("fchown", Libc.fchown(fd, uid, gid));
    }

    @Override
    default int memfd(String name) throws SysException {
        return check("memfd_create", Libc.memfd_create(cString(name), MFD_CLOEXEC));
    }

    @Override
    default void flock(int fd, int operation) throws SysException {
        check("flock", Libc.flock(fd, operation));
    }

    @Override
    default int[] pipe(int flags) throws SysException {
        var ends = new int[2];
        check("pipe", Libc.pipe2(ends, flags | LinuxFiles.O_CLOEXEC));
        return ends;
    }

    @Override
    default int duplicate(int fd, int minimum) throws SysException {
        return check("fcntl", Libc.fcntl(fd, F_DUPFD_CLOEXEC, minimum));
    }

    @Override
    default void duplicateOnto(int fd, int target) throws SysException {
        check("dup2", Libc.dup2(fd, target));
    }

    @Override
    default void keepOnExec(int fd) throws SysException {
        check("fcntl", Libc.fcntl(fd, F_SETFD, 0L));
    }

    @Override
    default void closeOnExec(int fd) throws SysException {
        check("fcntl", Libc.fcntl(fd, F_SETFD, FD_CLOEXEC));
    }

    @Override
    default void closeOnExecFrom(int first) throws SysException {
        check("close_range", Libc.syscall(SYS_CLOSE_RANGE, first, 0xffffffffL, CLOSE_RANGE_CLOEXEC, 0L, 0L));
    }

    @Override
    default void setNonBlocking(int fd) throws SysException {
        check("ioctl", Libc.ioctl(fd, FIONBIO, new int[] {1}));   // one call, where fcntl(2) must ask for the flags first
    }

    @Override
    default void setBlocking(int fd) throws SysException {
        check("ioctl", Libc.ioctl(fd, FIONBIO, new int[] {0}));
    }

    @Override
    default int getFlags(int fd) throws SysException {
        return check("fcntl", Libc.fcntl(fd, F_GETFL, 0L));
    }

    @Override
    default int available(int fd) throws SysException {
        var count = new int[1];
        check("ioctl", Libc.ioctl(fd, FIONREAD, count));
        return count[0];
    }

    @Override
    default void setPipeSize(int fd, int sizeBytes) throws SysException {
        check("fcntl", Libc.fcntl(fd, F_SETPIPE_SZ, sizeBytes));
    }
}
