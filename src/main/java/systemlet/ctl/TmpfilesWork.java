package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.DeviceNumber;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.RootedPaths;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** Does what rules of tmpfiles.d(5) say. Paths are followed inside the root only. */
final class TmpfilesWork {
    /** Levels that a recursive rule goes down. */
    private static final int DEPTH_MAX = 128;
    private static final int COPY_MAX_BYTES = 64 << 20;

    private final Kernel kernel;
    private final String root;

    TmpfilesWork(Kernel kernel, String root) {
        this.kernel = kernel;
        this.root = root;
    }

    void create(TmpfilesRule rule) throws SysException {
        switch (rule.type()) {
            case 'f', 'F' -> file(rule);
            case 'w' -> write(rule);
            case 'd', 'D', 'v', 'q', 'Q' -> directory(rule);
            case 'L' -> link(rule);
            case 'p' -> fifo(rule);
            case 'c', 'b' -> device(rule);
            case 'C' -> copy(rule);
            case 'e', 'z', 'm' -> {
                for (String path : matches(rule.path())) {
                    adjust(path, rule);
                }
            }
            case 'Z' -> {
                for (String path : matches(rule.path())) {
                    adjustAll(path, rule, 0);
                }
            }
            default -> { }   // x X r R are for cleaning; t T h H a A set attributes that containers do without
        }
    }

    void remove(TmpfilesRule rule) throws SysException {
        for (String path : "rRD".indexOf(rule.type()) < 0 ? List.<String>of() : matches(rule.path())) {
            FileStat stat = Files.lstatOrNull(kernel, path);
            if (stat == null) {
                continue;
            }
            if (rule.type() == 'R') {
                Trees.remove(kernel, path);
            } else if (rule.type() == 'D') {
                Trees.clear(kernel, path);
            } else if (stat.isDirectory()) {
                kernel.rmdir(path);
            } else {
                kernel.unlink(path);
            }
        }
    }

    /** {@return where a path is, links followed inside the root} */
    private String inRoot(String path) throws SysException {
        return RootedPaths.join(root, RootedPaths.resolveAsFarAsPossible(kernel, root, path));
    }

    /** {@return where a path is; its last part is not followed} */
    private String place(String path) throws SysException {
        int slash = path.lastIndexOf('/');
        String parent = inRoot(path.substring(0, slash + 1));
        return (parent.endsWith("/") ? parent.substring(0, parent.length() - 1) : parent) + path.substring(slash);
    }

    /** {@return the place of a path, whose parents are made} */
    private String prepared(String path) throws SysException {
        String place = place(path);
        Trees.makeParents(kernel, place);
        return place;
    }

    private void file(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        boolean anew = rule.type() == 'F' || rule.has('+');
        FileStat there = Files.lstatOrNull(kernel, path);
        if (there == null || anew && there.isRegular()) {
            byte[] text = rule.argument() == null ? new byte[0] : Utf8.encode(rule.argument());
            Files.write(kernel, path, text, rule.mode() < 0 ? 0644 : rule.mode());
        }
        there = Files.lstatOrNull(kernel, path);
        if (there != null && there.isRegular()) {
            adjust(path, rule);
        }
    }

    private void write(TmpfilesRule rule) throws SysException {
        byte[] text = rule.argument() == null ? new byte[0] : Utf8.encode(rule.argument());
        for (String path : matches(rule.path())) {
            int flags = OpenFlags.WRITE_ONLY | OpenFlags.NON_BLOCKING | (rule.has('+') ? OpenFlags.APPEND : 0);
            int fd = kernel.open(path, flags);
            try {
                Files.writeAll(kernel, fd, text);
            } finally {
                kernel.close(fd);
            }
        }
    }

    private void directory(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        FileStat there = Files.statOrNull(kernel, path);
        if (there == null) {
            kernel.mkdir(path, rule.mode() < 0 ? 0755 : rule.mode());
        } else if (!there.isDirectory()) {
            throw new SysException("mkdir " + rule.path(), Errno.EEXIST);
        }
        adjust(path, rule);
    }

