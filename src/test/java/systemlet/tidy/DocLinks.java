package systemlet.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links of a Markdown file: those to files and headings of this project must lead somewhere. */
final class DocLinks {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private DocLinks() {}

    static List<String> broken(Path top, Path document) throws IOException {
        var found = new ArrayList<String>();
        var text = Files.readString(document);
        var match = LINK.matcher(text);
        while (match.find()) {
            var link = match.group(1);
            if (link.contains("://") || link.startsWith("mailto:")) {
                continue;
            }
            int hash = link.indexOf('#');
            var file = hash == 0 ? document : document.resolveSibling(hash < 0 ? link : link.substring(0, hash));
            if (!Files.exists(file)) {
                found.add(top.relativize(document) + ": leads nowhere: " + link);
            } else if (hash >= 0 && file.toString().endsWith(".md")
                    && !headings(file).contains(link.substring(hash + 1))) {
                found.add(top.relativize(document) + ": no such heading: " + link);
            }
        }
        return found;
    }

    /** {@return the anchors of a file's headings, in GitHub's spelling} */
    private static List<String> headings(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }
}
