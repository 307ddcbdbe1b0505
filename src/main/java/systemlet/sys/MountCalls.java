package systemlet.sys;

/** The mount table and namespaces. In an unprivileged container all of these answer EPERM. */
public interface MountCalls {
    long MS_RDONLY = 1;
    long MS_NOSUID = 2;
    long MS_NODEV = 4;
    long MS_NOEXEC = 8;
    long MS_REMOUNT = 32;
    long MS_BIND = 4096;
    long MS_MOVE = 8192;
    long MS_REC = 16384;
    long MS_PRIVATE = 1 << 18;
    long MS_SLAVE = 1 << 19;
    long MS_SHARED = 1 << 20;
    long MS_RELATIME = 1 << 21;
    long MS_STRICTATIME = 1 << 24;

    int MNT_FORCE = 1;
    int MNT_DETACH = 2;
    int UMOUNT_NOFOLLOW = 8;

    int CLONE_NEWTIME = 0x80;
    int CLONE_NEWNS = 0x20000;
    int CLONE_NEWCGROUP = 0x2000000;
    int CLONE_NEWUTS = 0x4000000;
    int CLONE_NEWIPC = 0x8000000;
    int CLONE_NEWUSER = 0x10000000;
    int CLONE_NEWPID = 0x20000000;
    int CLONE_NEWNET = 0x40000000;

    /**
     * mount(2).
     *
     * @param source what, or null
     * @param type   file system type, or null for binds, moves and changes of propagation
     * @param data   options of the file system, or null
     * @throws SysException EPERM, ENOENT, EBUSY, ENODEV, EINVAL
     */
    void mount(String source, String target, String type, long flags, String data) throws SysException;

    /** umount2(2). @throws SysException EPERM, EBUSY, EINVAL: not a mount point */
    void umount(String target, int flags) throws SysException;

    /** pivot_root(2). */
    void pivotRoot(String newRoot, String putOld) throws SysException;

    /** unshare(2) with CLONE_ flags. */
    void unshare(int flags) throws SysException;

    /** setns(2): joins the namespace that {@code fd} refers to; {@code type} 0 or one CLONE_ flag it must be of. */
    void setns(int fd, int type) throws SysException;
}
