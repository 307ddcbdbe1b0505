package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Log;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/**
 * What a child tells the manager through the report pipe before it becomes its program: one line
 * for each log message, its syslog priority first. The pipe's end says that execve happened, or,
 * after a line of priority ERR, that the child gave up; the exit status follows as usual.
 */
public final class ExecReport {
    /** Longer messages are cut: a line must fit into a pipe at once (PIPE_BUF), whoever else writes. */
    private static final int MAX_BYTES = 4000;

    private ExecReport() {}

    /**
     * One line.
     *
     * @param text without the unit's name
     */
    public record Line(Log.Level level, String text) {
    }

    /** Writes one line; a manager that is gone does not read it, which is no reason to fail. Twin: {@link #parse}. */
    static void write(FileCalls kernel, int fd, Line line) {
        if (fd < 0) {
            return;
        }
        byte[] bytes = Utf8.encode(line.level().ordinal() + line.text().replace('\n', ' ') + "\n");
        if (bytes.length > MAX_BYTES) {
            bytes = java.util.Arrays.copyOf(bytes, MAX_BYTES);
            bytes[MAX_BYTES - 1] = '\n';
        }
        try {
            Files.writeAll(kernel, fd, bytes);
        } catch (SysException nobodyReads) {
            return;
        }
    }

    /** {@return the lines in what was read from the pipe}. Twin: {@link #write}. */
    public static List<Line> parse(String text) {
        var lines = new ArrayList<Line>();
        for (String line : Text.lines(text)) {
            if (!line.isEmpty() && line.charAt(0) >= '0' && line.charAt(0) <= '7') {
                lines.add(new Line(Log.Level.values()[line.charAt(0) - '0'], line.substring(1)));
            }
        }
        return lines;
    }
}
