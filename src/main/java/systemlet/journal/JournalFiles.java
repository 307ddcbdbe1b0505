package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/**
 * Where the journal's files are: segments in the Journal Export Format, {@code NUMBER.export} with 16 hex digits that
 * only grow, below {@code /var/log/journal/MACHINE} where /var/log/journal exists, else below /run/log/journal
 * (journald.conf(5), Storage=auto). Any program that reads the export format can read them.
 */
public final class JournalFiles {
    static final String SUFFIX = ".export";
    private static final int DIGITS = 16;

    private JournalFiles() {}

    /** A segment and its size in bytes. */
    public record Segment(String path, long number, long sizeBytes) {}

    /**
     * {@return the directory that is written to}
     *
     * @param root      prefix of all paths, "" for the real ones
     * @param machineId 32 hex digits, or "" where there is none
     */
    public static String directory(FileCalls kernel, String root, String machineId) {
        String machine = "/" + (machineId.isEmpty() ? "0".repeat(32) : machineId);
        return Files.isDirectory(kernel, root + "/var/log/journal") ? root + "/var/log/journal" + machine
                : root + "/run/log/journal" + machine;
    }

    /** {@return the segments of a directory, oldest first; none where it does not exist} */
    public static List<Segment> list(FileCalls kernel, String directory) {
        List<Segment> found = new ArrayList<>();
        try {
            for (DirEntry entry : Files.listIfPresent(kernel, directory)) {
                String path = directory + "/" + entry.name();
                FileStat stat = isSegment(entry.name()) ? Files.statOrNull(kernel, path) : null;
                if (stat != null) {
                    found.add(new Segment(path, Long.parseLong(entry.name().substring(0, DIGITS), 16), stat.size()));
                }
            }
        } catch (SysException unreadable) {
            return found;
        }
        found.sort((a, b) -> Long.compare(a.number(), b.number()));
        return found;
    }

    static String path(String directory, long number) {
        String hex = Long.toHexString(number);
        return directory + "/" + "0".repeat(DIGITS - hex.length()) + hex + SUFFIX;
    }

    private static boolean isSegment(String name) {
        if (name.length() != DIGITS + SUFFIX.length() || !name.endsWith(SUFFIX) || name.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (Character.digit(name.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
