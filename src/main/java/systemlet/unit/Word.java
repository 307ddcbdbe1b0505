package systemlet.unit;

/** An enum constant with a spelling in unit files: by default its Java name in lower case, '-' for '_'. */
public interface Word {
    String name();

    /** {@return the spelling that unit files and `systemctl show` use} */
    default String word() {
        return Spelling.of(name());
    }

    /** {@return the constant spelt {@code text}, or null} */
    static <W extends Word> W find(W[] values, String text) {
        for (W value : values) {
            if (value.word().equals(text)) {
                return value;
            }
        }
        return null;
    }
}
