package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** Configuration in *.conf files of several directories, where a name in an earlier one hides the later ones. */
final class ConfigFiles {
    private static final String[] PARENTS = {"/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"};

    private ConfigFiles() {}

    /** {@return the paths to read, in the order of their names, which begin with the root} */
    static List<String> all(FileCalls files, String root, String directory) {
        TreeMap<String, String> found = new TreeMap<>();
        for (String parent : PARENTS) {
            String from = root + parent + "/" + directory;
            try {
                for (DirEntry entry : files.readDirectory(from)) {
                    if (entry.name().endsWith(".conf")) {
                        found.putIfAbsent(entry.name(), from + "/" + entry.name());
                    }
                }
            } catch (SysException absent) {
                continue;   // most of these directories do not exist
            }
        }
        return new ArrayList<>(found.values());
    }

    /** {@return the file that a command line names: a path, or a name in one of the directories; null for none} */
    static String named(FileCalls files, String root, String directory, String name) {
        if (name.indexOf('/') >= 0) {
            return Files.exists(files, name) ? name : null;
        }
        for (String parent : PARENTS) {
            String path = root + parent + "/" + directory + "/" + name;
            if (Files.exists(files, path)) {
                return path;
            }
        }
        return null;
    }
}
