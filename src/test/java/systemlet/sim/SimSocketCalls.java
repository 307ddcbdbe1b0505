package systemlet.sim;

import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketCalls;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/** The socket calls of a simulated process. */
interface SimSocketCalls extends SimView, SocketCalls {
    int LONGEST_PATH = 107;

    private UserCredentials credentials() {
        return new UserCredentials(self().pid(), self().uid(), self().gid());
    }

    private SimSocket at(int fd) throws SysException {
        if (self().file(fd) instanceof SimSocket socket) {
            return socket;
        }
        throw new SysException("socket", Errno.ENOTSOCK);
    }

    @Override
    default int socket(int family, int type, int protocol) throws SysException {
        fault("socket");
        return self().open(new SimSocket(family, type, credentials()), 0);
    }

    @Override
    default int[] socketPair(int type) throws SysException {
        fault("socket");
        var one = new SimSocket(SocketOption.AF_UNIX, type, credentials());
        var other = new SimSocket(SocketOption.AF_UNIX, type, credentials());
        SimSocket.join(one, other);
        int first = self().open(one, 0);
        return new int[] {first, self().open(other, 0)};
    }

    @Override
    default void bind(int fd, SocketAddress address) throws SysException {
        SimSocket socket = at(fd);
        fault("bind");
        if (address instanceof SocketAddress.UnixPath unix) {
            if (Utf8.encode(unix.path()).length > LONGEST_PATH) {
                throw new SysException("bind", Errno.EINVAL);
            }
            SimTree.Place place = world().tree().find(self().root(), self().directory(), unix.path(), false);
            if (place.node() != null) {
                throw new SysException("bind", unix.path(), Errno.EADDRINUSE);
            }
            var node = new SimNode(world().tree(), FileStat.SOCKET | self().permissions(0777));
            node.owner(self().uid(), self().gid());
            world().tree().attach(place, node);
            socket.bound(address, node);
        } else if (!(address instanceof SocketAddress.UnixUnnamed)) {
            world().name(address, socket);
            socket.bound(address, null);
        }
    }

    private SimSocket target(SocketAddress address) throws SysException {
        return address instanceof SocketAddress.UnixPath unix ? SimScriptSockets.listener(world(), self(), unix.path())
                : world().named(address);
    }

    @Override
    default void connect(int fd, SocketAddress address) throws SysException {
        SimSocket socket = at(fd);
        fault("connect");
        socket.connect(target(address));
    }

    @Override
    default void listen(int fd, int backlog) throws SysException {
        at(fd).listen(backlog);
    }

    @Override
    default int accept(int fd, int flags) throws SysException {
        SimSocket socket = at(fd);
        fault("accept");
        return self().open(waiting(socket, () -> socket.accept(flags)), 0);
    }

    @Override
    default SocketAddress localAddress(int fd) throws SysException {
        return at(fd).local();
    }

    @Override
    default SocketAddress peerAddress(int fd) throws SysException {
        return at(fd).remote();
    }

    @Override
    default void setOption(int fd, int level, int option, int value) throws SysException {
        at(fd).option(level << 16 | option, value);
        if (level == SocketOption.SOL_SOCKET) {
            at(fd).option(option, value);
        }
    }

    @Override
    default void setOption(int fd, int level, int option, byte[] value) throws SysException {
        at(fd);
    }

    @Override
    default int getOption(int fd, int level, int option) throws SysException {
        return at(fd).option(level == SocketOption.SOL_SOCKET ? option : level << 16 | option);
    }

    @Override
    default UserCredentials peerCredentials(int fd) throws SysException {
        return at(fd).peerOwner();
    }

    @Override
    default int send(int fd, byte[] bytes, int offset, int length, int flags) throws SysException {
        return sendMessage(fd, bytes, offset, length, NO_FDS, null, null, flags);
    }

    @Override
    default int sendMessage(int fd, byte[] bytes, int offset, int length, int[] fds, UserCredentials sender,
            SocketAddress to, int flags) throws SysException {
        SimSocket socket = at(fd);
        fault("send");
        var files = new SimFile[fds.length];
        for (int i = 0; i < fds.length; i++) {
            files[i] = self().file(fds[i]);
        }
        SimSocket target = to == null ? null : target(to);
        UserCredentials claimed = sender == null ? credentials() : sender;
        if ((flags & SocketOption.MSG_DONTWAIT) != 0) {
            return socket.send(bytes, offset, length, files, claimed, target);
        }
        return waiting(socket, () -> socket.send(bytes, offset, length, files, claimed, target));
    }

    @Override
    default int receive(int fd, byte[] buffer, int offset, int length, int flags) throws SysException {
        ReceivedMessage message = receiveMessage(fd, buffer, offset, length, flags);
        for (int passed : message.fds()) {
            self().close(passed);
        }
        return message.length();
    }

    @Override
    default ReceivedMessage receiveMessage(int fd, byte[] buffer, int offset, int length, int flags)
            throws SysException {
        SimSocket socket = at(fd);
        fault("recv");
        boolean peek = (flags & SocketOption.MSG_PEEK) != 0;
        SimSocket.Message message = (flags & SocketOption.MSG_DONTWAIT) != 0 ? socket.receive(length, peek)
                : waiting(socket, () -> socket.receive(length, peek));
        if (message == null) {
            return new ReceivedMessage(0, 0, NO_FDS, null, null);
        }
        int count = Math.min(length, message.left());
        System.arraycopy(message.bytes(), message.from(), buffer, offset, count);
        boolean cut = count < message.left() && socket.isDatagram();
        UserCredentials sender = socket.option(SocketOption.SO_PASSCRED) != 0 ? message.sender() : null;
        return new ReceivedMessage(count, cut ? SocketOption.MSG_TRUNC : 0, peek ? NO_FDS : received(message), sender,
                socket.isDatagram() ? message.address() : null);
    }

    /** Opens the passed files in this process. */
    private int[] received(SimSocket.Message message) throws SysException {
        var fds = new int[message.files().length];
        for (int i = 0; i < fds.length; i++) {
            fds[i] = self().open(message.files()[i], 0);
            message.files()[i].release();
        }
        return fds;
    }

    @Override
    default void shutdown(int fd, int how) throws SysException {
        at(fd).shutdown(how);
    }
}
