package systemlet.unit;

/** The settings of its group. */
public final class MountSettings {
    static final SettingTable TABLE = new SettingTable(5);

    private MountSettings() {}
}
