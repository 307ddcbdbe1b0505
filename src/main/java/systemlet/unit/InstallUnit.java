package systemlet.unit;

/** A unit file on its way through one change: where it was found, and what its [Install] section says. */
final class InstallUnit {
    /** What was found under the name. */
    enum Form {
        /** Not looked for yet. */
        UNKNOWN,
        /** A file. */
        REGULAR,
        /** A link to a file outside the search path. */
        LINKED,
        /** A link to another name, or to the same one in another directory, inside the search path. */
        ALIAS,
        /** An empty file or /dev/null. */
        MASKED
    }

    final String name;
    /** Whether only Also= of another unit named it. */
    final boolean auxiliary;
    final InstallSection section = new InstallSection();
    Form form = Form.UNKNOWN;
    /** The file, beginning with the root directory; null until it is found. */
    String path;
    /** Where the link leads, beginning with the root directory; null when it is none. */
    String target;
    /** Whether {@link #section} has been read. */
    boolean isRead;

    InstallUnit(String name, String path, boolean auxiliary) {
        this.name = name;
        this.path = path;
        this.auxiliary = auxiliary;
    }
}
