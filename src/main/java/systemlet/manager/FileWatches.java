package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.EventCalls;
import systemlet.sys.InotifyEvent;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * Watches paths that may not exist yet: every directory on the way is watched too, and each time something moves there
 * the watches are laid anew. All share one inotify(7) descriptor, since users may have only 128.
 */
final class FileWatches {
    /** Adds to a watch that is there already instead of replacing it. */
    private static final int IN_MASK_ADD = 0x20000000;
    private static final int GONE = InotifyEvent.IN_DELETE_SELF | InotifyEvent.IN_MOVE_SELF | InotifyEvent.IN_ATTRIB;
    private static final int ON_THE_WAY = GONE | InotifyEvent.IN_CREATE | InotifyEvent.IN_MOVED_TO
            | InotifyEvent.IN_DELETE | InotifyEvent.IN_MOVED_FROM;

    /** Told what happened to a path. */
    interface Taker {
        /** @param direct the path itself had one of the events asked for; else something on the way to it changed */
        void changed(boolean direct);
    }

    /** One watched path: from {@link #watch} to {@link #end}. */
    final class Watch {
        private final String path;
        private final int mask;
        private final Taker taker;
        private int last = -1;   // the watch on the path itself

        private Watch(String path, int mask, Taker taker) {
            this.path = path;
            this.mask = mask;
            this.taker = taker;
        }

        void end() {
            for (List<Watch> sharers : watches.values()) {
                sharers.remove(this);
            }
            dropUnused();
        }

        private void lay() {
            last = -1;
            for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String parent = slash == 0 ? "/" : path.substring(0, slash);
                if (add(parent, ON_THE_WAY) < 0) {
                    return;
                }
            }
            if (path.length() > 1) {
                last = add(path, mask | GONE);
            }
        }

        private int add(String each, int bits) {
            try {
                int number = kernel.inotifyAdd(fd(), each, bits | IN_MASK_ADD);
                List<Watch> sharers = watches.computeIfAbsent(number, key -> new ArrayList<>(1));
                if (!sharers.contains(this)) {
                    sharers.add(this);
                }
                return number;
            } catch (SysException missing) {
                return -1;   // not there yet: the watch on its parent tells
            }
        }
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final Map<Integer, List<Watch>> watches = new TreeMap<>();
    private int fd = -1;

    FileWatches(Kernel kernel, PollSet polls) {
        this.kernel = kernel;
        this.polls = polls;
    }

    /**
     * Watches an absolute path until {@link Watch#end}.
     *
     * @param mask IN_ bits of {@link InotifyEvent} that count for the path itself
     */
    Watch watch(String path, int mask, Taker taker) {
        Watch watch = new Watch(path, mask, taker);
        watch.lay();
        return watch;
    }

    private int fd() throws SysException {
        if (fd < 0) {
            fd = kernel.inotify();
            polls.add(fd, EventCalls.POLLIN, revents -> read());
        }
        return fd;
    }

    private void read() {
        Map<Watch, Boolean> touched = new java.util.LinkedHashMap<>();
        try {
            for (InotifyEvent event : kernel.inotifyRead(fd)) {
                note(event, touched);
            }
        } catch (SysException later) {
            return;   // EAGAIN, EINTR: the descriptor stays readable
        }
        for (Map.Entry<Watch, Boolean> each : touched.entrySet()) {
            each.getKey().lay();
            each.getKey().taker.changed(each.getValue());
        }
    }

    private void note(InotifyEvent event, Map<Watch, Boolean> touched) {
        if ((event.mask() & InotifyEvent.IN_Q_OVERFLOW) != 0) {
            watches.values().forEach(sharers -> sharers.forEach(watch -> touched.put(watch, true)));
            return;
        }
        for (Watch watch : watches.getOrDefault(event.watch(), List.of())) {
            boolean direct = event.watch() == watch.last && (event.mask() & (watch.mask | GONE)) != 0;
            touched.merge(watch, direct, Boolean::logicalOr);
        }
        if ((event.mask() & InotifyEvent.IN_IGNORED) != 0) {
            watches.remove(event.watch());
        }
    }

    private void dropUnused() {
        List<Integer> unused = new ArrayList<>();
        watches.forEach((number, sharers) -> {
            if (sharers.isEmpty()) {
                unused.add(number);
            }
        });
        for (int number : unused) {
            watches.remove(number);
            try {
                kernel.inotifyRemove(fd, number);
            } catch (SysException ended) {
                continue;   // its file went away, and the watch with it
            }
        }
    }
}
