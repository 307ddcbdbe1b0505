package systemlet.unit;

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

    static final Format<List<PathSpec>> FORMAT =
            Format.array("(ss)", spec -> new Object[] {spec.kind.directive, spec.path});
}
