package systemlet.sys;

import java.util.List;

/** Waiting for things to happen: poll, signals as a descriptor, watched files, timers as a descriptor. */
public interface EventCalls {
    int POLLIN = 1;
    int POLLPRI = 2;
    int POLLOUT = 4;
    int POLLERR = 8;
    int POLLHUP = 16;
    int POLLNVAL = 32;

    /** For {@link #poll}: wait for ever. */
    long FOREVER = -1;

    int TIMER_ABSOLUTE = 1;
    /** With {@link #TIMER_ABSOLUTE} on CLOCK_REALTIME: reading answers ECANCELED when the clock was set. */
    int TIMER_CANCEL_ON_SET = 2;
    int CLOCK_REALTIME = 0;
    int CLOCK_MONOTONIC = 1;
    int CLOCK_BOOTTIME = 7;

    /**
     * Waits until one of the descriptors is ready: ppoll(2).
     *
     * @param fds         descriptors; a negative one is skipped
     * @param events      what to wait for, POLL bits
     * @param revents     filled with what is there
     * @param count       how many of the arrays' places are used
     * @param timeoutUsec microseconds, 0 not to wait, {@link #FOREVER}
     * @return how many are ready, 0 after the time
     * @throws SysException EINTR
     */
    int poll(int[] fds, int[] events, int[] revents, int count, long timeoutUsec) throws SysException;

    /** Blocks the signals in {@code mask} and {@return a non-blocking descriptor that reads them: signalfd(2)} */
    int signalfd(long mask) throws SysException;

    /** {@return the next signal of a {@link #signalfd}, or null when there is none} */
    SignalInfo readSignal(int fd) throws SysException;

    /**
     * {@return a non-blocking descriptor for watches: inotify_init1(2)}
     *
     * @throws SysException EMFILE: too many for this user
     */
    int inotify() throws SysException;

    /**
     * Watches a file or directory.
     *
     * @param mask IN_ bits.
     * @return the watch's number.
     * @throws SysException ENOENT, ENOSPC: too many
     */
    int inotifyAdd(int fd, String path, int mask) throws SysException;

    /** Ends a watch. @throws SysException EINVAL: it ended by itself */
    void inotifyRemove(int fd, int watch) throws SysException;

    /** {@return what happened since the last reading, empty when nothing did} */
    List<InotifyEvent> inotifyRead(int fd) throws SysException;

    /** {@return a non-blocking timer descriptor: timerfd_create(2)}; {@code clock} one of the CLOCK_ constants. */
    int timerfd(int clock) throws SysException;

    /**
     * Arms a timer once: timerfd_settime(2).
     *
     * @param flags  TIMER_ bits
     * @param atUsec when (with {@link #TIMER_ABSOLUTE}) or how long from now; {@link Long#MAX_VALUE} for never
     *     but the cancel; 0 disarms
     */
    void armTimer(int fd, int flags, long atUsec) throws SysException;

    /**
     * {@return how often it elapsed since the last reading, 0 when it did not}
     *
     * @throws SysException ECANCELED: the clock was set
     */
    long readTimer(int fd) throws SysException;

    /**
     * {@return a descriptor that is readable when the process has ended: pidfd_open(2)}
     *
     * @throws SysException ESRCH, ENOSYS, EPERM
     */
    int pidfd(int pid) throws SysException;

    /** Collects what nobody refers to, and lets go of pages that hold nothing: madvise(2). It takes a millisecond or two. */
    void giveMemoryBack();
}
