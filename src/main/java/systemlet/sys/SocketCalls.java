package systemlet.sys;

/** Sockets. {@link SocketOption} holds the numbers; every socket is made close-on-exec. */
public interface SocketCalls {
    /** At most this many descriptors travel in one message (the kernel's SCM_MAX_FD). */
    int MAX_PASSED_FDS = 253;

    int[] NO_FDS = new int[0];

    /**
     * socket(2).
     *
     * @param type SOCK_ constant, maybe | SOCK_NONBLOCK.
     * @throws SysException EAFNOSUPPORT, EPERM, EMFILE…
     */
    int socket(int family, int type, int protocol) throws SysException;

    /** {@return two connected unix sockets: socketpair(2)} */
    int[] socketPair(int type) throws SysException;

    /** bind(2). @throws SysException EADDRINUSE, EACCES, ENOENT… */
    void bind(int fd, SocketAddress address) throws SysException;

    /**
     * connect(2).
     *
     * @throws SysException ECONNREFUSED, ENOENT, EACCES, EINPROGRESS, EAGAIN: a unix socket's queue is
     *     full…
     */
    void connect(int fd, SocketAddress address) throws SysException;

    void listen(int fd, int backlog) throws SysException;

    /**
     * Takes one waiting connection: accept4(2).
     *
     * @param flags 0 or SOCK_NONBLOCK
     * @throws SysException EAGAIN: none waits; ECONNABORTED; EMFILE…
     */
    int accept(int fd, int flags) throws SysException;

    SocketAddress localAddress(int fd) throws SysException;

    /** @throws SysException ENOTCONN */
    SocketAddress peerAddress(int fd) throws SysException;

    /** setsockopt(2) with an int. @throws SysException EPERM, ENOPROTOOPT… */
    void setOption(int fd, int level, int option, int value) throws SysException;

    /** setsockopt(2) with bytes, as SO_BINDTODEVICE and TCP_CONGESTION want. */
    void setOption(int fd, int level, int option, byte[] value) throws SysException;

    /** getsockopt(2) of an int. */
    int getOption(int fd, int level, int option) throws SysException;

    /** {@return who connected, as it was then: SO_PEERCRED} */
    UserCredentials peerCredentials(int fd) throws SysException;

    /**
     * Sends bytes on a connected socket: send(2).
     *
     * @return bytes sent
     * @throws SysException EAGAIN: full now; EPIPE; EMSGSIZE; ECONNRESET
     */
    int send(int fd, byte[] bytes, int offset, int length, int flags) throws SysException;

    /**
     * Sends bytes with descriptors or credentials: sendmsg(2).
     *
     * @param fds    descriptors to pass, {@link #NO_FDS} for none
     * @param sender credentials to claim (root may claim others'), null for our own
     * @param to     where to, null on a connected socket
     * @return bytes sent
     */
    int sendMessage(int fd, byte[] bytes, int offset, int length, int[] fds, UserCredentials sender,
            SocketAddress to, int flags) throws SysException;

    /** {@return bytes received, 0 at the end of a stream: recv(2)} @throws SysException EAGAIN, ECONNRESET… */
    int receive(int fd, byte[] buffer, int offset, int length, int flags) throws SysException;

    /**
     * Receives bytes with whatever came along: recvmsg(2) with MSG_CMSG_CLOEXEC.
     *
     * @throws SysException EAGAIN: nothing there
     */
    ReceivedMessage receiveMessage(int fd, byte[] buffer, int offset, int length, int flags) throws SysException;

    /** shutdown(2), with SHUT_ constants. */
    void shutdown(int fd, int how) throws SysException;
}
