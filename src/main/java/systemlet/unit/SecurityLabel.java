package systemlet.unit;

/**
 * A label for a security module, such as AppArmorProfile=.
 *
 * @param optional '-' was given: failing to set it is no error
 */
public record SecurityLabel(boolean optional, String text) {
    static final Format<SecurityLabel> FORMAT =
            new Format<>("(bs)", label -> new Object[] {label.optional, label.text});
}
