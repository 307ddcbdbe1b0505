package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** Shell patterns of absolute paths, matched against the file system: glob(7). */
public final class PathGlob {
    private PathGlob() {}

    /** {@return the paths that exist and match, sorted within each directory} */
    public static List<String> matches(FileCalls kernel, String pattern) {
        List<String> found = new ArrayList<>(List.of(""));
        for (String part : Text.split(pattern, '/')) {
            if (!part.isEmpty() && !found.isEmpty()) {
                found = step(kernel, found, part);
            }
        }
        return found;
    }

    private static List<String> step(FileCalls kernel, List<String> directories, String part) {
        List<String> found = new ArrayList<>();
        boolean pattern = Glob.isGlob(part);
        for (String directory : directories) {
            if (pattern) {
                addMatching(kernel, directory, part, found);
            } else if (Files.lstatOrNull(kernel, directory + "/" + part) != null) {
                found.add(directory + "/" + part);
            }
        }
        return found;
    }

    private static void addMatching(FileCalls kernel, String directory, String part, List<String> to) {
        try {
            for (DirEntry entry : Files.list(kernel, directory.isEmpty() ? "/" : directory)) {
                boolean hidden = entry.name().startsWith(".") && !part.startsWith(".");
                if (!hidden && Glob.matchesFileName(part, entry.name())) {
                    to.add(directory + "/" + entry.name());
                }
            }
        } catch (SysException noDirectory) {
            return;   // a file, or gone: nothing below it matches
        }
    }
}
