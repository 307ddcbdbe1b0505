package systemlet.unit;

/** The settings of its group. */
public final class KillSettings {
    static final SettingTable TABLE = new SettingTable(8);

    private KillSettings() {}
}
