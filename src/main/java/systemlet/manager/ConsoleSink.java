package systemlet.manager;

import systemlet.base.Bytes;
import systemlet.journal.Entry;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;

/**
 * Copies log records to the manager's own standard output, which is what `docker logs` shows: one line each,
 * {@code name[pid]: text}. A console that does not take bytes loses lines rather than hold up the manager.
 */
final class ConsoleSink implements EntrySink {
    /** So many bytes do not wait for the end of the turn. */
    private static final int WRITE_BYTES = 28 << 10;
    /** Bytes that wait for the console at most. */
    private static final int WAITING_MAX = 1 << 20;

    private final FileCalls kernel;
    private final int fd;
    private final int levelMax;
    private final Bytes waiting = new Bytes(1024);
    private int writeAt = WRITE_BYTES;
    private long lostLines;

    /**
     * @param fd       non-blocking, or one that never blocks for long: a file, a terminal
     * @param levelMax MaxLevelConsole=: less urgent records are not shown
     */
    ConsoleSink(FileCalls kernel, int fd, int levelMax) {
        this.kernel = kernel;
        this.fd = fd;
        this.levelMax = levelMax;
    }

    @Override
    public void take(Entry entry) {
        int length = entry.messageLength();
        if (entry.priority() > levelMax || length == 0) {
            return;
        }
        if (waiting.length() + length > WAITING_MAX) {
            lostLines++;
            return;
        }
        if (lostLines > 0) {
            waiting.text("systemd[1]: " + lostLines + " lines were lost, the console did not take them\n");
            lostLines = 0;
        }
        String pid = entry.get("_PID");
        waiting.text(entry.get("SYSLOG_IDENTIFIER"));
        if (!pid.isEmpty()) {
            waiting.u8('[').text(pid).u8(']');
        }
        waiting.u8(':').u8(' ');
        entry.writeMessage(waiting);
        waiting.u8('\n');
        if (waiting.length() > writeAt) {
            flush();
            writeAt = waiting.length() + WRITE_BYTES;   // a console that takes nothing is not asked for each line
        }
    }

    /** The container's log is bounded by who keeps it: it is whole. */
    @Override
    public void pass(Entry entry) {
        take(entry);
    }

    @Override
    public void flush() {
        try {
            while (waiting.length() > 0) {
                waiting.dropFront(kernel.write(fd, waiting.backing(), 0, waiting.length()));
            }
        } catch (SysException refused) {
            return;   // full, or nobody there: what waits is tried again at the end of the next turn
        }
    }
}
