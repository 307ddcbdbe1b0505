package systemlet.manager;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import systemlet.base.Bytes;
import systemlet.journal.Entry;
import systemlet.journal.NativeMessage;
import systemlet.journal.SyslogMessage;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * The sockets where other programs than our services' outputs log: /dev/log for syslog(3), /run/systemd/journal/socket
 * for sd_journal_send(3), /run/systemd/journal/stdout for sd_journal_stream_fd(3) and systemd-cat(1), and journalctl's
 * door. Where one cannot be made (a read-only file system, another user's), the others work on.
 */
final class LogIntake {
    private static final int DATAGRAMS_PER_TURN = 256;
    private static final int CONNECTIONS_PER_TURN = 16;
    /** Bytes of a usual message; a longer one makes itself room. */
    private static final int BUFFER = 8 << 10;
    /** Bytes of one message at most, as a datagram or as a file. */
    static final int MESSAGE_MAX = 4 << 20;
    private static final String DEV_LOG = "/dev/log";

    private final Kernel kernel;
    private final LogRouter log;
    private final LogSenders senders;
    private final OutputStreams streams;
    private final String directory;
    private final ListenPoint syslog;
    private final ListenPoint fields;
    private final List<ListenPoint> doors;
    private byte[] buffer = new byte[BUFFER];

    /** @param directory where the sockets are: /run/systemd/journal */
    LogIntake(Kernel kernel, PollSet polls, LogRouter log, LogSenders senders, OutputStreams streams, JournalDoor door,
            String directory) {
        this.kernel = kernel;
        this.log = log;
        this.senders = senders;
        this.streams = streams;
        this.directory = directory;
        syslog = point(polls, "dev-log", SocketOption.SOCK_DGRAM, 0666, fd -> datagrams(true));
        fields = point(polls, "socket", SocketOption.SOCK_DGRAM, 0666, fd -> datagrams(false));
        ListenPoint lines = point(polls, "stdout", SocketOption.SOCK_STREAM, 0666, this::connections);
        ListenPoint requests = point(polls, "io.systemd.journal", SocketOption.SOCK_STREAM, 0600, door::accept);
        doors = List.of(syslog, fields, lines, requests);
    }

    private ListenPoint point(PollSet polls, String name, int type, int mode, IntConsumer reader) {
        return new ListenPoint(kernel, polls, directory + "/" + name, type, mode, reader);
    }

    /** Makes what an earlier self has not left us. */
    void open() {
        try {
            Trees.make(kernel, directory, 0755);
            for (ListenPoint door : doors) {
                if (door.fd() < 0) {
                    door.open();
                }
            }
            link();
        } catch (SysException refused) {
            log.manager(6, "Not all sockets for log messages could be made: " + refused.getMessage());
        }
    }

    /** Points /dev/log to our socket, unless a living logger has it. */
    private void link() throws SysException {
        FileStat there = Files.lstatOrNull(kernel, DEV_LOG);
        if (there != null && there.isSocket() && isAlive()) {
            return;
        }
        if (there == null || there.isSocket() || there.isSymlink()) {
            Files.replaceLink(kernel, directory + "/dev-log", DEV_LOG);
        }
    }

    private boolean isAlive() throws SysException {
        int probe = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM | SocketOption.SOCK_NONBLOCK, 0);
        try {
            kernel.connect(probe, new SocketAddress.UnixPath(DEV_LOG));
            return true;
        } catch (SysException refused) {
            return refused.is(Errno.EAGAIN) || refused.is(Errno.EPROTOTYPE);
        } finally {
            kernel.close(probe);
        }
    }

    /** Takes over what an earlier self of this manager opened. */
    void adopt(String name, int fd) {
        for (ListenPoint door : doors) {
            if (name(door).equals(name)) {
                try {
                    door.adopt(fd);
                } catch (SysException closed) {
                    continue;   // it is opened anew
                }
            }
        }
    }

    /** Takes the name and descriptor of each open socket. */
    void each(BiConsumer<String, Integer> taker) {
        for (ListenPoint door : doors) {
            if (door.fd() >= 0) {
                taker.accept(name(door), door.fd());
            }
        }
    }

    private String name(ListenPoint door) {
        return door.path().substring(directory.length() + 1);
    }

    /** Reads what has been sent so far, as before the last words of the manager. */
    void drain() {
        if (syslog.fd() >= 0) {
            datagrams(true);
        }
        if (fields.fd() >= 0) {
            datagrams(false);
        }
    }

    /** Ends for good: leaves no name behind that leads nowhere. */
    void close() {
        for (ListenPoint door : doors) {
            door.close();
        }
        try {
            if (kernel.readlink(DEV_LOG).equals(directory + "/dev-log")) {
                kernel.unlink(DEV_LOG);
            }
        } catch (SysException none) {
            return;   // not ours, or never made
        }
    }

    private void datagrams(boolean ofSyslog) {
        int fd = ofSyslog ? syslog.fd() : fields.fd();
        for (int i = 0; i < DATAGRAMS_PER_TURN; i++) {
            try {
                makeRoom(fd);
                ReceivedMessage message = kernel.receiveMessage(fd, buffer, 0, buffer.length, SocketOption.MSG_DONTWAIT);
                take(message, ofSyslog);
            } catch (SysException refused) {
                break;   // EAGAIN: all read; anything else shows again in the next turn
            }
        }
        if (buffer.length > BUFFER) {
            buffer = new byte[BUFFER];
        }
    }

    private void makeRoom(int fd) throws SysException {
        int next = Math.min(kernel.available(fd), MESSAGE_MAX);
        if (next > buffer.length) {
            buffer = new byte[next];
        }
    }

    private void take(ReceivedMessage message, boolean ofSyslog) throws SysException {
        try {
            if (message.sender() == null) {
                return;
            }
            LogSenders.Sender sender = senders.of(message.sender(), kernel.nowUsec());
            if (ofSyslog) {
                syslog(sender, SyslogMessage.parse(buffer, message.length()));
            } else if (message.length() == 0 && message.fds().length == 1) {
                byte[] file = file(message.fds()[0]);
                fields(sender, file, file.length);
            } else if ((message.flags() & SocketOption.MSG_TRUNC) == 0) {
                fields(sender, buffer, message.length());
            }
        } finally {
            for (int fd : message.fds()) {
                kernel.close(fd);
            }
        }
    }

    private void syslog(LogSenders.Sender sender, SyslogMessage message) {
        if (message == null) {
            return;
        }
        Entry entry = log.fresh(sender.fields()).with("_TRANSPORT", "syslog")
                .with("PRIORITY", Integer.toString(message.priority() & 7));
        with(entry, "SYSLOG_FACILITY", message.priority() > 7 ? Integer.toString(message.priority() >> 3) : "");
        with(entry, "SYSLOG_IDENTIFIER", message.identifier());
        with(entry, "SYSLOG_PID", message.pid());
        with(entry, "SYSLOG_TIMESTAMP", message.timestamp());
        entry.with("MESSAGE", message.text());
        if (message.raw() != null) {
            entry.with("SYSLOG_RAW", message.raw());
        }
        log.message(sender.unit(), entry);
    }

    private static void with(Entry entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.with(name, value);
        }
    }

    private void fields(LogSenders.Sender sender, byte[] bytes, int length) {
        for (List<Entry.Field> each : NativeMessage.parse(bytes, length)) {
            Entry entry = log.fresh(sender.fields()).with("_TRANSPORT", "journal");
            entry.fields().addAll(each);
            log.message(sender.unit(), entry);
        }
    }

    /**
     * {@return the bytes of a file that a client passed, as it does with large messages} Only files in memory are read,
     * since reading another could wait for a disk or a file system of the client's own.
     */
    private byte[] file(int fd) throws SysException {
        FileStat stat = kernel.fstat(fd);
        String path = kernel.readlink("/proc/self/fd/" + fd);
        boolean memory = path.startsWith("/memfd:") || path.startsWith("/dev/shm/") || path.startsWith("/tmp/")
                || path.startsWith("/var/tmp/");
        if (!stat.isRegular() || !memory || stat.size() > MESSAGE_MAX) {
            log.journal(6, "Got a file of " + stat.size() + " bytes for a log message, ignoring it.");
            return new byte[0];
        }
        kernel.seek(fd, 0, FileCalls.SEEK_SET);
        Bytes bytes = new Bytes((int) stat.size());
        byte[] chunk = new byte[BUFFER];
        for (int count = kernel.read(fd, chunk, 0, BUFFER); count > 0 && bytes.length() < MESSAGE_MAX;
                count = kernel.read(fd, chunk, 0, BUFFER)) {
            bytes.bytes(chunk, 0, count);
        }
        return bytes.toArray();
    }

    private void connections(int listening) {
        for (int i = 0; i < CONNECTIONS_PER_TURN; i++) {
            try {
                int fd = kernel.accept(listening, SocketOption.SOCK_NONBLOCK);
                streams.greet(fd, kernel.peerCredentials(fd));
            } catch (SysException refused) {
                return;   // EAGAIN: none waits; EMFILE: later
            }
        }
    }
}
