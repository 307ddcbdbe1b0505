package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Bytes;
import systemlet.base.Escapes;
import systemlet.base.Text;
import systemlet.base.Utf8;

/** Parsers of StandardInput=, StandardOutput=, StandardError= and what goes to standard input. */
final class StdioParsers {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int DATA_MAX = 64 << 20;

    private StdioParsers() {}

    static Stdio input(String value, Stdio before, ParseContext in) throws BadValue {
        if (value.equals("fd") || value.startsWith("fd:")) {
            return named(value, "stdin", in);
        }
        if (value.startsWith("file:")) {
            return file(Stdio.Kind.FILE, value, in);
        }
        for (Stdio.Kind kind : Stdio.Kind.values()) {
            if (kind.isInput() && kind != Stdio.Kind.FILE && kind.word().equals(value)) {
                return Stdio.of(kind);
            }
        }
        throw BadValue.ignored("Failed to parse input specifier, ignoring: " + value);
    }

    static Stdio output(String value, Stdio before, ParseContext in) throws BadValue {
        if (value.equals("fd") || value.startsWith("fd:")) {
            return named(value, in.key().equals("StandardError") ? "stderr" : "stdout", in);
        }
        for (Stdio.Kind kind : new Stdio.Kind[] {Stdio.Kind.FILE, Stdio.Kind.FILE_APPEND, Stdio.Kind.FILE_TRUNCATE}) {
            if (value.startsWith(kind.word() + ":")) {
                return file(kind, value, in);
            }
        }
        String word = modern(value, in);
        for (Stdio.Kind kind : Stdio.Kind.values()) {
            if (kind.isOutput() && !kind.isFile() && kind.word().equals(word)) {
                return Stdio.of(kind);
            }
        }
        throw BadValue.ignored("Failed to parse output specifier, ignoring: " + value);
    }

    private static String modern(String value, ParseContext in) {
        if (!value.equals("syslog") && !value.equals("syslog+console")) {
            return value;
        }
        String modern = value.equals("syslog") ? "journal" : "journal+console";
        in.warn("Standard output type " + value + " is obsolete, automatically updating to " + modern
                + ". Please update your unit file, and consider removing the setting altogether.");
        return modern;
    }

    private static Stdio named(String value, String absent, ParseContext in) throws BadValue {
        String name = value.equals("fd") ? absent : in.resolve(value.substring(3));
        if (!SocketParsers.isDescriptorName(name)) {
            throw BadValue.ignored("Invalid file descriptor name, ignoring: " + name);
        }
        return new Stdio(Stdio.Kind.FD, name);
    }

    private static Stdio file(Stdio.Kind kind, String value, ParseContext in) throws BadValue {
        String path = PathParsers.vital(value.substring(value.indexOf(':') + 1), null, in);
        if (path == null) {
            throw BadValue.fatal(in.key() + "= path is not absolute: ");
        }
        return new Stdio(kind, path);
    }

    /** StandardInputText=: one line of input, with C escapes and specifiers. */
    static byte[] inputText(String value, byte[] before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String text;
        try {
            text = Escapes.unescapeC(value);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to decode C escaped text '" + value + "', ignoring: "
                    + refused.kind().words());
        }
        return joined(before, Utf8.encode(in.resolve(text) + "\n"));
    }

    /** StandardInputData=: base64. */
    static byte[] inputData(String value, byte[] before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        byte[] data = base64(value);
        if (data == null) {
            throw BadValue.ignored("Failed to decode base64 data, ignoring: " + value);
        }
        return joined(before, data);
    }

    private static byte[] joined(byte[] before, byte[] more) throws BadValue {
        int used = before == null ? 0 : before.length;
        if (used + more.length > DATA_MAX) {
            throw BadValue.ignored("Standard input data too large (" + (used + more.length) + "), maximum of "
                    + DATA_MAX + " permitted, ignoring.");
        }
        byte[] all = new byte[used + more.length];
        if (before != null) {
            System.arraycopy(before, 0, all, 0, used);
        }
        System.arraycopy(more, 0, all, used, more.length);
        return all;
    }

    /** {@return the base64 text of bytes, the twin of {@link #base64(String)}} */
    static String base64(byte[] bytes) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 3) {
            int left = bytes.length - i;
            int group = (bytes[i] & 0xFF) << 16 | (left > 1 ? bytes[i + 1] & 0xFF : 0) << 8 | (left > 2 ? bytes[i + 2] & 0xFF : 0);
            for (int digit = 0; digit < 4; digit++) {
                to.append(digit > left ? '=' : BASE64.charAt(group >> 18 - 6 * digit & 63));
            }
        }
        return to.toString();
    }

    /** {@return the bytes of a base64 text (RFC 4648), blanks in it skipped; null where it is none} */
    static byte[] base64(String text) {
        Bytes to = new Bytes();
        int bits = 0;
        int group = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Text.isSpace(c)) {
                continue;
            }
            int digit = BASE64.indexOf(c);
            if (c == '=' && group >= 2) {
                padding++;
                digit = 0;
            } else if (digit < 0 || padding > 0) {
                return null;
            }
            bits = bits << 6 | digit;
            if (++group == 4) {
                for (int shift = 16; shift >= 8 * padding; shift -= 8) {
                    to.u8(bits >> shift & 0xFF);
                }
                group = 0;
                bits = 0;
                if (padding > 2) {
                    return null;
                }
            }
        }
        return group == 0 ? to.toArray() : null;
    }
}
