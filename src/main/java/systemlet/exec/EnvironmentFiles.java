package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.EnvironmentFile;
import systemlet.unit.EnvironmentText;

/** Reads the files of EnvironmentFile= when a process starts. */
public final class EnvironmentFiles {
    private EnvironmentFiles() {}

    /**
     * {@return the assignments of all files, in order}
     *
     * @throws SysException a file that is not optional cannot be read: the start fails with "resources"
     */
    public static List<String> load(FileCalls kernel, List<EnvironmentFile> files) throws SysException {
        var assignments = new ArrayList<String>();
        for (EnvironmentFile file : files) {
            List<String> paths = matches(kernel, file.path());
            if (paths.isEmpty() && !file.optional()) {
                throw new SysException("open", file.path(), Errno.ENOENT);
            }
            for (String path : paths) {
                try {
                    String text = Files.readText(kernel, path, Files.CONFIGURATION_MAX_BYTES);
                    assignments.addAll(EnvironmentText.parseFile(text, new ArrayList<>()));
                } catch (SysException refused) {
                    if (!file.optional()) {
                        throw refused;
                    }
                }
            }
        }
        return assignments;
    }

    /** {@return the paths that a pattern of glob(7) names, sorted; a path without pattern names itself} */
    private static List<String> matches(FileCalls kernel, String pattern) {
        if (!Glob.isGlob(pattern)) {
            return Files.exists(kernel, pattern) ? List.of(pattern) : List.of();
        }
        List<String> found = List.of("");
        for (String part : Text.split(pattern.substring(1), '/')) {
            var next = new ArrayList<String>();
            for (String directory : found) {
                addMatches(kernel, directory, part, next);
            }
            found = next;
        }
        return found;
    }

    private static void addMatches(FileCalls kernel, String directory, String part, List<String> to) {
        try {
            for (DirEntry entry : Files.list(kernel, directory.isEmpty() ? "/" : directory)) {
                if (Glob.matchesFileName(part, entry.name())) {
                    to.add(directory + "/" + entry.name());
                }
            }
        } catch (SysException unreadable) {
            return;   // matches nothing, as glob(3) says without GLOB_ERR
        }
    }
}