    private void link(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        String target = rule.argument() == null ? "/usr/share/factory" + rule.path() : rule.argument();
        FileStat there = Files.lstatOrNull(kernel, path);
        if (there == null) {
            kernel.symlink(target, path);
        } else if (rule.has('+') && !(there.isSymlink() && kernel.readlink(path).equals(target))) {
            Trees.remove(kernel, path);
            kernel.symlink(target, path);
        }
    }

    private void fifo(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        FileStat there = Files.lstatOrNull(kernel, path);
        if (there != null && !there.isFifo() && rule.has('+')) {
            kernel.unlink(path);
            there = null;
        }
        if (there == null) {
            kernel.mkfifo(path, rule.mode() < 0 ? 0644 : rule.mode());
        }
        adjust(path, rule);
    }

    private void device(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        int colon = rule.argument() == null ? -1 : rule.argument().indexOf(':');
        if (colon < 0) {
            throw new SysException("mknod " + rule.path(), Errno.EINVAL);
        }
        if (Files.lstatOrNull(kernel, path) == null) {
            int major = Integer.parseInt(rule.argument().substring(0, colon));
            int minor = Integer.parseInt(rule.argument().substring(colon + 1));
            int type = rule.type() == 'c' ? FileStat.CHARACTER_DEVICE : FileStat.BLOCK_DEVICE;
            kernel.mknod(path, type | (rule.mode() < 0 ? 0644 : rule.mode()),
                    DeviceNumber.of(major, minor));
        }
        adjust(path, rule);
    }

    private void copy(TmpfilesRule rule) throws SysException {
        String path = prepared(rule.path());
        String source = inRoot(rule.argument() == null ? "/usr/share/factory" + rule.path() : rule.argument());
        if (Files.lstatOrNull(kernel, source) != null && Files.lstatOrNull(kernel, path) == null) {
            copyTree(source, path, 0);
        }
        if (Files.lstatOrNull(kernel, path) != null) {
            adjust(path, rule);
        }
    }

    private void copyTree(String from, String to, int depth) throws SysException {
        FileStat stat = kernel.lstat(from);
        if (stat.isSymlink()) {
            kernel.symlink(kernel.readlink(from), to);
        } else if (stat.isDirectory() && depth < DEPTH_MAX) {
            kernel.mkdir(to, stat.permissions());
            for (DirEntry entry : kernel.readDirectory(from)) {
                copyTree(from + "/" + entry.name(), to + "/" + entry.name(), depth + 1);
            }
        } else if (stat.isRegular()) {
            Files.write(kernel, to, Files.read(kernel, from, COPY_MAX_BYTES), stat.permissions());
        }
    }

    private void adjustAll(String path, TmpfilesRule rule, int depth) throws SysException {
        adjust(path, rule);
        FileStat stat = kernel.lstat(path);
        if (stat.isDirectory() && depth < DEPTH_MAX) {
            for (DirEntry entry : kernel.readDirectory(path)) {
                adjustAll(path + "/" + entry.name(), rule, depth + 1);
            }
        }
    }

    private void adjust(String path, TmpfilesRule rule) throws SysException {
        FileStat stat = kernel.lstat(path);
        boolean newUser = rule.uid() >= 0 && rule.uid() != stat.uid();
        boolean newGroup = rule.gid() >= 0 && rule.gid() != stat.gid();
        if (newUser || newGroup) {
            kernel.lchown(path, rule.uid(), rule.gid());
        }
        if (rule.mode() >= 0 && !stat.isSymlink() && stat.permissions() != rule.mode()) {
            kernel.chmod(path, rule.mode());
        }
    }

    /** {@return the files that a pattern means, each as a real path in the root} */
    List<String> matches(String pattern) throws SysException {
        if (!Glob.isGlob(pattern)) {
            String path = place(pattern);
            return Files.lstatOrNull(kernel, path) == null ? List.of() : List.of(path);
        }
        List<String> found = new ArrayList<>(List.of(root));
        for (String part : Text.split(pattern.substring(1), '/')) {
            List<String> next = new ArrayList<>();
            for (String directory : found) {
                for (DirEntry entry : Files.listIfPresent(kernel, directory.isEmpty() ? "/" : directory)) {
                    if (Glob.matchesFileName(part, entry.name())) {
                        next.add(directory + "/" + entry.name());
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
