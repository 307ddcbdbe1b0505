package systemlet.unit;

/**
 * WorkingDirectory= of systemd.exec(5).
 *
 * @param path     absolute; null for the home directory of the user ("~")
 * @param optional '-' was given: a missing directory is no error
 */
public record WorkingDirectory(String path, boolean optional) {
    static final Format<WorkingDirectory> FORMAT = new Format<>("s", WorkingDirectory::shown);

    public boolean isHome() {
        return path == null;
    }

    private String shown() {
        return (optional ? "!" : "") + (path == null ? "~" : path);
    }

    static WorkingDirectory parse(String value, WorkingDirectory before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        boolean optional = value.startsWith("-");
        String rest = optional ? value.substring(1) : value;
        if (rest.equals("~")) {
            return new WorkingDirectory(null, optional);
        }
        if (!optional) {
            return new WorkingDirectory(PathParsers.vital(rest, null, in), false);
        }
        return new WorkingDirectory(PathParsers.absolute(in.resolve(rest), in), true);
    }
}
