package systemlet.sim;

import systemlet.sys.ClockCalls;
import systemlet.sys.Errno;
import systemlet.sys.MachineCalls;
import systemlet.sys.MountCalls;
import systemlet.sys.SysException;
import systemlet.sys.TerminalCalls;
import systemlet.sys.Uname;

/** Clocks, names, terminals and mounts of a simulated process: those of an unprivileged container. */
interface SimMachineCalls extends SimView, ClockCalls, MachineCalls, MountCalls, TerminalCalls {
    @Override
    default long nowUsec() {
        return world().nowUsec();
    }

    @Override
    default long bootUsec() {
        return world().nowUsec();
    }

    @Override
    default long realtimeUsec() {
        return world().realtimeUsec();
    }

    @Override
    default Uname uname() {
        return new Uname("Linux", "sim", "6.1.0-sim", "#1", "x86_64");
    }

    @Override
    default void random(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) world().rng().next();
        }
    }

    @Override
    default void reboot(int how) throws SysException {
        throw new SysException("reboot", Errno.EPERM);
    }

    @Override
    default void sync() {
    }

    @Override
    default String architecture() {
        return "x86_64";
    }

    @Override
    default void mount(String source, String target, String type, long flags, String data) throws SysException {
        throw new SysException("mount", target, Errno.EPERM);
    }

    @Override
    default void umount(String target, int flags) throws SysException {
        throw new SysException("umount", target, Errno.EPERM);
    }

    @Override
    default void pivotRoot(String newRoot, String putOld) throws SysException {
        throw new SysException("pivot_root", Errno.EPERM);
    }

    @Override
    default void unshare(int flags) throws SysException {
        throw new SysException("unshare", Errno.EPERM);
    }

    @Override
    default void setns(int fd, int type) throws SysException {
        throw new SysException("setns", Errno.EPERM);
    }

    @Override
    default boolean isatty(int fd) {
        return false;
    }

    @Override
    default int getWindowSize(int fd) throws SysException {
        throw new SysException("ioctl", Errno.ENOTTY);
    }

    @Override
    default void setWindowSize(int fd, int rows, int columns) throws SysException {
        throw new SysException("ioctl", Errno.ENOTTY);
    }

    @Override
    default void setControllingTerminal(int fd, int steal) throws SysException {
        throw new SysException("ioctl", Errno.ENOTTY);
    }

    @Override
    default void releaseControllingTerminal(int fd) throws SysException {
        throw new SysException("ioctl", Errno.ENOTTY);
    }

    @Override
    default void setForegroundGroup(int fd, int group) throws SysException {
        throw new SysException("tcsetpgrp", Errno.ENOTTY);
    }

    @Override
    default void resetTerminal(int fd) throws SysException {
        throw new SysException("tcgetattr", Errno.ENOTTY);
    }

    @Override
    default void hangUpTerminal(int fd) throws SysException {
        throw new SysException("ioctl", Errno.ENOTTY);
    }
}
