package systemlet.unit;

/** The settings of its group. */
public final class ScopeSettings {
    static final SettingTable TABLE = new SettingTable(6);

    private ScopeSettings() {}
}
