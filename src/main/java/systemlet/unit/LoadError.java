package systemlet.unit;

/**
 * Why a unit is not LOADED, as the property LoadError shows it.
 *
 * @param errno   name of the system error, for example ENOENT; null where none is behind it
 * @param busName D-Bus error name
 * @param message text for people
 */
public record LoadError(String errno, String busName, String message) {}
