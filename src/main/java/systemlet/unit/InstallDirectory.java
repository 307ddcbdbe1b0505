package systemlet.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/**
 * One directory as it is on the disk. It is listed once, and only when many of its names are asked for: is-enabled of
 * one unit wants a few names and all links, and has no use for those of hundreds of files.
 */
final class InstallDirectory {
    /** So many names are looked for one by one before all are listed. */
    private static final int LOOKS_MAX = 8;

    private final FileCalls kernel;
    private final String path;
    private final String real;
    private final String start;
    private final String realStart;
    private List<DirEntry> all;
    private List<DirEntry> others;
    private Map<String, DirEntry> byName;
    private int looks;

    /** @param real the directory without links */
    InstallDirectory(FileCalls kernel, String path, String real) {
        this.kernel = kernel;
        this.path = path;
        this.real = real;
        this.start = path + "/";
        this.realStart = real + "/";
    }

    /** {@return the path, beginning with the root directory} */
    String path() {
        return path;
    }

    /** {@return the path of a name in it}, made hundreds of times */
    String file(String name) {
        return start.concat(name);
    }

    /** {@return the same without links in the directory} @param file what {@link #file} gave */
    String realFile(String file, String name) {
        return real.equals(path) ? file : realStart.concat(name);
    }

    /** {@return the names, in the order the file system gives; none when there is no such directory} */
    List<DirEntry> list() {
        if (all == null) {
            try {
                all = kernel.readDirectory(real);
            } catch (SysException missing) {
                all = List.of();   // most directories of the search path do not exist
            }
        }
        return all;
    }

    /** {@return the names of links and directories, and perhaps others} */
    List<DirEntry> linksAndDirectories() {
        if (all == null && others == null) {
            try {
                others = kernel.readDirectoryButFiles(real);
            } catch (SysException missing) {
                all = List.of();
            }
        }
        return all == null ? others : all;
    }

    /** {@return the entry of a name, or null} */
    DirEntry entry(String name) {
        if (all == null && looks < LOOKS_MAX) {
            looks++;
            return look(name);
        }
        if (list().isEmpty()) {
            return null;
        }
        if (byName == null) {
            byName = new HashMap<>(2 * all.size());
            for (var entry : all) {
                byName.put(entry.name(), entry);
            }
        }
        return byName.get(name);
    }

    private DirEntry look(String name) {
        try {
            return new DirEntry(name, kernel.lstat(realStart.concat(name)).mode() & FileStat.TYPE_MASK);
        } catch (SysException missing) {
            return null;
        }
    }
}
