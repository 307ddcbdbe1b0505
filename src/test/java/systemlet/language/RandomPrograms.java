package systemlet.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes random Java programs, to be run on the JVM and as a native binary: {@code RandomPrograms FIRST COUNT DIR}
 * makes one class for each seed and a main class {@code All} that runs them in order, one line each. The texts must
 * be the same; a line that differs begins with its seed.
 */
public final class RandomPrograms {
    private RandomPrograms() {}

    public static void main(String[] words) throws IOException {
        long first = Long.parseLong(words[0]);
        int count = Integer.parseInt(words[1]);
        var directory = Path.of(words[2]);
        Files.createDirectories(directory);
        var all = new StringBuilder("public final class All {\n    public static void main(String[] words) {\n");
        for (long seed = first; seed < first + count; seed++) {
            Files.writeString(directory.resolve("P" + seed + ".java"), new ProgramWriter(seed).text());
            all.append("        System.out.println(\"").append(seed).append(": \" + P").append(seed).append(".run());\n");
        }
        Files.writeString(directory.resolve("All.java"), all.append("    }\n}\n"));
    }
}
