package systemlet.journal;

import systemlet.base.Utf8;

/**
 * A datagram of /dev/log: {@code <PRI>Mmm dd hh:mm:ss tag[pid]: text} as syslog(3) writes it, every part of which may
 * be missing (RFC 3164, "The syslog protocol as it is"), or the newer {@code <PRI>1 TIME HOST APP PID ID DATA text}
 * of RFC 5424.
 *
 * @param priority   facility × 8 + level; user.info where there is none
 * @param timestamp  as it was written, its blank included; "" where there is none
 * @param identifier the tag, "" for none
 * @param pid        what stands in brackets behind the tag, "" for none
 * @param text       the message
 * @param raw        the datagram where the other parts do not tell all of it, else null
 */
public record SyslogMessage(int priority, String timestamp, String identifier, String pid, String text, String raw) {
    private static final int USER_INFO = 14;
    private static final int TIMESTAMP_LENGTH = 16;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /** {@return the message, or null where the datagram is empty} */
    public static SyslogMessage parse(byte[] bytes, int length) {
        int end = 0;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        if (length == 0 || end == 0) {
            return null;
        }
        String whole = Utf8.decode(bytes, 0, end);
        int priority = USER_INFO;
        int at = 0;
        int close = whole.indexOf('>');
        if (whole.charAt(0) == '<' && close > 1 && close < 5 && isDigits(whole, 1, close)) {
            priority = Integer.parseInt(whole.substring(1, close));
            at = close + 1;
        }
        int tail = whole.length();
        while (tail > at && isBlank(whole.charAt(tail - 1))) {
            tail--;
        }
        String line = whole.substring(at, tail);
        SyslogMessage modern = modern(priority, line, whole);
        if (modern != null) {
            return modern;
        }
        String stamp = hasTimestamp(line) ? line.substring(0, TIMESTAMP_LENGTH) : "";
        boolean complete = !stamp.isEmpty() && tail == whole.length() && end == length;
        String raw = complete ? null : Utf8.decode(bytes, 0, length);
        return tagged(priority, stamp, line.substring(stamp.length()), raw);
    }

    private static SyslogMessage tagged(int priority, String stamp, String rest, String raw) {
        int start = 0;
        while (start < rest.length() && isBlank(rest.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rest.length() && !isBlank(rest.charAt(end))) {
            end++;
        }
        if (end - start < 2 || rest.charAt(end - 1) != ':') {
            return new SyslogMessage(priority, stamp, "", "", rest, raw);
        }
        String tag = rest.substring(start, end - 1);
        String pid = "";
        int open = tag.endsWith("]") ? tag.lastIndexOf('[') : -1;
        if (open >= 0) {
            pid = tag.substring(open + 1, tag.length() - 1);
            tag = tag.substring(0, open);
        }
        String text = end < rest.length() ? rest.substring(end + 1) : "";
        return new SyslogMessage(priority, stamp, tag, pid, text, raw);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** {@return whether the line begins like "Nov 25 18:00:00 "} */
    private static boolean hasTimestamp(String line) {
        return line.length() >= TIMESTAMP_LENGTH && MONTHS.indexOf(line.substring(0, 3)) % 3 == 0 && line.charAt(3) == ' '
                && (line.charAt(4) == ' ' || isDigits(line, 4, 5)) && isDigits(line, 5, 6) && line.charAt(6) == ' '
                && isDigits(line, 7, 9) && line.charAt(9) == ':' && isDigits(line, 10, 12) && line.charAt(12) == ':'
                && isDigits(line, 13, 15) && line.charAt(15) == ' ';
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    /** {@return a message in the form of RFC 5424, or null where it is none} */
    private static SyslogMessage modern(int priority, String line, String whole) {
        if (!line.startsWith("1 ")) {
            return null;
        }
        String[] words = new String[5];   // time, host, application, process, message id
        int at = 2;
        for (int i = 0; i < words.length; i++) {
            int space = line.indexOf(' ', at);
            if (space <= at) {
                return null;
            }
            words[i] = line.substring(at, space);
            at = space + 1;
        }
        boolean timed = words[0].equals("-") || words[0].length() >= 20 && words[0].charAt(4) == '-'
                && words[0].charAt(10) == 'T' && isDigits(words[0], 0, 4);
        int end = timed ? dataEnd(line, at) : -1;
        if (end < 0) {
            return null;
        }
        String text = end < line.length() ? line.substring(end + 1) : "";
        text = !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
        return new SyslogMessage(priority, words[0].equals("-") ? "" : words[0], nil(words[2]), nil(words[3]), text, whole);
    }

    private static String nil(String word) {
        return word.equals("-") ? "" : word;
    }

    /** {@return where the structured data ends: "-" or elements in brackets, whose values may quote "]"; -1: none} */
    private static int dataEnd(String line, int from) {
        if (from < line.length() && line.charAt(from) == '-') {
            return from + 1 == line.length() || line.charAt(from + 1) == ' ' ? from + 1 : -1;
        }
        int at = from;
        while (at < line.length() && line.charAt(at) == '[') {
            boolean quoted = false;
            for (at++; at < line.length() && (quoted || line.charAt(at) != ']'); at++) {
                if (line.charAt(at) == '\\' && quoted) {
                    at++;
                } else if (line.charAt(at) == '"') {
                    quoted = !quoted;
                }
            }
            at++;
        }
        return at > from && (at == line.length() || at < line.length() && line.charAt(at) == ' ') ? at : -1;
    }
}
