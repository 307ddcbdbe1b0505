package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.sys.DirEntry;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Removes what has not changed for the age that a rule of tmpfiles.d(5) gives. */
final class TmpfilesClean {
    private static final int DEPTH_MAX = 128;

    private final Kernel kernel;
    private final String root;
    private final List<TmpfilesRule> spared = new ArrayList<>();

    /** @param rules all of them: those that spare paths count whatever is cleaned */
    TmpfilesClean(Kernel kernel, String root, List<TmpfilesRule> rules) {
        this.kernel = kernel;
        this.root = root;
        for (TmpfilesRule rule : rules) {
            if (rule.type() == 'x' || rule.type() == 'X') {
                spared.add(rule);
            }
        }
    }

    void clean(TmpfilesRule rule) throws SysException {
        boolean cleans = "dDevqQC".indexOf(rule.type()) >= 0 && rule.ageUsec() >= 0;
        if (!cleans) {
            return;
        }
        long beforeNsec = (kernel.realtimeUsec() - rule.ageUsec()) * 1000;
        for (String path : new TmpfilesWork(kernel, root).matches(rule.path())) {
            if (Files.isDirectory(kernel, path)) {
                cleanDirectory(path, kernel.lstat(path).dev(), beforeNsec, 0);
            }
        }
    }

    private void cleanDirectory(String directory, long device, long beforeNsec, int depth) throws SysException {
        for (DirEntry entry : kernel.readDirectory(directory)) {
            String path = directory + "/" + entry.name();
            FileStat stat = Files.lstatOrNull(kernel, path);
            if (stat == null || stat.dev() != device || isSpared(path, 'x')) {
                continue;
            }
            if (stat.isDirectory()) {
                if (depth < DEPTH_MAX && !isSpared(path, 'X')) {
                    cleanDirectory(path, device, beforeNsec, depth + 1);
                }
                removeOldDirectory(path, stat, beforeNsec);
            } else if (isOld(stat, beforeNsec) && !isSpared(path, 'X')) {
                kernel.unlink(path);
            }
        }
    }

    private void removeOldDirectory(String path, FileStat stat, long beforeNsec) {
        if (!isOld(stat, beforeNsec) || isSpared(path, 'X')) {
            return;
        }
        try {
            kernel.rmdir(path);
        } catch (SysException inUse) {
            // not empty, or a mount point: it stays
        }
    }

    private static boolean isOld(FileStat stat, long beforeNsec) {
        return stat.mtimeNsec() < beforeNsec && stat.ctimeNsec() < beforeNsec;
    }

    private boolean isSpared(String path, char type) {
        for (TmpfilesRule rule : spared) {
            if (rule.type() == type && Glob.matches(root + rule.path(), path)) {
                return true;
            }
        }
        return false;
    }
}
