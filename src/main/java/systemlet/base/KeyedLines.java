package systemlet.base;

/**
 * Writes lines "KEY VALUE" into a buffer, values as C escapes them ({@link Escapes}) and numbers in decimal. Made for
 * text that is written often: it makes no objects.
 */
public final class KeyedLines {
    private final Bytes to;

    public KeyedLines(Bytes to) {
        this.to = to;
    }

    /** Writes a whole line. */
    public void put(String key, String value) {
        begin(key).text(value).end();
    }

    /** Writes a whole line. */
    public void put(String key, long value) {
        begin(key).number(value).end();
    }

    /** Begins a line; {@link #text} and {@link #number} follow, then {@link #end}. */
    public KeyedLines begin(String key) {
        return text(key).text(" ");
    }

    public KeyedLines number(long value) {
        to.decimal(value);
        return this;
    }

    public KeyedLines text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '\\' || c == '"' || c == '\'') {
                to.text(Escapes.escapeC(value.substring(i)));
                return this;
            }
            to.u8(c);
        }
        return this;
    }

    /** Writes an id as 32 small hexadecimal digits. */
    public KeyedLines id(Id128 value) {
        for (int i = 0; i < Id128.DIGITS; i++) {
            to.u8(value.digit(i));
        }
        return this;
    }

    /** Writes the character U+0001, as its escape: it stands between fields that may hold spaces. */
    public KeyedLines separator() {
        to.text("\\x01");
        return this;
    }

    public void end() {
        to.u8('\n');
    }
}
