package systemlet.manager;

import java.util.Arrays;
import systemlet.base.Check;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.SysException;

/**
 * The descriptors that the loop waits for, and who is told when one is ready. One wait for everything: poll(2) over
 * dense arrays, since a container's manager has tens of descriptors, rarely hundreds.
 */
final class PollSet {
    /** Told that its descriptor is ready. It reads what it may in one go, bounded, and never blocks. */
    interface Ready {
        /** @param revents POLL bits of {@link EventCalls} */
        void ready(int revents);
    }

    private final EventCalls kernel;
    private int[] fds = new int[16];
    private int[] events = new int[16];
    private int[] revents = new int[16];
    private Ready[] owners = new Ready[16];
    private int[] slotOf = new int[32];   // by descriptor; -1: not here
    private int count;

    PollSet(EventCalls kernel) {
        this.kernel = kernel;
        Arrays.fill(slotOf, -1);
    }

    /**
     * Waits for {@code fd} from now on. Where the number is here already, its former owner closed it in this turn and
     * will find out at the end of it: the new owner takes the place.
     *
     * @param bits POLL bits; 0: only errors and hang-ups
     */
    void add(int fd, int bits, Ready owner) {
        Check.that(fd >= 0, "only an open descriptor is polled");
        remove(fd);
        grow(fd);
        slotOf[fd] = count;
        fds[count] = fd;
        events[count] = bits;
        revents[count] = 0;
        owners[count++] = owner;
    }

    boolean contains(int fd) {
        return fd >= 0 && fd < slotOf.length && slotOf[fd] >= 0;
    }

    /** Changes what is waited for. */
    void want(int fd, int bits) {
        Check.that(contains(fd), "only a descriptor in the poll set changes its events");
        events[slotOf[fd]] = bits;
    }

    /** Forgets {@code fd}; to be called before it is closed. Forgetting an unknown one is fine. */
    void remove(int fd) {
        if (!contains(fd)) {
            return;
        }
        int slot = slotOf[fd];
        slotOf[fd] = -1;
        count--;
        if (slot != count) {
            fds[slot] = fds[count];
            events[slot] = events[count];
            revents[slot] = revents[count];
            owners[slot] = owners[count];
            slotOf[fds[slot]] = slot;
        }
        owners[count] = null;
    }

    /** Forgets {@code fd} where it still belongs to {@code owner}. */
    void remove(int fd, Ready owner) {
        if (contains(fd) && owners[slotOf[fd]] == owner) {
            remove(fd);
        }
    }

    /**
     * Waits, then tells every owner whose descriptor is ready. An owner may add and remove descriptors meanwhile:
     * one that moved is told in the next turn.
     *
     * @param timeoutUsec microseconds, 0 not to wait, {@link EventCalls#FOREVER}
     */
    void turn(long timeoutUsec) throws SysException {
        int ready;
        try {
            ready = kernel.poll(fds, events, revents, count, timeoutUsec);
        } catch (SysException interrupted) {
            if (interrupted.is(Errno.EINTR)) {
                return;   // the next turn looks again
            }
            throw interrupted;
        }
        for (int slot = 0; slot < count && ready > 0; slot++) {
            int bits = revents[slot];
            if (bits != 0) {
                revents[slot] = 0;
                ready--;
                owners[slot].ready(bits);
            }
        }
    }

    private void grow(int fd) {
        if (count == fds.length) {
            fds = Arrays.copyOf(fds, count * 2);
            events = Arrays.copyOf(events, count * 2);
            revents = Arrays.copyOf(revents, count * 2);
            owners = Arrays.copyOf(owners, count * 2);
        }
        if (fd >= slotOf.length) {
            int old = slotOf.length;
            slotOf = Arrays.copyOf(slotOf, Math.max(fd + 1, old * 2));
            Arrays.fill(slotOf, old, slotOf.length, -1);
        }
    }
}
