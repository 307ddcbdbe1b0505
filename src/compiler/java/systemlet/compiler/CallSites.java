package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Moves the numbers of call sites from the calls to the tries. TeaVM numbers each call, stores the number in a frame
 * before the call, and keeps a table from numbers to exception handlers and source lines. Without lines (they are left
 * out by {@link Settings#OBFUSCATED}) only the handlers count, and all calls of one try have the same: the try brings
 * the number along when it is entered (src/compiler/c/tries.h), and nothing else needs a frame.
 *
 * <p>Shown by: all language cases that catch, and the random programs.
 */
final class CallSites {
    private static final String HANDLERS = "exceptionHandlers_teavm_callSites";
    private static final int LIST_MAX = 100_000;
    private static final Pattern ROW = Pattern.compile(
            "    \\{ \\.firstHandler = (NULL|" + HANDLERS + " \\+ (\\d+))[^}]*\\},? ?\n?");
    private static final Pattern HANDLER = Pattern.compile("    \\{ \\.id = (\\d+), \\.exceptionClass = "
            + "((?:\\(TeaVM_Class\\*\\) )?&?\\w+), \\.next = (?:NULL|" + HANDLERS + " ?\\+ ?(\\d+)) \\}");
    private static final Pattern TABLE = Pattern.compile("TeaVM_CallSite teavm_callSites\\[\\d+\\] = \\{\n");
    private static final Pattern TRY = Pattern.compile("\\bTEAVM_TRY\\b");
    private static final Pattern WORD = Pattern.compile(
            "\\bTEAVM_(TRY|CATCH|WITH_CALL_SITE_ID)\\b(?:\\((\\d+), )?");
    private static final Pattern FRAME = Pattern.compile("TEAVM_ALLOC_STACK\\([^\n]*\\);");

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

    /**
     * Keeps each list of handlers once: the number of a call only leads to its list, so calls with equal lists share
     * one number.
     */
    private void table(Path file) throws IOException, BuildFailure {
        var text = Files.readString(file);
        var start = TABLE.matcher(text);
        if (!start.find()) {
            throw new BuildFailure(file + " holds no table of call sites");
        }
        var lists = handlerLists(text);
        var kept = new LinkedHashMap<String, Integer>();
        int end = start.end();
        var row = ROW.matcher(text);
        while (row.find(end) && row.start() == end) {
            numbers.add(row.group(2) == null ? -1
                    : kept.computeIfAbsent(lists.get(Integer.parseInt(row.group(2))), list -> kept.size()));
            end = row.end();
        }
        if (numbers.isEmpty() || !text.startsWith("};", end)) {
            throw new BuildFailure(file + " has call sites of an unknown form");
        }
        Files.writeString(file, text.substring(0, text.indexOf("static TeaVM_ExceptionHandler ") < 0 ? start.start()
                : text.indexOf("static TeaVM_ExceptionHandler ")) + tables(kept.keySet()) + text.substring(end));
    }

    /** {@return for each row of the table of handlers, it and those after it: "ID CLASS;" each} */
    private static List<String> handlerLists(String text) throws BuildFailure {
        var ids = new ArrayList<String>();
        var next = new ArrayList<Integer>();
        var row = HANDLER.matcher(text);
        while (row.find()) {
            ids.add(row.group(1) + " " + row.group(2) + ";");
            next.add(row.group(3) == null ? -1 : Integer.parseInt(row.group(3)));
        }
        var lists = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            var list = new StringBuilder();
            for (int at = i; at >= 0; at = next.get(at)) {
                list.append(ids.get(at));
                if (list.length() > LIST_MAX) {
                    throw new BuildFailure("the handlers of a call site go in a circle");
                }
            }
            lists.add(list.toString());
        }
        return lists;
    }

    private static String tables(Collection<String> lists) {
        var handlers = new StringBuilder();
        var sites = new StringBuilder();
        int count = 0;
        for (var list : lists) {
            sites.append("    { .firstHandler = ").append(HANDLERS).append(" + ").append(count).append(" },\n");
            var rows = list.split(";");
            for (int i = 0; i < rows.length; i++) {
                int space = rows[i].indexOf(' ');
                handlers.append("    { .id = ").append(rows[i], 0, space).append(", .exceptionClass = ")
                        .append(rows[i], space + 1, rows[i].length()).append(", .next = ")
                        .append(i == rows.length - 1 ? "NULL" : HANDLERS + " + " + (count + 1)).append(" },\n");
                count++;
            }
        }
        var none = lists.isEmpty() ? "    { NULL }\n" : "";
        return (lists.isEmpty() ? "" : "static TeaVM_ExceptionHandler " + HANDLERS + "[" + count + "] = {\n" + handlers
                + "};\n") + "TeaVM_CallSite teavm_callSites[" + Math.max(lists.size(), 1) + "] = {\n" + none + sites;
    }

    private void uses(Path file) throws IOException, BuildFailure {
        var text = Files.readString(file);
        if (!text.contains("TEAVM_TRY")) {
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

    private String function(String text) throws BuildFailure {
        if (!text.contains("TEAVM_TRY")) {
            return text;
        }
        var rows = rows(text).iterator();
        var numbered = TRY.matcher(text).replaceAll(it -> "TEAVM_TRY_AT(" + rows.next() + ")");
        return FRAME.matcher(numbered).replaceFirst("TEAVM_TRIES;").replace("TEAVM_RELEASE_STACK;", "TEAVM_TRIES_END;");
    }

    /** {@return the row of each try of a function; -1 where nothing is called that could throw} */
    private List<Integer> rows(String text) throws BuildFailure {
        var rows = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>();   // the tries around; -1 is the function
        open.push(-1);
        var word = WORD.matcher(text);
        while (word.find()) {
            switch (word.group(1)) {
                case "TRY" -> {
                    open.push(rows.size());
                    rows.add(-1);
                }
                case "CATCH" -> open.pop();
                default -> {
                    int number = numbers.get(Integer.parseInt(word.group(2)));
                    int known = open.peek() < 0 ? -1 : rows.get(open.peek());
                    if (number != known && (open.peek() < 0 || known >= 0)) {
                        throw new BuildFailure("calls in one try have different handlers: " + text.lines().findFirst());
                    }
                    if (open.peek() >= 0) {
                        rows.set(open.peek(), number);
                    }
                }
            }
        }
        return rows;
    }
}
