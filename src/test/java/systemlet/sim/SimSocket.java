package systemlet.sim;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.FileStat;
import systemlet.sys.OpenFlags;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/** A socket: stream, datagram or packets, in the file system, abstract, or on a port of the loopback. */
final class SimSocket extends SimFile {
    private static final int QUEUE_BYTES = 212_992;
    private static final int QUEUE_DATAGRAMS = 512;

    /** What was sent in one call, as far as it was not received yet. */
    record Message(byte[] bytes, int from, SimFile[] files, UserCredentials sender, SocketAddress address) {
        int left() {
            return bytes.length - from;
        }
    }

    private final int family;
    private final int type;
    private final Map<Integer, Integer> options = new TreeMap<>();
    private final ArrayDeque<Message> incoming = new ArrayDeque<>();
    private final ArrayDeque<SimSocket> waiting = new ArrayDeque<>();
    private SocketAddress local;
    private SocketAddress remote;
    private SimSocket peer;
    private SimNode node;
    private UserCredentials owner;
    private UserCredentials peerOwner;
    private int backlog = -1;
    private int queuedBytes;
    private boolean ended;
    private boolean noMoreIncoming;
    private boolean noMoreOutgoing;

    SimSocket(int family, int type, UserCredentials owner) {
        super((type & SocketOption.SOCK_NONBLOCK) != 0 ? OpenFlags.NON_BLOCKING | OpenFlags.READ_WRITE
                : OpenFlags.READ_WRITE);
        this.family = family;
        this.type = type & 0xF;
        this.owner = owner;
        this.local = new SocketAddress.UnixUnnamed();
    }

    /** Connects two fresh sockets with each other. */
    static void join(SimSocket one, SimSocket other) {
        one.peer = other;
        other.peer = one;
        one.peerOwner = other.owner;
        other.peerOwner = one.owner;
    }

    boolean isDatagram() {
        return type == SocketOption.SOCK_DGRAM;
    }

    int option(int option) {
        return switch (option) {
            case SocketOption.SO_TYPE -> type;
            case SocketOption.SO_DOMAIN -> family;
            case SocketOption.SO_ACCEPTCONN -> backlog >= 0 ? 1 : 0;
            default -> options.getOrDefault(option, 0);
        };
    }

    void option(int option, int value) {
        options.put(option, value);
    }

    SocketAddress local() {
        return local;
    }

    SocketAddress remote() throws SysException {
        if (peer == null) {
            throw new SysException("getpeername", Errno.ENOTCONN);
        }
        return remote == null ? peer.local : remote;
    }

    UserCredentials peerOwner() {
        return peerOwner == null ? new UserCredentials(0, -1, -1) : peerOwner;
    }

    void bound(SocketAddress address, SimNode where) {
        local = address;
        node = where;
        if (where != null) {
            where.listener(this);
        }
    }

    void listen(int length) {
        backlog = length;
    }

    /** Connects to a listening or datagram socket. */
    void connect(SimSocket to) throws SysException {
        if (to == null || to.ended || !isDatagram() && to.backlog < 0) {
            throw new SysException("connect", Errno.ECONNREFUSED);
        }
        if (isDatagram()) {
            peer = to;
            return;
        }
        if (to.waiting.size() > to.backlog) {
            throw new SysException("connect", Errno.EAGAIN);
        }
        var server = new SimSocket(family, type, to.owner);
        server.local = to.local;
        join(this, server);
        remote = to.local;
        to.waiting.add(server);
    }

    SimSocket accept(int flags) throws SysException {
        if (backlog < 0) {
            throw new SysException("accept", Errno.EINVAL);
        }
        if (waiting.isEmpty()) {
            throw new SysException("accept", Errno.EAGAIN);
        }
        SimSocket server = waiting.poll();
        if ((flags & SocketOption.SOCK_NONBLOCK) != 0) {
            server.flags(server.flags() | OpenFlags.NON_BLOCKING);
        }
        return server;
    }

