package systemlet.unit;

/**
 * What the links in the unit directories make of a unit file: the words of is-enabled and list-unit-files.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemctl.html">systemctl(1), is-enabled</a>
 */
public enum InstallState {
    ENABLED("enabled"),
    ENABLED_RUNTIME("enabled-runtime"),
    LINKED("linked"),
    LINKED_RUNTIME("linked-runtime"),
    ALIAS("alias"),
    MASKED("masked"),
    MASKED_RUNTIME("masked-runtime"),
    STATIC("static"),
    DISABLED("disabled"),
    INDIRECT("indirect"),
    GENERATED("generated"),
    TRANSIENT("transient"),
    /** The file cannot be loaded. */
    BAD("bad");

    private final String word;

    InstallState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** {@return whether is-enabled exits with 0 for it} */
    public boolean countsAsEnabled() {
        return switch (this) {
            case ENABLED, ENABLED_RUNTIME, STATIC, ALIAS, INDIRECT, GENERATED -> true;
            case LINKED, LINKED_RUNTIME, MASKED, MASKED_RUNTIME, DISABLED, TRANSIENT, BAD -> false;
        };
    }

    /** {@return whether list-unit-files shows what the preset files say about such a unit} */
    public boolean hasPreset() {
        return switch (this) {
            case ALIAS, STATIC, GENERATED, TRANSIENT -> false;
            case ENABLED, ENABLED_RUNTIME, LINKED, LINKED_RUNTIME, MASKED, MASKED_RUNTIME, DISABLED, INDIRECT,
                    BAD -> true;
        };
    }

    /** {@return the state with this word, or null} */
    public static InstallState ofWord(String word) {
        for (var state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        return null;
    }
}
