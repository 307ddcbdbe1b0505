package systemlet.unit;

import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Mounts;
import systemlet.sys.SysException;

/** Conditions about paths; all but one follow symbolic links. */
final class PathConditions {

    private final Kernel kernel;

    PathConditions(Kernel kernel) {
        this.kernel = kernel;
    }

    boolean exists(String path) {
        return Files.exists(kernel, path);
    }

    boolean existsMatching(String pattern) {
        return !PathGlob.matches(kernel, pattern).isEmpty();
    }

    boolean isDirectory(String path) {
        return Files.isDirectory(kernel, path);
    }

    boolean isSymbolicLink(String path) {
        FileStat stat = Files.lstatOrNull(kernel, path);
        return stat != null && stat.isSymlink();
    }

    boolean isMountPoint(String path) {
        return path.equals("/") || Mounts.isAt(kernel, path);
    }

    boolean isReadWrite(String path) {
        try {
            return exists(path) && !kernel.statfs(path).isReadOnly();
        } catch (SysException gone) {
            return false;
        }
    }

    boolean isFilledDirectory(String path) {
        try {
            return !kernel.readDirectory(path).isEmpty();
        } catch (SysException noDirectory) {
            return false;
        }
    }

    boolean isFilledFile(String path) {
        FileStat stat = Files.statOrNull(kernel, path);
        return stat != null && stat.isRegular() && stat.size() > 0;
    }

    boolean isExecutable(String path) {
        FileStat stat = Files.statOrNull(kernel, path);
        return stat != null && stat.isRegular() && (stat.permissions() & 0111) != 0;
    }

    /** Whether /usr is newer than the stamp in /etc or /var. */
    boolean needsUpdate(String directory) {
        if (!isReadWrite(directory)) {
            return false;
        }
        FileStat stamp = Files.lstatOrNull(kernel, PathParsers.simplified(directory + "/.updated"));
        FileStat vendor = Files.lstatOrNull(kernel, "/usr");
        return stamp == null || vendor != null && vendor.mtimeNsec() > stamp.mtimeNsec();
    }
}
