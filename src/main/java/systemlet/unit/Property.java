package systemlet.unit;

/**
 * A setting as `systemctl show` and D-Bus see it.
 *
 * @param name   property name
 * @param format signature and conversion
 */
public record Property<T>(String name, Setting<T> setting, Format<T> format) {
    /** {@return the plain value (see {@link Format}) of this property in {@code unit}} */
    public Object valueIn(UnitConfig unit) {
        return format.of(setting.isBlankIn(unit) ? null : unit.get(setting));
    }
}
