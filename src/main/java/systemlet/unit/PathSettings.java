package systemlet.unit;

/** The settings of its group. */
public final class PathSettings {
    static final SettingTable TABLE = new SettingTable(4);

    private PathSettings() {}
}
