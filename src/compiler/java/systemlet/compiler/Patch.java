package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A replacement in a generated C file. It refuses a file that does not hold what it looks for.
 *
 * @param once whether a second place is refused too
 */
record Patch(String file, Pattern from, String to, boolean once) {
    /** A piece of TeaVM's own text, as it stands. */
    static Patch once(String file, String from, String to) {
        return new Patch(file, Pattern.compile(from, Pattern.LITERAL), to, true);
    }

    /** Every place in a file that is generated from the program. */
    static Patch every(String file, String regex, String to) {
        return new Patch(file, Pattern.compile(regex), to, false);
    }

    void apply(Path directory) throws IOException, BuildFailure {
        var path = directory.resolve(file);
        var places = from.matcher(Files.readString(path));
        if (!places.find()) {
            throw new BuildFailure(file + " does not hold: " + from);
        }
        if (once && places.find()) {
            throw new BuildFailure(file + " holds more than once: " + from);
        }
        Files.writeString(path, places.replaceAll(Matcher.quoteReplacement(to)));
    }
}
