package systemlet.manager;

import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * What journalctl asks of the journal, as it asks journald: Varlink calls of io.systemd.Journal on
 * /run/systemd/journal/io.systemd.journal, JSON objects that end with a NUL. None has parameters, so the method's name
 * is all that is read.
 */
final class JournalDoor {
    private static final int REQUEST_MAX = 4096;
    private static final int CONNECTIONS_MAX = 16;
    private static final String INTERFACE = "\"io.systemd.Journal.";

    private final Kernel kernel;
    private final PollSet polls;
    private JournalStore store;
    private int connections;

    JournalDoor(Kernel kernel, PollSet polls) {
        this.kernel = kernel;
        this.polls = polls;
    }

    /** Gives the store that requests are about. */
    void store(JournalStore ours) {
        store = ours;
    }

    /** Takes what waits at the listening socket. */
    void accept(int listening) {
        try {
            int fd = kernel.accept(listening, SocketOption.SOCK_NONBLOCK);
            if (connections >= CONNECTIONS_MAX) {
                kernel.close(fd);
                return;
            }
            connections++;
            polls.add(fd, EventCalls.POLLIN, revents -> serve(fd));
        } catch (SysException gone) {
            return;   // it went away before it was taken
        }
    }

    private void serve(int fd) {
        byte[] bytes = new byte[REQUEST_MAX];
        try {
            int count = kernel.read(fd, bytes, 0, bytes.length);
            if (count > 0 && bytes[count - 1] == 0) {
                byte[] answer = Utf8.encode(answer(Utf8.decode(bytes, 0, count)) + "\0");
                kernel.write(fd, answer, 0, answer.length);
                return;
            }
        } catch (SysException refused) {
            if (refused.is(Errno.EAGAIN)) {
                return;
            }
        }
        polls.remove(fd);   // the end, or a request that did not come whole
        kernel.close(fd);
        connections--;
    }

    private String answer(String request) {
        int at = request.indexOf(INTERFACE);
        int end = at < 0 ? -1 : request.indexOf('"', at + 1);
        String method = end < 0 ? "" : request.substring(at + INTERFACE.length(), end);
        if (store != null) {
            switch (method) {
                case "Rotate" -> store.rotate();
                case "Synchronize" -> store.sync();
                case "FlushToVar" -> store.persist();
                case "RelinquishVar" -> store.relinquish();
                default -> {
                    return "{\"error\":\"org.varlink.service.MethodNotFound\",\"parameters\":{}}";
                }
            }
        }
        return "{\"parameters\":{}}";
    }
}
