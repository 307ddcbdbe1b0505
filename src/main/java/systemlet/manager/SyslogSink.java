package systemlet.manager;

import systemlet.base.TimeZone;
import systemlet.base.Utf8;
import systemlet.journal.Entry;
import systemlet.journal.SyslogLine;
import systemlet.sys.Errno;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketCalls;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/**
 * Copies log records to a syslog daemon that listens on /run/systemd/journal/syslog (syslog.socket, as rsyslog has it),
 * in the sender's name as far as the kernel allows. One that is full or away misses what is said meanwhile.
 */
final class SyslogSink implements EntrySink {
    /** How long nothing is sent after nobody was there. */
    private static final long AWAY_USEC = 1_000_000;

    private final SocketCalls kernel;
    private final SocketAddress address;
    private final int levelMax;
    private final TimeZone zone;
    private int fd = -1;
    private long awayUntilUsec;

    SyslogSink(SocketCalls kernel, String path, int levelMax, TimeZone zone) {
        this.kernel = kernel;
        this.levelMax = levelMax;
        address = new SocketAddress.UnixPath(path);
        this.zone = zone;
    }

    @Override
    public void take(Entry entry) {
        if (entry.priority() > levelMax || entry.monotonicUsec() < awayUntilUsec) {
            return;
        }
        String line = SyslogLine.of(entry, zone);
        if (line.isEmpty()) {
            return;
        }
        byte[] bytes = Utf8.encode(line);
        UserCredentials sender = new UserCredentials(number(entry, "_PID", 0), number(entry, "_UID", 0), number(entry, "_GID", 0));
        try {
            send(bytes, sender);
        } catch (SysException refused) {
            if (!refused.is(Errno.EAGAIN)) {
                awayUntilUsec = entry.monotonicUsec() + AWAY_USEC;   // nobody listens: ENOENT, ECONNREFUSED
            }
        }
    }

    private void send(byte[] bytes, UserCredentials sender) throws SysException {
        if (fd < 0) {
            fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM | SocketOption.SOCK_NONBLOCK, 0);
        }
        try {
            kernel.sendMessage(fd, bytes, 0, bytes.length, SocketCalls.NO_FDS, sender, address, SocketOption.MSG_NOSIGNAL);
        } catch (SysException refused) {
            if (!refused.is(Errno.ESRCH) && !refused.is(Errno.EPERM)) {
                throw refused;
            }
            kernel.sendMessage(fd, bytes, 0, bytes.length, SocketCalls.NO_FDS, null, address, SocketOption.MSG_NOSIGNAL);
        }
    }

    private static int number(Entry entry, String field, int absent) {
        String text = entry.get(field);
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9' || value > 100_000_000) {
                return absent;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return text.isEmpty() ? absent : value;
    }

    @Override
    public void flush() {
        // each record was sent when it came
    }
}
