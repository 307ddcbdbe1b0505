package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/**
 * Where the journal's files are: segments in the Journal Export Format, {@code NUMBER.export} with 16 hex digits that
 * only grow, each with its {@link SegmentIndex}, in {@code /var/log/journal/MACHINE} or {@code /run/log/journal/MACHINE}
 * (journald.conf(5), Storage=). Any program that reads the export format can read them.
 */
public final class JournalFiles {
    /** Where the journal is kept, and where it lives until the next boot only. */
    public static final String PERSISTENT = "/var/log/journal";
    public static final String VOLATILE = "/run/log/journal";
    static final String SUFFIX = ".export";
    private static final String INDEX_SUFFIX = ".index";
    private static final int DIGITS = 16;

    private JournalFiles() {}

    /** A segment, its size in bytes, and when it was written to last, µs since 1970. */
    public record Segment(String path, long number, long sizeBytes, long writtenUsec) {
        /** {@return the path of its index} */
        public String index() {
            return path.substring(0, path.length() - SUFFIX.length()) + INDEX_SUFFIX;
        }
    }

    /** {@return the directory of this machine below one of the two}. @param machineId 32 hex digits, "" for none */
    public static String directory(String above, String machineId) {
        return above + "/" + (machineId.isEmpty() ? "0".repeat(32) : machineId);
    }

    /** {@return the segments of a machine in both directories, oldest first} @param root prefix of all paths */
    public static List<Segment> listAll(FileCalls kernel, String root, String machineId) {
        List<Segment> all = new ArrayList<>(list(kernel, directory(root + PERSISTENT, machineId)));
        all.addAll(list(kernel, directory(root + VOLATILE, machineId)));
        sort(all);
        return all;
    }

    /** {@return one file as a segment, or null where it is none or cannot be looked at} */
    public static Segment single(FileCalls kernel, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        FileStat stat = isSegment(name) ? Files.statOrNull(kernel, path) : null;
        return stat == null ? null
                : new Segment(path, Long.parseLong(name.substring(0, DIGITS), 16), stat.size(), stat.mtimeUsec());
    }

    /** {@return the segments of a directory, oldest first; none where it does not exist} */
    public static List<Segment> list(FileCalls kernel, String directory) {
        List<Segment> found = new ArrayList<>();
        try {
            for (DirEntry entry : Files.listIfPresent(kernel, directory)) {
                String path = directory + "/" + entry.name();
                Segment segment = single(kernel, path);
                if (segment != null) {
                    found.add(segment);
                }
            }
        } catch (SysException unreadable) {
            return found;
        }
        sort(found);
        return found;
    }

    /** Sorts by number: numbers grow over both directories, so that is the order of time. */
    public static void sort(List<Segment> segments) {
        segments.sort((a, b) -> Long.compare(a.number(), b.number()));
    }

    static String path(String directory, long number) {
        String hex = Long.toHexString(number);
        return directory + "/" + "0".repeat(DIGITS - hex.length()) + hex + SUFFIX;
    }

    /** Removes a segment and its index. */
    public static void remove(FileCalls kernel, Segment segment) throws SysException {
        kernel.unlink(segment.path());
        Files.removeIfPresent(kernel, segment.index());
    }

    private static boolean isSegment(String name) {
        if (name.length() != DIGITS + SUFFIX.length() || !name.endsWith(SUFFIX) || name.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (Text.digit(name.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
