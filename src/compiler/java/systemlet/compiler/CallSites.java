package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Thins out the call sites of the generated C. TeaVM numbers each call, stores the number in the frame before the
 * call, and keeps a table from numbers to exception handlers and source lines. Without lines (they are left out by
 * {@link Settings#OBFUSCATED}) only the calls inside a try need a number: one call in ten. The others share -1, which
 * TeaVM's own search for a handler passes over, and a method that has no try stores it once.
 *
 * <p>Shown by: all language cases that catch, and the random programs.
 */
final class CallSites {
    private static final Pattern ROW = Pattern.compile(
            "    \\{ \\.firstHandler = (NULL|exceptionHandlers_teavm_callSites \\+ \\d+)[^}]*\\},? ?\n?");
    private static final Pattern TABLE = Pattern.compile("TeaVM_CallSite teavm_callSites\\[\\d+\\] = \\{\n");
    private static final Pattern USE = Pattern.compile("TEAVM_WITH_CALL_SITE_ID\\((\\d+), ");
    private static final Pattern FRAME = Pattern.compile("(TEAVM_ALLOC_STACK\\([^\n]*\\);)");
    private static final String NO_HANDLER = "TEAVM_WITH_CALL_SITE_ID(-1, ";

    /** The new number of each call site; -1 where nothing catches. */
    private final List<Integer> numbers = new ArrayList<>();

    private CallSites() {}

    static void thin(Path directory) throws IOException, BuildFailure {
        var sites = new CallSites();
        sites.table(directory.resolve("callsites.c"));
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.filter(it -> it.toString().endsWith(".c")).sorted().toList()) {
                sites.uses(file);
            }
        }
    }

    /** Keeps the rows that have a handler, in their order. */
    private void table(Path file) throws IOException, BuildFailure {
        var text = Files.readString(file);
        var start = TABLE.matcher(text);
        if (!start.find()) {
            throw new BuildFailure(file + " holds no table of call sites");
        }
        var kept = new StringBuilder();
        int count = 0;
        int end = start.end();
        var row = ROW.matcher(text);
        while (row.find(end) && row.start() == end) {
            boolean catches = !row.group(1).equals("NULL");
            numbers.add(catches ? count++ : -1);
            if (catches) {
                kept.append("    { .firstHandler = ").append(row.group(1)).append(" },\n");
            }
            end = row.end();
        }
        if (numbers.isEmpty() || !text.startsWith("};", end)) {
            throw new BuildFailure(file + " has call sites of an unknown form");
        }
        Files.writeString(file, text.substring(0, start.start()) + "TeaVM_CallSite teavm_callSites["
                + Math.max(count, 1) + "] = {\n" + (count == 0 ? "    { .firstHandler = NULL }\n" : kept)
                + text.substring(end));
    }

    private void uses(Path file) throws IOException {
        var text = Files.readString(file);
        if (!USE.matcher(text).find()) {
            return;
        }
        var out = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int brace = text.indexOf("\n}\n", from);   // where a function ends
            int to = brace < 0 ? text.length() : brace + 3;
            out.append(function(text.substring(from, to)));
            from = to;
        }
        Files.writeString(file, out);
    }

    private String function(String text) {
        var numbered = USE.matcher(text).replaceAll(
                it -> "TEAVM_WITH_CALL_SITE_ID(" + numbers.get(Integer.parseInt(it.group(1))) + ", ");
        if (USE.matcher(numbered).find() || !numbered.contains(NO_HANDLER)) {
            return numbered;
        }
        var frame = FRAME.matcher(numbered);
        return frame.find() ? frame.replaceFirst("$1\n    TEAVM_CALL_SITE(-1);").replace(NO_HANDLER, "(") : numbered;
    }
}
