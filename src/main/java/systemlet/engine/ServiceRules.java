package systemlet.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Spans;
import systemlet.unit.Dependency;
import systemlet.unit.ExecCommand;
import systemlet.unit.NotifyAccess;
import systemlet.unit.Restart;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;
import systemlet.unit.Setting;
import systemlet.unit.StatusSet;

/** What the configuration of a service makes of facts: answers only, nothing here changes anything. */
final class ServiceRules {
    private ServiceRules() {}

    static List<ExecCommand> commands(Unit unit, Phase phase) {
        Setting<List<ExecCommand>> setting = switch (phase) {
            case CONDITION -> ServiceSettings.EXEC_CONDITION;
            case START_PRE -> ServiceSettings.EXEC_START_PRE;
            case START -> ServiceSettings.EXEC_START;
            case START_POST -> ServiceSettings.EXEC_START_POST;
            case RELOAD -> ServiceSettings.EXEC_RELOAD;
            case STOP -> ServiceSettings.EXEC_STOP;
            case STOP_POST -> ServiceSettings.EXEC_STOP_POST;
            default -> throw new systemlet.base.Check.Broken("a service has no commands of " + phase);
        };
        return unit.config().get(setting);
    }

    static ServiceType type(Unit unit) {
        return unit.config().get(ServiceSettings.TYPE);
    }

    static boolean isNotifying(Unit unit) {
        ServiceType type = type(unit);
        return type == ServiceType.NOTIFY || type == ServiceType.NOTIFY_RELOAD;
    }

    /** {@return who may send notifications: none stands for "main" where something needs them} */
    static NotifyAccess notifyAccess(Unit unit) {
        ServiceFacts facts = unit.service();
        if (facts.notifyOverride != null) {
            return facts.notifyOverride;
        }
        NotifyAccess access = unit.config().get(ServiceSettings.NOTIFY_ACCESS);
        boolean needed = isNotifying(unit) || unit.config().get(ServiceSettings.WATCHDOG) > 0;
        return access == NotifyAccess.NONE && needed ? NotifyAccess.MAIN : access;
    }

    static long startTimeout(Unit unit) {
        boolean given = unit.config().has(ServiceSettings.TIMEOUT_START);
        return type(unit) == ServiceType.ONESHOT && !given ? Spans.INFINITY
                : unit.config().get(ServiceSettings.TIMEOUT_START);
    }

    static long abortTimeout(Unit unit) {
        Long abort = unit.config().get(ServiceSettings.TIMEOUT_ABORT);
        return abort == null ? unit.config().get(ServiceSettings.TIMEOUT_STOP) : abort;
    }

    /** {@return µs without a sign of life that the service may be; 0 or negative for no watchdog} */
    static long watchdogUsec(Unit unit) {
        long override = unit.service().watchdogOverride;
        return override >= 0 ? override : unit.config().get(ServiceSettings.WATCHDOG);
    }

    /**
     * {@return whether this is a good end} Status 0 always is; daemons may also die of the signals that ask them to.
     *
     * @param daemon false for oneshot services and for commands beside the service
     */
    static boolean isClean(Unit unit, Exit exit, boolean daemon) {
        StatusSet good = unit.config().get(ServiceSettings.SUCCESS_EXIT_STATUS);
        int status = exit.status();
        return switch (exit.how()) {
            case EXITED -> status == 0 || good.statuses().contains(status);
            case KILLED -> good.signals().contains(status) || daemon && (status == SignalNames.HUP
                    || status == SignalNames.INT
                    || status == SignalNames.TERM || status == SignalNames.PIPE);
            case DUMPED -> false;
        };
    }

    private static boolean isIn(StatusSet set, ExecStatus main) {
        return main.code() == Exit.How.EXITED.code() ? set.statuses().contains(main.status())
                : main.code() != 0 && set.signals().contains(main.status());
    }

