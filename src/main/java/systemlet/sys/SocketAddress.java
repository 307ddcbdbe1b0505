package systemlet.sys;

/** An address of bind(2) or connect(2), one record for each family,. */
public sealed interface SocketAddress {
    /** A socket in the file system; at most 107 bytes. */
    record UnixPath(String path) implements SocketAddress {}

    /** A socket in the abstract namespace; the name without its leading NUL (systemd writes "@name"). */
    record UnixAbstract(String name) implements SocketAddress {}

    /** A unix socket without a name. Bound, it gets an abstract name of the kernel's choice. */
    record UnixUnnamed() implements SocketAddress {}

    /** @param address the four bytes, most significant first; 0 for any */
    record Inet4(int address, int port) implements SocketAddress {}

    /** @param address 16 bytes; {@code scope} the interface index of a link-local address, or 0 */
    record Inet6(byte[] address, int port, int scope) implements SocketAddress {
        @Override
        public boolean equals(Object other) {
            return other instanceof Inet6 that && port == that.port && scope == that.scope
                    && java.util.Arrays.equals(address, that.address);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(address) * 31 + port;
        }
    }

    /** @param port usually a pid, 0 for the kernel's choice; {@code groups} a mask of multicast groups */
    record Netlink(int port, int groups) implements SocketAddress {}

    /** @param context VMADDR_CID_ANY is -1 */
    record Vsock(int context, int port) implements SocketAddress {}

    /** An address of a family that this program does not read. */
    record Other(int family) implements SocketAddress {}
}
