package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of the program's start what has no effect. TeaVM writes a function for each class, called at every start,
 * that sets the static fields: most of them to zero, which they are.
 *
 * <p>Shown by: all tests.
 */
final class StartUp {
    private static final Pattern FUNCTION = Pattern.compile("(?s)(void (sysinitclass_\\w+)\\(\\) \\{\n)(.*?)(?=\\}\n)");
    private static final Pattern ZERO = Pattern.compile(
            "sfld_\\w+ = (?:NULL|INT32_C\\(0\\)|INT64_C\\(0\\)|0\\.0);\n");

    private StartUp() {}

    static void thin(Path directory) throws IOException, BuildFailure {
        Set<String> empty = new HashSet<>();
        try (Stream<Path> files = Files.walk(directory.resolve("classes"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".c")).sorted().toList()) {
                var text = Files.readString(file);
                var thinned = FUNCTION.matcher(text).replaceAll(function -> {
                    var body = ZERO.matcher(function.group(3)).replaceAll("");
                    if (body.isBlank()) {
                        empty.add(function.group(2));
                    }
                    return Matcher.quoteReplacement(function.group(1) + body);
                });
                if (!thinned.equals(text)) {
                    Files.writeString(file, thinned);
                }
            }
        }
        var main = directory.resolve("main.c");
        var out = new StringBuilder();
        for (var line : Files.readAllLines(main)) {
            if (!line.endsWith("();") || !empty.contains(line.strip().replace("();", ""))) {
                out.append(line).append('\n');
            }
        }
        if (empty.isEmpty()) {
            throw new BuildFailure("no class has an empty initialiser: TeaVM writes them in another form");
        }
        Files.writeString(main, out);
    }
}
