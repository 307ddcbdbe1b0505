package systemlet.manager;

import java.util.LinkedHashMap;
import java.util.Map;
import systemlet.base.Id128;
import systemlet.base.Text;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.journal.Fields;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.Procs;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;
import systemlet.unit.UnitName;

/**
 * Who sent a log message: what /proc and the tracker know of the process that the kernel names. One that logs often is
 * asked for again only after a while; one that is gone has no more than its numbers.
 */
final class LogSenders {
    /** A sender: its unit, "" for none, and the fields of its records. */
    record Sender(String unit, Fields fields) {}

    private record Known(Sender sender, long untilUsec) {}

    private static final long FRESH_USEC = 500_000;
    private static final int KNOWN_MAX = 256;

    private final FileCalls kernel;
    private final Procs procs;
    private final ProcessTracker tracker;
    private final Engine engine;
    private final LogRouter log;
    private final Map<Integer, Known> known = new LinkedHashMap<>();

    LogSenders(FileCalls kernel, Procs procs, ProcessTracker tracker, Engine engine, LogRouter log) {
        this.kernel = kernel;
        this.procs = procs;
        this.tracker = tracker;
        this.engine = engine;
        this.log = log;
    }

    Sender of(UserCredentials who, long nowUsec) {
        Known before = known.get(who.pid());
        if (before != null && nowUsec < before.untilUsec) {
            return before.sender;
        }
        LogSource source = describe(new LogSource("", who.pid(), who.uid(), who.gid(), "", "", "", "", "", 6, -1, false));
        Sender sender = new Sender(source.unit(), log.process(source));
        if (known.size() >= KNOWN_MAX) {
            known.clear();
        }
        known.put(who.pid(), new Known(sender, nowUsec + FRESH_USEC));
        return sender;
    }

    /** {@return the source with what its process is now; where it is gone, with what was known before} */
    LogSource describe(LogSource source) {
        int pid = source.pid();
        String command = pid > 0 ? procs.name(pid) : null;
        if (command == null) {
            return gone(source);
        }
        String unit = source.unit().isEmpty() ? unit(pid) : source.unit();
        String executable = procs.executable(pid);
        StringBuilder arguments = new StringBuilder();
        for (String argument : procs.arguments(pid)) {
            arguments.append(arguments.isEmpty() ? "" : " ").append(Text.shellQuote(argument));
        }
        int uid = procs.uid(pid);
        int gid = procs.gid(pid);
        return source.withProcess(unit, uid < 0 ? source.uid() : uid, gid < 0 ? source.gid() : gid, command,
                executable == null ? source.executable() : executable, arguments.toString(),
                source.invocation().isEmpty() ? invocation(unit) : source.invocation());
    }

    private LogSource gone(LogSource source) {
        String executable = source.executable();
        try {
            executable = executable.startsWith("/") ? Files.canonical(kernel, executable) : executable;
        } catch (SysException missing) {
            executable = source.executable();   // it cannot be looked at any more
        }
        return source.withProcess(source.unit(), source.uid(), source.gid(), source.command(), executable,
                source.arguments(), source.invocation());
    }

    private String unit(int pid) {
        return pid == 1 ? "init.scope" : tracker.unitOf(pid);
    }

    private String invocation(String name) {
        Unit unit = name.isEmpty() ? null : engine.find(UnitName.of(name));
        return unit == null || unit.invocation().equals(Id128.NULL) ? "" : unit.invocation().toString();
    }
}
