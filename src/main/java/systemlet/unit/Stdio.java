package systemlet.unit;

/**
 * Where StandardInput=, StandardOutput= or StandardError= lead.
 *
 * @param argument the path of FILE, FILE_APPEND and FILE_TRUNCATE, the name of FD; else null
 */
public record Stdio(Kind kind, String argument) {
    /** The places; which of them are for input only or output only is in {@link #isInput} and {@link #isOutput}. */
    public enum Kind {
        INHERIT("inherit"), NULL("null"), TTY("tty"), TTY_FORCE("tty-force"), TTY_FAIL("tty-fail"), SOCKET("socket"),
        FD("fd"), DATA("data"), JOURNAL("journal"), JOURNAL_CONSOLE("journal+console"), KMSG("kmsg"),
        KMSG_CONSOLE("kmsg+console"), FILE("file"), FILE_APPEND("append"), FILE_TRUNCATE("truncate");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        boolean isFile() {
            return this == FILE || this == FILE_APPEND || this == FILE_TRUNCATE;
        }

        boolean isInput() {
            return switch (this) {
                case NULL, TTY, TTY_FORCE, TTY_FAIL, SOCKET, FD, DATA, FILE -> true;
                case INHERIT, JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE, FILE_APPEND, FILE_TRUNCATE -> false;
            };
        }

        boolean isOutput() {
            return switch (this) {
                case TTY_FORCE, TTY_FAIL, DATA -> false;
                case INHERIT, NULL, TTY, SOCKET, FD, JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE, FILE, FILE_APPEND,
                        FILE_TRUNCATE -> true;
            };
        }
    }

    static final Format<Stdio> FORMAT = new Format<>("s", stdio -> stdio.kind.word);
    static final Format<Stdio> FD_NAME = new Format<>("s", stdio -> stdio.kind == Kind.FD ? stdio.argument : "");

    static Stdio of(Kind kind) {
        return new Stdio(kind, null);
    }
}
