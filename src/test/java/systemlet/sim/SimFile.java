package systemlet.sim;

import java.util.List;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.FileStat;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** An open file: what several descriptors of several processes may share. It ends when the last of them is closed. */
abstract class SimFile {
    private static final int FAKE_DEVICE = 9;

    private long inode;
    private int holders;
    private int flags;

    SimFile(int flags) {
        this.flags = flags;
    }

    final int flags() {
        return flags;
    }

    final void flags(int changed) {
        flags = changed;
    }

    final boolean isNonBlocking() {
        return (flags & OpenFlags.NON_BLOCKING) != 0;
    }

    final SimFile hold() {
        holders++;
        return this;
    }

    final void release() {
        if (--holders == 0) {
            ended();
        }
    }

    /** The last descriptor was closed. */
    void ended() {
    }

    /** {@return POLL bits that hold now} */
    abstract int ready();

    int read(byte[] buffer, int offset, int length) throws SysException {
        throw new SysException("read", Errno.EINVAL);
    }

    int write(byte[] bytes, int offset, int length) throws SysException {
        throw new SysException("write", Errno.EINVAL);
    }

    FileStat stat(SimTree tree) {
        if (inode == 0) {
            inode = tree.nextInode();
        }
        return new FileStat(FAKE_DEVICE, inode, type() | 0600, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    /** {@return a word for what is open} */
    String kind() {
        return "file";
    }

    /** {@return the type bits that fstat shows} */
    int type() {
        return 0;
    }

    /** One end of a pipe. */
    static final class PipeEnd extends SimFile {
        private final SimPipe pipe;
        private final boolean writes;

        PipeEnd(SimPipe pipe, boolean writes, int flags) {
            super(flags | (writes ? OpenFlags.WRITE_ONLY : OpenFlags.READ_ONLY));
            this.pipe = pipe;
            this.writes = writes;
            pipe.opened(writes);
        }

        @Override
        String kind() {
            return "pipe";
        }

        @Override
        void ended() {
            pipe.closed(writes);
        }

        @Override
        int ready() {
            if (writes) {
                return (pipe.room() > 0 ? EventCalls.POLLOUT : 0) | (pipe.readers() == 0 ? EventCalls.POLLERR : 0);
            }
            return (pipe.size() > 0 ? EventCalls.POLLIN : 0) | (pipe.writers() == 0 ? EventCalls.POLLHUP : 0);
        }

        @Override
        int read(byte[] buffer, int offset, int length) throws SysException {
            if (pipe.size() == 0 && pipe.writers() > 0) {
                throw new SysException("read", Errno.EAGAIN);
            }
            return pipe.take(buffer, offset, length);
        }

        @Override
        int write(byte[] bytes, int offset, int length) throws SysException {
            if (pipe.readers() == 0) {
                throw new SysException("write", Errno.EPIPE);
            }
            if (pipe.room() == 0) {
                throw new SysException("write", Errno.EAGAIN);
            }
            return pipe.put(bytes, offset, length);
        }

        @Override
        int type() {
            return FileStat.FIFO;
        }
    }

    /** A file or directory of the tree. */
    static final class NodeFile extends SimFile {
        private final SimTree tree;
        private final SimNode node;
        private int position;

        NodeFile(SimTree tree, SimNode node, int flags) {
            super(flags);
            this.tree = tree;
            this.node = node;
        }

        SimNode node() {
            return node;
        }

        @Override
        int ready() {
            return EventCalls.POLLIN | EventCalls.POLLOUT;
        }

        @Override
        int read(byte[] buffer, int offset, int length) throws SysException {
            if (node.isDirectory()) {
                throw new SysException("read", Errno.EISDIR);
            }
            byte[] content = node.content();
            int count = Math.max(0, Math.min(length, content.length - position));
            System.arraycopy(content, position, buffer, offset, count);
            position += count;
            return count;
        }

        @Override
        int write(byte[] bytes, int offset, int length) {
            if ((flags() & OpenFlags.APPEND) != 0) {
                position = node.content().length;
            }
            node.write(bytes, offset, length, position);
            position += length;
            tree.changed(node);
            return length;
        }

        long seek(long offset, int whence) {
            long from = whence == 0 ? 0 : whence == 1 ? position : node.content().length;
            position = (int) (from + offset);
            return position;
        }

        void truncate(int size) {
            node.truncate(size);
            tree.changed(node);
        }

        @Override
        FileStat stat(SimTree ignored) {
            return node.stat();
        }

        @Override
        void ended() {
            if ((flags() & (OpenFlags.WRITE_ONLY | OpenFlags.READ_WRITE)) != 0) {
                tree.writtenAndClosed(node);
            }
        }
    }

    /** /dev/null. */
    static final class Null extends SimFile {
        Null(int flags) {
            super(flags);
        }

        @Override
        String kind() {
            return "null";
        }

        @Override
        int ready() {
            return EventCalls.POLLIN | EventCalls.POLLOUT;
        }

        @Override
        int read(byte[] buffer, int offset, int length) {
            return 0;
        }

        @Override
        int write(byte[] bytes, int offset, int length) {
            return length;
        }

        @Override
        int type() {
            return FileStat.CHARACTER_DEVICE;
        }
    }

    /** Reads the blocked signals that are pending for one process. */
    static final class SignalFile extends SimFile {
        private final SimProcess process;
        private final long mask;

        SignalFile(SimProcess process, long mask) {
            super(OpenFlags.NON_BLOCKING);
            this.process = process;
            this.mask = mask;
        }

        long mask() {
            return mask;
        }

        @Override
        String kind() {
            return "signals";
        }

        @Override
        int ready() {
            return process.hasPending(mask) ? EventCalls.POLLIN : 0;
        }
    }

    /** Watches of the tree. */
    static final class InotifyFile extends SimFile {
        private final SimTree tree;
        private final List<systemlet.sys.InotifyEvent> events = new java.util.ArrayList<>();

        InotifyFile(SimTree tree) {
            super(OpenFlags.NON_BLOCKING);
            this.tree = tree;
        }

        List<systemlet.sys.InotifyEvent> events() {
            return events;
        }

        @Override
        String kind() {
            return "inotify";
        }

        @Override
        int ready() {
            return events.isEmpty() ? 0 : EventCalls.POLLIN;
        }

        @Override
        void ended() {
            tree.unwatchAll(this);
        }
    }

    /** A timer. */
    static final class TimerFile extends SimFile {
        private final SimWorld world;
        private final int clock;
        private long atUsec = Long.MAX_VALUE;
        private boolean cancelOnSet;
        private boolean cancelled;

        TimerFile(SimWorld world, int clock) {
            super(OpenFlags.NON_BLOCKING);
            this.world = world;
            this.clock = clock;
        }

        private long clockUsec() {
            return clock == EventCalls.CLOCK_REALTIME ? world.realtimeUsec() : world.nowUsec();
        }

        void arm(int timerFlags, long usec) {
            cancelled = false;
            cancelOnSet = (timerFlags & EventCalls.TIMER_CANCEL_ON_SET) != 0;
            if (usec == 0 || usec == Long.MAX_VALUE) {
                atUsec = Long.MAX_VALUE;
                return;
            }
            atUsec = (timerFlags & EventCalls.TIMER_ABSOLUTE) != 0 ? usec : clockUsec() + usec;
            world.at(world.nowUsec() + Math.max(0, atUsec - clockUsec()), () -> { });
        }

        void clockWasSet() {
            cancelled |= cancelOnSet;
        }

        @Override
        String kind() {
            return "timer";
        }

        @Override
        int ready() {
            return cancelled || atUsec <= clockUsec() ? EventCalls.POLLIN : 0;
        }

        long expirations() throws SysException {
            if (cancelled) {
                cancelled = false;
                throw new SysException("read", Errno.ECANCELED);
            }
            if (atUsec > clockUsec()) {
                return 0;
            }
            atUsec = Long.MAX_VALUE;
            return 1;
        }
    }

    /** Readable when its process has ended. */
    static final class ProcessFile extends SimFile {
        private final SimProcess process;

        ProcessFile(SimProcess process) {
            super(OpenFlags.NON_BLOCKING);
            this.process = process;
        }

        @Override
        String kind() {
            return "process";
        }

        @Override
        int ready() {
            return process.isZombie() ? EventCalls.POLLIN : 0;
        }
    }
}
