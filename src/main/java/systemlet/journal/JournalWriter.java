package systemlet.journal;

import java.util.List;
import systemlet.base.Bytes;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.FileSystem;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * Appends entries to the newest segment, begins another when it is full or old, and removes the oldest when all
 * together are too much. Entries of one turn are written with few calls. After a crash a segment may end in half an
 * entry: readers stop there, and a new writer begins a new segment.
 */
public final class JournalWriter {
    /** Bytes that wait for the end of the turn at most: with a usual entry more, the buffer does not outgrow 32 kB. */
    private static final int WAITING_MAX = 28 << 10;
    /** As many at most before there is a segment: a boot has other things to do first. */
    private static final int UNMADE_MAX = 64 << 10;
    private static final int WAITING_MIN = 4 << 10;
    private static final int TRIES = 64;
    /** How long nothing is tried where no segment could be made. */
    private static final long TRY_USEC = 5_000_000;

    private final FileCalls kernel;
    private final String directory;
    private final String sibling;
    private final JournalLimits limits;
    private Bytes waiting = new Bytes(WAITING_MIN);
    private final Bytes indexLines = new Bytes(256);
    private final SegmentIndex index = new SegmentIndex();
    private int fd = -1;
    private boolean unmade;   // entries wait for a segment that is to be made
    private int indexFd = -1;
    private long number;
    private long size;
    private long begunUsec;
    private long newestUsec;
    private long nextTryUsec;
    private int waitingEntries;
    private long lostEntries;
    private SysException trouble;
    private SysException refused;   // why there is no segment
    private long removedBytes;
    private int group = -1;

    /**
     * @param directory see {@link JournalFiles#directory}
     * @param sibling   the other directory of the same journal: numbers of segments grow over both
     */
    public JournalWriter(FileCalls kernel, String directory, String sibling, JournalLimits limits) {
        this.kernel = kernel;
        this.directory = directory;
        this.sibling = sibling;
        this.limits = limits;
    }

    /** Gives its files to a group, whose members may read them. @param gid -1: none */
    public JournalWriter ofGroup(int gid) {
        group = gid;
        return this;
    }

    /** Takes an entry, to be written by {@link #flush}. */
    public void append(Entry entry) {
        newestUsec = entry.realtimeUsec();
        if (fd < 0 && newestUsec >= nextTryUsec) {
            begin();
            unmade = true;   // until the turn ends: what it starts comes first
        } else if (fd >= 0 && (size + waiting.length() >= limits.maxFileSize() || isOld())) {
            rotate();
        }
        ExportFormat.write(entry, waiting);
        waitingEntries++;
        index.note(entry, size + waiting.length(), indexLines);
        if (waiting.length() > (unmade ? UNMADE_MAX : WAITING_MAX)) {
            flush();
        }
    }

    /** {@return whether the first entries wait for a segment that is still to be made} */
    public boolean isUnmade() {
        return unmade;
    }

    private boolean isOld() {
        return limits.maxFileUsec() > 0 && newestUsec - begunUsec > limits.maxFileUsec();
    }

    /** Writes what waits. What cannot be written (a full disk) is dropped: the journal may not grow in memory. */
    public void flush() {
        if (waiting.length() == 0) {
            return;
        }
        boolean first = unmade;
        if (first) {
            make();
        }
        try {
            write();
            trouble = null;
        } catch (SysException failed) {
            trouble = failed;
            retry(failed);
        }
        waiting = first ? new Bytes(WAITING_MIN) : waiting;   // a boot's was large
        waiting.clear();
        waitingEntries = 0;
        if (indexLines.length() > 0) {
            writeIndex();
        }
    }

    private void write() throws SysException {
        if (fd < 0) {
            throw refused != null ? refused : new SysException("write", Errno.EBADF);   // no segment could be made
        }
        for (int at = 0; at < waiting.length(); ) {
            at += kernel.write(fd, waiting.backing(), at, waiting.length() - at);
        }
        size += waiting.length();
    }

    /** A full disk: what was half written is taken back, and old segments make room for one more try. */
    private void retry(SysException failed) {
        try {
            if (fd >= 0) {
                kernel.truncate(fd, size);
            }
            boolean full = fd >= 0 && failed.is(Errno.ENOSPC);
            List<JournalFiles.Segment> segments = full ? JournalFiles.list(kernel, directory) : List.of();
            if (segments.size() > 1) {
                JournalFiles.remove(kernel, segments.get(0));
                removedBytes += segments.get(0).sizeBytes();
                write();
                trouble = null;
                return;
            }
        } catch (SysException again) {
            leave();   // another segment is tried with a later entry
        }
        lostEntries += waitingEntries;
        indexLines.clear();
        closeIndex();   // it knows of entries that are not there: the rest of this segment is read in full
    }

    /** {@return why the last entries could not be written, null where they were} */
    public SysException trouble() {
        return trouble;
    }

    /** {@return how many entries could not be written since {@link #takeLost}} */
    public long lost() {
        return lostEntries;
    }

