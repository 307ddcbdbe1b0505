package systemlet.sim;

import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** The descriptor calls of a simulated process. */
interface SimDescriptorCalls extends SimView, FileCalls {
    @Override
    default void close(int fd) {
        self().close(fd);
    }

    @Override
    default int read(int fd, byte[] buffer, int offset, int length) throws SysException {
        SimFile file = self().file(fd);
        fault(file instanceof SimFile.NodeFile ? "read file" : "read");
        return waiting(file, () -> file.read(buffer, offset, shortened("read", length)));
    }

    @Override
    default int write(int fd, byte[] bytes, int offset, int length) throws SysException {
        SimFile file = self().file(fd);
        fault(file instanceof SimFile.NodeFile ? "write file" : "write");
        return waiting(file, () -> file.write(bytes, offset, shortened("write", length)));
    }

    private SimFile.NodeFile nodeFile(int fd, int errno) throws SysException {
        if (self().file(fd) instanceof SimFile.NodeFile file) {
            return file;
        }
        throw new SysException("fd " + fd, errno);
    }

    @Override
    default long seek(int fd, long offset, int whence) throws SysException {
        return nodeFile(fd, Errno.ESPIPE).seek(offset, whence);
    }

    @Override
    default void truncate(int fd, long sizeBytes) throws SysException {
        nodeFile(fd, Errno.EINVAL).truncate((int) sizeBytes);
    }

    @Override
    default void fsync(int fd) throws SysException {
        self().file(fd);
    }

    @Override
    default void fchmod(int fd, int mode) throws SysException {
        if (self().file(fd) instanceof SimFile.NodeFile file) {
            file.node().permissions(mode);
        }
    }

    @Override
    default void fchown(int fd, int uid, int gid) throws SysException {
        if (self().file(fd) instanceof SimFile.NodeFile file) {
            file.node().owner(uid, gid);
        }
    }

    @Override
    default int memfd(String name) throws SysException {
        return self().open(new SimFile.NodeFile(world().tree(), new SimNode(world().tree(), FileStat.REGULAR | 0600),
                OpenFlags.READ_WRITE), 0);
    }

    @Override
    default void flock(int fd, int operation) throws SysException {
        self().file(fd);
    }

    @Override
    default int[] pipe(int flags) throws SysException {
        fault("pipe");
        var pipe = new SimPipe();
        int reading = self().open(new SimFile.PipeEnd(pipe, false, flags), 0);
        return new int[] {reading, self().open(new SimFile.PipeEnd(pipe, true, flags), 0)};
    }

    @Override
    default int duplicate(int fd, int minimum) throws SysException {
        return self().open(self().file(fd), minimum);
    }

    @Override
    default void duplicateOnto(int fd, int target) throws SysException {
        self().put(target, self().file(fd), false);
    }

    @Override
    default void keepOnExec(int fd) throws SysException {
        self().closesOnExec(fd, false);
    }

    @Override
    default void closeOnExec(int fd) throws SysException {
        self().closesOnExec(fd, true);
    }

    @Override
    default void closeOnExecFrom(int first) throws SysException {
        self().closesOnExecFrom(first);
    }

    @Override
    default void setNonBlocking(int fd) throws SysException {
        SimFile file = self().file(fd);
        file.flags(file.flags() | OpenFlags.NON_BLOCKING);
    }

    @Override
    default void setBlocking(int fd) throws SysException {
        SimFile file = self().file(fd);
        file.flags(file.flags() & ~OpenFlags.NON_BLOCKING);
    }

    @Override
    default int getFlags(int fd) throws SysException {
        return self().file(fd).flags();
    }

    @Override
    default int available(int fd) throws SysException {
        return self().file(fd) instanceof SimSocket socket ? socket.queued() : 0;
    }

    @Override
    default void setPipeSize(int fd, int sizeBytes) throws SysException {
        self().file(fd);
    }
}
