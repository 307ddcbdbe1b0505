package systemlet.unit;

import systemlet.sys.Errno;

/**
 * One thing that a change of the installed links did, noticed or refused, in the order in which it happened.
 *
 * @param kind   what it is
 * @param errno  of {@link Kind#REFUSED}: why, else 0
 * @param path   the link or unit it is about
 * @param source what the link points to, or the second name of the sentence; null when there is none
 */
public record InstallChange(Kind kind, int errno, String path, String source) {
    /** What an {@link InstallChange} tells. */
    public enum Kind {
        /** A link was made. */
        SYMLINK("symlink"),
        /** A name was removed. */
        UNLINK("unlink"),
        /** The unit is masked and was passed over. */
        IS_MASKED("masked"),
        /** The name leads nowhere and was passed over. */
        IS_DANGLING("dangling"),
        /** The link was made for a unit that has no file. */
        DESTINATION_NOT_PRESENT("destination not present"),
        /** A unit of Also= could not be enabled. */
        AUXILIARY_FAILED("auxiliary unit failed"),
        /** It was not done. */
        REFUSED("refused");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return its word on the bus, in the reply of EnableUnitFiles and its like} */
        public String word() {
            return word;
        }
    }

    static InstallChange linked(String path, String source) {
        return new InstallChange(Kind.SYMLINK, 0, path, source.indexOf("/./") < 0 ? source : PathParsers.simplified(source));
    }

    static InstallChange removed(String path) {
        return new InstallChange(Kind.UNLINK, 0, path, null);
    }

    static InstallChange refused(int errno, String path, String source) {
        return new InstallChange(Kind.REFUSED, errno, path, source);
    }

    public boolean isRefusal() {
        return kind == Kind.REFUSED;
    }

    /**
     * {@return the line that systemctl prints about it}
     *
     * @param verb what was asked for, as the line names it: "enable", "mask", "set-default"
     */
    public String message(String verb) {
        return switch (kind) {
            case SYMLINK -> "Created symlink " + path + " → " + source + ".";
            case UNLINK -> "Removed \"" + path + "\".";
            case IS_MASKED -> "Unit " + path + " is masked, ignoring.";
            case IS_DANGLING -> "Unit " + path + " is an alias to a unit that is not present, ignoring.";
            case DESTINATION_NOT_PRESENT ->
                    "Unit " + source + " is added as a dependency to a non-existent unit " + path + ".";
            case AUXILIARY_FAILED -> "Failed to enable auxiliary unit " + path + ", ignoring.";
            case REFUSED -> "Failed to " + verb + refusal();
        };
    }

    private String refusal() {
        return switch (errno) {
            case Errno.EEXIST -> " unit, file \"" + path + "\" already exists"
                    + (source == null ? "." : " and is a symlink to \"" + source + "\".");
            case Errno.ERFKILL -> " unit, unit " + path + " is masked.";
            case Errno.EADDRNOTAVAIL -> " unit, unit " + path + " is transient or generated.";
            case Errno.EBADSLT -> " unit, invalid specifier in \"" + path + "\".";
            case Errno.EIDRM -> " " + source + ", destination unit " + path + " is a non-template unit.";
            case Errno.EUCLEAN -> " unit, \"" + path + "\" is not a valid unit name.";
            case Errno.ELOOP -> " unit, refusing to operate on linked unit file " + path + ".";
            case Errno.EXDEV -> source == null ? " unit, invalid unit reference \"" + path + "\"."
                    : " unit, cannot alias " + source + " as " + path + ".";
            case Errno.ENOENT -> " unit, unit " + path + " does not exist.";
            case Errno.EUNATCH -> " unit, cannot resolve specifiers in \"" + path + "\".";
            default -> " unit, file \"" + path + "\": " + Errno.text(errno);
        };
    }
}
