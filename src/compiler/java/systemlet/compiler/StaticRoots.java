package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the collector's table of static fields as finished data. TeaVM's C calls a function for each class at every
 * start, 2,300 of the product: it sets the class's static fields to zero, as they are, and lists those that hold objects,
 * which are then copied into a table. That touches code and data from end to end, half of all pages of a short run.
 *
 * <p>Shown by: language cases of {@code CollectorCases}, all tests.
 */
final class StaticRoots {
    private static final Pattern LIST = Pattern.compile(
            "static void\\*\\* teavm_gc_localStaticRoots_\\w+\\[(\\d+)\\] = \\{\n([^}]*)\\};\n");
    private static final Pattern FIELD = Pattern.compile("\\(void\\*\\*\\) &(sfld_\\w+)");
    private static final Pattern START = Pattern.compile("(?s)void (sysinitclass_\\w+)\\(\\) \\{\n(.*?)\\}\n");
    private static final Pattern NEEDLESS = Pattern.compile(
            " *(sfld_\\w+ = (NULL|0|INT(32|64)_C\\(0\\));|teavm_registerStaticGcRoots\\(\\w+, \\d+\\);)\n");
    private static final Pattern CALL = Pattern.compile(" *(sysinitclass_\\w+)\\(\\);\n");

    private final TreeSet<String> fields = new TreeSet<>();
    private final TreeSet<String> needed = new TreeSet<>();

    private StaticRoots() {}

    /** Changes the classes, {@code main.c} and {@code memory.c} in the folder, and adds {@code staticroots.c}. */
    static void write(Path directory) throws IOException, BuildFailure {
        var roots = new StaticRoots();
        for (var file : sources(directory)) {
            roots.gather(file);
        }
        if (roots.fields.isEmpty()) {
            throw new BuildFailure("no class lists its static fields for the collector");
        }
        var main = directory.resolve("main.c");
        Files.writeString(main, CALL.matcher(Files.readString(main)).replaceAll(
                call -> roots.needed.contains(call.group(1)) ? call.group() : ""));
        Patch.every("memory.c", "(?s)void\\*\\*\\* teavm_gc_staticRoots;.*?(?=#if TEAVM_PSP)",
                "void teavm_initStaticGcRoots() {}\n\n").apply(directory);
        Files.writeString(directory.resolve("staticroots.c"), roots.table());
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(it -> it.toString().endsWith(".c")).sorted().toList();
        }
    }

    private void gather(Path file) throws IOException, BuildFailure {
        var text = Files.readString(file);
        var lists = LIST.matcher(text);
        while (lists.find()) {
            var names = FIELD.matcher(lists.group(2)).results().map(it -> it.group(1)).toList();
            if (names.size() != Integer.parseInt(lists.group(1))) {
                throw new BuildFailure(file + " lists static fields in another way than known");
            }
            fields.addAll(names);
        }
        var starts = START.matcher(text);
        var parts = new ArrayList<String>();
        int from = 0;
        while (starts.find()) {
            var body = NEEDLESS.matcher(starts.group(2)).replaceAll("");
            if (!body.isBlank()) {
                needed.add(starts.group(1));
            }
            parts.add(text.substring(from, starts.start(2)) + body);
            from = starts.end(2);
        }
        if (from > 0) {
            var changed = String.join("", parts) + text.substring(from);
            Files.writeString(file, LIST.matcher(changed).replaceAll(""));
        }
    }

    /** As the collector reads it: how many there are, then the address of each. */
    private String table() {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append("extern void* ").append(field).append(";\n");
        }
        text.append("static void** table[] = {\n    (void**) ").append(fields.size());
        for (var field : fields) {
            text.append(",\n    &").append(field);
        }
        return text.append("\n};\nvoid*** teavm_gc_staticRoots = table;\n").toString();
    }
}
