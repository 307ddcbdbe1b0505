package systemlet.ctl;

import java.util.List;
import systemlet.base.Glob;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** Removes what the lines of tmpfiles.d say: all at --remove, what is old at --clean. */
final class TmpfilesCleaner {
    private static final int DEPTH_MAX = 128;

    private final Context context;
    private final Kernel kernel;
    private final String root;
    private final TmpfilesConfig config;
    private final long nowUsec;

    TmpfilesCleaner(Context context, String root, TmpfilesConfig config) {
        this.context = context;
        this.kernel = context.kernel();
        this.root = root;
        this.config = config;
        this.nowUsec = kernel.realtimeUsec();
    }

    /** Removes files, trees and what is in directories. @return whether all went well */
    boolean removeAll(List<TmpfilesLine> lines) {
        boolean done = true;
        for (var line : lines) {
            try {
                switch (line.type()) {
                    case 'r', 'R' -> removeMatches(line);
                    case 'D' -> empty(root + line.path());
                    default -> { }
                }
            } catch (SysException refused) {
                context.error(line.source() + ": " + refused.getMessage());
                done = false;
            }
        }
        return done;
    }

    private void removeMatches(TmpfilesLine line) throws SysException {
        for (var path : PathGlob.expand(kernel, root + line.path())) {
            if (line.type() == 'R') {
                Trees.remove(kernel, path);
            } else if (kernel.lstat(path).isDirectory()) {
                kernel.rmdir(path);
            } else {
                kernel.unlink(path);
            }
        }
    }

    private void empty(String path) throws SysException {
        var stat = Files.lstatOrNull(kernel, path);
        if (stat != null && stat.isDirectory()) {
            Trees.clear(kernel, path);
        }
    }

    /** Removes what is older than the lines allow. @return whether all went well */
    boolean cleanAll(List<TmpfilesLine> lines) {
        boolean done = true;
        for (var line : lines) {
            if (!line.ages()) {
                continue;
            }
            var directories = line.isGlob() ? PathGlob.expand(kernel, root + line.path())
                    : List.of(root + line.path());
            for (var directory : directories) {
                try {
                    var stat = Files.lstatOrNull(kernel, directory);
                    if (stat != null && stat.isDirectory()) {
                        clean(line, lines, directory, stat, 0);
                    }
                } catch (SysException refused) {
                    context.error(line.source() + ": " + refused.getMessage());
                    done = false;
                }
            }
        }
        return done;
    }

    private void clean(TmpfilesLine line, List<TmpfilesLine> lines, String directory, FileStat top, int depth)
            throws SysException {
        if (depth > DEPTH_MAX) {
            throw new SysException("open", directory, Errno.ELOOP);
        }
        for (var entry : Files.list(kernel, directory)) {
            var path = directory + "/" + entry.name();
            var stat = Files.lstatOrNull(kernel, path);
            boolean foreign = stat == null || stat.dev() != top.dev() || config.isNamed(path.substring(root.length()));
            if (foreign || isExcluded(lines, path, 'x')) {
                continue;
            }
            boolean kept = isExcluded(lines, path, 'X') || line.keepFirst() && depth == 0;
            if (stat.isDirectory()) {
                clean(line, lines, path, top, depth + 1);
                kept |= !isOld(line, stat);
                if (!kept) {
                    removeEmpty(path);
                }
            } else if (!kept && isOld(line, stat) && !isProtected(stat)) {
                kernel.unlink(path);
            }
        }
    }

    /** Sockets may be listened on, and root keeps files by their sticky bit. */
    private static boolean isProtected(FileStat stat) {
        return stat.isSocket() || stat.isDevice() || stat.isRegular() && stat.uid() == 0 && (stat.mode() & 01000) != 0;
    }

    private boolean isExcluded(List<TmpfilesLine> lines, String path, char type) {
        for (var line : lines) {
            if (line.type() == type && Glob.matchesEscaped(root + line.path(), path)) {
                return true;
            }
        }
        return false;
    }

    private void removeEmpty(String path) throws SysException {
        try {
            kernel.rmdir(path);
        } catch (SysException refused) {
            if (!refused.is(Errno.ENOTEMPTY) && !refused.is(Errno.EEXIST) && !refused.is(Errno.EBUSY)) {
                throw refused;
            }
        }
    }

    private boolean isOld(TmpfilesLine line, FileStat stat) {
        long cutoffNsec = (nowUsec - line.ageUsec()) * 1000;
        boolean directory = stat.isDirectory();
        var of = line.ageOf();
        boolean young = of.indexOf(directory ? 'M' : 'm') >= 0 && stat.mtimeNsec() >= cutoffNsec
                || of.indexOf(directory ? 'A' : 'a') >= 0 && stat.atimeNsec() >= cutoffNsec
                || of.indexOf(directory ? 'C' : 'c') >= 0 && stat.ctimeNsec() >= cutoffNsec;
        return line.ageUsec() == 0 || !young;
    }
}
