package systemlet.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Java file as the rules see it: its text, and the same text with comments, or with comments and the insides
 * of strings, turned to spaces. All three have the same length and lines, so that an offset means the same in each.
 *
 * @param path relative to the top folder
 * @param code neither comments nor the insides of strings
 */
record Source(Path path, String text, String code) {
    static Source read(Path top, Path file) {
        try {
            var text = Files.readString(file);
            return new Source(top.relativize(file), text, blank(text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return the Java files below {@code folder}, in order} */
    static List<Source> below(Path top, String folder) {
        var root = top.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted()
                    .map(file -> read(top, file)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return the file's name without its ending: the type that it declares} */
    String name() {
        var file = path.getFileName().toString();
        return file.substring(0, file.length() - ".java".length());
    }

    /** {@return the last part of the package, which is the floor} */
    String floor() {
        return path.getParent().getFileName().toString();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** {@return a place in the form that editors open} */
    String at(int line) {
        return path + ":" + line;
    }

    /** Turns comments, and what stands between quotes, to spaces; line ends stay. */
    private static String blank(String text) {
        var out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = hidden(text, at);
            boolean quoted = end > at && text.charAt(at) != '/';
            for (int i = quoted ? at + 1 : at; i < (quoted ? end - 1 : end); i++) {
                if (text.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    /** {@return where the comment or literal that starts here ends; {@code at} itself if none starts} */
    private static int hidden(String text, int at) {
        if (text.startsWith("//", at)) {
            return until(text, "\n", at);
        }
        if (text.startsWith("/*", at)) {
            return until(text, "*/", at + 2) + 2;
        }
        if (text.startsWith("\"\"\"", at)) {
            return until(text, "\"\"\"", at + 3) + 3;
        }
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private static int until(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    /** A method's name, the line of its opening brace and its size in lines, both braces counted. */
    record Method(String name, int line, int size) {}

    /** {@return the methods and constructors, found by their braces} */
    List<Method> methods() {
        var found = new ArrayList<Method>();
        var open = new ArrayList<Block>();
        int from = 0;   // where the header of the next block starts
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == ';') {
                from = at + 1;
            } else if (c == '{') {
                var parent = open.isEmpty() ? Kind.TYPE : open.getLast().kind;
                open.add(Block.of(code.substring(from, at), parent, line(at)));
                from = at + 1;
            } else if (c == '}' && !open.isEmpty()) {
                var block = open.removeLast();
                if (block.kind == Kind.METHOD) {
                    found.add(new Method(block.name, block.line, line(at) - block.line + 1));
                }
                from = at + 1;
            }
        }
        return found;
    }

    private enum Kind { TYPE, METHOD, OTHER }

    private record Block(Kind kind, String name, int line) {
        static Block of(String header, Kind parent, int line) {
            var plain = header.replaceAll("@\\w+(\\([^)]*\\))?", " ").strip();
            int bracket = plain.indexOf('(');
            if (plain.matches("(?s).*\\b(class|interface|enum)\\s+\\w+.*|(?s).*\\brecord\\s+\\w+\\s*[<(].*")) {
                return new Block(Kind.TYPE, "", line);
            }
            if (parent == Kind.TYPE && bracket > 0 && plain.indexOf('=') < 0) {
                var before = plain.substring(0, bracket).strip();
                return new Block(Kind.METHOD, before.substring(before.lastIndexOf(' ') + 1), line);
            }
            return new Block(parent == Kind.TYPE && !plain.contains("=") ? Kind.TYPE : Kind.OTHER, "", line);
        }
    }
}