    /** {@return bytes of old segments that were removed since this was asked last} */
    public long takeRemovedBytes() {
        long removed = removedBytes;
        removedBytes = 0;
        return removed;
    }

    /** {@return how many entries could not be written since this was asked last} */
    public long takeLost() {
        long lost = lostEntries;
        lostEntries = 0;
        return lost;
    }

    private void writeIndex() {
        try {
            if (indexFd < 0) {
                throw new SysException("write", Errno.EBADF);   // a segment without an index
            }
            kernel.write(indexFd, indexLines.backing(), 0, indexLines.length());
        } catch (SysException failed) {
            closeIndex();   // half a line ends the index: the rest of this segment is read in full
        }
        indexLines.clear();
    }

    /** Begins another segment and removes the oldest beyond the limits. Without one, entries are lost. */
    public void rotate() {
        close();
        begin();
        make();
    }

    private void begin() {
        size = 0;
        index.begin(0);
        begunUsec = newestUsec;
        nextTryUsec = newestUsec + TRY_USEC;
    }

    private void make() {
        unmade = false;
        try {
            Trees.make(kernel, directory, 0755);
            shareDirectory();
            List<JournalFiles.Segment> segments = JournalFiles.list(kernel, directory);
            number = 1 + Math.max(newest(segments), newest(JournalFiles.list(kernel, sibling)));
            open();
            vacuum(segments);
        } catch (SysException failed) {
            refused = failed;   // a read-only or full disk: what cannot be kept is counted by retry
        }
    }

    /** As systemd's tmpfiles.d has it: mode 2755, so that what anybody makes there belongs to the group. */
    private void shareDirectory() {
        if (group < 0) {
            return;
        }
        try {
            for (String each : new String[] {directory.substring(0, directory.lastIndexOf('/')), directory}) {
                FileStat now = kernel.stat(each);
                if (now.gid() != group || now.permissions() != 02755) {
                    kernel.chown(each, -1, group);
                    kernel.chmod(each, 02755);
                }
            }
        } catch (SysException refused) {
            group = -1;   // we are not root, or may not change owners: then the files are ours alone
        }
    }

    private void share(int file) throws SysException {
        if (group >= 0 && file >= 0) {
            kernel.fchown(file, -1, group);
        }
    }

    private static long newest(List<JournalFiles.Segment> segments) {
        return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).number();
    }

    private void open() throws SysException {
        for (int tries = 0; fd < 0; tries++) {
            try {
                fd = kernel.open(JournalFiles.path(directory, number),
                        OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.EXCLUSIVE | OpenFlags.APPEND, 0640);
            } catch (SysException taken) {
                if (!taken.is(Errno.EEXIST) || tries == TRIES) {
                    throw taken;
                }
                number++;   // another manager writes here too
            }
        }
        JournalFiles.Segment mine = JournalFiles.single(kernel, JournalFiles.path(directory, number));
        indexFd = mine == null ? -1 : kernel.open(mine.index(),
                OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.TRUNCATE | OpenFlags.APPEND, 0640);
        share(fd);
        share(indexFd);
    }

    /** Removes the oldest segments as far as the limits want it. @param segments those before the current one */
    private void vacuum(List<JournalFiles.Segment> segments) throws SysException {
        long total = limits.maxFileSize();
        for (JournalFiles.Segment segment : segments) {
            total += segment.sizeBytes();
        }
        for (int i = 0; i < segments.size(); i++) {
            JournalFiles.Segment segment = segments.get(i);
            boolean old = limits.retentionUsec() > 0 && segment.writtenUsec() < newestUsec - limits.retentionUsec();
            if (total <= limits.maxUse() && segments.size() - i < limits.maxFiles() && !old && hasRoom()) {
                return;
            }
            JournalFiles.remove(kernel, segment);
            total -= segment.sizeBytes();
            removedBytes += segment.sizeBytes();
        }
    }

    private boolean hasRoom() throws SysException {
        if (limits.keepFree() == 0) {
            return true;
        }
        FileSystem disk = kernel.statfs(directory);
        return disk.blocksFree() * disk.blockBytes() >= limits.keepFree();
    }

    public String directory() {
        return directory;
    }

    /** Writes what waits and waits until it is on the disk. */
    public void sync() {
        flush();
        try {
            if (fd >= 0) {
                kernel.fsync(fd);
            }
        } catch (SysException failed) {
            return;   // the next write tells
        }
    }

    /** Ends the use of the current segment; the next entry begins another. */
    public void close() {
        flush();
        if (fd >= 0) {
            index.finish(size, indexLines);
            writeIndex();
        }
        leave();
    }

    private void leave() {
        if (fd >= 0) {
            kernel.close(fd);
            fd = -1;
        }
        closeIndex();
    }

    private void closeIndex() {
        if (indexFd >= 0) {
            kernel.close(indexFd);
            indexFd = -1;
        }
    }
}
