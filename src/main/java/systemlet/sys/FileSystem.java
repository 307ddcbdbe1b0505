package systemlet.sys;

/**
 * What statfs(2) says about a file system.
 *
 * @param type           its magic number, as {@link #CGROUP2_MAGIC}
 * @param blockBytes     bytes in a block
 * @param blocks         blocks in all
 * @param blocksFree     for an unprivileged user
 * @param flags          ST_ flags, bit 0 means read-only
 */
public record FileSystem(long type, long blockBytes, long blocks, long blocksFree, long flags) {
    public static final long CGROUP2_MAGIC = 0x63677270L;
    public static final long TMPFS_MAGIC = 0x01021994L;
    public static final long PROC_MAGIC = 0x9fa0L;

    public boolean isReadOnly() {
        return (flags & 1) != 0;
    }
}
