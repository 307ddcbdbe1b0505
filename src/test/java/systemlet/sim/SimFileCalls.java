package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.FileSystem;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** The file system calls of a simulated process. */
interface SimFileCalls extends SimView, FileCalls {
    private SimTree.Place place(int directory, String path, boolean followLast) throws SysException {
        if (path.indexOf('\0') >= 0) {
            throw new SysException("open", path, Errno.EINVAL);
        }
        SimNode from = directory == WORKING_DIRECTORY ? self().directory() : node(directory);
        String real = path.startsWith("/proc/self/") ? "/proc/" + self().pid() + path.substring(10)
                : path.equals("/proc/self") ? "/proc/" + self().pid() : path;
        return world().tree().find(self().root(), from, real, followLast);
    }

    private SimNode node(int fd) throws SysException {
        if (self().file(fd) instanceof SimFile.NodeFile file) {
            return file.node();
        }
        throw new SysException("openat", Errno.ENOTDIR);
    }

    private SimNode existing(String path) throws SysException {
        return place(WORKING_DIRECTORY, path, true).existing(path);
    }

    private SimNode existingLink(String path) throws SysException {
        return place(WORKING_DIRECTORY, path, false).existing(path);
    }

    /** {@return a place for a new name} @throws SysException EEXIST */
    private SimTree.Place free(String call, String path) throws SysException {
        SimTree.Place place = place(WORKING_DIRECTORY, path, false);
        if (place.node() != null) {
            throw new SysException(call, path, Errno.EEXIST);   // Linux looks the name up before it asks for room
        }
        fault(call);
        return place;
    }

    private void make(String call, String path, int mode) throws SysException {
        SimTree.Place place = free(call, path);
        SimNode node = new SimNode(world().tree(), mode);
        node.owner(self().uid(), self().gid());
        world().tree().attach(place, node);
    }

    @Override
    default int openAt(int directory, String path, int flags, int mode) throws SysException {
        fault("open");
        SimTree.Place place = place(directory, path, (flags & OpenFlags.NO_FOLLOW) == 0);
        SimNode node = place.node();
        if (node == null) {
            if ((flags & OpenFlags.CREATE) == 0) {
                throw new SysException("open", path, Errno.ENOENT);
            }
            node = new SimNode(world().tree(), FileStat.REGULAR | self().permissions(mode));
            node.owner(self().uid(), self().gid());
            world().tree().attach(place, node);
        } else if ((flags & OpenFlags.EXCLUSIVE) != 0) {
            throw new SysException("open", path, Errno.EEXIST);
        }
        return self().open(opened(node, path, flags), 0);
    }

    private SimFile opened(SimNode node, String path, int flags) throws SysException {
        boolean writes = (flags & 3) != 0;
        if ((flags & OpenFlags.DIRECTORY) != 0 && !node.isDirectory()) {
            throw new SysException("open", path, Errno.ENOTDIR);
        }
        if (node.isLink()) {
            throw new SysException("open", path, Errno.ELOOP);
        }
        if (node.isDirectory() && writes) {
            throw new SysException("open", path, Errno.EISDIR);
        }
        switch (node.type()) {
            case FileStat.SOCKET -> throw new SysException("open", path, Errno.ENXIO);
            case FileStat.CHARACTER_DEVICE -> {
                return new SimFile.Null(flags);
            }
            case FileStat.FIFO -> {
                if (writes && (flags & 3) == OpenFlags.WRITE_ONLY && node.pipe().readers() == 0) {
                    throw new SysException("open", path, Errno.ENXIO);
                }
                return new SimFile.PipeEnd(node.pipe(), (flags & 3) == OpenFlags.WRITE_ONLY, flags);
            }
            default -> {
                if ((flags & OpenFlags.TRUNCATE) != 0) {
                    node.truncate(0);
                    world().tree().changed(node);
                }
                return new SimFile.NodeFile(world().tree(), node, flags);
            }
        }
    }

    @Override
    default FileStat stat(String path) throws SysException {
        return existing(path).stat();
    }

    @Override
    default FileStat lstat(String path) throws SysException {
        return existingLink(path).stat();
    }

    @Override
    default FileStat lstatAt(int directory, String path) throws SysException {
        return place(directory, path, false).existing(path).stat();
    }

