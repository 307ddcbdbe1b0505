package systemlet.ctl;

import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;
import systemlet.sys.TerminalCalls;

/** Text on its way to a file descriptor: gathered, and written when much has gathered or {@link #flush} is called. */
public final class Stream {
    private static final int FLUSH_CHARS = 16 << 10;

    private final FileCalls files;
    private final int fd;
    private final StringBuilder waiting = new StringBuilder();
    private boolean broken;

    public Stream(FileCalls files, int fd) {
        this.files = files;
        this.fd = fd;
    }

    public Stream print(String text) {
        waiting.append(text);
        if (waiting.length() > FLUSH_CHARS) {
            flush();
        }
        return this;
    }

    public Stream line(String text) {
        return print(text).print("\n");
    }

    /** Writes all that waits. A reader that went away is no error: the rest is dropped. */
    /** {@return whether nobody reads any more} */
    boolean isBroken() {
        return broken;
    }

    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        byte[] bytes = Utf8.encode(waiting.toString());
        waiting.setLength(0);
        write(bytes);
    }

    /** Writes what waits when this is a terminal, so that people see lines in the order they were made. */
    void flushForTerminal(TerminalCalls terminals) {
        if (!waiting.isEmpty() && terminals.isatty(fd)) {
            flush();
        }
    }

    /** Writes bytes as they are, after the text that waits. */
    public void bytes(byte[] bytes) {
        flush();
        write(bytes);
    }

    private void write(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && !broken) {
            try {
                at += files.write(fd, bytes, at, bytes.length - at);
            } catch (SysException refused) {
                broken = !refused.is(Errno.EINTR) && !refused.is(Errno.EAGAIN);
            }
        }
    }
}
