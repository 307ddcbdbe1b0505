package systemlet.sys;

import static systemlet.sys.NativeText.check;

import org.teavm.interop.Address;

/** Native sockets; messages with descriptors and credentials are in {@link NativeMessage}. */
interface LinuxSockets extends SocketCalls {
    int SOCK_CLOEXEC = 02000000;

    @Override
    default int socket(int family, int type, int protocol) throws SysException {
        return check("socket", Libc.socket(family, type | SOCK_CLOEXEC, protocol));
    }

    @Override
    default int[] socketPair(int type) throws SysException {
        var ends = new int[2];
        check("socketpair", Libc.socketpair(SocketOption.AF_UNIX, type | SOCK_CLOEXEC, 0, ends));
        return ends;
    }

    @Override
    default void bind(int fd, SocketAddress address) throws SysException {
        byte[] bytes = SocketAddressBytes.encode(address);
        check("bind", Libc.bind(fd, bytes, bytes.length));
    }

    @Override
    default void connect(int fd, SocketAddress address) throws SysException {
        byte[] bytes = SocketAddressBytes.encode(address);
        check("connect", Libc.connect(fd, bytes, bytes.length));
    }

    @Override
    default void listen(int fd, int backlog) throws SysException {
        check("listen", Libc.listen(fd, backlog));
    }

    @Override
    default int accept(int fd, int flags) throws SysException {
        return check("accept", Libc.accept4(fd, null, null, flags | SOCK_CLOEXEC));
    }

    @Override
    default SocketAddress localAddress(int fd) throws SysException {
        var bytes = new byte[SocketAddressBytes.MAX_BYTES];
        int[] length = {bytes.length};
        check("getsockname", Libc.getsockname(fd, bytes, length));
        return SocketAddressBytes.decode(bytes, Math.min(length[0], bytes.length));
    }

    @Override
    default SocketAddress peerAddress(int fd) throws SysException {
        var bytes = new byte[SocketAddressBytes.MAX_BYTES];
        int[] length = {bytes.length};
        check("getpeername", Libc.getpeername(fd, bytes, length));
        return SocketAddressBytes.decode(bytes, Math.min(length[0], bytes.length));
    }

    @Override
    default void setOption(int fd, int level, int option, int value) throws SysException {
        check("setsockopt", Libc.setsockopt(fd, level, option, new int[] {value}, 4));
    }

    @Override
    default void setOption(int fd, int level, int option, byte[] value) throws SysException {
        check("setsockopt", Libc.setsockopt(fd, level, option, value, value.length));
    }

    @Override
    default int getOption(int fd, int level, int option) throws SysException {
        var value = new int[1];
        check("getsockopt", Libc.getsockopt(fd, level, option, value, new int[] {4}));
        return value[0];
    }

    @Override
    default UserCredentials peerCredentials(int fd) throws SysException {
        var credentials = new int[3];
        int[] length = {12};
        check("getsockopt",
                Libc.getsockopt(fd, SocketOption.SOL_SOCKET, NativeMessage.SO_PEERCRED, credentials, length));
        return new UserCredentials(credentials[0], credentials[1], credentials[2]);
    }

    @Override
    default int send(int fd, byte[] bytes, int offset, int length, int flags) throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        return (int) check("send", Libc.send(fd, Address.ofData(bytes).add(offset), length, flags));
    }

    @Override
    default int sendMessage(int fd, byte[] bytes, int offset, int length, int[] fds, UserCredentials sender,
            SocketAddress to, int flags) throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        byte[] address = to == null ? null : SocketAddressBytes.encode(to);
        return NativeMessage.send(fd, bytes, offset, length, fds, sender, address, flags);
    }

    @Override
    default int receive(int fd, byte[] buffer, int offset, int length, int flags) throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, buffer.length);
        return (int) check("recv", Libc.recv(fd, Address.ofData(buffer).add(offset), length, flags));
    }

    @Override
    default ReceivedMessage receiveMessage(int fd, byte[] buffer, int offset, int length, int flags)
            throws SysException {
        java.util.Objects.checkFromIndexSize(offset, length, buffer.length);
        return NativeMessage.receive(fd, buffer, offset, length, flags);
    }

    @Override
    default void shutdown(int fd, int how) throws SysException {
        check("shutdown", Libc.shutdown(fd, how));
    }
}
