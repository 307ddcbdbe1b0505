package systemlet.manager;

import systemlet.base.Numbers;
import systemlet.journal.Entry;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalWriter;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * Keeps log records in the journal's files, where journalctl and the status verb find them: in the directory that
 * Storage= means, or nowhere.
 */
final class JournalStore implements EntrySink {
    private final FileCalls kernel;
    private final JournalSettings settings;
    private final String persistent;
    private final String passing;
    private final int levelMax;
    private final int group;
    private final Notices notices;
    private JournalWriter writer;
    private boolean troubled;

    /** Takes what the journal has to say about itself, as another entry. */
    interface Notices {
        void say(int level, String message);
    }

    /**
     * @param persistent the directory that outlives a boot, without the machine's level; "" for none
     * @param passing    the directory that does not
     * @param group      whose members may read it; -1: none
     */
    JournalStore(FileCalls kernel, JournalSettings settings, String persistent, String passing, String machineId, int group,
            Notices notices) {
        this.kernel = kernel;
        this.settings = settings;
        this.group = group;
        this.notices = notices;
        this.persistent = persistent.isEmpty() ? "" : JournalFiles.directory(persistent, machineId);
        this.passing = JournalFiles.directory(passing, machineId);
        levelMax = settings.maxLevelStore();
        choose();
    }

    private void choose() {
        JournalSettings.Storage storage = settings.storage();
        if (storage == JournalSettings.Storage.NONE) {
            return;
        }
        boolean keeps = !persistent.isEmpty() && (storage == JournalSettings.Storage.PERSISTENT && isMade()
                || storage == JournalSettings.Storage.AUTO && isPlace(above(persistent)));
        use(keeps);
    }

    private void use(boolean keeps) {
        String directory = keeps ? persistent : passing;
        writer = new JournalWriter(kernel, directory, keeps || persistent.isEmpty() ? passing : persistent,
                settings.limits(kernel, above(directory), keeps)).ofGroup(group);
    }

    private boolean isMade() {
        try {
            Trees.make(kernel, persistent, 0755);
            return true;
        } catch (SysException readOnly) {
            return false;   // then /run is better than nothing, as with journald
        }
    }

    private boolean isPlace(String directory) {
        return Files.isDirectory(kernel, directory) && kernel.access(directory, FileCalls.W_OK);
    }

    private static String above(String directory) {
        return directory.substring(0, directory.lastIndexOf('/'));
    }

    @Override
    public void take(Entry entry) {
        if (writer != null && entry.priority() <= levelMax) {
            writer.append(entry);
        }
    }

    @Override
    public void flush() {
        if (writer != null) {
            writer.flush();
            tell();
        }
    }

    /** The first files are made when the services have begun: it takes as long as starting a dozen of them. */
    @Override
    public void endTurn(boolean hurried) {
        if (!hurried || writer == null || !writer.isUnmade()) {
            flush();
        }
    }

    /** Says that entries were lost, once when it begins and once when it is over, and that old ones were removed. */
    private void tell() {
        long removed = writer.takeRemovedBytes();
        if (removed > 0) {
            notices.say(6, "Vacuuming done, freed " + Numbers.formatSize(removed) + " of archived journals from "
                    + writer.directory() + ".");
            writer.flush();
        }
        SysException trouble = writer.trouble();
        if (trouble != null && !troubled) {
            troubled = true;
            notices.say(3, "Failed to write entries to " + writer.directory() + ", dropping them: " + trouble.getMessage());
        } else if (trouble == null && troubled) {
            troubled = false;
            notices.say(4, "Missed " + writer.takeLost() + " entries that could not be written.");
            writer.flush();
        }
    }

    // ---- what journalctl asks

    /** Begins another segment: --rotate. */
    void rotate() {
        if (writer != null) {
            writer.rotate();
        }
    }

    /** Writes all to the disk: --sync. */
    void sync() {
        if (writer != null) {
            writer.sync();
        }
    }

    /** Writes to the persistent directory from now on, where one may: --flush. */
    void persist() {
        if (writer != null && writer.directory().equals(passing) && settings.storage() != JournalSettings.Storage.VOLATILE) {
            writer.close();
            choose();
        }
    }

    /** Writes to the directory that does not outlive the boot from now on: --relinquish-var. */
    void relinquish() {
        if (writer != null && writer.directory().equals(persistent)) {
            writer.close();
            use(false);
        }
    }
}
