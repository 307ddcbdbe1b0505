package systemlet.journal;

/**
 * The prefix that a line may carry to name its own priority: {@code <3>} in front of the text (sd-daemon(3)).
 *
 * @param level    0 (emerg) to 7 (debug), or -1 where the line has no prefix
 * @param facility syslog facility, or -1 where none was given
 * @param start    how long the prefix is
 */
public record Priority(int level, int facility, int start) {
    /** No prefix. */
    public static final Priority NONE = new Priority(-1, -1, 0);
    private static final int VALUE_MAX = 191;   // facility 23, level 7

    /** Reads the prefix of a line. */
    public static Priority of(byte[] bytes, int from, int length) {
        if (length < 3 || bytes[from] != '<') {
            return NONE;
        }
        int value = 0;
        int at = 1;
        while (at < length && at < 4 && bytes[from + at] >= '0' && bytes[from + at] <= '9') {
            value = value * 10 + bytes[from + at++] - '0';
        }
        if (at == 1 || at >= length || bytes[from + at] != '>' || value > VALUE_MAX) {
            return NONE;
        }
        return new Priority(value & 7, value > 7 ? value >> 3 : -1, at + 1);
    }
}
