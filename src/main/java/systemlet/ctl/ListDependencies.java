package systemlet.ctl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Text;

/** The verb list-dependencies: a tree of names, each below the unit that is tied to it. */
final class ListDependencies {
    /** Deeper than any real tree; the bars to the left would fill the line long before. */
    private static final int DEPTH_MAX = 64;

    private final Command command;
    private final Options options;
    private final Bus manager;
    private final List<String> above = new ArrayList<>();
    private final Map<String, List<String>> neighbours = new HashMap<>();

    private ListDependencies(Command command) throws Failed {
        this.command = command;
        options = command.options();
        manager = command.reader();
    }

    static int run(Command command) throws Failed {
        ListDependencies tree = new ListDependencies(command);
        List<String> typed = command.arguments().isEmpty() ? List.of("default.target") : command.arguments();
        List<String> names = command.expanded(tree.manager, typed);
        command.context().page(command.options());
        for (int i = 0; i < names.size(); i++) {
            command.out().print(i > 0 ? "\n" : "").line(names.get(i));
            tree.print(names.get(i), "");
        }
        return 0;
    }

    /**
     * Prints what is below a unit.
     *
     * @param bars what stands to the left of each line, for the levels above
     */
    private void print(String name, String bars) throws Failed {
        above.add(name);
        List<String> below = neighbours(name);
        for (int i = 0; i < below.size(); i++) {
            boolean last = i + 1 == below.size();
            String other = below.get(i);
            Terminal terminal = command.terminal();
            String branch = bars + (last ? terminal.glyph("└─", "`-") : terminal.glyph("├─", "|-"));
            if (above.contains(other)) {
                if (!options.plain) {
                    command.out().line("  " + bars + terminal.glyph("└─", "`-") + "...");
                }
                continue;
            }
            command.out().line(line(other, branch));
            boolean goesOn = options.all || other.endsWith(".target");
            if (goesOn && above.size() < DEPTH_MAX) {
                print(other, deeper(bars, last));
            }
        }
        if (!options.plain) {
            above.remove(above.size() - 1);   // a list names each unit and what is below it once
        }
    }

    private String deeper(String bars, boolean last) {
        return bars + (last ? "  " : command.terminal().glyph("│ ", "| "));
    }

    private String line(String name, String branch) throws Failed {
        if (options.plain) {
            return "  " + name;
        }
        Terminal terminal = command.terminal();
        String state = CheckVerbs.activeState(manager, name);
        String glyph = terminal.stateGlyph(state);
        String colour = terminal.stateColour(state);
        String mark = terminal.hasColours()
                ? (colour.isEmpty() ? terminal.normal() : colour) + glyph + terminal.normal() : glyph;
        int room = Math.max(terminal.columns(), 20) - Text.width(branch);
        return mark + " " + branch + (options.full ? name : Text.ellipsize(name, room, 100));
    }

    private List<String> neighbours(String name) throws Failed {
        List<String> known = neighbours.get(name);
        if (known == null) {
            known = Dependents.of(manager, name, options.dependencies);
            known.sort(ListDependencies::targetsLast);
            neighbours.put(name, known);
        }
        return known;
    }

    private static int targetsLast(String one, String other) {
        boolean first = one.endsWith(".target");
        if (first != other.endsWith(".target")) {
            return first ? 1 : -1;
        }
        return one.compareToIgnoreCase(other);
    }
}
