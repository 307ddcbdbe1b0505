package systemlet.manager;

import systemlet.base.Spans;
import systemlet.journal.JournalLimits;
import systemlet.journal.StreamLines;
import systemlet.sys.FileCalls;
import systemlet.sys.FileSystem;
import systemlet.sys.SysException;

/** What journald.conf and its drop-ins say (journald.conf(5)); where our defaults differ, docs/journal.md says why. */
final class JournalSettings {
    /** Where entries are kept. */
    enum Storage { VOLATILE, PERSISTENT, AUTO, NONE }

    /** Bytes of all segments where nothing is said and the file system is large. */
    private static final long USE_DEFAULT = 128L << 20;
    private static final long LINE_MIN = 79;

    private final ManagerConf conf;

    JournalSettings(ManagerConf conf) {
        this.conf = conf;
    }

    Storage storage() {
        return switch (conf.text("Storage", "auto")) {
            case "volatile" -> Storage.VOLATILE;
            case "persistent" -> Storage.PERSISTENT;
            case "none" -> Storage.NONE;
            default -> Storage.AUTO;
        };
    }

    /** {@return the limits for a directory}. @param persistent System…= counts, else Runtime…= */
    JournalLimits limits(FileCalls kernel, String directory, boolean persistent) {
        String prefix = persistent ? "System" : "Runtime";
        JournalLimits base = JournalLimits.ofUse(conf.size(prefix + "MaxUse", tenth(kernel, directory)));
        long file = Math.max(JournalLimits.FILE_MIN, conf.size(prefix + "MaxFileSize", base.maxFileSize()));
        return new JournalLimits(Math.max(base.maxUse(), file), conf.size(prefix + "KeepFree", 0), file,
                Math.max(1, conf.number(prefix + "MaxFiles", base.maxFiles())), finite("MaxRetentionSec", 0),
                finite("MaxFileSec", Spans.MONTH));
    }

    private long finite(String key, long absent) {
        long span = conf.span(key, absent);
        return span == Spans.INFINITY ? 0 : span;
    }

    private static long tenth(FileCalls kernel, String directory) {
        try {
            FileSystem disk = kernel.statfs(directory);
            return Math.min(USE_DEFAULT, disk.blocks() * disk.blockBytes() / 10);
        } catch (SysException unknown) {
            return USE_DEFAULT;   // the directory is yet to be made
        }
    }

    /** {@return µs; 0 for no limit} */
    long rateIntervalUsec() {
        return finite("RateLimitIntervalSec", 30 * Spans.SEC);
    }

    /** {@return records of one service in an interval, before the room on the disk is looked at; 0 for no limit} */
    int rateBurst() {
        return conf.number("RateLimitBurst", 10_000);
    }

    boolean forwardsToConsole() {
        return conf.flag("ForwardToConsole", true);
    }

    boolean forwardsToSyslog() {
        return conf.flag("ForwardToSyslog", true);
    }

    int maxLevelStore() {
        return conf.level("MaxLevelStore", 7);
    }

    int maxLevelConsole() {
        return conf.level("MaxLevelConsole", 6);
    }

    int maxLevelSyslog() {
        return conf.level("MaxLevelSyslog", 7);
    }

    /** {@return bytes of a line at most} */
    int lineMax() {
        return (int) Math.max(LINE_MIN, Math.min(conf.size("LineMax", StreamLines.LINE_MAX), 1 << 20));
    }

    /** {@return what could not be read, one line each} */
    java.util.List<String> problems() {
        return conf.problems();
    }
}
