package systemlet.ctl;

import java.util.List;
import systemlet.base.TimeZone;
import systemlet.journal.Entry;
import systemlet.journal.EntryPrinter;
import systemlet.journal.GrepPattern;
import systemlet.journal.PrintStyle;

/** Entries as text, whatever the output mode. */
final class JournalPrinter {
    private final EntryPrinter text;
    private final JournalJson json;

    /** @param pattern what is highlighted, or null */
    JournalPrinter(Terminal terminal, EntryPrinter.Mode mode, PrintStyle style, GrepPattern pattern) {
        text = mode.isJson() ? null : new EntryPrinter(mode, style, pattern);
        json = mode.isJson() ? new JournalJson(terminal, mode, style) : null;
    }

    /** {@return the usual style on this terminal}. @param columns 0: lines are not cut */
    static PrintStyle style(Terminal terminal, TimeZone zone, int columns) {
        return new PrintStyle(zone, true, false, columns, List.of(), colours(terminal));
    }

    static PrintStyle.Colours colours(Terminal terminal) {
        return new PrintStyle.Colours(terminal.red(), terminal.yellow(), terminal.highlight(), terminal.grey(),
                terminal.normal());
    }

    /** {@return the entry's text with its line ends; "" where nothing of it is shown} */
    String print(Entry entry) {
        return json == null ? text.print(entry) : json.print(entry);
    }
}
