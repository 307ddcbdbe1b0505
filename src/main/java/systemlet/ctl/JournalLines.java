package systemlet.ctl;

import java.util.List;
import systemlet.journal.Entry;
import systemlet.journal.EntryPrinter;
import systemlet.journal.JournalReader;
import systemlet.journal.PrintStyle;
import systemlet.sys.Kernel;

/** The last lines of a unit's log for the status verb, out of the journal's files. */
public final class JournalLines implements LogLines {
    private final Kernel kernel;

    public JournalLines(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public String last(Terminal terminal, Wish wish) {
        JournalFilter filter = new JournalFilter();
        filter.units.add(wish.unit());
        filter.sinceMonotonicUsec = wish.sinceUsec();
        EntryPrinter.Mode mode = EntryPrinter.Mode.ofWord(wish.mode());
        mode = mode == null ? EntryPrinter.Mode.SHORT : mode;
        PrintStyle style = JournalPrinter.style(terminal, Times.zones(kernel).local(), wish.columns());
        JournalPrinter printer = new JournalPrinter(terminal, mode, style, null);
        StringBuilder text = new StringBuilder();
        try {
            JournalSources sources = new JournalSources(kernel, wish.root(), "", List.of());
            JournalReader reader = new JournalReader(kernel, sources.segments(), filter);
            for (Entry entry : reader.last(wish.count(), filter::fits)) {
                text.append(printer.print(entry));
            }
        } catch (Failed hidden) {
            return "";   // another user's journal
        }
        return text.toString();
    }
}
