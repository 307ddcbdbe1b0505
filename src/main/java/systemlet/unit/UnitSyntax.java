package systemlet.unit;

import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Errno;

/**
 * The syntax of unit files (systemd.syntax(7)): sections, assignments, comments, continuation lines. One pass,
 * linear in the text; what the keys mean is the reader's business.
 */
public final class UnitSyntax {
    /** The longest line, continuation lines joined, in characters. */
    public static final int LINE_MAX = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Takes what a file says, in order. */
    public interface Reader {
        /** {@return whether assignments of this section are wanted; those of others are skipped} */
        boolean section(int line, String name);

        /** An assignment in a wanted section; key and value are trimmed. @throws BadValue fatal: reading ends */
        void assignment(int line, String section, String key, String value) throws BadValue;

        /** A line that is none of the known forms; reading goes on. */
        void warning(int line, String text);
    }

    /** A file that is not read to its end, as its form is wrong. */
    public static final class Broken extends Exception {
        private final int line;
        private final int errno;

        private Broken(int line, String message, int errno) {
            super(message, null, false, false);
            this.line = line;
            this.errno = errno;
        }

        public int line() {
            return line;
        }

        /** {@return ENOBUFS: a line is longer than {@link #LINE_MAX}; EINVAL: it is no UTF-8; EBADMSG: a bad header} */
        public int errno() {
            return errno;
        }
    }

    /** Keys that were seen, by their characters. */
    private static final String[] KEYS = new String[256];

    private final String text;
    private final Reader reader;
    private int at;
    private int line;
    private String section;
    private boolean wanted;
    private boolean quiet;

    private UnitSyntax(String text, Reader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** Reads a whole file. */
    public static void read(String text, Reader reader) throws Broken, BadValue {
        new UnitSyntax(text, reader).readAll();
    }

    /**
     * Shortens each comment to its first character: half of what the files of a distribution say is comments, and reading
     * characters costs more than passing over bytes. Lines keep their numbers; where one may be too long, all stays.
     *
     * @param bytes  a file, or its first {@code length} bytes; changed in place
     * @return how many bytes are left
     */
    static int shortenComments(byte[] bytes, int length) {
        if (length >= LINE_MAX) {
            return length;
        }
        int kept = 0;
        boolean begins = true;
        for (int at = 0; at < length; at++) {
            byte b = bytes[at];
            bytes[kept++] = b;
            if (begins && (b == '#' || b == ';')) {
                at = lineEnd(bytes, at, length) - 1;
            }
            begins = endBit(b) != 0 || begins && (b == ' ' || b == '\t');
        }
        return kept;
    }

    private static int lineEnd(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && endBit(bytes[at]) == 0) {
            at++;
        }
        return at;
    }

    private void readAll() throws Broken, BadValue {
        boolean markSeen = false;
        StringBuilder joined = null;
        while (at < text.length()) {
            int start = at;
            int end = nextLine();
            line++;
            if (isComment(start, end)) {
                continue;
            }
            if (!markSeen && text.charAt(start) == BYTE_ORDER_MARK) {
                start++;
                markSeen = true;
            }
            if (joined == null && !endsEscaped(start, end)) {
                take(text, start, end);
                continue;
            }
            joined = joined == null ? new StringBuilder() : joined;
            if (joined.length() + end - start > LINE_MAX) {
                throw new Broken(line, "Continuation line too long", Errno.ENOBUFS);
            }
            joined.append(text, start, end);
            if (endsEscaped(start, end)) {
                joined.setCharAt(joined.length() - 1, ' ');
            } else {
                take(joined.toString(), 0, joined.length());
                joined = null;
            }
        }
        if (joined != null) {
            take(joined.toString(), 0, joined.length());
        }
    }

    /** Lines end with \n, \r, a NUL byte, or several different ones of these. {@return where the line's text ends} */
    private int nextLine() throws Broken {
        int start = at;
        while (at < text.length() && endBit(text.charAt(at)) == 0) {
            at++;
        }
        if (at - start > LINE_MAX) {
            throw new Broken(line + 1, "Line too long", Errno.ENOBUFS);
        }
        int end = at;
        int seen = 0;
        while (at < text.length()) {
            int bit = endBit(text.charAt(at));
            if (bit == 0 || (seen & bit) != 0) {
                break;
            }
            seen |= bit;
            at++;
        }
        return end;
    }

    /** {@return one bit for each character, or byte, that ends a line; 0 for all others} */
    private static int endBit(int c) {
        return c > '\r' ? 0 : c == '\n' ? 1 : c == '\r' ? 2 : c == '\0' ? 4 : 0;
    }

    private boolean isComment(int start, int end) {
        int at = Text.skipSpace(text, start, end);
        return at < end && (text.charAt(at) == '#' || text.charAt(at) == ';');
    }

    /** {@return whether the last character is a backslash that is not itself escaped} */
    private boolean endsEscaped(int start, int end) {
        int backslashes = 0;
        for (int i = end - 1; i >= start && text.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Takes the characters of a whole line, with its continuations, from {@code start} to {@code end}. */
    private void take(String in, int start, int end) throws Broken, BadValue {
        int from = Text.skipSpace(in, start, end);
        if (from == end) {
            return;
        }
        if (!Utf8.isValid(in, from, end)) {
            throw new Broken(line, "String is not UTF-8 clean, ignoring assignment: " + Text.strip(in, from, end),
                    Errno.EINVAL);
        }
        if (in.charAt(from) == '[') {
            header(Text.strip(in, from, end));
            return;
        }
        if (!wanted) {
            if (section == null && !quiet) {
                reader.warning(line, "Assignment outside of section. Ignoring.");
            }
            return;
        }
        int equals = from;
        while (equals < end && in.charAt(equals) != '=') {
            equals++;
        }
        if (equals == end) {
            reader.warning(line, "Missing '=', ignoring line.");
        } else if (equals == from) {
            reader.warning(line, "Missing key name before '=', ignoring line.");
        } else {
            reader.assignment(line, section, key(in, from, equals), Text.strip(in, equals + 1, end));
        }
    }

    /** {@return the key, trimmed; one object for all that are alike, as there are few different ones} */
    private static String key(String in, int start, int equals) {
        int end = Text.skipSpaceBack(in, start, equals);
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + in.charAt(i);
        }
        int place = hash & KEYS.length - 1;
        String known = KEYS[place];
        if (known == null || known.length() != end - start || !in.startsWith(known, start)) {
            known = in.substring(start, end);
            KEYS[place] = known;
        }
        return known;
    }

    private void header(String trimmed) throws Broken {
        if (!trimmed.endsWith("]")) {
            throw new Broken(line, "Invalid section header '" + trimmed + "'", Errno.EBADMSG);
        }
        String name = trimmed.substring(1, trimmed.length() - 1);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7F || c == '"' || c == '\'' || c == '\\') {
                throw new Broken(line, "Bad characters in section header '" + trimmed + "'", Errno.EBADMSG);
            }
        }
        wanted = reader.section(line, name);
        section = wanted ? name : null;
        quiet = !wanted;
    }
}
