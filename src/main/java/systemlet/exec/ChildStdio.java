package systemlet.exec;

import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.InotifyEvent;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/** The child's descriptors: standard input, output and error, its terminal, and those that are passed to it. */
final class ChildStdio {
    private static final int FIRST_PASSED = 3;
    private static final int TERMINAL_MODE = 0620;

    private final Kernel kernel;
    /** Copies of the manager's own 0 to 2, made before the first of them is replaced; -1 where none was needed. */
    private final int[] originals = {-1, -1, -1};

    ChildStdio(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return the descriptor, or a copy where one of 0 to 2 would be replaced} */
    int outOfTheWay(int fd) {
        if (fd < 0 || fd >= FIRST_PASSED) {
            return fd;
        }
        try {
            return kernel.duplicate(fd, FIRST_PASSED);
        } catch (SysException notOpen) {
            return -1;
        }
    }

    void wire(Step.Wire wire) throws SysException {
        switch (wire.source()) {
            case Step.Source.Descriptor source -> put(original(source.fd()), wire.target());
            case Step.Source.Same same -> put(same.target(), wire.target());
            case Step.Source.File file -> putAndClose(open(file, wire.target()), wire.target());
            case Step.Source.Terminal terminal -> putAndClose(openTerminal(terminal), wire.target());
            case Step.Source.Data data -> putAndClose(dataFile(data.bytes()), wire.target());
        }
    }

    /** {@return the manager's descriptor {@code fd}, wherever it is now} */
    private int original(int fd) {
        return fd < FIRST_PASSED && originals[fd] >= 0 ? originals[fd] : fd;
    }

    private void put(int fd, int target) throws SysException {
        save(target);
        if (fd == target) {
            kernel.keepOnExec(fd);
        } else {
            kernel.duplicateOnto(fd, target);
        }
    }

    private void putAndClose(int fd, int target) throws SysException {
        if (fd != target) {
            put(fd, target);
            kernel.close(fd);
        } else {
            kernel.keepOnExec(fd);   // 0 to 2 were closed, so open(2) gave us just the one we wanted
        }
    }

    /** Keeps a copy of what the manager has as {@code target}: a later step may want it. */
    private void save(int target) {
        if (originals[target] < 0) {
            try {
                originals[target] = kernel.duplicate(target, FIRST_PASSED);
            } catch (SysException notOpen) {
                originals[target] = -1;
            }
        }
    }

    private int open(Step.Source.File file, int target) throws SysException {
        try {
            return kernel.open(file.path(), file.flags() | OpenFlags.NO_CONTROLLING_TTY, file.mode());
        } catch (SysException refused) {
            if (!refused.is(Errno.ENXIO)) {
                throw refused;
            }
            return connect(file.path(), target);   // ENXIO is what open(2) says to a socket
        }
    }

    private int connect(String path, int target) throws SysException {
        int fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        try {
            kernel.connect(fd, new SocketAddress.UnixPath(path));
            kernel.shutdown(fd, target == 0 ? SocketOption.SHUT_WR : SocketOption.SHUT_RD);
            return fd;
        } catch (SysException refused) {
            kernel.close(fd);
            throw refused;
        }
    }

    private int dataFile(byte[] bytes) throws SysException {
        int fd = kernel.memfd("exec-input");
        Files.writeAll(kernel, fd, bytes);
        kernel.seek(fd, 0, Kernel.SEEK_SET);
        return fd;
    }

    private int openTerminal(Step.Source.Terminal terminal) throws SysException {
        while (true) {
            int fd = kernel.open(terminal.path(), OpenFlags.READ_WRITE | OpenFlags.NO_CONTROLLING_TTY);
            try {
                kernel.setControllingTerminal(fd, terminal.mode() == Step.Source.Terminal.Mode.FORCE ? 1 : 0);
                return fd;
            } catch (SysException refused) {
                kernel.close(fd);
                if (!refused.is(Errno.EPERM) || terminal.mode() != Step.Source.Terminal.Mode.WAIT) {
                    throw refused;
                }
                waitForClose(terminal.path());
            }
        }
    }

    /** Another session has the terminal: waits until somebody closes it. */
    private void waitForClose(String path) throws SysException {
        int fd = kernel.inotify();
        kernel.inotifyAdd(fd, path, InotifyEvent.IN_CLOSE_WRITE);
        kernel.poll(new int[] {fd}, new int[] {Kernel.POLLIN}, new int[1], 1, Kernel.FOREVER);
        kernel.close(fd);
    }

    void reset(Step.ResetTerminal terminal) {
        try {
            int fd = kernel.open(terminal.path(),
                    OpenFlags.READ_WRITE | OpenFlags.NO_CONTROLLING_TTY | OpenFlags.NON_BLOCKING);
            if (terminal.hangUp()) {
                kernel.hangUpTerminal(fd);
            }
            if (terminal.reset()) {
                kernel.resetTerminal(fd);
            }
            if (terminal.rows() > 0 || terminal.columns() > 0) {
                kernel.setWindowSize(fd, terminal.rows(), terminal.columns());
            }
            kernel.close(fd);
        } catch (SysException noTerminal) {
            return;   // what is wrong with it is told when it is opened for good
        }
    }

    void ownTerminal(int uid) throws SysException {
        if (kernel.isatty(0)) {
            kernel.fchown(0, uid, -1);
            kernel.fchmod(0, TERMINAL_MODE);
        }
    }

    /** {@return where the report descriptor is afterwards: it may have to make room} */
    int pass(Step.PassFds step, int reportFd) throws SysException {
        int end = FIRST_PASSED + step.fds().length;
        int report = reportFd < 0 ? reportFd : kernel.duplicate(reportFd, end);
        if (report >= 0) {
            kernel.close(reportFd);   // only execve may end the pipe
        }
        var away = new int[step.fds().length];
        for (int i = 0; i < away.length; i++) {
            away[i] = kernel.duplicate(original(step.fds()[i]), end);
        }
        for (int i = 0; i < away.length; i++) {
            kernel.duplicateOnto(away[i], FIRST_PASSED + i);
            if (i < step.sockets()) {
                setBlocking(FIRST_PASSED + i, step.nonBlocking());
            }
        }
        return report;
    }

    private void setBlocking(int fd, boolean nonBlocking) throws SysException {
        if (nonBlocking) {
            kernel.setNonBlocking(fd);
        } else {
            kernel.setBlocking(fd);
        }
    }
}
