package systemlet.sys;

import static systemlet.sys.NativeText.check;
import static systemlet.sys.NativeText.cString;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Address;

/** Native files, directories and links. */
interface LinuxFiles extends FileCalls {
    int O_CLOEXEC = 02000000;
    int AT_SYMLINK_NOFOLLOW = 0x100;
    int AT_REMOVEDIR = 0x200;
    int AT_EACCESS = 0x200;
    int AT_EMPTY_PATH = 0x1000;
    int AT_NO_AUTOMOUNT = 0x800;
    int STATX_BASIC_STATS = 0x7ff;
    long STATX_ATTR_MOUNT_ROOT = 0x2000;
    long UTIME_NOW = 0x3fffffff;

    @Override
    default int openAt(int directory, String path, int flags, int mode) throws SysException {
        return check("open", path, Libc.openat(directory, cString(path), nativeFlags(flags), mode));
    }

    private static int nativeFlags(int flags) {
        int differing = OpenFlags.DIRECTORY | OpenFlags.NO_FOLLOW | OpenFlags.PATH;
        int result = flags & ~differing | O_CLOEXEC;
        result |= (flags & OpenFlags.DIRECTORY) != 0 ? Libc.O_DIRECTORY() : 0;
        result |= (flags & OpenFlags.NO_FOLLOW) != 0 ? Libc.O_NOFOLLOW() : 0;
        return result | ((flags & OpenFlags.PATH) != 0 ? Libc.O_PATH() : 0);
    }

    @Override
    default FileStat stat(String path) throws SysException {
        return statx(WORKING_DIRECTORY, path, 0);
    }

    @Override
    default FileStat lstat(String path) throws SysException {
        return statx(WORKING_DIRECTORY, path, AT_SYMLINK_NOFOLLOW);
    }

    @Override
    default FileStat lstatAt(int directory, String path) throws SysException {
        return statx(directory, path, AT_SYMLINK_NOFOLLOW);
    }

    @Override
    default FileStat fstat(int fd) throws SysException {
        return statx(fd, "", AT_EMPTY_PATH);
    }

    private static FileStat statx(int directory, String path, int flags) throws SysException {
        byte[] name = cString(path);
        Address at = NativeBuffer.BLOCK;
        if (Libc.syscall(Libc.SYS_statx(), directory, name, flags, STATX_BASIC_STATS, at) < 0) {
            throw new SysException("stat", path, Libc.errno());
        }
        // struct statx, the same on every architecture.
        return new FileStat(device(at.add(136)), at.add(32).getLong(), at.add(28).getShort() & 0xFFFF,
                at.add(16).getInt(), at.add(20).getInt(), at.add(24).getInt(), device(at.add(128)),
                at.add(40).getLong(), nsec(at.add(112)), nsec(at.add(96)),
                nsec(at.add(64)));
    }

    @Override
    default boolean isMountRoot(String path) throws SysException {
        byte[] name = cString(path);
        Address at = NativeBuffer.BLOCK;
        if (Libc.syscall(Libc.SYS_statx(), WORKING_DIRECTORY, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, 0, at) < 0) {
            throw new SysException("statx", path, Libc.errno());
        }
        // struct statx: which attributes are set, and which the kernel tells of.
        if ((at.add(56).getLong() & STATX_ATTR_MOUNT_ROOT) == 0) {
            throw new SysException("statx", path, Errno.ENOSYS);
        }
        return (at.add(8).getLong() & STATX_ATTR_MOUNT_ROOT) != 0;
    }

    /** {@return the device number as makedev(3) packs the major and minor words at {@code at}} */
    private static long device(Address at) {
        return DeviceNumber.of(at.getInt(), at.add(4).getInt());
    }

    private static long nsec(Address at) {
        return at.getLong() * 1_000_000_000L + at.add(8).getInt();
    }

    @Override
    default boolean access(String path, int mode) {
        try {
            return Libc.faccessat(WORKING_DIRECTORY, cString(path), mode, AT_EACCESS) == 0;
        } catch (SysException unusable) {
            return false;   // a path with a NUL names nothing
        }
    }

    @Override
    default String readlink(String path) throws SysException {
        byte[] name = cString(path);
        int length = check("readlink", path,
                (int) Libc.readlink(name, NativeBuffer.BLOCK, LinuxProcesses.PATH_BYTES));
        NativeBuffer.BLOCK.add(length).putByte((byte) 0);
        return NativeText.text(NativeBuffer.BLOCK);
    }

    @Override
    default void symlink(String target, String path) throws SysException {
        byte[] to = cString(target);
        byte[] name = cString(path);
        check("symlink", path, Libc.symlink(to, name));
    }

