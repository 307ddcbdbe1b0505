package systemlet.manager;

import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.GroupRecord;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserRecord;
import systemlet.sys.Users;
import systemlet.unit.BindIpv6Only;
import systemlet.unit.Listen;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitConfig;

/**
 * Opens what one Listen…= line names, with all options of its unit (systemd.socket(5)), and removes what it left in the
 * file system.
 */
final class SocketOpener {
    private final Kernel kernel;
    private final Users users;
    private final String root;

    /** @param root prefix of all paths, "" for the real ones */
    SocketOpener(Kernel kernel, Users users, String root) {
        this.kernel = kernel;
        this.users = users;
        this.root = root;
    }

    /** {@return the descriptor, listening where it is a stream} */
    int open(UnitConfig unit, Listen listen) throws SysException {
        return switch (listen.kind()) {
            case STREAM -> socket(unit, listen, SocketOption.SOCK_STREAM);
            case DATAGRAM -> socket(unit, listen, SocketOption.SOCK_DGRAM);
            case SEQUENTIAL_PACKET -> socket(unit, listen, SocketOption.SOCK_SEQPACKET);
            case NETLINK -> netlink(listen);
            case FIFO -> fifo(unit, listen);
            case SPECIAL -> special(unit, listen);
            case MESSAGE_QUEUE, USB_FUNCTION -> throw new SysException("open " + listen.address(), Errno.EOPNOTSUPP);
        };
    }

    /** Makes the links that Symlinks= asks for, to the first node in the file system. */
    void link(UnitConfig unit) throws SysException {
        for (Listen listen : unit.get(SocketSettings.LISTEN)) {
            if (listen.hasFile()) {
                for (String link : unit.get(SocketSettings.SYMLINKS)) {
                    makeParents(link, unit);
                    Files.replaceLink(kernel, listen.path(), root + link);
                }
                return;
            }
        }
    }

    /** Removes sockets, FIFOs and links (RemoveOnStop=). */
    void removeNodes(UnitConfig unit) {
        for (Listen listen : unit.get(SocketSettings.LISTEN)) {
            if (listen.hasFile() && listen.kind() != Listen.Kind.SPECIAL) {
                remove(listen.path());
            }
        }
        unit.get(SocketSettings.SYMLINKS).forEach(this::remove);
    }

    /** Prepares an accepted connection for the service that gets it. */
    void tune(int fd) throws SysException {
        kernel.setBlocking(fd);
        kernel.keepOnExec(fd);
    }

    private void remove(String path) {
        try {
            kernel.unlink(root + path);
        } catch (SysException gone) {
            return;   // the service removed it itself
        }
    }

    private int socket(UnitConfig unit, Listen listen, int type) throws SysException {
        SocketAddress address = address(listen);
        int fd = create(unit, listen, address, type);
        try {
            SocketTuning.apply(kernel, fd, unit, address);
            bind(unit, listen, address, fd);
            if (listen.isAccepting()) {
                kernel.listen(fd, unit.get(SocketSettings.BACKLOG));
            }
            return fd;
        } catch (SysException failed) {
            kernel.close(fd);
            throw failed;
        }
    }

    private int create(UnitConfig unit, Listen listen, SocketAddress address, int type) throws SysException {
        int protocol = unit.get(SocketSettings.SOCKET_PROTOCOL);
        int family = family(address);
        try {
            return kernel.socket(family, type | SocketOption.SOCK_NONBLOCK, protocol);
        } catch (SysException refused) {
            if (listen.wild() && refused.is(Errno.EAFNOSUPPORT)) {
                return kernel.socket(SocketOption.AF_INET, type | SocketOption.SOCK_NONBLOCK, protocol);
            }
            throw refused;
        }
    }

    private void bind(UnitConfig unit, Listen listen, SocketAddress address, int fd) throws SysException {
        kernel.setOption(fd, SocketOption.SOL_SOCKET, SocketOption.SO_REUSEADDR, 1);
        if (address instanceof SocketAddress.UnixPath path) {
            bindPath(unit, path, fd);
            return;
        }
        if (address instanceof SocketAddress.Inet6) {
            v6Only(unit.get(SocketSettings.BIND_IPV6_ONLY), fd);
        }
        boolean fellBack = listen.wild() && kernel.getOption(fd, SocketOption.SOL_SOCKET, SocketOption.SO_DOMAIN)
                == SocketOption.AF_INET;
        kernel.bind(fd, fellBack ? new SocketAddress.Inet4(0, listen.port()) : address);
    }

    private void v6Only(BindIpv6Only choice, int fd) throws SysException {
        switch (choice) {
            case BOTH -> kernel.setOption(fd, SocketOption.IPPROTO_IPV6, SocketOption.IPV6_V6ONLY, 0);
            case IPV6_ONLY -> kernel.setOption(fd, SocketOption.IPPROTO_IPV6, SocketOption.IPV6_V6ONLY, 1);
            case DEFAULT -> { }
        }
    }

