package systemlet.sys;

/**
 * All this program asks of Linux, and the only way to ask it. Each method is one system call (or
 * the one natural operation that a handful of them make, as listing a directory); there is no
 * policy in it: no retry, no default, no log. Two bodies exist: {@code LinuxKernel}, the native
 * one, and the simulated kernel of the tests, where time is a variable and processes are scripts.
 *
 * <p>Conventions. Times are microseconds ({@code Usec}), sizes are bytes, modes are the octal
 * numbers of chmod(1). Paths, arguments and environment are text of {@code base.Utf8}: UTF-8 with a lossless
 * escape for bytes that are not. File descriptors are ints; every one that this port makes is
 * close-on-exec. A refusal is a {@link SysException} with the errno; a method's text names those
 * that are answers rather than failures. Any call may meet ENOMEM; those that wait may meet EINTR.
 *
 * <p>A caller that needs a part only should ask for that part: {@link FileCalls} is enough to read
 * unit files.
 */
public interface Kernel extends ClockCalls, ProcessCalls, CredentialCalls, FileCalls, SocketCalls,
        EventCalls, MountCalls, TerminalCalls, MachineCalls {
}
