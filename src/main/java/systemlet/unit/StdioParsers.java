package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Base64;
import systemlet.base.Escapes;
import systemlet.base.Utf8;

/** Parsers of StandardInput=, StandardOutput=, StandardError= and what goes to standard input. */
final class StdioParsers {
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
        byte[] data = Base64.decode(value);
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
}
