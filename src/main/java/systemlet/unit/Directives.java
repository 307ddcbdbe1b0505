package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/** Finds the directive that a key in a section is: the tables seen as systemd.directives(7) lists them. */
public final class Directives {
    private static final List<List<String>> SECTIONS = new ArrayList<>();

    static {
        for (UnitType type : UnitType.values()) {
            SECTIONS.add(sectionsOf(type));
        }
    }

    private Directives() {}

    /** {@return the directive, or null where the section has none of this name} */
    public static Directive<?> find(String section, String key) {
        return switch (section) {
            case "Unit", "Install" -> UnitSettings.TABLE.directive(section, key);
            case "Service" -> inProcessSection(ServiceSettings.TABLE, section, key);
            case "Socket" -> inProcessSection(SocketSettings.TABLE, section, key);
            case "Mount", "Swap" -> inProcessSection(MountSettings.TABLE, section, key);
            case "Automount" -> MountSettings.TABLE.directive(section, key);
            case "Timer" -> TimerSettings.TABLE.directive(section, key);
            case "Path" -> PathSettings.TABLE.directive(section, key);
            case "Slice" -> ResourceSettings.TABLE.directive("Resource", key);
            case "Scope" -> inScope(key);
            default -> null;
        };
    }

    private static Directive<?> inProcessSection(SettingTable own, String section, String key) {
        Directive<?> found = own.directive(section, key);
        found = found != null ? found : ExecSettings.TABLE.directive("Exec", key);
        found = found != null ? found : KillSettings.TABLE.directive("Kill", key);
        return found != null ? found : ResourceSettings.TABLE.directive("Resource", key);
    }

    private static Directive<?> inScope(String key) {
        Directive<?> found = ScopeSettings.TABLE.directive("Scope", key);
        found = found != null ? found : KillSettings.TABLE.directive("Kill", key);
        return found != null ? found : ResourceSettings.TABLE.directive("Resource", key);
    }

    /** {@return the sections that files of the type may have} */
    public static List<String> sections(UnitType type) {
        return SECTIONS.get(type.ordinal());
    }

    private static List<String> sectionsOf(UnitType type) {
        return switch (type) {
            case TARGET, DEVICE -> List.of("Unit", "Install");
            default -> List.of("Unit", type.section(), "Install");
        };
    }

    /** {@return the rows of the type's own interface on the bus, in the order in which `show` prints them} */
    public static List<Setting<?>> ownRows(UnitType type) {
        List<Setting<?>> rows = new ArrayList<>();
        switch (type) {
            case SERVICE -> addProcess(ServiceSettings.TABLE, type, rows);
            case SOCKET -> addProcess(SocketSettings.TABLE, type, rows);
            case MOUNT, SWAP -> addProcess(MountSettings.TABLE, type, rows);
            case AUTOMOUNT -> addSection(MountSettings.TABLE, type.section(), rows);
            case TIMER -> addSection(TimerSettings.TABLE, type.section(), rows);
            case PATH -> addSection(PathSettings.TABLE, type.section(), rows);
            case SLICE -> rows.addAll(ResourceSettings.TABLE.rows());
            case SCOPE -> {
                addSection(ScopeSettings.TABLE, type.section(), rows);
                rows.addAll(ResourceSettings.TABLE.rows());
                rows.addAll(KillSettings.TABLE.rows());
            }
            case TARGET, DEVICE -> { }
        }
        return rows;
    }

    private static void addProcess(SettingTable own, UnitType type, List<Setting<?>> rows) {
        addSection(own, type.section(), rows);
        rows.addAll(ResourceSettings.TABLE.rows());
        rows.addAll(ExecSettings.TABLE.rows());
        rows.addAll(KillSettings.TABLE.rows());
    }

    private static void addSection(SettingTable table, String section, List<Setting<?>> rows) {
        for (Setting<?> row : table.rows()) {
            if (row.section().equals(section)) {
                rows.add(row);
            }
        }
    }
}
