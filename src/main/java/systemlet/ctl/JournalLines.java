package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.journal.Entry;
import systemlet.journal.EntryPrinter;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The last lines of a unit's log for the status verb, out of the journal's files. */
public final class JournalLines implements LogLines {
    private final Kernel kernel;

    public JournalLines(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return the directory with the journal of this machine} */
    static String directory(Kernel kernel, String root) {
        String machine = "";
        try {
            machine = Text.strip(Files.readLine(kernel, root + "/etc/machine-id"));
        } catch (SysException none) {
            machine = "";   // an image without an id: its journal has the null one
        }
        return JournalFiles.directory(kernel, root, machine);
    }

    @Override
    public List<String> last(Wish wish) {
        JournalFilter filter = new JournalFilter();
        filter.units.add(wish.unit());
        filter.sinceMonotonicUsec = wish.sinceUsec();
        EntryPrinter.Mode mode = EntryPrinter.Mode.ofWord(wish.mode());
        EntryPrinter printer = new EntryPrinter(mode == null ? EntryPrinter.Mode.SHORT : mode, Times.zones(kernel).local(), true);
        List<String> lines = new ArrayList<>();
        for (Entry entry : new JournalReader(kernel, JournalFiles.list(kernel, directory(kernel, wish.root())))
                .last(wish.count(), filter::fits)) {
            String line = printer.print(entry);
            lines.add(wish.columns() > 0 && line.indexOf('\n') < 0 ? Text.ellipsize(line, wish.columns(), 90) : line);
        }
        return lines;
    }
}
