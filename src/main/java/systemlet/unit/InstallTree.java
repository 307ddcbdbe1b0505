package systemlet.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.OpenFlags;
import systemlet.sys.RootedPaths;
import systemlet.sys.SysException;

/**
 * The unit directories as they are on the disk, each listed once. All paths begin with the root directory; links
 * are followed as a process with that root would, so that none leads out of it.
 */
final class InstallTree {
    /**
     * Where a link in a unit directory leads.
     *
     * @param path       beginning with the root directory; the links in its directory are followed, it is not
     * @param isSearched whether it is in a directory of the search path
     */
    record Target(String path, boolean isSearched) {}

    private static final int FILE_FLAGS = OpenFlags.READ_ONLY | OpenFlags.NO_FOLLOW | OpenFlags.NON_BLOCKING
            | OpenFlags.NO_CONTROLLING_TTY;

    private final FileCalls kernel;
    /** Each file is read into it in turn. */
    private byte[] buffer = new byte[16 << 10];
    private final UnitPaths paths;
    private final UnitFiles files;
    private final Map<String, InstallDirectory> directories = new HashMap<>();
    private final List<InstallDirectory> searched = new ArrayList<>();
    /** "web.service" to the directories "web.service.d" in the search path, in its order; null when not looked for. */
    private Map<String, List<String>> dropInDirectories;
    private final Map<String, String> realDirectories = new HashMap<>();
    private final Map<String, Boolean> searchedDirectories = new HashMap<>();

    InstallTree(FileCalls kernel, UnitPaths paths) {
        this.kernel = kernel;
        this.paths = paths;
        this.files = new KernelUnitFiles(kernel);
    }

    /** {@return a directory, of which not much is known yet} */
    InstallDirectory directory(String path) {
        var known = directories.get(path);
        if (known == null) {
            known = new InstallDirectory(kernel, path, real(path));
            directories.put(path, known);
        }
        return known;
    }

    /** {@return the directories of the search path} */
    List<InstallDirectory> searched() {
        if (searched.isEmpty()) {
            for (var path : paths.search()) {
                searched.add(directory(path));
            }
        }
        return searched;
    }

    /** {@return the names in a directory, in the order the file system gives; none when there is no such directory} */
    List<DirEntry> list(String directory) {
        return directory(directory).list();
    }

    /** {@return the entry of a name in a directory, or null} */
    DirEntry entry(String directory, String name) {
        return directory(directory).entry(name);
    }

    /** Forgets the listings: something was changed. */
    void forget() {
        directories.clear();
        searched.clear();
        dropInDirectories = null;
        realDirectories.clear();
        searchedDirectories.clear();
    }

    /** {@return the directory without links; as it is when it does not exist} */
    String real(String directory) {
        if (paths.root().isEmpty()) {
            return directory;   // the kernel follows its links as well as we do
        }
        return realDirectories.computeIfAbsent(directory, this::resolvedDirectory);
    }

    /** {@return the file without links in its directory} */
    String realParent(String path) {
        return paths.root().isEmpty() ? path : real(parent(path)) + "/" + name(path);
    }

    private String resolvedDirectory(String directory) {
        try {
            var inside = RootedPaths.resolveAsFarAsPossible(kernel, paths.root(), paths.inside(directory));
            return RootedPaths.join(paths.root(), inside);
        } catch (SysException looping) {
            return directory;   // the call that uses it fails with the same error, and tells it
        }
    }

    /** {@return what the name itself is} @throws SysException ENOENT… */
    FileStat lstat(String path) throws SysException {
        return kernel.lstat(realParent(path));
    }

    /** {@return what the name leads to, links followed inside the root} @throws SysException ENOENT… */
    FileStat stat(String path) throws SysException {
        return kernel.stat(resolved(path));
    }

    /** {@return what the link says, unchanged} @throws SysException EINVAL when it is none, ENOENT */
    String readlink(String path) throws SysException {
        return kernel.readlink(realParent(path));
    }

    /** {@return what a drop-in says about installation, links followed inside the root} @throws SysException EACCES… */
    InstallScan.Part readDropIn(String path) throws SysException {
        InstallScan.Part part;
        try {
            part = readReal(realParent(path));
        } catch (SysException link) {
            if (!link.is(Errno.ELOOP)) {
                throw link;
            }
            part = readReal(resolved(path));
        }
        return part == null ? InstallScan.NOTHING : part;
    }

