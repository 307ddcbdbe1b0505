package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.unit.ExecSettings;
import systemlet.unit.ServiceDirectory;
import systemlet.unit.Setting;
import systemlet.unit.UnitConfig;

/**
 * The environment of a unit's process, in systemd's order of precedence (systemd.exec(5), "Environment
 * Variables in Spawned Processes"): the manager's block and what it adds for the unit, what follows from the start
 * itself, ExecSearchPath=, PassEnvironment=, Environment=, EnvironmentFile=; then UnsetEnvironment= takes away.
 */
final class EnvironmentPlan {
    /** Variables whose value is the child's own pid. */
    static final List<String> PID_VARIABLES = List.of("LISTEN_PID", "WATCHDOG_PID", "SYSTEMD_EXEC_PID");

    private final UnitConfig config;
    private final ExecContext context;
    private final Identity user;
    private final StdioPlan stdio;
    private final Environment environment = new Environment();

    private EnvironmentPlan(UnitConfig config, ExecContext context, Identity user, StdioPlan stdio) {
        this.config = config;
        this.context = context;
        this.user = user;
        this.stdio = stdio;
    }

    static List<String> of(UnitConfig config, ExecContext context, Identity user, StdioPlan stdio) {
        var plan = new EnvironmentPlan(config, context, user, stdio);
        plan.environment.putAll(context.environment());
        plan.addPassed();
        plan.addUser();
        plan.addStart();
        plan.addDirectories();
        plan.environment.set("SYSTEMD_EXEC_PID", "");
        plan.addConfigured();
        return plan.environment.list();
    }

    private void addPassed() {
        ExecContext.Fds fds = context.fds();
        if (!fds.numbers().isEmpty()) {
            environment.set("LISTEN_PID", "");
            environment.set("LISTEN_FDS", Integer.toString(fds.numbers().size()));
            environment.set("LISTEN_FDNAMES", Text.join(":", fds.names()));
        }
        if (context.identity().watchdogUsec() > 0) {
            environment.set("WATCHDOG_PID", "");
            environment.set("WATCHDOG_USEC", Long.toString(context.identity().watchdogUsec()));
        }
    }

    private void addUser() {
        set("HOME", user.home());
        set("LOGNAME", user.name());
        set("USER", user.name());
        set("SHELL", user.shell());
    }

    private void set(String name, String value) {
        if (value != null && !value.isEmpty()) {
            environment.set(name, value);
        }
    }

    private void addStart() {
        set("INVOCATION_ID", context.identity().invocationId());
        if (stdio.needsTerminal()) {
            set("TERM", terminalType());
        }
        if (stdio.usesLog() && context.stdio().logInode() != 0) {
            environment.set("JOURNAL_STREAM", context.stdio().logDevice() + ":" + context.stdio().logInode());
        }
    }

    private String terminalType() {
        String own = value(context.host().own(), "TERM");
        if (own != null && stdio.terminal().equals("/dev/console")) {
            return own;
        }
        return stdio.terminal().startsWith("/dev/tty") && !stdio.terminal().startsWith("/dev/ttyS") ? "linux" : "vt220";
    }

    private void addDirectories() {
        ExecHost.Roots roots = context.host().roots();
        directories("RUNTIME_DIRECTORY", roots.runtime(), ExecSettings.RUNTIME_DIRECTORY);
        directories("STATE_DIRECTORY", roots.state(), ExecSettings.STATE_DIRECTORY);
        directories("CACHE_DIRECTORY", roots.cache(), ExecSettings.CACHE_DIRECTORY);
        directories("LOGS_DIRECTORY", roots.logs(), ExecSettings.LOGS_DIRECTORY);
        directories("CONFIGURATION_DIRECTORY", roots.configuration(), ExecSettings.CONFIGURATION_DIRECTORY);
        if (DirectoryPlan.hasCredentials(config)) {
            environment.set("CREDENTIALS_DIRECTORY", DirectoryPlan.credentials(context));
        }
    }

    private void directories(String variable, String root, Setting<List<ServiceDirectory>> setting) {
        var paths = new ArrayList<String>();
        for (ServiceDirectory directory : config.get(setting)) {
            paths.add(root + "/" + directory.path());
        }
        set(variable, Text.join(":", paths));
    }

    private void addConfigured() {
        List<String> search = config.get(ExecSettings.EXEC_SEARCH_PATH);
        if (!search.isEmpty()) {
            environment.set("PATH", Text.join(":", search));
        }
        for (String name : config.get(ExecSettings.PASS_ENVIRONMENT)) {
            String value = value(context.host().own(), name);
            if (value != null) {
                environment.set(name, value);
            }
        }
        environment.putAll(config.get(ExecSettings.ENVIRONMENT));
        environment.putAll(context.files());
        environment.unset(config.get(ExecSettings.UNSET_ENVIRONMENT));
    }

    private static String value(List<String> variables, String name) {
        for (String variable : variables) {
            if (variable.startsWith(name + "=")) {
                return variable.substring(name.length() + 1);
            }
        }
        return null;
    }
}