    private void bindPath(UnitConfig unit, SocketAddress.UnixPath address, int fd) throws SysException {
        makeParents(address.path(), unit);
        SocketAddress.UnixPath there = new SocketAddress.UnixPath(root + address.path());
        try {
            kernel.bind(fd, there);
        } catch (SysException taken) {
            if (!taken.is(Errno.EADDRINUSE) || !isStale(there.path())) {
                throw taken;
            }
            kernel.unlink(there.path());
            kernel.bind(fd, there);
        }
        kernel.chmod(there.path(), unit.get(SocketSettings.SOCKET_MODE));
        own(unit, there.path());
    }

    private boolean isStale(String path) {
        FileStat stat = Files.lstatOrNull(kernel, path);
        return stat != null && (stat.isSocket() || stat.isFifo());
    }

    private void own(UnitConfig unit, String path) throws SysException {
        String user = unit.get(SocketSettings.SOCKET_USER);
        String group = unit.get(SocketSettings.SOCKET_GROUP);
        if (user == null && group == null) {
            return;
        }
        UserRecord owner = user == null ? null : users.user(user);
        GroupRecord ownerGroup = group == null ? null : users.group(group);
        if (user != null && owner == null || group != null && ownerGroup == null) {
            throw new SysException("chown " + path, Errno.ESRCH);
        }
        int gid = ownerGroup != null ? ownerGroup.gid() : owner.gid();
        kernel.chown(path, owner == null ? -1 : owner.uid(), gid);
    }

    private int netlink(Listen listen) throws SysException {
        int fd = kernel.socket(SocketOption.AF_NETLINK, SocketOption.SOCK_RAW | SocketOption.SOCK_NONBLOCK,
                NetlinkFamilies.number(listen.address()));
        try {
            kernel.bind(fd, new SocketAddress.Netlink(0, listen.port()));
            return fd;
        } catch (SysException failed) {
            kernel.close(fd);
            throw failed;
        }
    }

    private int fifo(UnitConfig unit, Listen listen) throws SysException {
        makeParents(listen.path(), unit);
        String path = root + listen.path();
        try {
            kernel.mkfifo(path, unit.get(SocketSettings.SOCKET_MODE));
            kernel.chmod(path, unit.get(SocketSettings.SOCKET_MODE));
        } catch (SysException there) {
            if (!there.is(Errno.EEXIST)) {
                throw there;
            }
        }
        own(unit, path);
        int fd = kernel.open(path, OpenFlags.READ_WRITE | OpenFlags.NON_BLOCKING | OpenFlags.NO_FOLLOW);
        if (!kernel.fstat(fd).isFifo()) {
            kernel.close(fd);
            throw new SysException("open " + path, Errno.EEXIST);
        }
        if (unit.get(SocketSettings.PIPE_SIZE) > 0) {
            kernel.setPipeSize(fd, unit.get(SocketSettings.PIPE_SIZE).intValue());
        }
        return fd;
    }

    private int special(UnitConfig unit, Listen listen) throws SysException {
        int access = unit.get(SocketSettings.WRITABLE) ? OpenFlags.READ_WRITE : OpenFlags.READ_ONLY;
        return kernel.open(root + listen.path(), access | OpenFlags.NON_BLOCKING | OpenFlags.NO_CONTROLLING_TTY);
    }

    private void makeParents(String path, UnitConfig unit) throws SysException {
        int mode = unit.get(SocketSettings.DIRECTORY_MODE);
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            try {
                kernel.mkdir(root + path.substring(0, slash), mode);
            } catch (SysException there) {
                if (!there.is(Errno.EEXIST)) {
                    throw there;
                }
            }
        }
    }

    private static SocketAddress address(Listen listen) {
        if (listen.path() != null) {
            return listen.path().startsWith("@") ? new SocketAddress.UnixAbstract(listen.path().substring(1))
                    : new SocketAddress.UnixPath(listen.path());
        }
        byte[] host = listen.host();
        if (host == null && listen.address().startsWith("vsock:")) {
            return new SocketAddress.Vsock(vsockContext(listen.address()), listen.port());
        }
        if (host != null && host.length == 4) {
            return new SocketAddress.Inet4(host[0] << 24 | (host[1] & 0xff) << 16 | (host[2] & 0xff) << 8
                    | host[3] & 0xff, listen.port());
        }
        return new SocketAddress.Inet6(host == null ? new byte[16] : host, listen.port(), 0);
    }

    private static int vsockContext(String address) {
        String context = address.substring("vsock:".length(), address.lastIndexOf(':'));
        return context.isEmpty() ? -1 : (int) Long.parseLong(context);
    }

    private static int family(SocketAddress address) {
        return switch (address) {
            case SocketAddress.Inet4 it -> SocketOption.AF_INET;
            case SocketAddress.Inet6 it -> SocketOption.AF_INET6;
            case SocketAddress.Vsock it -> SocketOption.AF_VSOCK;
            default -> SocketOption.AF_UNIX;
        };
    }
}
