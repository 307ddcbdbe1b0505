package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.journal.StreamLines;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * Standard output and error of services, as far as they go to the journal: one stream socket for each start, as with
 * systemd, which we read line by line. A service that writes faster than we read waits; nothing is lost.
 */
final class OutputStreams {
    /** Bytes read from one stream in one turn, so that one chatterbox cannot hold up the others. */
    private static final int READ_MAX = 128 << 10;
    private static final int BUFFER = 64 << 10;

    /** A stream: our end, whose words they are, and the unfinished line. */
    private final class Stream implements PollSet.Ready {
        private final int fd;
        private LogSource source;
        private final StreamLines lines = new StreamLines();

        Stream(int fd, LogSource source) {
            this.fd = fd;
            this.source = source;
        }

        @Override
        public void ready(int revents) {
            try {
                for (int total = 0; total < READ_MAX; ) {
                    int count = kernel.read(fd, buffer, 0, BUFFER);
                    if (count == 0) {
                        end();
                        return;
                    }
                    total += count;
                    lines.feed(buffer, 0, count, text -> log.line(source, text));
                }
            } catch (SysException refused) {
                if (!refused.is(Errno.EAGAIN) && !refused.is(Errno.EINTR)) {
                    end();   // reset: the last writer is gone
                }
            }
        }

        private void end() {
            lines.finish(text -> log.line(source, text));
            polls.remove(fd);
            kernel.close(fd);
            streams.remove(this);
        }
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final LogRouter log;
    private final List<Stream> streams = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];

    OutputStreams(Kernel kernel, PollSet polls, LogRouter log) {
        this.kernel = kernel;
        this.polls = polls;
        this.log = log;
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
        Stream stream = new Stream(fd, source);
        streams.add(stream);
        polls.add(fd, EventCalls.POLLIN, stream);
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
            taker.accept(stream.fd, stream.source);
        }
    }
}