    /** {@return whether Restart= asks to start the service again after its end} */
    static boolean shallRestart(Unit unit) {
        ServiceFacts facts = unit.service();
        if (facts.forbidRestart || isIn(unit.config().get(ServiceSettings.RESTART_PREVENT_EXIT_STATUS), facts.main)) {
            return false;
        }
        if (isIn(unit.config().get(ServiceSettings.RESTART_FORCE_EXIT_STATUS), facts.main)) {
            return true;
        }
        return asksFor(unit.config().get(ServiceSettings.RESTART), facts.result);
    }

    /** The table of systemd.service(5), Restart=. */
    static boolean asksFor(Restart policy, Result result) {
        boolean skipped = result == Result.EXEC_CONDITION;
        boolean success = result == Result.SUCCESS;
        return switch (policy) {
            case NO -> false;
            case ALWAYS -> !skipped;
            case ON_SUCCESS -> success;
            case ON_FAILURE -> !success && !skipped;
            case ON_ABNORMAL -> !success && !skipped && result != Result.EXIT_CODE;
            case ON_WATCHDOG -> result == Result.WATCHDOG;
            case ON_ABORT -> result == Result.SIGNAL || result == Result.CORE_DUMP;
        };
    }

    /** {@return µs until the next restart: RestartSec=, growing to RestartMaxDelaySec= in RestartSteps= steps} */
    static long restartDelay(Unit unit) {
        long first = unit.config().get(ServiceSettings.RESTART_SEC);
        long last = unit.config().get(ServiceSettings.RESTART_MAX_DELAY);
        int steps = unit.config().get(ServiceSettings.RESTART_STEPS);
        int done = unit.service().restarts;
        if (done == 0 || steps == 0 || last < 0 || first <= 0 || first >= last) {
            return first;
        }
        return done >= steps ? last : (long) (first * Math.pow((double) last / first, (double) done / steps));
    }

    /**
     * {@return the variables of a command that depend on what happened, beside those that follow from the
     * configuration}
     */
    static Map<String, String> environment(Unit unit, Phase phase) {
        Map<String, String> variables = new LinkedHashMap<>();
        ServiceFacts facts = unit.service();
        if (!unit.invocation.equals(systemlet.base.Id128.NULL)) {
            variables.put("INVOCATION_ID", unit.invocation.toString());
        }
        if (unit.processes.mainPid > 0 && phase != Phase.START) {
            variables.put("MAINPID", Integer.toString(unit.processes.mainPid));
        }
        if (phase == Phase.STOP || phase == Phase.STOP_POST) {
            addResult(variables, "", facts);
        } else if (phase == Phase.START || phase == Phase.START_PRE) {
            addMonitored(variables, unit);
        }
        if (phase == Phase.START || phase == Phase.START_PRE || phase == Phase.CONDITION) {
            variables.putAll(unit.activation);
        }
        return variables;
    }

    private static void addMonitored(Map<String, String> variables, Unit unit) {
        Unit[] failed = unit.edges.of(Dependency.ON_FAILURE_OF);
        Unit[] succeeded = unit.edges.of(Dependency.ON_SUCCESS_OF);
        Unit one = failed.length == 1 ? failed[0] : succeeded.length == 1 ? succeeded[0] : null;
        if (one != null && failed.length + succeeded.length == 1 && one.service() != null) {
            addResult(variables, "MONITOR_", one.service());
            variables.put("MONITOR_INVOCATION_ID", one.invocation.toString());
            variables.put("MONITOR_UNIT", one.name().text());
        }
    }

    private static void addResult(Map<String, String> variables, String prefix, ServiceFacts facts) {
        variables.put(prefix + "SERVICE_RESULT", facts.result.word());
        if (facts.main.code() != 0) {
            boolean exited = facts.main.code() == Exit.How.EXITED.code();
            variables.put(prefix + "EXIT_CODE", codeWord(facts.main.code()));
            variables.put(prefix + "EXIT_STATUS",
                    exited ? Integer.toString(facts.main.status()) : SignalNames.of(facts.main.status()));
        }
    }

    static String codeWord(int code) {
        return code == Exit.How.EXITED.code() ? "exited" : code == Exit.How.KILLED.code() ? "killed" : "dumped";
    }
}
