package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** The [Path] section (systemd.path(5)), in the order in which `show` prints it. */
public final class PathSettings {
    static final SettingTable TABLE = new SettingTable(4);
    private static final String SECTION = "Path";

    /** Null: the service with the name of the path unit; the loader fills it in. */
    public static final Setting<UnitName> UNIT                   = TABLE.add(SECTION, "Unit", TriggerParsers::unit, null, "Unit", new Format<>("s", UnitName::text));
    public static final Setting<Boolean>  MAKE_DIRECTORY         = TABLE.add(SECTION, "MakeDirectory", Parsers.BOOL, false, "MakeDirectory", Format.BOOL);
    public static final Setting<Integer>  DIRECTORY_MODE         = TABLE.add(SECTION, "DirectoryMode", Parsers.MODE, 0755, "DirectoryMode", Format.U32);
    public static final Setting<Long>     TRIGGER_LIMIT_INTERVAL = TABLE.add(SECTION, "TriggerLimitIntervalSec", Parsers.SPAN, 2 * Spans.SEC, "TriggerLimitIntervalUSec", Format.USEC);
    public static final Setting<Integer>  TRIGGER_LIMIT_BURST    = TABLE.add(SECTION, "TriggerLimitBurst", Parsers.UNSIGNED, 200, "TriggerLimitBurst", Format.U32);

    /** All paths watched in the order given. */
    public static final Setting<List<PathSpec>> SPECS = TABLE.value(SECTION, "Paths", List.<PathSpec>of()).shown("Paths", PathSpec.FORMAT);

    static {
        for (PathSpec.Kind kind : PathSpec.Kind.values()) {
            TABLE.also(SECTION, kind.directive(), SPECS, TriggerParsers.path(kind));
        }
    }

    private PathSettings() {}
}
