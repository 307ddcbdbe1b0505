package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/** One thing that a path unit watches. */
public record PathSpec(Kind kind, String path) {
    /** What about the path triggers. */
    public enum Kind {
        PATH_EXISTS("PathExists"), PATH_EXISTS_GLOB("PathExistsGlob"), DIRECTORY_NOT_EMPTY("DirectoryNotEmpty"),
        PATH_CHANGED("PathChanged"), PATH_MODIFIED("PathModified");

        private final String directive;

        Kind(String directive) {
            this.directive = directive;
        }

        public String directive() {
            return directive;
        }
    }

    /** The latest first, as systemd shows them. */
    static final Format<List<PathSpec>> FORMAT = new Format<>("a(ss)", specs -> {
        List<Object> rows = new ArrayList<>();
        for (int i = specs.size() - 1; i >= 0; i--) {
            rows.add(new Object[] {specs.get(i).kind.directive, specs.get(i).path});
        }
        return rows;
    });
}
