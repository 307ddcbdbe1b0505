package systemlet.manager;

import systemlet.base.Utf8;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.unit.SocketSettings;
import systemlet.unit.Timestamping;
import systemlet.unit.UnitConfig;

/** The options that a socket gets before it is bound. As with systemd, one that the kernel refuses is done without. */
final class SocketTuning {
    private static final long SECOND = 1_000_000;

    private final Kernel kernel;
    private final int fd;

    private SocketTuning(Kernel kernel, int fd) {
        this.kernel = kernel;
        this.fd = fd;
    }

    static void apply(Kernel kernel, int fd, UnitConfig unit, SocketAddress address) throws SysException {
        SocketTuning tuning = new SocketTuning(kernel, fd);
        tuning.general(unit);
        if (address instanceof SocketAddress.Inet4 || address instanceof SocketAddress.Inet6) {
            tuning.internet(unit, address instanceof SocketAddress.Inet6);
        }
        String device = unit.get(SocketSettings.BIND_TO_DEVICE);
        if (device != null) {
            kernel.setOption(fd, SocketOption.SOL_SOCKET, SocketOption.SO_BINDTODEVICE, Utf8.encode(device + "\0"));
        }
    }

    private void general(UnitConfig unit) {
        flag(unit.get(SocketSettings.KEEP_ALIVE), SocketOption.SO_KEEPALIVE);
        flag(unit.get(SocketSettings.BROADCAST), SocketOption.SO_BROADCAST);
        flag(unit.get(SocketSettings.PASS_CREDENTIALS), SocketOption.SO_PASSCRED);
        flag(unit.get(SocketSettings.PASS_SECURITY), SocketOption.SO_PASSSEC);
        flag(unit.get(SocketSettings.REUSE_PORT), SocketOption.SO_REUSEPORT);
        number(unit.get(SocketSettings.PRIORITY), SocketOption.SOL_SOCKET, SocketOption.SO_PRIORITY);
        number(unit.get(SocketSettings.MARK), SocketOption.SOL_SOCKET, SocketOption.SO_MARK);
        size(unit.get(SocketSettings.RECEIVE_BUFFER), SocketOption.SO_RCVBUFFORCE, SocketOption.SO_RCVBUF);
        size(unit.get(SocketSettings.SEND_BUFFER), SocketOption.SO_SNDBUFFORCE, SocketOption.SO_SNDBUF);
        flag(unit.get(SocketSettings.TIMESTAMPING) == Timestamping.US, SocketOption.SO_TIMESTAMP);
        flag(unit.get(SocketSettings.TIMESTAMPING) == Timestamping.NS, SocketOption.SO_TIMESTAMPNS);
    }

    private void internet(UnitConfig unit, boolean six) {
        seconds(unit.get(SocketSettings.KEEP_ALIVE_TIME), SocketOption.TCP_KEEPIDLE);
        seconds(unit.get(SocketSettings.KEEP_ALIVE_INTERVAL), SocketOption.TCP_KEEPINTVL);
        seconds(unit.get(SocketSettings.DEFER_ACCEPT), SocketOption.TCP_DEFER_ACCEPT);
        if (unit.get(SocketSettings.KEEP_ALIVE_PROBES) > 0) {
            attempt(SocketOption.IPPROTO_TCP, SocketOption.TCP_KEEPCNT, unit.get(SocketSettings.KEEP_ALIVE_PROBES));
        }
        if (unit.get(SocketSettings.NO_DELAY)) {
            attempt(SocketOption.IPPROTO_TCP, SocketOption.TCP_NODELAY, 1);
        }
        if (unit.get(SocketSettings.FREE_BIND)) {
            attempt(SocketOption.IPPROTO_IP, SocketOption.IP_FREEBIND, 1);
        }
        if (unit.get(SocketSettings.TRANSPARENT)) {
            attempt(SocketOption.IPPROTO_IP, SocketOption.IP_TRANSPARENT, 1);
        }
        if (unit.get(SocketSettings.PASS_PACKET_INFO)) {
            attempt(six ? SocketOption.IPPROTO_IPV6 : SocketOption.IPPROTO_IP,
                    six ? SocketOption.IPV6_RECVPKTINFO : SocketOption.IP_PKTINFO, 1);
        }
        number(unit.get(SocketSettings.IP_TOS), SocketOption.IPPROTO_IP, SocketOption.IP_TOS);
        number(unit.get(SocketSettings.IP_TTL), SocketOption.IPPROTO_IP, SocketOption.IP_TTL);
        String congestion = unit.get(SocketSettings.TCP_CONGESTION);
        if (congestion != null) {
            attempt(SocketOption.TCP_CONGESTION, Utf8.encode(congestion));
        }
    }

    private void flag(boolean on, int option) {
        if (on) {
            attempt(SocketOption.SOL_SOCKET, option, 1);
        }
    }

    /** @param value -1: not set */
    private void number(int value, int level, int option) {
        if (value >= 0) {
            attempt(level, option, value);
        }
    }

    private void seconds(long usec, int option) {
        if (usec > 0) {
            attempt(SocketOption.IPPROTO_TCP, option, (int) Math.min(Integer.MAX_VALUE, usec / SECOND));
        }
    }

    /** Root may go beyond the system's limit with the "force" variant; others get what they can. */
    private void size(long bytes, int forced, int plain) {
        if (bytes > 0 && !attempt(SocketOption.SOL_SOCKET, forced, (int) Math.min(Integer.MAX_VALUE, bytes))) {
            attempt(SocketOption.SOL_SOCKET, plain, (int) Math.min(Integer.MAX_VALUE, bytes));
        }
    }

    private boolean attempt(int level, int option, int value) {
        try {
            kernel.setOption(fd, level, option, value);
            return true;
        } catch (SysException refused) {
            return false;   // a container may not do everything; the socket works without
        }
    }

    private void attempt(int option, byte[] value) {
        try {
            kernel.setOption(fd, SocketOption.IPPROTO_TCP, option, value);
        } catch (SysException refused) {
            return;   // no such congestion control in this kernel
        }
    }
}
