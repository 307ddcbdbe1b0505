package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Rng;
import systemlet.sys.Errno;

/** Which system calls of driven processes fail, and how: by a plan, so that the same seed fails the same way. */
public interface Faults {
    Faults NONE = call -> 0;

    /** {@return the error that this call gets now, 0 for none} */
    int errno(String call);

    /** The same where it matters whose call it is. */
    default int errno(String call, int pid) {
        return errno(call);
    }

    /** {@return how many bytes a read or write moves, 1 to {@code wanted}} */
    default int length(String call, int wanted) {
        return wanted;
    }

    /** Fails the next call of a name once. */
    static Faults once(String call, int errno) {
        return after(0, call, errno);
    }

    /** Lets so many calls of a name succeed, and fails the next. */
    static Faults after(int good, String call, int errno) {
        return new Faults() {
            private int seen;

            @Override
            public int errno(String name) {
                return name.equals(call) && seen++ == good ? errno : 0;
            }
        };
    }

    /**
     * Fails calls at random, those errors that Linux may give to a correct program.
     *
     * @param oneIn how rare: one call in so many
     */
    static Faults seeded(Rng rng, int oneIn) {
        return new Seeded(rng, oneIn);
    }

    /** The random plan: each error is one that the call may really give, and only where waiting again may help. */
    final class Seeded implements Faults {
        private record Row(String call, int[] errors) {}

        private static final List<Row> ROWS = new ArrayList<>(List.of(
            new Row("poll", new int[] {Errno.EINTR}),
            new Row("read", new int[] {Errno.EINTR}),
            new Row("write", new int[] {Errno.EINTR}),
            new Row("write file", new int[] {Errno.ENOSPC}),
            new Row("fork", new int[] {Errno.EAGAIN, Errno.ENOMEM}),
            new Row("open", new int[] {Errno.EMFILE, Errno.ENFILE, Errno.ENOMEM}),
            new Row("pipe", new int[] {Errno.EMFILE}),
            new Row("socket", new int[] {Errno.EMFILE, Errno.ENOMEM}),
            new Row("accept", new int[] {Errno.ECONNABORTED, Errno.EMFILE}),
            new Row("inotify_add_watch", new int[] {Errno.ENOSPC}),
            new Row("mkdir", new int[] {Errno.ENOSPC}),
            new Row("rename", new int[] {Errno.ENOSPC}),
            new Row("send", new int[] {Errno.EAGAIN, Errno.ENOBUFS})));

        private final Rng rng;
        private final int oneIn;

        private Seeded(Rng rng, int oneIn) {
            this.rng = rng;
            this.oneIn = oneIn;
        }

        @Override
        public int errno(String call) {
            for (Row row : ROWS) {
                if (row.call.equals(call) && rng.below(oneIn) == 0) {
                    return row.errors[rng.below(row.errors.length)];
                }
            }
            return 0;
        }

        @Override
        public int length(String call, int wanted) {
            return wanted > 1 && rng.below(oneIn) == 0 ? 1 + rng.below(wanted - 1) : wanted;
        }
    }
}
