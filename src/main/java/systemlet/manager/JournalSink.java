package systemlet.manager;

import systemlet.journal.Entry;
import systemlet.journal.JournalWriter;

/** Keeps log records in the journal's files, where journalctl and the status verb find them. */
final class JournalSink implements EntrySink {
    private final JournalWriter writer;

    JournalSink(JournalWriter writer) {
        this.writer = writer;
    }

    @Override
    public void take(Entry entry) {
        writer.append(entry);
    }

    @Override
    public void flush() {
        writer.flush();
    }
}
