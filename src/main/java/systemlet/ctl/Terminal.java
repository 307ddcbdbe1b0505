package systemlet.ctl;

import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** What the output goes to: whether it takes colours and drawings, and how wide it is. */
public final class Terminal {
    /** How many colours there are to choose from. */
    private enum Colours { NONE, SIXTEEN, MANY }

    private final boolean stdoutTty;
    private final Colours colours;
    private final boolean utf8;
    private final int columns;

    private Terminal(boolean stdoutTty, Colours colours, boolean utf8, int columns) {
        this.stdoutTty = stdoutTty;
        this.colours = colours;
        this.utf8 = utf8;
        this.columns = columns;
    }

    /** {@return what file descriptors 1 and 2 and the environment say} */
    static Terminal of(Kernel kernel, Context context) {
        boolean stdout = kernel.isatty(1);
        boolean both = stdout && kernel.isatty(2);
        return new Terminal(stdout, colours(context, both), isUtf8(context), columns(kernel, context, stdout));
    }

    /** {@return whether standard output is a terminal} */
    boolean isTerminal() {
        return stdoutTty;
    }

    boolean hasColours() {
        return colours != Colours.NONE;
    }

    /** {@return how many characters fit into a line} */
    int columns() {
        return columns;
    }

    /** {@return the columns that tables must fit into; 0 when nothing limits them} */
    int tableColumns() {
        return stdoutTty ? columns : 0;
    }

    String normal() {
        return hasColours() ? "\u001b[0m" : "";
    }

    String highlight() {
        return hasColours() ? "\u001b[0;1;39m" : "";
    }

    String underline() {
        return hasColours() ? "\u001b[0;4m" : "";
    }

    String red() {
        return hasColours() ? "\u001b[0;1;31m" : "";
    }

    String green() {
        return hasColours() ? "\u001b[0;1;32m" : "";
    }

    /** The bright yellow of warnings. */
    String yellow() {
        return of(colours, "\u001b[0;1;33m", "\u001b[0;1;38;5;185m");
    }

    String grey() {
        return of(colours, "\u001b[0;90m", "\u001b[0;38;5;245m");
    }

    private static String of(Colours colours, String sixteen, String many) {
        return switch (colours) {
            case NONE -> "";
            case SIXTEEN -> sixteen;
            case MANY -> many;
        };
    }

    /** {@return the drawing where the terminal can show it, else the ASCII text} */
    String glyph(String drawing, String ascii) {
        return utf8 ? drawing : ascii;
    }

    boolean isUtf8() {
        return utf8;
    }

    /** {@return the mark of a unit in this active state} */
    String stateGlyph(String activeState) {
        return switch (activeState) {
            case "reloading" -> glyph("↻", "R");
            case "inactive", "maintenance" -> glyph("○", "*");
            case "failed" -> glyph("×", "x");
            default -> glyph("●", "*");
        };
    }

    /** {@return the colour of this active state} */
    String stateColour(String activeState) {
        return switch (activeState) {
            case "failed" -> red();
            case "active", "reloading" -> green();
            case "activating", "deactivating" -> yellow();
            default -> "";
        };
    }

    private static Colours colours(Context context, boolean onTerminal) {
        String wish = context.env("SYSTEMD_COLORS");
        if (wish != null) {
            switch (wish) {
                case "16" -> {
                    return Colours.SIXTEEN;
                }
                case "256" -> {
                    return Colours.MANY;
                }
                default -> {
                    try {
                        return Numbers.bool(wish) ? Colours.MANY : Colours.NONE;
                    } catch (BadText unknown) {
                        break;   // as if it were not set
                    }
                }
            }
        }
        String kind = context.env("TERM");
        if (context.env("NO_COLOR") != null || !onTerminal || kind == null || kind.equals("dumb")) {
            return Colours.NONE;
        }
        return kind.equals("linux") ? Colours.SIXTEEN : Colours.MANY;
    }

    private static boolean isUtf8(Context context) {
        String wish = context.env("SYSTEMD_UTF8");
        if (wish != null) {
            return wish.equals("1") || wish.equals("yes") || wish.equals("true");
        }
        boolean any = false;
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = context.env(name);
            if (value == null || value.isEmpty()) {
                continue;
            }
            any = true;
            String lower = value.toLowerCase();
            return lower.contains("utf-8") || lower.contains("utf8");
        }
        return !any;
    }

    private static int columns(Kernel kernel, Context context, boolean stdoutTty) {
        String wish = context.env("COLUMNS");
        if (wish != null) {
            try {
                long columns = Numbers.uint32(wish);
                if (columns > 0 && columns < 10_000) {
                    return (int) columns;
                }
            } catch (BadText notANumber) {
                // as if it were not set
            }
        }
        if (stdoutTty) {
            try {
                int columns = kernel.getWindowSize(1) & 0xffff;
                if (columns > 0) {
                    return columns;
                }
            } catch (SysException none) {
                // a terminal that does not know its size
            }
        }
        return 80;
    }
}