    /** Sends to {@code to}, or to the peer when it is null. */
    int send(byte[] bytes, int offset, int length, SimFile[] files, UserCredentials sender, SimSocket to)
            throws SysException {
        SimSocket target = to == null ? peer : to;
        if (target == null) {
            throw new SysException("send", isDatagram() ? Errno.EDESTADDRREQ : Errno.ENOTCONN);
        }
        if (target.ended || noMoreOutgoing || target.noMoreIncoming) {
            throw new SysException("send", isDatagram() ? Errno.ECONNREFUSED : Errno.EPIPE);
        }
        int room = QUEUE_BYTES - target.queuedBytes;
        if (room <= 0 || isDatagram() && (room < length || target.incoming.size() >= QUEUE_DATAGRAMS)) {
            throw new SysException("send", Errno.EAGAIN);
        }
        int count = Math.min(length, room);
        for (SimFile file : files) {
            file.hold();
        }
        target.incoming.add(new Message(java.util.Arrays.copyOfRange(bytes, offset, offset + count), 0, files,
                sender == null ? owner : sender, local));
        target.queuedBytes += count;
        return count;
    }

    /** {@return the next message, shortened to {@code length} bytes on a stream, or null at the end} */
    Message receive(int length, boolean peek) throws SysException {
        Message message = incoming.peek();
        if (message == null) {
            if (noMoreIncoming || !isDatagram() && (peer == null || peer.ended || peer.noMoreOutgoing)) {
                return null;
            }
            throw new SysException("recv", Errno.EAGAIN);
        }
        if (peek) {
            return message;
        }
        incoming.poll();
        if (type == SocketOption.SOCK_STREAM && message.left() > length) {
            incoming.addFirst(new Message(message.bytes, message.from + length, new SimFile[0], message.sender,
                    message.address));
            queuedBytes -= length;
        } else {
            queuedBytes -= message.left();
        }
        return message;
    }

    @Override
    int read(byte[] buffer, int offset, int length) throws SysException {
        Message message = receive(length, false);
        if (message == null) {
            return 0;
        }
        for (SimFile file : message.files) {
            file.release();
        }
        int count = Math.min(length, message.left());
        System.arraycopy(message.bytes, message.from, buffer, offset, count);
        return count;
    }

    @Override
    int write(byte[] bytes, int offset, int length) throws SysException {
        return send(bytes, offset, length, new SimFile[0], null, null);
    }

    void shutdown(int how) {
        noMoreIncoming |= how != SocketOption.SHUT_WR;
        noMoreOutgoing |= how != SocketOption.SHUT_RD;
    }

    int queued() {
        return queuedBytes;
    }

    @Override
    int ready() {
        if (backlog >= 0) {
            return waiting.isEmpty() ? 0 : EventCalls.POLLIN;
        }
        boolean gone = !isDatagram() && peer != null && (peer.ended || peer.noMoreOutgoing);
        int bits = !incoming.isEmpty() || gone || noMoreIncoming ? EventCalls.POLLIN : 0;
        bits |= !isDatagram() && peer != null && peer.ended ? EventCalls.POLLHUP : 0;
        return bits | (peer == null || peer.queuedBytes < QUEUE_BYTES ? EventCalls.POLLOUT : 0);
    }

    @Override
    void ended() {
        ended = true;
        if (node != null && node.listener() == this) {
            node.listener(null);
        }
        for (SimSocket server : waiting) {
            server.ended = true;
        }
        for (Message message : incoming) {
            for (SimFile file : message.files) {
                file.release();
            }
        }
        incoming.clear();
    }

    @Override
    String kind() {
        String name = local instanceof SocketAddress.UnixPath unix ? unix.path() : "nameless";
        return backlog >= 0 ? "listens " + name : isDatagram() ? "datagrams " + name
                : name.equals("/run/systemd/private") ? "client" : "stream " + name;
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    int type() {
        return FileStat.SOCKET;
    }
}
