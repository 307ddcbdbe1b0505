package systemlet.manager;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.EventCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Descriptors that services left with us (sd_notify(3), FDSTORE=1): handed back at their next start, in order. */
final class DescriptorStore {
    /** One stored descriptor. */
    record Stored(int fd, String name) {}

    private final Kernel kernel;
    private final PollSet polls;
    private final Map<String, List<Stored>> byUnit = new TreeMap<>();

    DescriptorStore(Kernel kernel, PollSet polls) {
        this.kernel = kernel;
        this.polls = polls;
    }

    /** @param watch drop the descriptor by itself when it hangs up */
    void add(String unit, int fd, String name, boolean watch) {
        List<Stored> stored = byUnit.computeIfAbsent(unit, key -> new ArrayList<>());
        if (isKnown(stored, fd)) {
            kernel.close(fd);
            return;
        }
        try {
            kernel.keepOnExec(fd);
        } catch (SysException closed) {
            return;   // came in closed: nothing to keep
        }
        stored.add(0, new Stored(fd, name));   // the newest first, as systemd passes them
        if (watch) {
            polls.add(fd, 0, revents -> {
                if ((revents & (EventCalls.POLLHUP | EventCalls.POLLERR)) != 0) {
                    drop(unit, fd);
                }
            });
        }
    }

    List<Stored> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /** {@return the units that have something stored} */
    List<String> units() {
        return new ArrayList<>(byUnit.keySet());
    }

    void forget(String unit, String name) {
        for (Iterator<Stored> each = byUnit.getOrDefault(unit, List.of()).iterator(); each.hasNext(); ) {
            Stored stored = each.next();
            if (stored.name().equals(name)) {
                each.remove();
                close(stored);
            }
        }
    }

    void clear(String unit) {
        List<Stored> stored = byUnit.remove(unit);
        if (stored != null) {
            stored.forEach(this::close);
        }
    }

    private void drop(String unit, int fd) {
        for (Stored stored : new ArrayList<>(of(unit))) {
            if (stored.fd() == fd) {
                byUnit.get(unit).remove(stored);
                close(stored);
            }
        }
    }

    private void close(Stored stored) {
        polls.remove(stored.fd());
        kernel.close(stored.fd());
    }

    /** {@return whether the same open file is stored already, as systemd compares: by device and inode} */
    private boolean isKnown(List<Stored> stored, int fd) {
        try {
            FileStat fresh = kernel.fstat(fd);
            for (Stored each : stored) {
                FileStat other = kernel.fstat(each.fd());
                if (fresh.dev() == other.dev() && fresh.ino() == other.ino() && fresh.mode() == other.mode()) {
                    return true;
                }
            }
        } catch (SysException closed) {
            return false;   // add() finds out
        }
        return false;
    }
}
