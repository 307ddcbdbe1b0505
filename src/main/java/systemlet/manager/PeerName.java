package systemlet.manager;

import java.util.List;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/**
 * Who connected to a socket of Accept=yes, as part of the instance name of the service that gets the connection
 * (systemd.socket(5), Accept=), and as what MaxConnectionsPerSource= counts.
 *
 * @param instance "127.0.0.1:80-127.0.0.1:4242", "4711-1000" (pid and uid) or ""
 * @param source   the peer's address without its port, or ""
 */
record PeerName(String instance, String source) {
    static PeerName of(Kernel kernel, int fd) throws SysException {
        SocketAddress peer = kernel.peerAddress(fd);
        return switch (peer) {
            case SocketAddress.Inet4 it -> new PeerName(text(kernel.localAddress(fd)) + "-" + text(it), host(it));
            case SocketAddress.Inet6 it -> new PeerName(text(kernel.localAddress(fd)) + "-" + text(it), host(it));
            case SocketAddress.Vsock it -> new PeerName(text(kernel.localAddress(fd)) + "-" + text(it), host(it));
            case SocketAddress.UnixPath it -> local(kernel, fd);
            case SocketAddress.UnixAbstract it -> local(kernel, fd);
            case SocketAddress.UnixUnnamed it -> local(kernel, fd);
            case SocketAddress.Netlink it -> new PeerName("", "");
            case SocketAddress.Other it -> new PeerName("", "");
        };
    }

    /** {@return REMOTE_ADDR= and REMOTE_PORT= for a service that talks over {@code fd}; nothing where nobody is connected} */
    static List<String> variables(Kernel kernel, int fd) {
        try {
            SocketAddress peer = kernel.peerAddress(fd);
            String text = text(peer);
            return text.isEmpty() ? List.of() : List.of("REMOTE_ADDR=" + host(peer),
                    "REMOTE_PORT=" + text.substring(text.lastIndexOf(':') + 1));
        } catch (SysException notConnected) {
            return List.of();
        }
    }

    private static PeerName local(Kernel kernel, int fd) throws SysException {
        UserCredentials user = kernel.peerCredentials(fd);
        return new PeerName(user.pid() + "-" + user.uid(), "");
    }

    private static String text(SocketAddress address) {
        return switch (address) {
            case SocketAddress.Inet4 it -> host(it) + ":" + it.port();
            case SocketAddress.Inet6 it -> (mapped(it) ? host(it) : "[" + host(it) + "]") + ":" + it.port();
            case SocketAddress.Vsock it -> host(it) + ":" + it.port();
            default -> "";
        };
    }

    private static String host(SocketAddress address) {
        return switch (address) {
            case SocketAddress.Inet4 it -> dotted(it.address());
            case SocketAddress.Inet6 it -> mapped(it) ? dotted(last4(it.address())) : colons(it.address());
            case SocketAddress.Vsock it -> Integer.toUnsignedString(it.context());
            default -> "";
        };
    }

    private static boolean mapped(SocketAddress.Inet6 address) {
        byte[] bytes = address.address();
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static int last4(byte[] bytes) {
        return bytes[12] << 24 | (bytes[13] & 0xff) << 16 | (bytes[14] & 0xff) << 8 | bytes[15] & 0xff;
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }

    /** RFC 5952: the longest run of zero groups, of two at least, is written as "::". */
    private static String colons(byte[] bytes) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && group(bytes, i + length) == 0) {
                length++;
            }
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                text.append("::");
                i += bestLength - 1;
                continue;
            }
            if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(group(bytes, i)));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xff) << 8 | bytes[2 * index + 1] & 0xff;
    }
}
