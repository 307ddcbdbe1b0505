package systemlet.ctl;

/** Writes JSON as systemd's tools do: all on one line, or one value a line with tabs in front. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final boolean coloured;
    private int depth;
    private boolean first = true;

    JsonWriter(Terminal terminal, boolean pretty) {
        coloured = terminal.hasColours();
        this.pretty = pretty;
    }

    /** Opens an array or an object as the next element. */
    void open(char bracket) {
        if (depth > 0) {
            next();
        }
        text.append(bracket);
        depth++;
        first = true;
    }

    void close(char bracket) {
        depth--;
        if (pretty && !first) {
            newLine();
        }
        text.append(bracket);
        first = false;
    }

    /** Adds a member to the object that is open. @param value JSON already */
    void field(String name, String value) {
        next();
        text.append(string(name)).append(pretty ? " : " : ":").append(value);
    }

    String text() {
        return text.toString();
    }

    /** {@return the text as a JSON string, green on a terminal} */
    String string(String value) {
        return coloured ? "\"\u001b[0;32m" + escaped(value) + "\u001b[0m\"" : '"' + escaped(value) + '"';
    }

    /** {@return a number or one of true, false, null, in its colour on a terminal} */
    String word(String value) {
        if (!coloured) {
            return value;
        }
        boolean number = value.charAt(0) >= '0' && value.charAt(0) <= '9' || value.charAt(0) == '-';
        return (number ? "\u001b[0;1;34m" : "\u001b[0;1;39m") + value + "\u001b[0m";
    }

    private static String escaped(String value) {
        StringBuilder to = new StringBuilder(value.length() + 2);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                default -> {
                    if (c < ' ') {
                        to.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
        return to.toString();
    }

    private void next() {
        if (!first) {
            text.append(',');
        }
        if (pretty) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        text.append('\n').append("\t".repeat(depth));
    }
}
