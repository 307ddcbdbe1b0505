package systemlet.ctl;

import java.util.List;
import systemlet.base.Utf8;
import systemlet.sys.DeviceNumber;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.RootedPaths;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.sys.Users;

/** Does what the lines of tmpfiles.d say at --create: makes, writes, links, copies, and sets modes and owners. */
final class TmpfilesMaker {
    private static final int CONTENT_MAX_BYTES = 16 << 20;

    private final Context context;
    private final Kernel kernel;
    private final String root;
    private final Users users;
    private boolean isBroken;

    TmpfilesMaker(Context context, String root) {
        this.context = context;
        this.kernel = context.kernel();
        this.root = root;
        this.users = Users.atOnce(kernel, root);
    }

    /** Does one line. @throws SysException what could not be done */
    void make(TmpfilesLine line) throws SysException {
        var path = inRoot(line.path());
        switch (line.type()) {
            case 'f', 'F' -> file(line, path);
            case 'd', 'D', 'v', 'q', 'Q' -> directory(line, path);
            case 'p' -> pipe(line, path);
            case 'L' -> link(line, path);
            case 'c', 'b' -> device(line, path);
            case 'C' -> copy(line, path);
            case 'w', 'e', 'z', 'Z', 'm' -> {
                for (var each : PathGlob.expand(kernel, path)) {
                    adjust(line, each);
                }
            }
            case 't', 'T', 'a', 'A', 'h', 'H' -> noteUnsupported(line, path);
            default -> { }
        }
    }

    /** {@return the path with the root before it; no link above its last part leads out} */
    private String inRoot(String path) throws SysException {
        if (root.isEmpty()) {
            return path;
        }
        int slash = path.lastIndexOf('/');
        var parent = RootedPaths.resolveAsFarAsPossible(kernel, root, slash == 0 ? "/" : path.substring(0, slash));
        return root + (parent.equals("/") ? "" : parent) + path.substring(slash);
    }

    /** As quiet as systemd where a file system knows no attributes or access lists: told at level debug only. */
    private void noteUnsupported(TmpfilesLine line, String path) {
        var level = context.env("SYSTEMD_LOG_LEVEL");
        if (level == null || !level.equals("debug") && !level.equals("7")) {
            return;
        }
        for (var each : PathGlob.expand(kernel, path)) {
            context.notice(line.source() + ": attributes and access lists are not set by systemlet: " + each);
        }
    }

    private void adjust(TmpfilesLine line, String path) throws SysException {
        var stat = kernel.lstat(path);
        switch (line.type()) {
            case 'w' -> write(line, path, line.has('+') ? OpenFlags.APPEND : OpenFlags.TRUNCATE);
            case 'e' -> {
                if (stat.isDirectory()) {
                    own(line, path, stat);
                }
            }
            case 'Z' -> adjustTree(line, path, 0);
            default -> own(line, path, stat);
        }
    }

    private void adjustTree(TmpfilesLine line, String path, int depth) throws SysException {
        var stat = kernel.lstat(path);
        own(line, path, stat);
        if (stat.isDirectory() && depth < 128) {
            for (var entry : Files.list(kernel, path)) {
                adjustTree(line, path + "/" + entry.name(), depth + 1);
            }
        }
    }

