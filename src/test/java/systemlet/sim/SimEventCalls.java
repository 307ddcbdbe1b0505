package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.InotifyEvent;
import systemlet.sys.SignalInfo;
import systemlet.sys.SysException;

/** Waiting, for a simulated process: the only place where time passes. */
interface SimEventCalls extends SimView, EventCalls {
    @Override
    default int poll(int[] fds, int[] events, int[] revents, int count, long timeoutUsec) throws SysException {
        if (isBeforeExec()) {
            return pollBeforeExec(fds, count, timeoutUsec);
        }
        fault("poll");
        long end = timeoutUsec < 0 ? Long.MAX_VALUE : world().nowUsec() + timeoutUsec;
        world().settle();
        while (true) {
            int ready = look(fds, events, revents, count);
            if (ready > 0 || world().nowUsec() >= end || world().atHorizon()) {
                world().resting(ready == 0 && world().nowUsec() < end);
                return ready;
            }
            world().advance(end);
            world().settle();
        }
    }

    private int look(int[] fds, int[] events, int[] revents, int count) {
        int ready = 0;
        for (int i = 0; i < count; i++) {
            revents[i] = 0;
            if (fds[i] >= 0) {
                SimProcess.Place place = self().place(fds[i]);
                revents[i] = place == null ? POLLNVAL
                        : place.file().ready() & (events[i] | POLLERR | POLLHUP);
                ready += revents[i] != 0 ? 1 : 0;
            }
        }
        return ready;
    }

    /** A forked child is neither driven nor a script yet. */
    private boolean isBeforeExec() {
        return !self().isDriven() && !self().isScript();
    }

    /** Time cannot pass inside fork: the script that the child becomes begins when the wait is over. */
    private int pollBeforeExec(int[] fds, int count, long timeoutUsec) throws SysException {
        if (count == 1 && self().file(fds[0]).ready() == 0) {
            self().waitsFor(self().file(fds[0]), timeoutUsec < 0 ? Long.MAX_VALUE : world().nowUsec() + timeoutUsec);
        }
        return 0;
    }

    @Override
    default int signalfd(long mask) throws SysException {
        self().blocked(self().blocked() | mask);
        return self().open(new SimFile.SignalFile(self(), mask), 0);
    }

    @Override
    default SignalInfo readSignal(int fd) throws SysException {
        if (self().file(fd) instanceof SimFile.SignalFile file) {
            return self().takePending(file.mask());
        }
        throw new SysException("read", Errno.EINVAL);
    }

    @Override
    default int inotify() throws SysException {
        fault("inotify_init");
        return self().open(new SimFile.InotifyFile(world().tree()), 0);
    }

    private SimFile.InotifyFile inotifyFile(int fd) throws SysException {
        if (self().file(fd) instanceof SimFile.InotifyFile file) {
            return file;
        }
        throw new SysException("inotify", Errno.EINVAL);
    }

    @Override
    default int inotifyAdd(int fd, String path, int mask) throws SysException {
        SimFile.InotifyFile file = inotifyFile(fd);
        fault("inotify_add_watch");
        boolean follow = (mask & InotifyEvent.IN_DONT_FOLLOW) == 0;
        SimNode node = world().tree().find(self().root(), self().directory(), path, follow).existing(path);
        if ((mask & InotifyEvent.IN_ONLYDIR) != 0 && !node.isDirectory()) {
            throw new SysException("inotify_add_watch", path, Errno.ENOTDIR);
        }
        return world().tree().watch(file, node, mask);
    }

    @Override
    default void inotifyRemove(int fd, int watch) throws SysException {
        if (!world().tree().unwatch(inotifyFile(fd), watch)) {
            throw new SysException("inotify_rm_watch", Errno.EINVAL);
        }
        inotifyFile(fd).events().add(new InotifyEvent(watch, InotifyEvent.IN_IGNORED, ""));
    }

    @Override
    default List<InotifyEvent> inotifyRead(int fd) throws SysException {
        List<InotifyEvent> events = inotifyFile(fd).events();
        var read = new ArrayList<InotifyEvent>(events);
        events.clear();
        return read;
    }

    @Override
    default int timerfd(int clock) throws SysException {
        return self().open(new SimFile.TimerFile(world(), clock), 0);
    }

    private SimFile.TimerFile timerFile(int fd) throws SysException {
        if (self().file(fd) instanceof SimFile.TimerFile file) {
            return file;
        }
        throw new SysException("timerfd", Errno.EINVAL);
    }

    @Override
    default void armTimer(int fd, int flags, long atUsec) throws SysException {
        timerFile(fd).arm(flags, atUsec);
    }

    @Override
    default long readTimer(int fd) throws SysException {
        return timerFile(fd).expirations();
    }

    @Override
    default int pidfd(int pid) throws SysException {
        SimProcess process = world().process(pid);
        if (process == null) {
            throw new SysException("pidfd_open", Errno.ESRCH);
        }
        return self().open(new SimFile.ProcessFile(process), 0);
    }

    @Override
    default void giveMemoryBack() {
        // the JVM looks after itself
    }
}
