package systemlet.sys;

import systemlet.base.Utf8;

/** Socket addresses as the bytes of struct sockaddr_* (little-endian machines), in both directions. */
final class SocketAddressBytes {
    /** sizeof(struct sockaddr_storage): room for any address. */
    static final int MAX_BYTES = 128;
    private static final int UNIX_PATH_AT = 2;

    private SocketAddressBytes() {}

    /** {@return the bytes for bind, connect and sendmsg}; the twin of {@link #decode}. */
    static byte[] encode(SocketAddress address) throws SysException {
        return switch (address) {
            case SocketAddress.UnixPath unix -> unixPath(unix.path());
            case SocketAddress.UnixAbstract unix -> unixAbstract(unix.name());
            case SocketAddress.UnixUnnamed unnamed -> family(SocketOption.AF_UNIX, 2);
            case SocketAddress.Inet4 inet -> inet4(inet);
            case SocketAddress.Inet6 inet -> inet6(inet);
            case SocketAddress.Netlink netlink -> {
                byte[] bytes = family(SocketOption.AF_NETLINK, 12);
                put32(bytes, 4, netlink.port());
                put32(bytes, 8, netlink.groups());
                yield bytes;
            }
            case SocketAddress.Vsock vsock -> {
                byte[] bytes = family(SocketOption.AF_VSOCK, 16);
                put32(bytes, 4, vsock.port());
                put32(bytes, 8, vsock.context());
                yield bytes;
            }
            case SocketAddress.Other other -> throw new SysException("bind", Errno.EAFNOSUPPORT);
        };
    }

    /** {@return the address in the first {@code length} bytes}; the twin of {@link #encode}. */
    static SocketAddress decode(byte[] bytes, int length) {
        if (length < 2) {
            return new SocketAddress.UnixUnnamed();
        }
        int family = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8;
        return switch (family) {
            case SocketOption.AF_UNIX -> unix(bytes, length);
            case SocketOption.AF_INET -> new SocketAddress.Inet4(big32(bytes, 4), big16(bytes, 2));
            case SocketOption.AF_INET6 -> {
                var address = new byte[16];
                System.arraycopy(bytes, 8, address, 0, 16);
                yield new SocketAddress.Inet6(address, big16(bytes, 2), little32(bytes, 24));
            }
            case SocketOption.AF_NETLINK -> new SocketAddress.Netlink(little32(bytes, 4), little32(bytes, 8));
            case SocketOption.AF_VSOCK -> new SocketAddress.Vsock(little32(bytes, 8), little32(bytes, 4));
            default -> new SocketAddress.Other(family);
        };
    }

    private static SocketAddress unix(byte[] bytes, int length) {
        if (length <= UNIX_PATH_AT) {
            return new SocketAddress.UnixUnnamed();
        }
        if (bytes[UNIX_PATH_AT] == 0) {
            return new SocketAddress.UnixAbstract(Utf8.decode(bytes, UNIX_PATH_AT + 1, length - UNIX_PATH_AT - 1));
        }
        int end = UNIX_PATH_AT;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new SocketAddress.UnixPath(Utf8.decode(bytes, UNIX_PATH_AT, end - UNIX_PATH_AT));
    }

    private static byte[] unixPath(String path) {
        byte[] name = Utf8.encode(path);
        byte[] bytes = family(SocketOption.AF_UNIX, UNIX_PATH_AT + name.length + 1);
        System.arraycopy(name, 0, bytes, UNIX_PATH_AT, name.length);
        return bytes;
    }

    private static byte[] unixAbstract(String text) {
        byte[] name = Utf8.encode(text);
        byte[] bytes = family(SocketOption.AF_UNIX, UNIX_PATH_AT + 1 + name.length);
        System.arraycopy(name, 0, bytes, UNIX_PATH_AT + 1, name.length);
        return bytes;
    }

    private static byte[] inet4(SocketAddress.Inet4 inet) {
        byte[] bytes = family(SocketOption.AF_INET, 16);
        putPort(bytes, inet.port());
        for (int i = 0; i < 4; i++) {
            bytes[4 + i] = (byte) (inet.address() >>> 24 - 8 * i);
        }
        return bytes;
    }

    private static byte[] inet6(SocketAddress.Inet6 inet) {
        byte[] bytes = family(SocketOption.AF_INET6, 28);
        putPort(bytes, inet.port());
        System.arraycopy(inet.address(), 0, bytes, 8, 16);
        put32(bytes, 24, inet.scope());
        return bytes;
    }

    private static byte[] family(int family, int size) {
        var bytes = new byte[size];
        bytes[0] = (byte) family;
        return bytes;
    }

    private static void putPort(byte[] bytes, int port) {
        bytes[2] = (byte) (port >>> 8);
        bytes[3] = (byte) port;
    }

    private static void put32(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private static int little32(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    private static int big32(byte[] bytes, int at) {
        return big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    private static int big16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
