package systemlet.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of cases beside the tests: one case a line, columns kept apart by "|", comments with "#". */
public final class Table {
    private Table() {}

    /** {@return the rows of a resource beside {@code owner}, \n and \t in cells replaced} */
    public static List<List<String>> rows(Class<?> owner, String name) {
        var rows = new ArrayList<List<String>>();
        for (var line : Text.lines(text(owner, name))) {
            if (!line.startsWith("#")) {
                rows.add(Text.split(line, '|').stream().toList());
            }
        }
        return rows;
    }

    /** {@return the lines of a resource beside {@code owner}, without comments} */
    public static List<String> lines(Class<?> owner, String name) {
        return Text.lines(text(owner, name)).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static String text(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name)) {
            Check.that(in != null, "the table " + name + " exists");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
