package systemlet.ctl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import systemlet.base.Text;

/**
 * A table of text: a header line, cells that may be coloured and underlined, columns as wide as they need or squeezed
 * into the terminal, or the same as JSON. An empty cell shows "-".
 */
final class Table {
    /**
     * One cell.
     *
     * @param text      what is shown
     * @param colour    escape sequence, or "" for none
     * @param underline whether it is underlined, with the gap to the next cell
     * @param gap       whether the gap to the next cell has the colour too
     * @param json      its JSON value, or null: the text as a JSON string, null when it is empty
     * @param right     whether it is aligned to the right
     */
    record Cell(String text, String colour, boolean underline, boolean gap, String json, boolean right) {
        static Cell of(String text) {
            return new Cell(text, "", false, true, null, false);
        }

        /** {@return a cell that JSON shows as the number} */
        static Cell number(long number) {
            return new Cell(Long.toString(number), "", false, true, Long.toString(number), false);
        }

        /** {@return this cell and the gap behind it in a colour} */
        Cell in(String newColour) {
            return new Cell(text, newColour, underline, true, json, right);
        }

        /** {@return this cell in a colour, the gap behind it in none} */
        Cell alone(String newColour) {
            return new Cell(text, newColour, underline, false, json, right);
        }

        Cell underlined(boolean wish) {
            return new Cell(text, colour, wish, gap, json, right);
        }

        /** {@return this cell with another value for JSON} */
        Cell withJson(String newJson) {
            return new Cell(text, colour, underline, gap, newJson, right);
        }

        Cell atRight() {
            return new Cell(text, colour, underline, gap, json, true);
        }
    }

    private static final String BLANKS = " ".repeat(64);

    private final Terminal terminal;
    private final String[] names;
    private final boolean[] hidden;
    private final List<Cell[]> rows = new ArrayList<>();
    private boolean withHeader = true;
    private boolean unlimited;

    /** @param names of the columns, as JSON has them but for the blanks; the header shows them in capitals */
    Table(Terminal terminal, String... names) {
        this.terminal = terminal;
        this.names = names;
        hidden = new boolean[names.length];
    }

    Table header(boolean wish) {
        withHeader = wish;
        return this;
    }

    /** Makes columns as wide as they need, however narrow the terminal is. */
    Table full(boolean wish) {
        unlimited = wish;
        return this;
    }

    Table hide(int column) {
        hidden[column] = true;
        return this;
    }

    void row(Cell... cells) {
        rows.add(cells);
    }

    int size() {
        return rows.size();
    }

    /** Prints the rows in the form that the options ask for. */
    void print(Stream out, Options options) {
        if (options.isJson()) {
            printJson(out, options.output);
        } else {
            print(out);
        }
    }

    void print(Stream out) {
        int[] widths = widths();
        StringBuilder line = new StringBuilder();
        if (withHeader) {
            printHeader(line, widths);
            out.line(line.toString());
        }
        for (Cell[] row : rows) {
            line.setLength(0);
            printRow(line, row, widths);
            out.line(line.toString());
        }
    }

    /** Prints the rows as an array of objects. @param form json, json-pretty, json-seq or json-sse */
    private void printJson(Stream out, String form) {
        JsonWriter json = new JsonWriter(terminal, form.equals("json-pretty"));
        json.open('[');
        for (Cell[] row : rows) {
            json.open('{');
            for (int i = 0; i < names.length; i++) {
                if (!hidden[i]) {
                    String text = row[i].text.isEmpty() ? json.word("null") : json.string(row[i].text);
                    json.field(names[i].replace(' ', '_'), row[i].json == null ? text : json.word(row[i].json));
                }
            }
            json.close('}');
        }
        json.close(']');
        switch (form) {
            case "json-seq" -> out.line("\u001e" + json.text());
            case "json-sse" -> out.line("data: " + json.text() + "\n");
            default -> out.line(json.text());
        }
    }

