package systemlet.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Writes {@code all.c} and what it includes into {@code directory}.
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
        tool.setMinHeapSize(Settings.HEAP_MIN_BYTES);
        tool.setMaxHeapSize(Settings.HEAP_MAX_BYTES);
        tool.getTransformers().add(JavaSemantics.class.getName());
        tool.setLog(new EmptyTeaVMToolLog());
        generate(tool);
        for (var patch : Settings.PATCHES) {
            patch.apply(directory);
        }
        CallSites.thin(directory);
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
