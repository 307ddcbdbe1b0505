package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Text;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** Finds the files that a pattern such as "/var/lib/*.d/[ab]*" fits, as glob(3) does. */
final class PathGlob {
    private PathGlob() {}

    /** {@return the paths that exist and fit, sorted; a pattern without wildcards fits itself} */
    static List<String> expand(FileCalls kernel, String pattern) {
        if (!Glob.isGlob(pattern)) {
            return Files.lstatOrNull(kernel, pattern) == null ? List.of() : List.of(pattern);
        }
        List<String> found = List.of("");
        for (var part : Text.split(pattern.substring(1), '/')) {
            var next = new ArrayList<String>();
            for (var parent : found) {
                if (Glob.isGlob(part)) {
                    addMatches(kernel, parent, part, next);
                } else {
                    next.add(parent + "/" + part);
                }
            }
            found = next;
        }
        var existing = new ArrayList<String>();
        for (var path : found) {
            if (Files.lstatOrNull(kernel, path) != null) {
                existing.add(path);
            }
        }
        return existing;
    }

    private static void addMatches(FileCalls kernel, String parent, String part, List<String> to) {
        try {
            for (var entry : Files.list(kernel, parent.isEmpty() ? "/" : parent)) {
                if (Glob.matchesFileName(part, entry.name())) {
                    to.add(parent + "/" + entry.name());
                }
            }
        } catch (SysException noDirectory) {
            return;   // nothing below it can fit
        }
    }
}
