package systemlet.sys;

/**
 * What statx(2) says about a file.
 *
 * @param dev       the file system's device number; together with {@code ino} it names the file
 * @param mode      type and permission bits, octal: 0100644
 * @param rdev      the device that a device node stands for
 * @param size      bytes
 * @param mtimeNsec last change of content, nanoseconds since 1970
 * @param ctimeNsec last change of the inode, nanoseconds since 1970
 * @param atimeNsec last reading, nanoseconds since 1970
 */
public record FileStat(long dev, long ino, int mode, int nlink, int uid, int gid, long rdev, long size,
        long mtimeNsec, long ctimeNsec, long atimeNsec) {
    public static final int TYPE_MASK = 0170000;
    public static final int SOCKET = 0140000;
    public static final int SYMLINK = 0120000;
    public static final int REGULAR = 0100000;
    public static final int BLOCK_DEVICE = 0060000;
    public static final int DIRECTORY = 0040000;
    public static final int CHARACTER_DEVICE = 0020000;
    public static final int FIFO = 0010000;

    public boolean isRegular() {
        return (mode & TYPE_MASK) == REGULAR;
    }

    public boolean isDirectory() {
        return (mode & TYPE_MASK) == DIRECTORY;
    }

    public boolean isSymlink() {
        return (mode & TYPE_MASK) == SYMLINK;
    }

    public boolean isSocket() {
        return (mode & TYPE_MASK) == SOCKET;
    }

    public boolean isFifo() {
        return (mode & TYPE_MASK) == FIFO;
    }

    public boolean isDevice() {
        return (mode & TYPE_MASK) == CHARACTER_DEVICE || (mode & TYPE_MASK) == BLOCK_DEVICE;
    }

    /** {@return the permission bits alone, 0 to 07777} */
    public int permissions() {
        return mode & 07777;
    }

    /** {@return last change of content, microseconds since 1970} */
    public long mtimeUsec() {
        return mtimeNsec / 1000;
    }
}
