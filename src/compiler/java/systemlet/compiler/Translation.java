package systemlet.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;

/** Class files to C files: TeaVM with our settings, then our patches of its run-time part. */
final class Translation {
    private static String mainClass;

    private Translation() {}

    /** {@return the class that is being translated: transformers are made by TeaVM and cannot be told} */
    static String mainClass() {
        return mainClass;
    }

    /**
     * Writes the {@link #sources} and what they include into {@code directory}.
     *
     * @throws BuildFailure a class or method is missing, with TeaVM's list of who wants it
     */
    static void run(String mainClass, String classPath, Path directory) throws BuildFailure, IOException {
        Files.createDirectories(directory);
        Translation.mainClass = mainClass;
        var tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.C);
        tool.setMainClass(mainClass);
        tool.setClassPath(files(classPath));
        tool.setTargetDirectory(directory.toFile());
        tool.setOptimizationLevel(Settings.LEVEL);
        tool.setStrict(Settings.STRICT);
        tool.setObfuscated(Settings.OBFUSCATED);
        tool.setMinHeapSize(Settings.HEAP_FIRST_BYTES);
        tool.setMaxHeapSize(Settings.HEAP_MAX_BYTES);
        tool.getTransformers().add(JavaSemantics.class.getName());
        tool.getTransformers().add(LeanLibrary.class.getName());
        tool.setLog(new EmptyTeaVMToolLog());
        generate(tool);
        for (var patch : Settings.PATCHES) {
            patch.apply(directory);
        }
        EvaluationOrder.fix(directory);
        CallSites.thin(directory);
        Literals.write(directory);
        StaticRoots.write(directory);
        split(directory);
    }

    /** The part with the files that are compiled for speed. */
    static final String FAST = "fast.c";

    /** {@return what is to be compiled, longest first} */
    static List<Path> sources(Path directory) {
        var sources = new ArrayList<Path>();
        for (int i = 0; i < Settings.PARTS; i++) {
            sources.add(directory.resolve("part" + i + ".c"));
        }
        sources.add(directory.resolve(FAST));
        sources.add(directory.resolve("staticroots.c"));
        sources.add(directory.resolve("literals.s"));
        return sources;
    }

    /** Deals the files that all.c includes out to parts of about equal length, neighbours together. */
    private static void split(Path directory) throws IOException {
        var head = new StringBuilder();
        var includes = new ArrayList<String>();
        var fast = new ArrayList<String>();
        long total = 0;
        for (var line : Files.readAllLines(directory.resolve("all.c"))) {
            if (Settings.FAST_FILES.matcher(line).find()) {
                fast.add(line);
            } else if (line.startsWith("#include")) {
                includes.add(line);
                total += size(directory, line);
            } else {
                head.append(line).append('\n');
            }
        }
        Files.writeString(directory.resolve(FAST), head + String.join("\n", fast) + "\n");
        int from = 0;
        long done = 0;
        for (int i = 0; i < Settings.PARTS; i++) {
            var part = new StringBuilder(head);
            while (from < includes.size() && done < total * (i + 1) / Settings.PARTS) {
                done += size(directory, includes.get(from));
                part.append(includes.get(from++)).append('\n');
            }
            Files.writeString(directory.resolve("part" + i + ".c"), part);
        }
    }

    private static long size(Path directory, String include) throws IOException {
        return Files.size(directory.resolve(include.substring(include.indexOf('"') + 1, include.lastIndexOf('"'))));
    }

    private static void generate(TeaVMTool tool) throws BuildFailure {
        try {
            tool.generate();
        } catch (TeaVMToolException failed) {
            failed.printStackTrace();
            throw new BuildFailure("TeaVM failed: " + failed.getMessage());
        }
        if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
            var calls = tool.getDependencyInfo().getCallGraph();
            TeaVMProblemRenderer.describeProblems(calls, tool.getProblemProvider(), new Errors());
            throw new BuildFailure("TeaVM found the problems above");
        }
    }

    private static List<File> files(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator)).map(File::new).toList();
    }

    /** Passes TeaVM's error lines to the user, nothing else. */
    private static final class Errors extends EmptyTeaVMToolLog {
        @Override
        public void error(String text) {
            System.err.println(text);
        }
    }
}
