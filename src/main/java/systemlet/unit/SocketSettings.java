package systemlet.unit;

/** The settings of its group. */
public final class SocketSettings {
    static final SettingTable TABLE = new SettingTable(2);

    private SocketSettings() {}
}
