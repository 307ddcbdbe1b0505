package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/** Work on the text of paths. */
final class Paths {
    private Paths() {}

    /** {@return an absolute path without "//", "." and ".."} */
    static String simplified(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : Text.split(path, '/')) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + Text.join("/", parts);
    }
}
