package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an init script says about itself, and what its links in the runlevel directories add. */
final class SysvScript {
    /** The unit that stands for it: "ssh.service". */
    final String unit;
    /** The script, inside the root: "/etc/init.d/ssh". */
    final String path;
    String description;
    /** Whether it has a header between BEGIN INIT INFO and END INIT INFO. */
    boolean hasLsbHeader;
    String pidFile;
    boolean canReload;
    /** The start number of its runlevel links; -1 when it has none. What a chkconfig line says systemd does not use. */
    int priority = -1;
    final Set<String> before = new LinkedHashSet<>();
    final Set<String> after = new LinkedHashSet<>();
    final Set<String> wants = new LinkedHashSet<>();
    final Set<String> wantedBy = new LinkedHashSet<>();
    /** Other service names that it provides. */
    final List<String> aliases = new ArrayList<>();

    SysvScript(String unit, String path) {
        this.unit = unit;
        this.path = path;
    }

    /** {@return the text of the unit file} */
    String unitText() {
        var to = new StringBuilder(512);
        to.append("# Made by systemlet from ").append(path).append("\n[Unit]\n");
        line(to, "Documentation", "man:systemd-sysv-generator(8)");
        line(to, "SourcePath", escaped(path));
        line(to, "Description", description == null ? null : escaped(description));
        line(to, "Before", joined(before));
        line(to, "After", joined(after));
        line(to, "Wants", joined(wants));
        to.append("\n[Service]\n");
        line(to, "Type", "forking");
        line(to, "Restart", "no");
        line(to, "TimeoutSec", "5min");
        line(to, "IgnoreSIGPIPE", "no");
        line(to, "KillMode", "process");
        line(to, "GuessMainPID", "no");
        line(to, "RemainAfterExit", pidFile == null ? "yes" : "no");
        line(to, "PIDFile", pidFile == null ? null : escaped(pidFile));
        // LSB: 5 means not installed, 6 not configured. Neither is a failure.
        line(to, "SuccessExitStatus", hasLsbHeader ? "5 6" : null);
        line(to, "ExecStart", escaped(path) + " start");
        line(to, "ExecStop", escaped(path) + " stop");
        line(to, "ExecReload", canReload ? escaped(path) + " reload" : null);
        return to.toString();
    }

    private static void line(StringBuilder to, String key, String value) {
        if (value != null) {
            to.append(key).append('=').append(value).append('\n');
        }
    }

    private static String joined(Set<String> names) {
        return names.isEmpty() ? null : String.join(" ", names);
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
