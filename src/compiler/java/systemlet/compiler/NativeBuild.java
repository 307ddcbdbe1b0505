package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes native binaries of one main class. Words: MAIN-CLASS CLASSPATH C-SOURCES-DIR WORK-DIR, then
 * TARGET OUTPUT for each binary. The C files are translated once and compiled for each target.
 */
public final class NativeBuild {
    private NativeBuild() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            var work = Path.of(words[3]);
            Translation.run(words[0], words[1], work.resolve("c"));
            var sources = new ArrayList<>(Translation.sources(work.resolve("c")));
            sources.addAll(ownSources(Path.of(words[2])));
            for (int at = 4; at < words.length; at += 2) {
                compile(Target.valueOf(words[at]), sources, work, Path.of(words[at + 1]));
            }
        } catch (BuildFailure failure) {
            System.err.println("build: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> ownSources(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
        }
    }

    /** Compiles all files at once, as many as there are processors, and links them. */
    private static void compile(Target target, List<Path> sources, Path work, Path output)
            throws BuildFailure, IOException, InterruptedException {
        var objects = new ArrayList<Path>();
        var running = new ArrayDeque<Running>();
        for (var source : sources) {
            var object = work.resolve(target.name().toLowerCase() + "-" + source.getFileName() + ".o");
            objects.add(object);
            if (running.size() >= Runtime.getRuntime().availableProcessors()) {
                running.remove().await();
            }
            running.add(Running.start(target.compile(source, object)));
        }
        while (!running.isEmpty()) {
            running.remove().await();
        }
        var fresh = output.resolveSibling(output.getFileName() + ".new");
        Running.start(target.link(objects, fresh)).await();
        Files.move(fresh, output, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Running(List<String> words, Process process) {
        static Running start(List<String> words) throws IOException {
            return new Running(words, new ProcessBuilder(words).inheritIO().start());
        }

        void await() throws BuildFailure, InterruptedException {
            int status = process.waitFor();
            if (status != 0) {
                throw new BuildFailure("exit status " + status + " of: " + String.join(" ", words));
            }
        }
    }
}
