package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Id128;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.journal.JournalFiles;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** Which files the journal is read from: this machine's, those of a directory, or some named ones. */
final class JournalSources {
    private final Kernel kernel;
    private final String root;
    private final String directory;
    private final List<String> files;
    private final List<String> places = new ArrayList<>();

    /**
     * @param root      prefix of all paths
     * @param directory --directory=, "" for the machine's own
     * @param files     --file=
     */
    JournalSources(Kernel kernel, String root, String directory, List<String> files) throws Failed {
        this.kernel = kernel;
        this.root = root;
        this.directory = directory;
        this.files = files;
        if (!directory.isEmpty()) {
            addPlaces();
        } else if (files.isEmpty()) {
            String machine = machine(kernel, root);
            places.add(JournalFiles.directory(root + JournalFiles.PERSISTENT, machine));
            places.add(JournalFiles.directory(root + JournalFiles.VOLATILE, machine));
            places.add(JournalFiles.directory(runtime() + "/log/journal", machine));
        }
    }

    /** Where a manager that is not root keeps its journal. */
    private String runtime() {
        for (String pair : kernel.environment()) {
            if (pair.startsWith("XDG_RUNTIME_DIR=/")) {
                return pair.substring("XDG_RUNTIME_DIR=".length());
            }
        }
        return "/tmp/run-" + kernel.geteuid();
    }

    private void addPlaces() throws Failed {
        places.add(root + directory);
        try {
            for (DirEntry entry : Files.list(kernel, root + directory)) {
                if (isMachine(entry.name())) {
                    places.add(root + directory + "/" + entry.name());
                }
            }
        } catch (SysException refused) {
            throw new Failed("Failed to open " + directory + ": " + refused.text());
        }
    }

    private static boolean isMachine(String name) {
        try {
            Id128.parse(name);
            return true;
        } catch (BadText other) {
            return false;
        }
    }

    static String machine(Kernel kernel, String root) {
        try {
            return Text.strip(Files.readLine(kernel, root + "/etc/machine-id"));
        } catch (SysException none) {
            return "";   // an image without an id: its journal has the null one
        }
    }

    /** {@return the directories that segments are in} */
    List<String> places() {
        return places;
    }

    /** {@return the segments as they are now, oldest first} */
    List<JournalFiles.Segment> segments() throws Failed {
        List<JournalFiles.Segment> found = new ArrayList<>();
        for (String path : files) {
            JournalFiles.Segment segment = JournalFiles.single(kernel, path);
            if (segment == null) {
                int errno = Files.exists(kernel, path) ? Errno.EBADMSG : Errno.ENOENT;
                throw new Failed("Failed to open files: " + new SysException("open", errno).text());
            }
            found.add(segment);
        }
        boolean hidden = false;
        for (String place : places) {
            found.addAll(JournalFiles.list(kernel, place));
            hidden |= Files.isDirectory(kernel, place) && !kernel.access(place, FileCalls.R_OK);
        }
        int all = found.size();
        found.removeIf(segment -> !kernel.access(segment.path(), FileCalls.R_OK));
        if (found.isEmpty() && (all > 0 || hidden)) {
            throw new Failed("No journal files were opened due to insufficient permissions.");
        }
        JournalFiles.sort(found);
        return found;
    }
}
