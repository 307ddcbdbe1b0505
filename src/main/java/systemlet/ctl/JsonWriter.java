package systemlet.ctl;

import java.util.List;

/** Writes JSON as systemd's tools do: all on one line, or one value a line with tabs in front. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private int depth;
    private boolean first = true;

    JsonWriter(boolean pretty) {
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
        text.append(quoted(name)).append(pretty ? " : " : ":").append(value);
    }

    String text() {
        return text.toString();
    }

    /** {@return a JSON array of texts} */
    static String array(List<String> values) {
        StringBuilder all = new StringBuilder("[");
        for (String value : values) {
            all.append(all.length() > 1 ? "," : "").append(quoted(value));
        }
        return all.append(']').toString();
    }

    /** {@return the text as a JSON string} */
    static String quoted(String value) {
        StringBuilder to = new StringBuilder(value.length() + 2).append('"');
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
        return to.append('"').toString();
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
