package systemlet.unit;

/** The settings of its group. */
public final class ExecSettings {
    static final SettingTable TABLE = new SettingTable(7);

    private ExecSettings() {}
}
