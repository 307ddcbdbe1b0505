package systemlet.unit;

import java.util.List;
import systemlet.base.Utf8;

/** Parsers of paths and lists of paths. */
final class PathParsers {
    private static final int PATH_MAX = 4096;
    private static final int NAME_MAX = 255;

    private PathParsers() {}

    /** One absolute path without specifiers. */
    static String plain(String value, String before, ParseContext in) throws BadValue {
        return value.isEmpty() ? null : absolute(value, in);
    }

    /** One absolute path with specifiers. */
    static String resolved(String value, String before, ParseContext in) throws BadValue {
        String path = in.resolve(value);
        return path.isEmpty() ? null : absolute(path, in);
    }

    /** One absolute path with specifiers, without which the unit must not run. */
    static String vital(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        return check(resolveVital(value, in), in, true);
    }

    static String resolveVital(String value, ParseContext in) throws BadValue {
        try {
            return in.specifiers().expand(value);
        } catch (BadValue unresolved) {
            throw BadValue.fatal("Failed to resolve unit specifiers in '" + value + "': " + unresolved.getMessage());
        }
    }

    /** {@return the path without double and trailing slashes} @throws BadValue when it is not absolute */
    static String absolute(String path, ParseContext in) throws BadValue {
        return check(path, in, false);
    }

    /** {@return the absolute path that a word with specifiers gives, of a directory in the sandbox} */
    static String destination(String word, ParseContext in) throws BadValue {
        String path;
        try {
            path = in.specifiers().expand(word);
        } catch (BadValue unresolved) {
            throw BadValue.ignored("Failed to resolve specifiers in \"" + word + "\", ignoring: " + unresolved.getMessage());
        }
        return absolute(path, in);
    }

    private static String check(String path, ParseContext in, boolean fatal) throws BadValue {
        if (!Utf8.isValid(path)) {
            throw BadValue.ignored("String is not UTF-8 clean, ignoring assignment: " + path);
        }
        if (!path.startsWith("/")) {
            throw refused(in.key() + "= path is not absolute", path, fatal);
        }
        String simple = simplified(path);
        if (hasLongPart(simple)) {
            throw refused(in.key() + "= path is not valid", path, fatal);
        }
        if (!isNormalized(simple)) {
            throw refused(in.key() + "= path is not normalized", simple, fatal);
        }
        return simple;
    }

    private static BadValue refused(String what, String path, boolean fatal) {
        return fatal ? BadValue.fatal(what + ": " + path) : BadValue.ignored(what + ", ignoring: " + path);
    }

    /** {@return the path below /run for one below /var/run, with a warning; any other text as it is} */
    static String movedToRun(String path, ParseContext in) {
        String simple = path.startsWith("/var/") ? simplified(path) : path;
        if (!simple.startsWith("/var/run/")) {
            return path;
        }
        String moved = simple.substring("/var".length());
        in.warn(in.key() + "= references a path below legacy directory /var/run/, updating " + path + " \u2192 " + moved
                + "; please update the unit file accordingly.");
        return moved;
    }

    private static boolean hasLongPart(String path) {
        if (path.length() >= PATH_MAX) {
            return true;
        }
        int from = 0;
        while (from < path.length()) {
            int to = path.indexOf('/', from);
            to = to < 0 ? path.length() : to;
            if (to - from > NAME_MAX) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** {@return whether no part is ".."} */
    static boolean isNormalized(String path) {
        return !path.contains("..") || !("/" + path + "/").contains("/../");
    }

    /** {@return the path without "//", "/./" and a slash at the end} */
    static String simplified(String path) {
        StringBuilder to = new StringBuilder(path.length());
        boolean absolute = path.startsWith("/");
        int from = 0;
        while (from < path.length()) {
            int end = path.indexOf('/', from);
            end = end < 0 ? path.length() : end;
            if (end > from && !(end == from + 1 && path.charAt(from) == '.')) {
                if (absolute || to.length() > 0) {
                    to.append('/');
                }
                to.append(path, from, end);
            }
            from = end + 1;
        }
        return to.length() == 0 ? absolute ? "/" : "" : to.toString();
    }

    /** A list of absolute paths with specifiers, separated by blanks; an empty assignment empties it. */
    static List<String> list(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> paths = GrowingList.of(before, in);
        for (String word : Parsers.words(value, in)) {
            addQuietly(paths, word, in);
        }
        return paths;
    }

    private static void addQuietly(List<String> paths, String word, ParseContext in) {
        try {
            paths.add(absolute(in.resolve(word), in));
        } catch (BadValue one) {
            in.warn(one.getMessage());   // the other paths of the line stay
        }
    }

    /** A list of paths for the sandbox, each with '-' and '+' in front where wanted. */
    static List<String> sandboxList(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> paths = GrowingList.of(before, in);
        for (String word : Parsers.words(value, in)) {
            int marks = 0;
            if (word.startsWith("-")) {
                marks++;
            }
            if (word.startsWith("+", marks)) {
                marks++;
            }
            String path;
            try {
                path = in.specifiers().expand(word.substring(marks));
            } catch (BadValue unresolved) {
                in.warn("Failed to resolve unit specifiers in " + word.substring(marks) + ": " + unresolved.getMessage());
                continue;
            }
            try {
                paths.add(word.substring(0, marks) + absolute(path, in));
            } catch (BadValue one) {
                in.warn(one.getMessage());
            }
        }
        return paths;
    }

    /** Paths separated by ':' (ExecSearchPath=). */
    static List<String> searchPath(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> paths = GrowingList.of(before, in);
        try {
            for (String part : systemlet.base.Text.split(value, ':')) {
                if (!part.isEmpty()) {
                    paths.add(absolute(in.resolve(part), in));
                }
            }
        } catch (BadValue one) {
            in.warn(one.getMessage());   // the paths before it stay
        }
        return paths;
    }
}
