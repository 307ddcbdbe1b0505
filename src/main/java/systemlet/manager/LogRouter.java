package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import systemlet.journal.Entry;
import systemlet.journal.Fields;
import systemlet.journal.Priority;
import systemlet.journal.RateLimit;
import systemlet.journal.StreamLines;
import systemlet.sys.Kernel;

/**
 * Makes records of what services, other programs and the manager itself say, with the fields that the kernel or the
 * manager vouches for (systemd.journal-fields(7)), applies the rules of the unit, and hands them to every sink.
 */
final class LogRouter {
    private static final Entry.Field[] PRIORITIES = numbers("PRIORITY", 8);
    private static final Entry.Field[] FACILITIES = numbers("SYSLOG_FACILITY", 24);
    private static final String MESSAGES_DROPPED = "a596d6fe7bfa4994828e72309e95d61e";

    private final List<EntrySink> sinks = new ArrayList<>();
    private final Kernel kernel;
    private final Fields host;
    private final Fields own;
    private final RateLimit rate = new RateLimit();
    private LogRules.Book rules = new LogRules.Book(unit -> null, LogRules.NONE, () -> 0);
    private final Entry line = new Entry(0, 0);   // the line of a stream that is handled now
    private final FloodMemory memory;
    private int levelMax = 6;

    /** Who this machine and this manager are, in every record. */
    record Identity(String bootId, String machineId, String hostName, int pid, int uid, int gid) {}

    LogRouter(Kernel kernel, Identity identity) {
        this.kernel = kernel;
        memory = new FloodMemory(kernel);
        host = new Fields().with("_BOOT_ID", identity.bootId).with("_MACHINE_ID", identity.machineId)
                .with("_HOSTNAME", identity.hostName).with("_RUNTIME_SCOPE", "system");
        own = new Fields().with("_PID", Integer.toString(identity.pid)).with("_UID", Integer.toString(identity.uid))
                .with("_GID", Integer.toString(identity.gid)).with("_COMM", "systemd")
                .with("_SYSTEMD_UNIT", "init.scope").with(host);
    }

    void add(EntrySink sink) {
        sinks.add(sink);
    }

    void rules(LogRules.Book book) {
        rules = book;
    }

    /** LogLevel= of the manager: its own less urgent messages are dropped. */
    void levelMax(int level) {
        levelMax = level;
    }

    int levelMax() {
        return levelMax;
    }

    /** A loaded unit is going to speak. Its rules count also for what is read when it is unloaded already. */
    void expect(String unit) {
        rules.of(unit);
    }

    /** {@return the fields that all records of a process have} */
    Fields process(LogSource source) {
        return new Fields().with("_PID", Integer.toString(source.pid())).with("_UID", Integer.toString(source.uid()))
                .with("_GID", Integer.toString(source.gid())).with("_COMM", source.command())
                .with("_EXE", source.executable()).with("_CMDLINE", source.arguments())
                .with("_SYSTEMD_UNIT", source.unit()).with("_SYSTEMD_INVOCATION_ID", source.invocation())
                .with(rules.of(source.unit()).extra()).with(host);
    }

    /** {@return the fields that all lines of a stream have} */
    Fields stream(LogSource source) {
        return new Fields().with("_TRANSPORT", "stdout").with("SYSLOG_IDENTIFIER", source.identifier())
                .with(process(source));
    }

    /** A line of an output stream. @param common {@link #stream} of the source */
    void line(LogSource source, Fields common, byte[] bytes, int from, int length, StreamLines.End end) {
        Priority prefix = source.prefixes() ? Priority.of(bytes, from, length) : Priority.NONE;
        int level = prefix.level() >= 0 ? prefix.level() : source.level();
        int facility = prefix.facility() >= 0 ? prefix.facility() : source.facility();
        int start = from + prefix.start();
        int tail = from + length;
        while (tail > start && isBlank(bytes[tail - 1])) {
            tail--;
        }
        if (tail == start) {
            return;
        }
        memory.add(length);
        Entry entry = line.again(kernel.realtimeUsec(), kernel.nowUsec(), common).with(PRIORITIES[level & 7]);
        if (facility >= 0) {
            entry.with(FACILITIES[Math.min(facility, FACILITIES.length - 1)]);
        }
        if (end != StreamLines.End.LINE) {
            entry.with("_LINE_BREAK", end.word());
        }
        message(source.unit(), entry.withMessage(bytes, start, tail - start));
    }

    /** {@return a field for each number, so that a line needs no new one} */
    private static Entry.Field[] numbers(String name, int count) {
        Entry.Field[] fields = new Entry.Field[count];
        for (int number = 0; number < count; number++) {
            fields[number] = new Entry.Field(name, Integer.toString(number));
        }
        return fields;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** {@return a record that is made now} @param common {@link #process} of its sender */
    Entry fresh(Fields common) {
        return new Entry(kernel.realtimeUsec(), kernel.nowUsec(), common);
    }

    /** A record of a client, as far as its unit's rules let it through. @param unit "" for none */
    void message(String unit, Entry entry) {
        LogRules rule = rules.of(unit);
        if (entry.priority() > rule.levelMax()) {
            return;
        }
        String group = unit.isEmpty() ? entry.get("_COMM") : unit;
        long dropped = rate.take(group, entry.monotonicUsec(), rule.intervalUsec(), rule.burst());
        if (dropped < 0) {
            for (int i = 0; i < sinks.size(); i++) {
                sinks.get(i).pass(entry);
            }
            return;
        }
        if (dropped > 0) {
            take(journalEntry(6, "Suppressed " + dropped + " messages from " + group).with("MESSAGE_ID", MESSAGES_DROPPED)
                    .with("N_DROPPED", Long.toString(dropped)));
        }
        take(entry);
    }

    /** The journal has something to say about itself. */
    void journal(int level, String message) {
        take(journalEntry(level, message));
    }

    private Entry journalEntry(int level, String message) {
        return fresh(own).with("_TRANSPORT", "driver").with(PRIORITIES[level & 7]).with(FACILITIES[3])
                .with("SYSLOG_IDENTIFIER", "systemd-journald").with("MESSAGE", message);
    }

    /** Something that the manager itself has to say. @param unit "" where no unit is meant */
    void manager(String unit, int level, String message, Map<String, String> fields) {
        if (level > levelMax) {
            return;
        }
        Entry entry = fresh(own).with("_TRANSPORT", "journal").with(PRIORITIES[level & 7])
                .with(FACILITIES[3]).with("SYSLOG_IDENTIFIER", "systemd").with("MESSAGE", message);
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

    private void take(Entry entry) {
        for (int i = 0; i < sinks.size(); i++) {
            sinks.get(i).take(entry);
        }
    }

    /** Writes out everything. */
    void flush() {
        for (EntrySink sink : sinks) {
            sink.flush();
        }
    }

    /** The turn ends. @param hurried a boot is under way: what takes long may wait for a later turn */
    void endTurn(boolean hurried) {
        for (EntrySink sink : sinks) {
            sink.endTurn(hurried);
        }
        memory.turn();
    }

    /** The units' files were read anew. */
    void forgetRules() {
        rules.forget();
    }
}
