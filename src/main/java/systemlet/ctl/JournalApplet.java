package systemlet.ctl;

import java.util.List;
import systemlet.base.Text;
import systemlet.base.TimeZone;
import systemlet.base.Utf8;
import systemlet.journal.Entry;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.journal.PrintStyle;
import systemlet.sys.EventCalls;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The program journalctl: shows what services, syslog clients and the manager have said. */
final class JournalApplet {
    private static final long FOLLOW_USEC = 100_000;
    private static final int STDOUT = 1;

    private final Context context;
    private final Kernel kernel;
    private final JournalOptions options;
    private final JournalFilter filter;
    private final JournalPrinter printer;
    private final JournalSources sources;
    private final JournalCursor start;
    private long shown;
    private Entry last;
    private String bootBefore = "";

    private JournalApplet(Context context, JournalOptions options, Times times) throws Failed {
        this.context = context;
        this.options = options;
        kernel = context.kernel();
        filter = options.filter;
        Terminal terminal = context.terminal();
        PrintStyle style = new PrintStyle(options.utc ? TimeZone.UTC : times.zones().local(), options.hostName, options.all,
                options.full ? 0 : terminal.columns(), options.fields, JournalPrinter.colours(terminal));
        printer = new JournalPrinter(terminal, options.mode, style, filter.pattern());
        sources = new JournalSources(kernel, options.root, options.directory, options.files);
        start = cursor();
    }

    static int run(Context context, List<String> arguments) throws Failed {
        Times times = new Times(context);
        JournalOptions options = new JournalOptions(context, times);
        List<String> operands = options.read(arguments);
        if (options.isLast()) {
            if (options.action.equals("version")) {
                Systemctl.printVersion(context);
            } else if (options.actionValue == null) {
                context.out().print(JournalHelp.TEXT);
            }
            return 0;
        }
        JournalApplet journal = new JournalApplet(context, options, times);
        if (!options.action.isEmpty()) {
            return new JournalActions(context, options, journal.sources, times).run();
        }
        for (String operand : operands) {
            journal.operand(operand);
        }
        journal.filter.end();
        return journal.show();
    }

    /** A match, the "+" between two groups of them, or the path of a program. */
    private void operand(String operand) throws Failed {
        if (operand.equals("+")) {
            filter.or();
        } else if (operand.startsWith("/")) {
            JournalPaths.match(kernel, operand, filter);
        } else {
            filter.match(operand);
        }
    }

    private JournalCursor cursor() throws Failed {
        String text = options.cursor.isEmpty() ? options.afterCursor : options.cursor;
        if (!options.cursorFile.isEmpty() && Files.exists(kernel, options.cursorFile)) {
            try {
                text = Text.strip(Files.readLine(kernel, options.cursorFile));
            } catch (SysException unreadable) {
                throw new Failed("Failed to read cursor file " + options.cursorFile + ": " + unreadable.text());
            }
        }
        return text.isEmpty() ? null : JournalCursor.parse(text, options.cursor.isEmpty());
    }

    private int show() throws Failed {
        List<JournalFiles.Segment> segments = options.user || !options.namespace.isEmpty() ? List.of() : sources.segments();
        if (segments.isEmpty() && !options.quiet) {
            context.notice("No journal files were found.");
        }
        if (options.boot != null && !segments.isEmpty()) {
            filter.bootId = JournalBoots.find(kernel, segments, options.boot);
        }
        if (!options.follow) {
            context.page(options.noPager, options.pagerEnd ? " +G" : "");
        }
        entries(new JournalReader(kernel, segments, filter));
        if (shown == 0 && !options.follow) {
            return nothing(segments);
        }
        if (options.follow) {
            follow(new JournalTail(kernel, segments));
        }
        return finish();
    }

    private int nothing(List<JournalFiles.Segment> segments) throws Failed {
        if (filter.hasUnitPattern() && !segments.isEmpty()) {
            throw new Failed("Failed to add filter for units: No data available");
        }
        if (!options.quiet) {
            context.out().line("-- No entries --");
        }
        boolean sought = filter.pattern() != null || start == null && (options.showCursor || !options.cursorFile.isEmpty());
        return sought ? 1 : 0;
    }

    private void entries(JournalReader reader) {
        boolean explicit = start != null || filter.sinceUsec > 0;
        int wanted = options.lines;
        if (wanted == 0) {
            return;
        }
        if (options.reverse) {
            reader.backwards(entry -> print(entry) && (wanted < 0 || shown < wanted));
        } else if (wanted >= 0 && !explicit) {
            for (Entry entry : reader.last(wanted, this::fits)) {
                print(entry);
            }
        } else {
            reader.forwards(entry -> print(entry) && (wanted < 0 || shown < wanted));
        }
    }

    private boolean fits(Entry entry) {
        return filter.fits(entry) && (start == null || start.isPassed(entry, options.reverse));
    }

    /** Prints an entry that fits. {@return whether anybody still reads} */
    private boolean print(Entry entry) {
        if (!fits(entry)) {
            return true;
        }
        String boot = entry.get("_BOOT_ID");
        if (!options.quiet && !options.merge && !bootBefore.isEmpty() && !bootBefore.equals(boot)) {
            context.out().line(context.terminal().highlight() + "-- Boot " + boot + " --" + context.terminal().normal());
        }
        bootBefore = boot;
        context.out().print(printer.print(entry));
        shown++;
        last = entry;
        return !context.out().isBroken();
    }

    /** Shows what comes, until somebody ends us or nobody reads. */
    private void follow(JournalTail tail) throws Failed {
        int[] bits = new int[1];
        context.out().flush();
        while (!context.out().isBroken() && (bits[0] & EventCalls.POLLERR) == 0) {
            tail.read(sources.segments(), this::print);
            context.out().flush();
            try {
                kernel.poll(new int[] {STDOUT}, new int[1], bits, 1, FOLLOW_USEC);
            } catch (SysException interrupted) {
                return;
            }
        }
    }

    private int finish() throws Failed {
        if (last == null) {
            return 0;
        }
        if (options.showCursor) {
            context.out().line("-- cursor: " + last.cursor());
        }
        if (!options.cursorFile.isEmpty()) {
            try {
                Files.replace(kernel, options.cursorFile, Utf8.encode(last.cursor() + "\n"), 0644);
            } catch (SysException refused) {
                throw new Failed("Failed to write new cursor to " + options.cursorFile + ": " + refused.text());
            }
        }
        return 0;
    }
}
