package systemlet.unit;

/** The settings of its group. */
public final class ResourceSettings {
    static final SettingTable TABLE = new SettingTable(9);

    private ResourceSettings() {}
}