    private void printHeader(StringBuilder line, int[] widths) {
        int last = lastShown();
        boolean first = true;
        for (int i = 0; i < names.length; i++) {
            if (hidden[i]) {
                continue;
            }
            String text = padded(names[i].toUpperCase(), widths[i], false);
            line.append(terminal.normal()).append(terminal.underline());
            line.append(first ? "" : " ").append(i == last && !terminal.hasColours() ? trimmed(text) : text);
            line.append(terminal.normal());
            first = false;
        }
    }

    private void printRow(StringBuilder line, Cell[] row, int[] widths) {
        int last = lastShown();
        Cell before = null;
        for (int i = 0; i < names.length; i++) {
            if (hidden[i]) {
                continue;
            }
            Cell cell = row[i];
            if (before != null) {
                append(line, before.gap ? before.colour : "", before.underline, " ");
            }
            String shown = cell.text.isEmpty() ? "-" : cell.text;
            String colour = cell.text.isEmpty() ? terminal.grey() : cell.colour;
            boolean plain = !terminal.hasColours() || colour.isEmpty() && !cell.underline;
            if (plain && !cell.right) {
                appendPlain(line, shown, widths[i], i == last);
                before = cell;
                continue;
            }
            String text = padded(shown, widths[i], cell.right);
            append(line, colour, cell.underline, i == last && plain ? trimmed(text) : text);
            before = cell;
        }
    }

    /** What nearly every cell is, without a text of its own for it. */
    private static void appendPlain(StringBuilder line, String text, int width, boolean last) {
        int length = Text.width(text);
        if (length > width) {
            String shorter = padded(text, width, false);
            line.append(last ? trimmed(shorter) : shorter);
            return;
        }
        if (last) {
            line.append(trimmed(text));
            return;
        }
        line.append(text);
        for (int rest = width - length; rest > 0; rest -= BLANKS.length()) {
            line.append(BLANKS, 0, Math.min(rest, BLANKS.length()));
        }
    }

    private void append(StringBuilder line, String colour, boolean underline, String text) {
        if (!terminal.hasColours() || colour.isEmpty() && !underline) {
            line.append(text);
            return;
        }
        line.append(colour.isEmpty() ? terminal.normal() : colour).append(underline ? terminal.underline() : "");
        line.append(text).append(terminal.normal());
    }

    private int lastShown() {
        int last = 0;
        for (int i = 0; i < names.length; i++) {
            last = hidden[i] ? last : i;
        }
        return last;
    }

    private static String padded(String text, int width, boolean right) {
        int length = Text.width(text);
        if (length > width) {
            return Text.ellipsize(text, width, 100);
        }
        String blanks = " ".repeat(width - length);
        return right ? blanks + text : text + blanks;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private int[] widths() {
        int[] wanted = new int[names.length];
        int shown = 0;
        int total = 0;
        for (int i = 0; i < names.length; i++) {
            wanted[i] = Math.max(1, withHeader ? names[i].length() : 0);
            for (Cell[] row : rows) {
                wanted[i] = Math.max(wanted[i], Text.width(row[i].text));
            }
            if (!hidden[i]) {
                shown++;
                total += wanted[i];
            }
        }
        int room = unlimited ? 0 : terminal.tableColumns();
        if (room == 0 || total + shown - 1 <= room) {
            return wanted;
        }
        return squeezed(wanted, Math.max(0, room - (shown - 1) - shown), shown);
    }

    /**
     * Shares out what room there is: each column has one place and an equal part of the rest, or what it needs when
     * that is less; what such columns leave goes to the others.
     */
    private int[] squeezed(int[] wanted, int extra, int shown) {
        int[] widths = new int[wanted.length];
        Arrays.fill(widths, 0);
        int weight = 100 * shown;
        boolean last = false;
        while (true) {
            boolean again = false;
            for (int i = 0; i < wanted.length; i++) {
                if (hidden[i] || widths[i] != 0) {
                    continue;
                }
                int width = 1 + (weight == 0 ? extra : extra * 100 / weight);
                if (width >= wanted[i]) {
                    width = wanted[i];
                    again = true;
                } else if (!last) {
                    continue;
                }
                widths[i] = width;
                extra -= width - 1;
                weight -= 100;
                if (again && !last) {
                    break;
                }
            }
            if (last) {
                return widths;
            }
            last = !again;
        }
    }
}
