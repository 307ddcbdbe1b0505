package systemlet.unit;

/**
 * What loading depends on besides the files.
 *
 * @param userMode whether these are the units of one user
 */
public record LoadContext(Machine machine, boolean userMode, ManagerDefaults defaults) {}
