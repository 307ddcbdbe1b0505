package systemlet.ctl;

import java.util.List;
import systemlet.sys.Signals;
import systemlet.unit.UnitType;

/** The values that options accept, as {@code --option=help} lists them. */
final class ValueLists {
    static final List<String> LOAD_STATES =
            List.of("stub", "loaded", "not-found", "bad-setting", "error", "merged", "masked");
    static final List<String> ACTIVE_STATES = List.of("active", "reloading", "inactive", "failed", "activating",
            "deactivating", "maintenance");
    static final List<String> FILE_STATES = List.of("enabled", "enabled-runtime", "linked", "linked-runtime", "alias",
            "masked", "masked-runtime", "static", "disabled", "indirect", "generated", "transient", "bad");
    static final List<String> OUTPUTS = List.of("short", "short-full", "short-iso", "short-iso-precise",
            "short-precise", "short-monotonic", "short-delta", "short-unix", "verbose", "export", "json",
            "json-pretty", "json-sse", "json-seq", "cat", "with-unit");
    static final List<String> PRESET_MODES = List.of("full", "enable-only", "disable-only");
    static final List<String> TIMESTAMPS = List.of("pretty", "us", "utc", "us+utc", "unix");
    private static final List<String> RESOURCES = List.of("runtime", "state", "cache", "logs", "configuration");

    private static final String[][] SUB_STATES = {
        {"automount", "dead", "waiting", "running", "failed"},
        {"device", "dead", "tentative", "plugged"},
        {"mount", "dead", "mounting", "mounting-done", "mounted", "remounting", "unmounting", "remounting-sigterm",
            "remounting-sigkill", "unmounting-sigterm", "unmounting-sigkill", "failed", "cleaning"},
        {"path", "dead", "waiting", "running", "failed"},
        {"scope", "dead", "start-chown", "running", "abandoned", "stop-sigterm", "stop-sigkill", "failed"},
        {"service", "dead", "condition", "start-pre", "start", "start-post", "running", "exited", "reload", "stop",
            "stop-watchdog", "stop-sigterm", "stop-sigkill", "stop-post", "final-watchdog", "final-sigterm",
            "final-sigkill", "failed", "auto-restart", "cleaning"},
        {"slice", "dead", "active"},
        {"socket", "dead", "start-pre", "start-chown", "start-post", "listening", "running", "stop-pre",
            "stop-pre-sigterm", "stop-pre-sigkill", "stop-post", "final-sigterm", "final-sigkill", "failed",
            "cleaning"},
        {"swap", "dead", "activating", "activating-done", "active", "deactivating", "deactivating-sigterm",
            "deactivating-sigkill", "failed", "cleaning"},
        {"target", "dead", "active"},
        {"timer", "dead", "waiting", "running", "elapsed", "failed"},
    };

    private ValueLists() {}

    /** {@return what {@code --option=help} (or {@code list}) prints, or null when that is an ordinary value there} */
    static String of(String option, String value) {
        if (option == null) {
            return null;
        }
        return switch (option) {
            case "type" -> types();
            case "state" -> states();
            case "signal" -> value.equals("list") ? signalTable() : signals();
            case "output" -> lines(OUTPUTS);
            case "what" -> lines(RESOURCES);
            case "timestamp" -> lines(TIMESTAMPS);
            case "preset-mode" -> lines(PRESET_MODES);
            default -> null;
        };
    }

    private static String types() {
        StringBuilder text = new StringBuilder("Available unit types:\n");
        for (UnitType type : UnitType.values()) {
            text.append(type.word()).append('\n');
        }
        return text.toString();
    }

    private static String states() {
        StringBuilder text = new StringBuilder();
        text.append("Available unit load states:\n").append(lines(LOAD_STATES));
        text.append("\nAvailable unit active states:\n").append(lines(ACTIVE_STATES));
        text.append("\nAvailable unit file states:\n").append(lines(FILE_STATES));
        for (String[] row : SUB_STATES) {
            text.append("\nAvailable ").append(row[0]).append(" unit substates:\n");
            for (int i = 1; i < row.length; i++) {
                text.append(row[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static String signals() {
        StringBuilder text = new StringBuilder();
        for (int signal = 0; signal <= Signals.SIGRTMAX; signal++) {
            String name = signal == 0 ? "0" : Signals.name(signal);
            text.append(signal == Signals.SIGRTMIN ? "RTMIN+0" : name).append('\n');
        }
        return text.toString();
    }

    private static String signalTable() {
        StringBuilder text = new StringBuilder("SIGNAL NAME\n");
        for (int signal = 1; signal <= Signals.SIGRTMAX; signal++) {
            String name = signal == Signals.SIGRTMIN ? "RTMIN+0" : Signals.name(signal);
            text.append(signal).append(signal < 10 ? "      SIG" : "     SIG").append(name).append('\n');
        }
        return text.toString();
    }

    private static String lines(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word).append('\n');
        }
        return text.toString();
    }
}
