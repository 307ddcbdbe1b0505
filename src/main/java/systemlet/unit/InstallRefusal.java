package systemlet.unit;

/** A change of links that cannot be made: the errno that systemd's message depends on, and the names in it. */
final class InstallRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int errno;
    private final String path;
    private final String source;

    /**
     * A refusal that names its file.
     *
     * @param path null when whoever catches it knows the unit it is about
     */
    InstallRefusal(int errno, String path, String source) {
        super(null, null, false, false);
        this.errno = errno;
        this.path = path;
        this.source = source;
    }

    InstallRefusal(int errno) {
        this(errno, null, null);
    }

    int errno() {
        return errno;
    }

    /** {@return the change that tells it; {@code unit} stands in where it has no name of its own} */
    InstallChange change(String unit) {
        return InstallChange.refused(errno, path == null ? unit : path, source);
    }
}