    @Override
    default FileStat fstat(int fd) throws SysException {
        return self().file(fd).stat(world().tree());
    }

    @Override
    default boolean access(String path, int mode) {
        try {
            SimNode node = existing(path);
            return (mode & X_OK) == 0 || node.isDirectory() || (node.stat().mode() & 0111) != 0;
        } catch (SysException absent) {
            return false;
        }
    }

    @Override
    default String readlink(String path) throws SysException {
        SimNode node = existingLink(path);
        if (!node.isLink()) {
            throw new SysException("readlink", path, Errno.EINVAL);
        }
        return node.target();
    }

    @Override
    default void symlink(String target, String path) throws SysException {
        SimTree.Place place = free("symlink", path);
        world().tree().attach(place, new SimNode(world().tree(), FileStat.SYMLINK | 0777).target(target));
    }

    @Override
    default void link(String old, String path) throws SysException {
        SimNode node = existingLink(old);
        SimTree.Place place = free("link", path);
        node.linked(1);
        world().tree().attach(place, node);
    }

    @Override
    default void rename(String from, String to) throws SysException {
        fault("rename");
        SimTree.Place source = place(WORKING_DIRECTORY, from, false);
        source.existing(from);
        SimTree.Place target = place(WORKING_DIRECTORY, to, false);
        if (target.node() != null && target.node().isDirectory() && !target.node().names().isEmpty()) {
            throw new SysException("rename", to, Errno.ENOTEMPTY);
        }
        world().tree().rename(source, target);
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
        SimTree.Place place = place(directory, name, false);
        if (place.existing(name).isDirectory()) {
            throw new SysException("unlink", name, Errno.EISDIR);
        }
        world().tree().detach(place);
    }

    @Override
    default void rmdirAt(int directory, String name) throws SysException {
        SimTree.Place place = place(directory, name, false);
        SimNode node = place.existing(name);
        if (!node.isDirectory()) {
            throw new SysException("rmdir", name, Errno.ENOTDIR);
        }
        if (!node.names().isEmpty()) {
            throw new SysException("rmdir", name, Errno.ENOTEMPTY);
        }
        world().tree().detach(place);
    }

    @Override
    default void mkdir(String path, int mode) throws SysException {
        make("mkdir", path, FileStat.DIRECTORY | self().permissions(mode));
    }

    @Override
    default void mkfifo(String path, int mode) throws SysException {
        make("mkfifo", path, FileStat.FIFO | self().permissions(mode));
    }

    @Override
    default void mknod(String path, int mode, long device) throws SysException {
        make("mknod", path, self().permissions(mode));
        existingLink(path).device(device);
    }

    @Override
    default void chmod(String path, int mode) throws SysException {
        SimNode node = existing(path);
        node.permissions(mode);
        world().tree().attributesChanged(node);
    }

    @Override
    default void chown(String path, int uid, int gid) throws SysException {
        existing(path).owner(uid, gid);
    }

    @Override
    default void lchown(String path, int uid, int gid) throws SysException {
        existingLink(path).owner(uid, gid);
    }

    @Override
    default void setTimes(String path, long accessNsec, long modifyNsec) throws SysException {
        SimNode node = existingLink(path);
        node.mtime(modifyNsec < 0 ? world().realtimeUsec() : modifyNsec / 1000);
        world().tree().attributesChanged(node);
    }

    @Override
    default List<DirEntry> readDirectory(String path) throws SysException {
        fault("open");
        return entries(existing(path), path);
    }

    @Override
    default List<DirEntry> readDirectory(int fd) throws SysException {
        return entries(node(fd), "fd");
    }

    private static List<DirEntry> entries(SimNode node, String path) throws SysException {
        if (!node.isDirectory()) {
            throw new SysException("open", path, Errno.ENOTDIR);
        }
        var entries = new ArrayList<DirEntry>();
        for (String name : node.names()) {
            SimNode child = node.child(name);
            entries.add(new DirEntry(name, child == null ? FileStat.REGULAR : child.type()));
        }
        return entries;
    }

    @Override
    default FileSystem statfs(String path) throws SysException {
        existing(path);
        return new FileSystem(path.startsWith("/proc") ? FileSystem.PROC_MAGIC : FileSystem.TMPFS_MAGIC, 4096, 1 << 20,
                1 << 19, 0);
    }
}