    private void file(TmpfilesLine line, String path) throws SysException {
        var stat = Files.lstatOrNull(kernel, path);
        boolean replaces = line.has('+') || line.type() == 'F';
        if (stat != null && !stat.isRegular() && !line.has('=')) {
            context.warning("\"" + path + "\" exists and is not a regular file.");
            return;
        }
        if (stat != null && !stat.isRegular()) {
            Trees.remove(kernel, path);
            stat = null;
        }
        if (stat == null) {
            inParents(path, () -> kernel.close(
                    kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.EXCLUSIVE, 0600)));
            write(line, path, OpenFlags.NO_FOLLOW);
            ownNew(line, path, 0644);
        } else {
            if (replaces) {
                write(line, path, OpenFlags.NO_FOLLOW | OpenFlags.TRUNCATE);
            }
            own(line, path, stat);
        }
    }

    private void write(TmpfilesLine line, String path, int flags) throws SysException {
        if (line.argument() == null) {
            return;
        }
        int fd = kernel.open(path, OpenFlags.WRITE_ONLY | OpenFlags.NON_BLOCKING | flags);
        try {
            Files.writeAll(kernel, fd, Utf8.encode(line.argument()));
        } finally {
            kernel.close(fd);
        }
    }

    private void directory(TmpfilesLine line, String path) throws SysException {
        try {
            inParents(path, () -> kernel.mkdir(path, 0700));
        } catch (SysException refused) {
            if (!refused.is(Errno.EEXIST)) {
                throw refused;
            }
            var stat = kernel.stat(path);
            if (stat.isDirectory()) {
                own(line, path, stat);
                return;
            }
            if (!line.has('=')) {
                context.warning("\"" + path + "\" already exists and is not a directory.");
                return;
            }
            kernel.unlink(path);
            kernel.mkdir(path, 0700);
        }
        ownNew(line, path, 0755);
    }

    /** A call that makes something. */
    private interface Making {
        void make() throws SysException;
    }

    /** Makes something at {@code path}, and the directories above it only where they are missing, which is rare. */
    private void inParents(String path, Making making) throws SysException {
        try {
            making.make();
        } catch (SysException refused) {
            if (!refused.is(Errno.ENOENT)) {
                throw refused;
            }
            Trees.makeParents(kernel, path);
            making.make();
        }
    }

    private void pipe(TmpfilesLine line, String path) throws SysException {
        var stat = Files.lstatOrNull(kernel, path);
        if (stat != null && stat.isFifo()) {
            own(line, path, stat);
        } else if (mayMake(line, path, stat)) {
            kernel.mkfifo(path, 0600);
            ownNew(line, path, 0644);
        }
    }

    private void link(TmpfilesLine line, String path) throws SysException {
        var target = line.argument() == null ? "/usr/share/factory" + line.path() : line.argument();
        var stat = Files.lstatOrNull(kernel, path);
        if (stat != null && stat.isSymlink() && kernel.readlink(path).equals(target)) {
            return;
        }
        if (mayMake(line, path, stat)) {
            kernel.symlink(target, path);
        }
    }

    private void device(TmpfilesLine line, String path) throws SysException {
        int type = line.type() == 'c' ? FileStat.CHARACTER_DEVICE : FileStat.BLOCK_DEVICE;
        int colon = line.argument() == null ? -1 : line.argument().indexOf(':');
        int major = colon < 0 ? -1 : Users.id(line.argument().substring(0, colon));
        int minor = colon < 0 ? -1 : Users.id(line.argument().substring(colon + 1));
        if (major < 0 || minor < 0) {
            throw new SysException("mknod", line.path(), Errno.EINVAL);
        }
        var stat = Files.lstatOrNull(kernel, path);
        if (stat != null && (stat.mode() & FileStat.TYPE_MASK) == type) {
            own(line, path, stat);
        } else if (mayMake(line, path, stat)) {
            try {
                kernel.mknod(path, type | 0600, DeviceNumber.of(major, minor));
            } catch (SysException refused) {
                if (refused.is(Errno.EPERM)) {
                    return;   // the usual answer in a container: its devices are there already or never will be
                }
                throw refused;
            }
            ownNew(line, path, 0644);
        }
    }

    /** {@return whether a node can be made; with "+" what is in the way is removed first} */
    private boolean mayMake(TmpfilesLine line, String path, FileStat present) throws SysException {
        if (present == null) {
            Trees.makeParents(kernel, path);
            return true;
        }
        if (line.has('+') || line.has('=')) {
            Trees.remove(kernel, path);
            return true;
        }
        return false;
    }

    private void copy(TmpfilesLine line, String path) throws SysException {
        var source = inRoot(line.argument() == null ? "/usr/share/factory" + line.path() : line.argument());
        var present = Files.lstatOrNull(kernel, path);
        boolean free = present == null || present.isDirectory() && kernel.readDirectory(path).isEmpty();
        if (Files.lstatOrNull(kernel, source) == null) {
            return;   // an optional template: systemd passes it over too
        }
        if (free) {
            Trees.makeParents(kernel, path);
            copyTree(source, path, 0);
        }
        own(line, path, kernel.lstat(path));
    }

    private void copyTree(String source, String path, int depth) throws SysException {
        var stat = kernel.lstat(source);
        if (stat.isSymlink()) {
            kernel.symlink(kernel.readlink(source), path);
        } else if (stat.isRegular()) {
            Files.write(kernel, path, Files.read(kernel, source, CONTENT_MAX_BYTES), stat.permissions());
        } else if (stat.isFifo()) {
            kernel.mkfifo(path, stat.permissions());
        } else if (stat.isDirectory() && depth < 128) {
            Trees.make(kernel, path, stat.permissions());
            for (var entry : Files.list(kernel, source)) {
                copyTree(source + "/" + entry.name(), path + "/" + entry.name(), depth + 1);
            }
        } else {
            throw new SysException("copy", source, Errno.EOPNOTSUPP);
        }
        kernel.lchown(path, stat.uid(), stat.gid());
        if (!stat.isSymlink()) {
            kernel.chmod(path, stat.permissions());
        }
    }

    /** Gives what was made its owner, and then its mode: chown may take bits of the mode away. */
    private void ownNew(TmpfilesLine line, String path, int absentMode) throws SysException {
        kernel.lchown(path, user(line), group(line));
        kernel.chmod(path, line.mode() < 0 ? absentMode : line.mode());
    }

    /** Gives what was there already its mode and owner, as far as the line says any. */
    private void own(TmpfilesLine line, String path, FileStat stat) throws SysException {
        if (stat.isSymlink()) {
            return;
        }
        int uid = line.ownerForNew() ? -1 : user(line);
        int gid = line.ownerForNew() ? -1 : group(line);
        boolean moves = uid >= 0 && uid != stat.uid() || gid >= 0 && gid != stat.gid();
        if (moves) {
            kernel.lchown(path, uid, gid);
        }
        int mode = mode(line, stat);
        if (mode >= 0 && (moves || mode != stat.permissions())) {
            kernel.chmod(path, mode);
        }
    }

    private static int mode(TmpfilesLine line, FileStat stat) {
        if (line.mode() < 0 || line.modeRule() == TmpfilesLine.ModeRule.NEW_ONLY) {
            return -1;
        }
        if (line.modeRule() == TmpfilesLine.ModeRule.SET) {
            return line.mode();
        }
        int mode = line.mode();
        for (int bits : new int[] {0111, 0222, 0444}) {
            mode &= (stat.permissions() & bits) == 0 ? ~bits : -1;
        }
        return stat.isDirectory() ? mode : mode & 0777;
    }

    private int user(TmpfilesLine line) throws SysException {
        if (line.user() == null) {
            return -1;
        }
        var record = users.user(line.user());
        int uid = record == null ? Users.id(line.user()) : record.uid();
        if (uid < 0) {
            throw new SysException("Failed to resolve user '" + line.user() + "'", Errno.ESRCH);
        }
        return uid;
    }

    private int group(TmpfilesLine line) throws SysException {
        if (line.group() == null) {
            return -1;
        }
        var record = users.group(line.group());
        int gid = record == null ? Users.id(line.group()) : record.gid();
        if (gid < 0) {
            throw new SysException("Failed to resolve group '" + line.group() + "'", Errno.ESRCH);
        }
        return gid;
    }

    /** {@return whether a line names a user or group that does not exist} */
    boolean isBroken() {
        return isBroken;
    }

    /** Does all lines and says what fails. @return whether every line without "-" was done */
    boolean makeAll(List<TmpfilesLine> lines) {
        boolean done = true;
        for (var line : lines) {
            try {
                make(line);
            } catch (SysException refused) {
                context.error(line.source() + ": " + refused.getMessage());
                isBroken |= refused.is(Errno.ESRCH);
                done &= line.has('-');
            }
        }
        return done;
    }
}
