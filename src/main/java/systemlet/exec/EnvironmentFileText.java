package systemlet.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * The syntax of environment files (systemd.exec(5), EnvironmentFile=): NAME=value lines with quotes,
 * backslashes at line ends, and comments that begin with # or ;.
 */
public final class EnvironmentFileText {
    private final String text;
    private final List<String> assignments = new ArrayList<>();
    private int at;

    private EnvironmentFileText(String text) {
        this.text = text;
    }

    /** {@return the assignments in the file, in order; lines that are none are left out} */
    public static List<String> parse(String text) {
        var file = new EnvironmentFileText(text);
        while (file.at < text.length()) {
            file.line();
        }
        return file.assignments;
    }

    private void line() {
        skip(" \t\n\r");
        if (at >= text.length()) {
            return;
        }
        char first = text.charAt(at);
        if (first == '#' || first == ';') {
            comment();
            return;
        }
        var name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != '\n') {
            name.append(text.charAt(at++));
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            return;   // no assignment
        }
        at++;
        String value = value();
        String trimmed = name.toString().strip();
        assignments.add((trimmed.startsWith("export ") ? trimmed.substring(7).strip() : trimmed) + "=" + value);
    }

    /** A backslash at its end carries a comment on to the next line. */
    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private String value() {
        var value = new StringBuilder();
        skip(" \t\r");
        int keep = 0;   // blanks at the end do not count, unless they were quoted
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '\'') {
                single(value);
                keep = value.length();
            } else if (c == '"') {
                doubled(value);
                keep = value.length();
            } else if (c == '\\') {
                escaped(value);
                keep = value.length();
            } else {
                value.append(c);
                keep = c == ' ' || c == '\t' || c == '\r' ? keep : value.length();
            }
        }
        value.setLength(keep);
        return value.toString();
    }

    /** After a backslash outside quotes: the next character as it is; a line end vanishes. */
    private void escaped(StringBuilder value) {
        if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                value.append(c);
            }
        }
    }

    private void single(StringBuilder value) {
        while (at < text.length() && text.charAt(at) != '\'') {
            value.append(text.charAt(at++));
        }
        at++;
    }

    /** In double quotes a backslash is special before " \ ` $ and a line end only. */
    private void doubled(StringBuilder value) {
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char next = text.charAt(at++);
                if ("\"\\`$".indexOf(next) >= 0) {
                    value.append(next);
                } else if (next != '\n') {
                    value.append('\\').append(next);
                }
            } else {
                value.append(c);
            }
        }
        at++;
    }
}
