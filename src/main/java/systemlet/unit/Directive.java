package systemlet.unit;

/**
 * A key that may stand in a section, and the setting it writes.
 *
 * @param setting the row it writes; null for keys that are accepted and dropped, as systemd itself does
 */
public record Directive<T>(String name, Setting<T> setting, Parser<T> parser) {}
