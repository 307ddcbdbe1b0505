package systemlet.ctl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import systemlet.base.Numbers;
import systemlet.base.Utf8;
import systemlet.journal.Entry;
import systemlet.journal.JournalFields;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/** What journalctl does beside showing entries: lists, figures, removing old segments, wishes to the manager. */
final class JournalActions {
    private static final String DOOR = "/run/systemd/journal/io.systemd.journal";

    private final Context context;
    private final Kernel kernel;
    private final JournalOptions options;
    private final JournalSources sources;
    private final Times times;

    JournalActions(Context context, JournalOptions options, JournalSources sources, Times times) {
        this.context = context;
        kernel = context.kernel();
        this.options = options;
        this.sources = sources;
        this.times = times;
    }

    int run() throws Failed {
        switch (options.action) {
            case "disk-usage" -> context.out().line("Archived and active journals take up "
                    + Numbers.formatSize(total(sources.segments())) + " in the file system.");
            case "list-boots" -> boots();
            case "field" -> values();
            case "fields" -> names();
            case "header" -> headers();
            case "verify" -> {
                return verify();
            }
            case "vacuum" -> vacuum();
            case "rotate" -> {
                ask("Rotate", "rotate journal");
                vacuum();
            }
            case "sync" -> ask("Synchronize", "synchronize journal");
            case "flush" -> ask("FlushToVar", "flush runtime journal");
            case "relinquish-var", "smart-relinquish-var" -> ask("RelinquishVar", "relinquish journal");
            case "update-catalog" -> { }   // there is none to be brought up to date; scripts of packages ask for it
            case "list-catalog", "dump-catalog" -> throw new Failed("There is no message catalog here.");
            case "new-id128" -> throw new Failed("Please use 'systemd-id128 new' instead.");
            default -> throw new Failed("Forward-secure sealing is not available.");
        }
        return 0;
    }

    private static long total(List<JournalFiles.Segment> segments) {
        long total = 0;
        for (JournalFiles.Segment segment : segments) {
            total += segment.sizeBytes();
        }
        return total;
    }

    private void boots() throws Failed {
        List<JournalBoots.Boot> boots = JournalBoots.list(kernel, sources.segments());
        if (boots.isEmpty() && !options.quiet) {
            context.notice("No journal files were found.");
            return;
        }
        Table table = new Table(context.terminal(), "IDX", "BOOT ID", "FIRST ENTRY", "LAST ENTRY").full(true)
                .header(!options.quiet);
        for (int i = 0; i < boots.size(); i++) {
            JournalBoots.Boot boot = boots.get(i);
            table.row(Table.Cell.number(i - boots.size() + 1).atRight(), Table.Cell.of(boot.id()),
                    Table.Cell.of(times.format(boot.firstUsec())).withJson(Long.toString(boot.firstUsec())),
                    Table.Cell.of(times.format(boot.lastUsec())).withJson(Long.toString(boot.lastUsec())));
        }
        if (options.mode.isJson()) {
            json(boots);
        } else {
            table.print(context.out());
        }
    }

    private void json(List<JournalBoots.Boot> boots) {
        JsonWriter json = new JsonWriter(context.terminal(), false);
        json.open('[');
        for (int i = 0; i < boots.size(); i++) {
            json.open('{');
            json.field("index", json.word(Integer.toString(i - boots.size() + 1)));
            json.field("boot_id", json.string(boots.get(i).id()));
            json.field("first_entry", json.word(Long.toString(boots.get(i).firstUsec())));
            json.field("last_entry", json.word(Long.toString(boots.get(i).lastUsec())));
            json.close('}');
        }
        json.close(']');
        context.out().line(json.text());
    }

    private void values() throws Failed {
        String field = options.actionValue;
        if (!JournalFields.isName(field)) {
            throw new Failed("Failed to query unique data objects: Invalid argument");
        }
        Set<String> seen = new LinkedHashSet<>();
        new JournalReader(kernel, sources.segments()).forwards(entry -> {
            for (Entry.Field each : entry.fields()) {
                if (each.name().equals(field) && seen.add(each.value())) {
                    context.out().line(each.value());
                }
            }
            return options.lines < 0 || seen.size() < options.lines;
        });
    }

