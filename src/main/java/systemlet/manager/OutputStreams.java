package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.journal.Fields;
import systemlet.journal.StreamHeader;
import systemlet.journal.StreamLines;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/**
 * Streams of log lines: standard output and error of services, one stream socket for each start, as with systemd, and
 * the connections of /run/systemd/journal/stdout. Who writes faster than we read waits; nothing is lost.
 */
final class OutputStreams {
    /** Bytes read from one stream in one turn, so that one chatterbox cannot hold up the others. */
    private static final int READ_MAX = 128 << 10;
    private static final int BUFFER = 16 << 10;
    /** Connections of others than our services at most. */
    private static final int FOREIGN_MAX = 1024;

    /** A stream: our end, whose words they are, and the unfinished line. */
    private final class Stream implements PollSet.Ready {
        private final int fd;
        private final StreamLines lines;
        private LogSource source;
        private Fields common;         // null before the first line
        private final boolean foreign;
        private StreamHeader header;   // null where there is none, or no more
        private boolean shut;

        Stream(int fd, LogSource source, StreamHeader header) {
            this.fd = fd;
            this.source = source;
            this.header = header;
            foreign = header != null;
            lines = new StreamLines(lineMax);
        }

        @Override
        public void ready(int revents) {
            try {
                for (int total = 0; total < READ_MAX && !shut; ) {
                    int count = kernel.read(fd, buffer, 0, BUFFER);
                    if (count == 0) {
                        end();
                        return;
                    }
                    total += count;
                    lines.feed(buffer, 0, count, this::line);
                }
            } catch (SysException refused) {
                if (!refused.is(Errno.EAGAIN) && !refused.is(Errno.EINTR)) {
                    end();   // reset: the last writer is gone
                }
            }
        }

        private void line(byte[] bytes, int from, int length, StreamLines.End end) {
            if (header != null) {
                if (!shut) {
                    greet(Utf8.decode(bytes, from, length));
                }
                return;
            }
            if (common == null) {
                source = senders.describe(source);
                common = log.stream(source);
            }
            log.line(source, common, bytes, from, length, end);
        }

        private void greet(String text) {
            if (!header.take(text)) {
                shut();   // what is still in the buffer cannot be understood without a header
            } else if (header.isComplete()) {
                source = source.withHeader(header);
                header = null;
                keep(fd);
            }
        }

        private void end() {
            if (header == null) {
                lines.finish(this::line);
            }
            shut();
        }

        private void shut() {
            if (!shut) {
                shut = true;
                streams.remove(this);
                polls.remove(fd);
                kernel.close(fd);
            }
        }
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final LogRouter log;
    private final int lineMax;
    private final List<Stream> streams = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private LogSenders senders;

    /** @param lineMax LineMax=: bytes of a line at most */
    OutputStreams(Kernel kernel, PollSet polls, LogRouter log, int lineMax) {
        this.kernel = kernel;
        this.polls = polls;
        this.log = log;
        this.lineMax = lineMax;
    }

    /** Gives the part that knows processes; to be called before the first line. */
    void senders(LogSenders known) {
        senders = known;
    }

    /**
     * {@return a new stream's two ends: ours, which is read from now on, and the child's}
     * The caller closes the child's after the fork.
     */
    int[] open(LogSource source) throws SysException {
        int[] ends = kernel.socketPair(SocketOption.SOCK_STREAM);
        try {
            kernel.setNonBlocking(ends[0]);
            kernel.shutdown(ends[0], SocketOption.SHUT_WR);
            kernel.keepOnExec(ends[0]);   // survives a re-execution, also one after a fault
        } catch (SysException failed) {
            kernel.close(ends[0]);
            kernel.close(ends[1]);
            throw failed;
        }
        adopt(ends[0], source);
        return ends;
    }

    /** Goes on reading a stream that an earlier self of this manager opened. */
    void adopt(int fd, LogSource source) {
        log.expect(source.unit());
        add(new Stream(fd, source, null));
    }

    /** Reads a non-blocking connection whose first lines say what it is. @param who the kernel's word for it */
    void greet(int fd, UserCredentials who) {
        int foreign = 0;
        for (Stream stream : streams) {
            foreign += stream.foreign ? 1 : 0;
        }
        if (foreign >= FOREIGN_MAX) {
            kernel.close(fd);
            return;
        }
        LogSource unknown = new LogSource("", who.pid(), who.uid(), who.gid(), "", "", "", "", "", 6, -1, false);
        add(new Stream(fd, senders.describe(unknown), new StreamHeader()));   // it may be gone when its first line is read
    }

    private void add(Stream stream) {
        streams.add(stream);
        polls.add(stream.fd, EventCalls.POLLIN, stream);
    }

    private void keep(int fd) {
        try {
            kernel.keepOnExec(fd);
        } catch (SysException impossible) {
            return;   // then it ends with this self
        }
    }

    /** The process behind a stream is known now. */
    void started(int fd, int pid) {
        for (Stream stream : streams) {
            if (stream.fd == fd) {
                stream.source = stream.source.withPid(pid);
            }
        }
    }

    /** Reads what has been written so far, as before the last words of the manager. */
    void drain() {
        for (Stream stream : new ArrayList<>(streams)) {
            stream.ready(EventCalls.POLLIN);
        }
    }

    /** Takes every open stream and whose it is: what {@link #adopt} needs after a re-execution. */
    void each(java.util.function.BiConsumer<Integer, LogSource> taker) {
        for (Stream stream : streams) {
            if (stream.header == null) {
                taker.accept(stream.fd, stream.source);
            }
        }
    }
}
