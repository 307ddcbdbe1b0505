package systemlet.unit;

/** The kinds of units, each known by the suffix of its names; in systemd's own order. */
public enum UnitType {
    SERVICE("service"),
    MOUNT("mount"),
    SWAP("swap"),
    SOCKET("socket"),
    TARGET("target"),
    DEVICE("device"),
    AUTOMOUNT("automount"),
    TIMER("timer"),
    PATH("path"),
    SLICE("slice"),
    SCOPE("scope");

    private static final UnitType[] ALL = values();

    private final String word;
    private final String suffix;

    UnitType(String word) {
        this.word = word;
        this.suffix = "." + word;
    }

    /** {@return the word after the dot: "service"} */
    public String word() {
        return word;
    }

    /** {@return the end of every name of this type: ".service"} */
    public String suffix() {
        return suffix;
    }

    /** {@return the section of its own in unit files: "Service"} */
    public String section() {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** {@return whether units of this type have processes, and so a slice and resource control} */
    public boolean hasProcesses() {
        return switch (this) {
            case SERVICE, SOCKET, MOUNT, SWAP, SCOPE, SLICE -> true;
            case TARGET, TIMER, PATH, AUTOMOUNT, DEVICE -> false;
        };
    }

    /** {@return the type with this word, or null} */
    public static UnitType ofWord(String word) {
        return endingAt(word, 0);
    }

    /** {@return the type a name's suffix says, or null when it says none} */
    public static UnitType ofName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : endingAt(name, dot + 1);
    }

    /** Without a substring for each name. */
    private static UnitType endingAt(String text, int start) {
        for (UnitType type : ALL) {
            if (text.length() - start == type.word.length() && text.endsWith(type.word)) {
                return type;
            }
        }
        return null;
    }

    /** {@return whether unit files of this type may be aliases of one another (systemd.unit(5), "Alias=")} */
    public boolean mayHaveAlias() {
        return switch (this) {
            case SERVICE, SOCKET, TARGET, DEVICE, TIMER, PATH -> true;
            case MOUNT, SWAP, AUTOMOUNT, SLICE, SCOPE -> false;
        };
    }

    /** {@return whether there may be templates of this type: names with "@"} */
    public boolean mayBeTemplate() {
        return switch (this) {
            case SERVICE, SOCKET, TARGET, TIMER, PATH -> true;
            case DEVICE, MOUNT, SWAP, AUTOMOUNT, SLICE, SCOPE -> false;
        };
    }
}