    private void names() throws Failed {
        Set<String> seen = new LinkedHashSet<>();
        new JournalReader(kernel, sources.segments()).forwards(entry -> {
            for (Entry.Field each : entry.fields()) {
                if (seen.add(each.name())) {
                    context.out().line(each.name());
                }
            }
            return true;
        });
    }

    private void headers() throws Failed {
        List<JournalFiles.Segment> segments = sources.segments();
        for (int i = 0; i < segments.size(); i++) {
            JournalFiles.Segment segment = segments.get(i);
            List<JournalBoots.Boot> boots = JournalBoots.list(kernel, List.of(segment));
            Stream out = context.out().line((i > 0 ? "\n" : "") + "File path: " + segment.path());
            out.line("Sequential number: " + segment.number());
            out.line("State: " + (i + 1 == segments.size() ? "ONLINE" : "ARCHIVED"));
            if (!boots.isEmpty()) {
                out.line("Boot ID: " + boots.get(0).id());
                out.line("Head realtime timestamp: " + times.format(boots.get(0).firstUsec()));
                out.line("Tail realtime timestamp: " + times.format(boots.get(0).lastUsec()));
            }
            out.line("Disk usage: " + Numbers.formatSize(segment.sizeBytes()));
        }
    }

    /** Reads every segment to its end. */
    private int verify() throws Failed {
        int status = 0;
        for (JournalFiles.Segment segment : sources.segments()) {
            long[] whole = new long[1];
            new JournalReader(kernel, List.of(segment)).forwards(entry -> {
                whole[0]++;
                return entry.realtimeUsec() > 0;
            });
            boolean good = whole[0] > 0 || segment.sizeBytes() == 0;
            status = good ? status : 1;
            context.info((good ? "PASS: " : "FAIL: ") + segment.path() + (good ? "" : " (Bad message)"));
        }
        return status;
    }

    // ---- removing

    private void vacuum() throws Failed {
        if (options.vacuumBytes < 0 && options.vacuumFiles < 0 && options.vacuumUsec < 0) {
            return;
        }
        for (String place : sources.places()) {
            if (Files.isDirectory(kernel, place)) {
                vacuum(place);
            }
        }
    }

    /** Removes whole segments, the oldest first; the one being written stays. */
    private void vacuum(String place) throws Failed {
        List<JournalFiles.Segment> segments = JournalFiles.list(kernel, place);
        long left = total(segments);
        long freed = 0;
        for (int i = 0; i + 1 < segments.size(); i++) {
            JournalFiles.Segment segment = segments.get(i);
            boolean tooMuch = options.vacuumBytes >= 0 && left > options.vacuumBytes
                    || options.vacuumFiles >= 0 && segments.size() - i > Math.max(options.vacuumFiles, 1)
                    || options.vacuumUsec >= 0 && segment.writtenUsec() < kernel.realtimeUsec() - options.vacuumUsec;
            if (!tooMuch) {
                break;
            }
            try {
                JournalFiles.remove(kernel, segment);
            } catch (SysException refused) {
                throw new Failed("Failed to delete archived journal " + segment.path() + ": " + refused.text());
            }
            left -= segment.sizeBytes();
            freed += segment.sizeBytes();
            note("Deleted archived journal " + segment.path() + " (" + Numbers.formatSize(segment.sizeBytes()) + ").");
        }
        note("Vacuuming done, freed " + Numbers.formatSize(freed) + " of archived journals from " + place + ".");
    }

    private void note(String text) {
        if (!options.quiet) {
            context.info(text);
        }
    }

    // ---- asking the manager

    /** Calls a method of the manager's journal and waits for its answer. */
    private void ask(String method, String what) throws Failed {
        byte[] call = Utf8.encode("{\"method\":\"io.systemd.Journal." + method + "\",\"parameters\":{}}\0");
        byte[] answer = new byte[4096];
        try {
            int fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
            try {
                kernel.connect(fd, new SocketAddress.UnixPath(options.root + DOOR));
                Files.writeAll(kernel, fd, call);
                if (kernel.read(fd, answer, 0, answer.length) <= 0) {
                    throw new Failed("Failed to " + what + ": Connection reset by peer");
                }
            } finally {
                kernel.close(fd);
            }
        } catch (SysException refused) {
            throw new Failed(refused.call().equals("connect") ? "Failed to connect to " + DOOR + ": " + refused.text()
                    : "Failed to " + what + ": " + refused.text());
        }
    }
}
