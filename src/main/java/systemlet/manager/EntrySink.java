package systemlet.manager;

import systemlet.journal.Entry;

/** Where log records go: the journal's files, the console of the container, another logger. */
interface EntrySink {
    /** Takes a record; never blocks and never fails, a record that cannot be kept is counted by the sink. */
    void take(Entry entry);

    /** A record beyond the rate that its unit may write with: the journal leaves it out, as journald does. */
    default void pass(Entry entry) {
        // most keep what the journal keeps
    }

    /** Writes out what was taken. */
    void flush();

    /** The turn ends. @param hurried a boot is under way: what takes long may wait for a later turn */
    default void endTurn(boolean hurried) {
        flush();
    }
}
