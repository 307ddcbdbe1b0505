package systemlet.unit;

/** The settings of its group. */
public final class TimerSettings {
    static final SettingTable TABLE = new SettingTable(3);

    private TimerSettings() {}
}
