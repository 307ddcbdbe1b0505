package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One replacement in a generated C file. It refuses a file that does not hold the text exactly once. */
record Patch(String file, String from, String to) {
    void apply(Path directory) throws IOException, BuildFailure {
        var path = directory.resolve(file);
        var text = Files.readString(path);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new BuildFailure(file + " does not hold exactly once: " + from);
        }
        Files.writeString(path, text.replace(from, to));
    }
}
