package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** The [Timer] section (systemd.timer(5)), in the order in which `show` prints it. */
public final class TimerSettings {
    static final SettingTable TABLE = new SettingTable(3);
    private static final String SECTION = "Timer";

    /** Null: the service with the name of the timer; the loader fills it in. */
    public static final Setting<UnitName> UNIT                = TABLE.add(SECTION, "Unit", TriggerParsers::unit, null, "Unit", new Format<>("s", UnitName::text));
    public static final Setting<Boolean>  ON_CLOCK_CHANGE     = TABLE.add(SECTION, "OnClockChange", Parsers.BOOL, false, "OnClockChange", Format.BOOL);
    public static final Setting<Boolean>  ON_TIMEZONE_CHANGE  = TABLE.add(SECTION, "OnTimezoneChange", Parsers.BOOL, false, "OnTimezoneChange", Format.BOOL);
    public static final Setting<Long>     ACCURACY            = TABLE.add(SECTION, "AccuracySec", Parsers.SPAN, Spans.MINUTE, "AccuracyUSec", Format.USEC);
    public static final Setting<Long>     RANDOMIZED_DELAY    = TABLE.add(SECTION, "RandomizedDelaySec", Parsers.SPAN, 0L, "RandomizedDelayUSec", Format.USEC);
    public static final Setting<Boolean>  FIXED_RANDOM_DELAY  = TABLE.add(SECTION, "FixedRandomDelay", Parsers.BOOL, false, "FixedRandomDelay", Format.BOOL);
    public static final Setting<Boolean>  PERSISTENT          = TABLE.add(SECTION, "Persistent", Parsers.BOOL, false, "Persistent", Format.BOOL);
    public static final Setting<Boolean>  WAKE_SYSTEM         = TABLE.add(SECTION, "WakeSystem", Parsers.BOOL, false, "WakeSystem", Format.BOOL).without("a container cannot wake the machine");
    public static final Setting<Boolean>  REMAIN_AFTER_ELAPSE = TABLE.add(SECTION, "RemainAfterElapse", Parsers.BOOL, true, "RemainAfterElapse", Format.BOOL);

    /** All rules in the order given. */
    public static final Setting<List<TimerSpec>> SPECS = TABLE.value(SECTION, "Timers", List.<TimerSpec>of())
            .shown("TimersMonotonic", TimerSpec.MONOTONIC).shown("TimersCalendar", TimerSpec.CALENDARS);

    static {
        TABLE.also(SECTION, "OnCalendar", SPECS, TriggerParsers::calendar);
        TABLE.also(SECTION, "OnActiveSec", SPECS, TriggerParsers.timer(TimerSpec.Base.ACTIVE));
        TABLE.also(SECTION, "OnBootSec", SPECS, TriggerParsers.timer(TimerSpec.Base.BOOT));
        TABLE.also(SECTION, "OnStartupSec", SPECS, TriggerParsers.timer(TimerSpec.Base.STARTUP));
        TABLE.also(SECTION, "OnUnitActiveSec", SPECS, TriggerParsers.timer(TimerSpec.Base.UNIT_ACTIVE));
        TABLE.also(SECTION, "OnUnitInactiveSec", SPECS, TriggerParsers.timer(TimerSpec.Base.UNIT_INACTIVE));
    }

    private TimerSettings() {}
}