    @Override
    default void link(String existing, String path) throws SysException {
        byte[] old = cString(existing);
        byte[] name = cString(path);
        check("link", path, Libc.link(old, name));
    }

    @Override
    default void rename(String from, String to) throws SysException {
        byte[] old = cString(from);
        byte[] name = cString(to);
        check("rename", to, Libc.rename(old, name));
    }

    @Override
    default void unlink(String path) throws SysException {
        unlinkAt(WORKING_DIRECTORY, path);
    }

    @Override
    default void rmdir(String path) throws SysException {
        rmdirAt(WORKING_DIRECTORY, path);
    }

    @Override
    default void unlinkAt(int directory, String name) throws SysException {
        check("unlink", name, Libc.unlinkat(directory, cString(name), 0));
    }

    @Override
    default void rmdirAt(int directory, String name) throws SysException {
        check("rmdir", name, Libc.unlinkat(directory, cString(name), AT_REMOVEDIR));
    }

    @Override
    default void mkdir(String path, int mode) throws SysException {
        check("mkdir", path, Libc.mkdir(cString(path), mode));
    }

    @Override
    default void mkfifo(String path, int mode) throws SysException {
        check("mkfifo", path, Libc.mkfifo(cString(path), mode));
    }

    @Override
    default void mknod(String path, int mode, long device) throws SysException {
        check("mknod", path, Libc.mknod(cString(path), mode, device));
    }

    @Override
    default void chmod(String path, int mode) throws SysException {
        check("chmod", path, Libc.chmod(cString(path), mode));
    }

    @Override
    default void chown(String path, int uid, int gid) throws SysException {
        check("chown", path, Libc.chown(cString(path), uid, gid));
    }

    @Override
    default void lchown(String path, int uid, int gid) throws SysException {
        check("lchown", path, Libc.lchown(cString(path), uid, gid));
    }

    @Override
    default void setTimes(String path, long accessNsec, long modifyNsec) throws SysException {
        byte[] name = cString(path);
        var times = new long[4];
        put(times, 0, accessNsec);
        put(times, 2, modifyNsec);
        check("utimensat", path, Libc.utimensat(WORKING_DIRECTORY, name, times, AT_SYMLINK_NOFOLLOW));
    }

    private static void put(long[] times, int at, long nsec) {
        times[at] = nsec < 0 ? 0 : nsec / 1_000_000_000L;
        times[at + 1] = nsec < 0 ? UTIME_NOW : nsec % 1_000_000_000L;
    }

    @Override
    default List<DirEntry> readDirectory(String path) throws SysException {
        return entries(path, true);
    }

    @Override
    default List<DirEntry> readDirectoryButFiles(String path) throws SysException {
        return entries(path, false);
    }

    private List<DirEntry> entries(String path, boolean files) throws SysException {
        int fd = open(path, OpenFlags.DIRECTORY | OpenFlags.NON_BLOCKING);
        try {
            return entries(fd, files);
        } finally {
            Libc.close(fd);
        }
    }

    @Override
    default List<DirEntry> readDirectory(int fd) throws SysException {
        check("lseek", Libc.lseek(fd, 0L, SEEK_SET));
        return entries(fd, true);
    }

    private static List<DirEntry> entries(int fd, boolean files) throws SysException {
        var entries = new ArrayList<DirEntry>();
        while (true) {
            long length = check("getdents64", Libc.syscall(Libc.SYS_getdents64(), fd,
                    NativeBuffer.BLOCK, NativeBuffer.SIZE_BYTES));
            if (length == 0) {
                return entries;
            }
            // struct linux_dirent64: inode 8, offset 8, length 2, type 1, name.
            for (int at = 0; at < length; at += NativeBuffer.BLOCK.add(at + 16).getShort() & 0xFFFF) {
                Address entry = NativeBuffer.BLOCK.add(at);
                int type = (entry.add(18).getByte() & 0xFF) << 12;
                if ((files || type != FileStat.REGULAR) && !isDots(entry.add(19))) {
                    entries.add(new DirEntry(NativeText.text(entry.add(19)), type));
                }
            }
        }
    }

    /** {@return whether a C string is "." or ".."} */
    private static boolean isDots(Address name) {
        if (name.getByte() != '.') {
            return false;
        }
        byte second = name.add(1).getByte();
        return second == 0 || second == '.' && name.add(2).getByte() == 0;
    }

    @Override
    default FileSystem statfs(String path) throws SysException {
        // struct statfs on 64 bits: type, block size, blocks, free, available, files, free, id, name, fragment, flags.
        var result = new long[16];
        check("statfs", path, Libc.statfs(cString(path), result));
        return new FileSystem(result[0], result[1], result[2], result[4], result[10]);
    }
}
