package systemlet.journal;

/**
 * How much the journal may take and keep (journald.conf(5)).
 *
 * @param maxUse        bytes of all segments
 * @param keepFree      bytes that the file system keeps free for others; 0: not looked at
 * @param maxFileSize   bytes of one segment
 * @param maxFiles      segments at most
 * @param retentionUsec a segment whose last entry is older is removed, µs; 0: never
 * @param maxFileUsec   a segment older than this is not written any more, µs; 0: however old
 */
public record JournalLimits(long maxUse, long keepFree, long maxFileSize, int maxFiles, long retentionUsec,
        long maxFileUsec) {
    /** Least bytes of a segment; smaller ones would cost more in files than they hold. */
    public static final long FILE_MIN = 512 << 10;
    private static final long FILE_MAX = 128L << 20;
    private static final int SHARE = 8;

    /** {@return limits that follow from how much there may be in all} */
    public static JournalLimits ofUse(long maxUse) {
        long use = Math.max(maxUse, 2 * FILE_MIN);
        return new JournalLimits(use, 0, Math.max(FILE_MIN, Math.min(use / SHARE, FILE_MAX)), 100, 0, 0);
    }
}
