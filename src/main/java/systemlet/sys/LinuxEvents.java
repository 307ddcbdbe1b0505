package systemlet.sys;

import static systemlet.sys.NativeText.check;
import static systemlet.sys.NativeText.cString;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Address;

/** Native waiting: ppoll, signalfd, inotify, timerfd, pidfd. */
interface LinuxEvents extends EventCalls {
    int SIG_BLOCK = 0;
    int CLOEXEC_NONBLOCK = 02004000;

    @Override
    default int poll(int[] fds, int[] events, int[] revents, int count, long timeoutUsec) throws SysException {
        // struct pollfd: the descriptor, then events and revents as two halves of a word.
        var places = new int[count * 2];
        for (int i = 0; i < count; i++) {
            places[2 * i] = fds[i];
            places[2 * i + 1] = events[i] & 0xFFFF;
        }
        long rest = timeoutUsec;
        int ready = 0;
        if ((rest < 0 || rest > IdleMemory.QUIET_USEC) && IdleMemory.isWorthCollecting()) {
            ready = ppoll(places, count, IdleMemory.QUIET_USEC);
            if (ready == 0) {
                IdleMemory.giveBack();
                rest = rest < 0 ? rest : rest - IdleMemory.QUIET_USEC;
            }
        }
        if (ready == 0) {
            ready = ppoll(places, count, rest);
        }
        for (int i = 0; i < count; i++) {
            revents[i] = places[2 * i + 1] >>> 16;
        }
        return ready;
    }

    private static int ppoll(int[] places, int count, long timeoutUsec) throws SysException {
        long[] timeout = timeoutUsec < 0 ? null
                : new long[] {timeoutUsec / 1_000_000, timeoutUsec % 1_000_000 * 1000};
        return check("poll", Libc.ppoll(places, count, timeout, null));
    }

    @Override
    default int signalfd(long mask) throws SysException {
        var set = new long[LinuxProcesses.SIGSET_LONGS];
        set[0] = mask;
        check("sigprocmask", Libc.sigprocmask(SIG_BLOCK, set, null));
        return check("signalfd", Libc.signalfd(-1, set, CLOEXEC_NONBLOCK));
    }

    @Override
    default SignalInfo readSignal(int fd) throws SysException {
        Address at = NativeBuffer.BLOCK;
        long length = Libc.read(fd, at, 128);
        if (length < 0) {
            int errno = Libc.errno();
            if (errno == Errno.EAGAIN) {
                return null;
            }
            throw new SysException("read", errno);
        }
        // struct signalfd_siginfo: signal 0, errno 4, code 8, pid 12, uid 16, …, int of sigqueue 44.
        return length < 128 ? null : new SignalInfo(at.getInt(), at.add(8).getInt(), at.add(12).getInt(),
                at.add(16).getInt(), at.add(44).getInt());
    }

    @Override
    default int inotify() throws SysException {
        return check("inotify_init", Libc.inotify_init1(CLOEXEC_NONBLOCK));
    }

    @Override
    default int inotifyAdd(int fd, String path, int mask) throws SysException {
        return check("inotify_add_watch", path, Libc.inotify_add_watch(fd, cString(path), mask));
    }

    @Override
    default void inotifyRemove(int fd, int watch) throws SysException {
        check("inotify_rm_watch", Libc.inotify_rm_watch(fd, watch));
    }

    @Override
    default List<InotifyEvent> inotifyRead(int fd) throws SysException {
        var events = new ArrayList<InotifyEvent>();
        long length = Libc.read(fd, NativeBuffer.BLOCK, NativeBuffer.SIZE_BYTES);
        if (length < 0) {
            int errno = Libc.errno();
            if (errno == Errno.EAGAIN) {
                return events;
            }
            throw new SysException("read", errno);
        }
        // struct inotify_event: watch, mask, cookie, length of the name, the name padded with NULs.
        for (int at = 0; at < length; ) {
            Address event = NativeBuffer.BLOCK.add(at);
            int nameBytes = event.add(12).getInt();
            events.add(new InotifyEvent(event.getInt(), event.add(4).getInt(),
                    nameBytes == 0 ? "" : NativeText.text(event.add(16))));
            at += 16 + nameBytes;
        }
        return events;
    }

    @Override
    default int timerfd(int clock) throws SysException {
        return check("timerfd_create", Libc.timerfd_create(clock, CLOEXEC_NONBLOCK));
    }

    @Override
    default void armTimer(int fd, int flags, long atUsec) throws SysException {
        // struct itimerspec: the interval (none), then the time.
        long[] value = {0, 0, atUsec / 1_000_000, atUsec % 1_000_000 * 1000};
        check("timerfd_settime", Libc.timerfd_settime(fd, flags, value, null));
    }

    @Override
    default long readTimer(int fd) throws SysException {
        var count = new long[1];
        long length = Libc.read(fd, count, 8);
        if (length < 0) {
            int errno = Libc.errno();
            if (errno == Errno.EAGAIN) {
                return 0;
            }
            throw new SysException("read", errno);
        }
        return count[0];
    }

    @Override
    default int pidfd(int pid) throws SysException {
        return (int) check("pidfd_open", Libc.syscall(Libc.SYS_pidfd_open(), pid, 0L, 0L, 0L, 0L));
    }

    @Override
    default void giveMemoryBack() {
        IdleMemory.giveBack();
    }
}
