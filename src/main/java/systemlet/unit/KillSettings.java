package systemlet.unit;

import systemlet.sys.Signals;

/** How the processes of a unit are killed (systemd.kill(5)), in the order in which `show` prints it. */
public final class KillSettings {
    static final SettingTable TABLE = new SettingTable(8);
    private static final String SECTION = "Kill";

    public static final Setting<KillMode> KILL_MODE           = TABLE.add(SECTION, "KillMode", Parsers.orDefault(Parsers.word("Failed to parse kill mode specification", KillMode.values())), KillMode.CONTROL_GROUP, "KillMode", Format.word());
    public static final Setting<Integer>  KILL_SIGNAL         = TABLE.add(SECTION, "KillSignal", Parsers::signal, Signals.SIGTERM, "KillSignal", Format.I32);
    /** Null: as KILL_SIGNAL; the loader fills it in. */
    public static final Setting<Integer>  RESTART_KILL_SIGNAL = TABLE.add(SECTION, "RestartKillSignal", Parsers::signal, null, "RestartKillSignal", Format.I32);
    public static final Setting<Integer>  FINAL_KILL_SIGNAL   = TABLE.add(SECTION, "FinalKillSignal", Parsers::signal, Signals.SIGKILL, "FinalKillSignal", Format.I32);
    public static final Setting<Boolean>  SEND_SIGKILL        = TABLE.add(SECTION, "SendSIGKILL", Parsers.BOOL, true, "SendSIGKILL", Format.BOOL);
    public static final Setting<Boolean>  SEND_SIGHUP         = TABLE.add(SECTION, "SendSIGHUP", Parsers.BOOL, false, "SendSIGHUP", Format.BOOL);
    public static final Setting<Integer>  WATCHDOG_SIGNAL     = TABLE.add(SECTION, "WatchdogSignal", Parsers::signal, Signals.SIGABRT, "WatchdogSignal", Format.I32);

    private KillSettings() {}
}
