package systemlet.dbus;

/**
 * Who is at the other end, as the kernel (SO_PEERCRED) or the bus vouches.
 *
 * @param pid process, 0 where it is not known
 * @param uid user, -1 where it is not known
 * @param gid group, -1 where it is not known
 */
public record Peer(int pid, int uid, int gid) {
    public static final Peer UNKNOWN = new Peer(0, -1, -1);
}
