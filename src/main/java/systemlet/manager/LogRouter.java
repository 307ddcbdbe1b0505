package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import systemlet.journal.Entry;
import systemlet.journal.Priority;

/**
 * Makes records of what services and the manager itself say, with the fields that the kernel or the manager vouches for
 * (systemd.journal-fields(7)), and hands them to every sink.
 */
final class LogRouter {
    /** The facility of services: daemon. */
    private static final String DAEMON = "3";

    private final List<EntrySink> sinks = new ArrayList<>();
    private final LongSupplier realtimeUsec;
    private final LongSupplier monotonicUsec;
    private final Identity identity;
    private int levelMax = 6;

    /** Who this machine and this manager are, in every record. */
    record Identity(String bootId, String machineId, String hostName, int pid, int uid, int gid) {}

    LogRouter(LongSupplier realtimeUsec, LongSupplier monotonicUsec, Identity identity) {
        this.realtimeUsec = realtimeUsec;
        this.monotonicUsec = monotonicUsec;
        this.identity = identity;
    }

    void add(EntrySink sink) {
        sinks.add(sink);
    }

    /** LogLevel= of the manager: its own less urgent messages are dropped. */
    void levelMax(int level) {
        levelMax = level;
    }

    int levelMax() {
        return levelMax;
    }

    /** Hands on a record that is complete but for what every record has: boot, machine and host. */
    void take(Entry entry) {
        entry.with("_BOOT_ID", identity.bootId).with("_MACHINE_ID", identity.machineId)
                .with("_HOSTNAME", identity.hostName);
        for (EntrySink sink : sinks) {
            sink.take(entry);
        }
    }

    /** A line that a service wrote. */
    void line(LogSource source, String text) {
        Priority prefix = source.prefixes() ? Priority.of(text) : Priority.NONE;
        int level = prefix.level() >= 0 ? prefix.level() : source.level();
        String message = text.substring(prefix.start());
        if (level > source.levelMax() || message.isEmpty()) {
            return;
        }
        int facility = prefix.facility() >= 0 ? prefix.facility() : source.facility();
        take(fresh().with("_TRANSPORT", "stdout").with("PRIORITY", Integer.toString(level))
                .with("SYSLOG_FACILITY", Integer.toString(facility))
                .with("SYSLOG_IDENTIFIER", source.identifier()).with("MESSAGE", message)
                .with("_PID", Integer.toString(source.pid())).with("_UID", Integer.toString(source.uid()))
                .with("_GID", Integer.toString(source.gid())).with("_COMM", source.command())
                .with("_EXE", source.executable()).with("_SYSTEMD_UNIT", source.unit())
                .with("_SYSTEMD_INVOCATION_ID", source.invocation()));
    }

    /** Something that the manager itself has to say. @param unit "" where no unit is meant */
    void manager(String unit, int level, String message, Map<String, String> fields) {
        if (level > levelMax) {
            return;
        }
        Entry entry = fresh().with("_TRANSPORT", "journal").with("PRIORITY", Integer.toString(level))
                .with("SYSLOG_FACILITY", DAEMON).with("SYSLOG_IDENTIFIER", "systemd").with("MESSAGE", message)
                .with("_PID", Integer.toString(identity.pid)).with("_UID", Integer.toString(identity.uid))
                .with("_GID", Integer.toString(identity.gid)).with("_COMM", "systemd")
                .with("_SYSTEMD_UNIT", "init.scope");
        if (!unit.isEmpty()) {
            entry.with("UNIT", unit);
        }
        fields.forEach(entry::with);
        take(entry);
    }

    /** The manager has something to say that belongs to no unit. */
    void manager(int level, String message) {
        manager("", level, message, Map.of());
    }

    /** The turn ends. */
    void flush() {
        for (EntrySink sink : sinks) {
            sink.flush();
        }
    }

    private Entry fresh() {
        return new Entry(realtimeUsec.getAsLong(), monotonicUsec.getAsLong());
    }
}
