package systemlet.manager;

import systemlet.engine.Unit;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.UnitConfig;

/** What is known of a process's output before the process exists: the unit's settings about its log lines. */
final class LogSources {
    private LogSources() {}

    static LogSource of(Unit unit, ExecCommand command) {
        UnitConfig config = unit.config();
        String base = command.path().substring(command.path().lastIndexOf('/') + 1);
        String identifier = config.get(ExecSettings.SYSLOG_IDENTIFIER);
        return new LogSource(unit.name().text(), 0, 0, 0, base, command.path(), "", unit.invocation().toString(),
                identifier == null ? base : identifier, config.get(ExecSettings.SYSLOG_LEVEL),
                config.get(ExecSettings.SYSLOG_FACILITY), config.get(ExecSettings.SYSLOG_LEVEL_PREFIX));
    }
}
