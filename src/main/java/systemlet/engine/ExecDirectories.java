package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import systemlet.unit.ExecSettings;
import systemlet.unit.UnitConfig;

/** Which directories of a unit systemctl clean can remove. */
final class ExecDirectories {
    private ExecDirectories() {}

    static List<String> cleanable(UnitConfig config) {
        List<String> kinds = new ArrayList<>();
        addIf(kinds, "runtime", !config.get(ExecSettings.RUNTIME_DIRECTORY).isEmpty());
        addIf(kinds, "state", !config.get(ExecSettings.STATE_DIRECTORY).isEmpty());
        addIf(kinds, "cache", !config.get(ExecSettings.CACHE_DIRECTORY).isEmpty());
        addIf(kinds, "logs", !config.get(ExecSettings.LOGS_DIRECTORY).isEmpty());
        addIf(kinds, "configuration", !config.get(ExecSettings.CONFIGURATION_DIRECTORY).isEmpty());
        return kinds;
    }

    private static void addIf(List<String> kinds, String kind, boolean has) {
        if (has) {
            kinds.add(kind);
        }
    }
}