    /**
     * {@return what a file that is no link says about its installation, or null when it is empty and so masks}
     *
     * @param path without links in the directory
     * @throws SysException ENOENT, EACCES, ELOOP: a link; EFBIG when it is larger than any unit file
     */
    InstallScan.Part readReal(String path) throws SysException {
        int fd = kernel.open(path, FILE_FLAGS);
        try {
            int length = 0;
            while (true) {
                int room = buffer.length - length;
                int count = kernel.read(fd, buffer, length, room);
                length += count;
                if (count < room) {
                    return length == 0 ? null : InstallScan.of(buffer, length);
                }
                if (length >= UnitFiles.SIZE_MAX) {
                    throw new SysException("read", path, Errno.EFBIG);
                }
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
        } finally {
            kernel.close(fd);
        }
    }

    /** {@return the text of a file, links followed inside the root} @throws SysException ENOENT, EISDIR… */
    String text(String path) throws SysException {
        return files.read(resolved(path)).text();
    }

    /**
     * {@return whether what a name leads to masks: an empty file, or a device such as /dev/null}
     *
     * @throws SysException ENOENT…
     */
    boolean isMask(String path) throws SysException {
        if (paths.inside(path).equals("/dev/null")) {
            return true;   // also where the root has no /dev of its own
        }
        var stat = kernel.lstat(realParent(path));
        if (stat.isSymlink()) {
            if (finalTarget(path).equals("/dev/null")) {
                return true;
            }
            stat = kernel.stat(resolved(path));
        }
        return stat.isDevice() || stat.isRegular() && stat.size() == 0;
    }

    private String resolved(String path) throws SysException {
        if (paths.root().isEmpty()) {
            return path;
        }
        return RootedPaths.join(paths.root(), RootedPaths.resolve(kernel, paths.root(), paths.inside(path)));
    }

    /** {@return where a link leads, even where nothing is} @throws SysException ELOOP… */
    Target follow(String path) throws SysException {
        var absolute = absoluteTarget(path, readlink(path));
        var inside = parent(absolute);
        var directory = realDirectories.get("link " + inside);
        if (directory == null) {
            var real = RootedPaths.resolveAsFarAsPossible(kernel, paths.root(), inside.isEmpty() ? "/" : inside);
            directory = paths.root() + (real.equals("/") ? "" : real);
            realDirectories.put("link " + inside, directory);
        }
        return new Target(directory + "/" + name(absolute), isSearched(directory));
    }

    /** {@return where a link leads in the end, inside the root; parts need not exist} @throws SysException ELOOP */
    String finalTarget(String path) throws SysException {
        return RootedPaths.resolveAsFarAsPossible(kernel, paths.root(), paths.inside(path));
    }

    /** {@return a link's text as an absolute path inside the root; {@code path} is where the link is} */
    String absoluteTarget(String path, String text) {
        return text.startsWith("/") ? text : paths.inside(real(parent(path))) + "/" + text;
    }

    /** {@return whether a directory is one of the search path, or below one, by its name or by where it really is} */
    boolean isSearched(String directory) {
        var known = searchedDirectories.get(directory);
        if (known == null) {
            known = isAtOrBelowSearched(directory);
            searchedDirectories.put(directory, known);
        }
        return known;
    }

    private boolean isAtOrBelowSearched(String directory) {
        for (var searched : paths.search()) {
            if (isAtOrBelow(searched, directory) || isAtOrBelow(resolvedSearched(searched), directory)) {
                return true;
            }
        }
        return false;
    }

    private String resolvedSearched(String directory) {
        return realDirectories.computeIfAbsent("searched " + directory, key -> resolvedDirectory(directory));
    }

    private static boolean isAtOrBelow(String directory, String path) {
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }

    /** {@return whether two targets of the link {@code path} are the same file, or would be} */
    boolean sameTarget(String path, String one, String other) {
        var first = absoluteTarget(path, one);
        var second = absoluteTarget(path, other);
        if (first.equals(second)) {
            return true;
        }
        try {
            return RootedPaths.resolve(kernel, paths.root(), first)
                    .equals(RootedPaths.resolve(kernel, paths.root(), second));
        } catch (SysException missing) {
            return false;   // what is not there is not the same
        }
    }

    /** {@return whether a file or link of that name is in the search path} */
    boolean exists(String name) {
        for (var directory : searched()) {
            if (directory.entry(name) != null) {
                return true;
            }
        }
        return UnitName.isInstance(name) && exists(UnitName.template(name));
    }

    /** {@return the drop-in files of a unit, in order of their names} @param template of an instance, else null */
    List<String> dropIns(String name, String template) {
        if (dropInDirectories().isEmpty()) {
            return List.of();
        }
        var found = new TreeMap<String, String>();
        addDropIns(name, found);
        if (template != null) {
            addDropIns(template, found);
        }
        return found.isEmpty() ? List.of() : new ArrayList<>(found.values());
    }

    private Map<String, List<String>> dropInDirectories() {
        if (dropInDirectories == null) {
            dropInDirectories = new HashMap<>();
            for (var directory : searched()) {
                for (var entry : directory.linksAndDirectories()) {
                    if (entry.name().endsWith(".d")) {
                        var unit = entry.name().substring(0, entry.name().length() - 2);
                        dropInDirectories.computeIfAbsent(unit, name -> new ArrayList<>(1))
                                .add(directory.file(entry.name()));
                    }
                }
            }
        }
        return dropInDirectories;
    }

    private void addDropIns(String unit, Map<String, String> found) {
        for (var directory : dropInDirectories.getOrDefault(unit, List.of())) {
            for (var entry : list(directory)) {
                if (entry.name().endsWith(".conf")) {
                    found.putIfAbsent(entry.name(), directory + "/" + entry.name());
                }
            }
        }
    }

    /**
     * {@return the type bits of a name in a directory, asked for where the file system did not say; 0 when it is
     * gone}
     */
    int typeOf(String directory, DirEntry entry) {
        if (entry.type() != 0) {
            return entry.type();
        }
        try {
            return lstat(directory + "/" + entry.name()).mode() & FileStat.TYPE_MASK;
        } catch (SysException gone) {
            return 0;
        }
    }

    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@return whether a refusal only says that the search must go on} */
    static boolean isAbsence(SysException refused) {
        return refused.is(Errno.ENOENT) || refused.is(Errno.ENOTDIR) || refused.is(Errno.EACCES);
    }
}
