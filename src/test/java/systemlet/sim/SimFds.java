package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Errno;
import systemlet.sys.SysException;

/** The descriptor table of a simulated process. */
class SimFds {
    private static final int MAX_FDS = 4096;

    /** A place in the descriptor table. */
    record Place(SimFile file, boolean closesOnExec) {}

    private final List<Place> places = new ArrayList<>();

    /** Shares the open files of another process, as fork(2) does. */
    final void inheritFds(SimFds from) {
        for (Place place : from.places) {
            places.add(place);
            if (place != null) {
                place.file.hold();
            }
        }
    }

    /** Closes what does not survive execve. */
    final void closeOnExec() {
        for (int fd = 0; fd < places.size(); fd++) {
            if (places.get(fd) != null && places.get(fd).closesOnExec) {
                close(fd);
            }
        }
    }

    final void closeAll() {
        for (int fd = 0; fd < places.size(); fd++) {
            close(fd);
        }
    }

    /** Tells the timers among the files that the wall clock was set. */
    final void clockWasSet() {
        for (Place place : places) {
            if (place != null && place.file instanceof SimFile.TimerFile timer) {
                timer.clockWasSet();
            }
        }
    }

    /** {@return the place of an open descriptor, or null} */
    Place place(int fd) {
        return fd < 0 || fd >= places.size() ? null : places.get(fd);
    }

    SimFile file(int fd) throws SysException {
        Place place = place(fd);
        if (place == null) {
            throw new SysException("fd " + fd, Errno.EBADF);
        }
        return place.file;
    }

    /** Opens {@code file} as the lowest free descriptor from {@code minimum}, close-on-exec. */
    int open(SimFile file, int minimum) throws SysException {
        int fd = minimum;
        while (fd < places.size() && places.get(fd) != null) {
            fd++;
        }
        if (fd >= MAX_FDS) {
            throw new SysException("open", Errno.EMFILE);
        }
        put(fd, file, true);
        return fd;
    }

    void put(int fd, SimFile file, boolean closesOnExec) {
        file.hold();
        while (places.size() <= fd) {
            places.add(null);
        }
        close(fd);
        places.set(fd, new Place(file, closesOnExec));
    }

    void closesOnExec(int fd, boolean value) throws SysException {
        places.set(fd, new Place(file(fd), value));
    }

    void closesOnExecFrom(int first) {
        for (int fd = first; fd < places.size(); fd++) {
            if (places.get(fd) != null) {
                places.set(fd, new Place(places.get(fd).file, true));
            }
        }
    }

    void close(int fd) {
        Place place = place(fd);
        if (place != null) {
            places.set(fd, null);
            place.file.release();
        }
    }

    /** {@return what is open, a word for each descriptor} */
    List<String> openKinds() {
        List<String> kinds = new ArrayList<>();
        for (Place place : places) {
            if (place != null) {
                kinds.add(place.file.kind());
            }
        }
        return kinds;
    }

    /** {@return how many descriptors are open} */
    public int openFds() {
        int count = 0;
        for (Place place : places) {
            count += place == null ? 0 : 1;
        }
        return count;
    }
}
