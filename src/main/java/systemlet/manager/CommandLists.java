package systemlet.manager;

import java.util.List;
import systemlet.engine.Phase;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.ServiceSettings;
import systemlet.unit.SocketSettings;
import systemlet.unit.Stdio;
import systemlet.unit.UnitConfig;

/** Which list of commands of a unit's configuration belongs to which phase of its life. */
final class CommandLists {
    private CommandLists() {}

    static List<ExecCommand> of(UnitConfig config, Phase phase) {
        return switch (phase) {
            case CONDITION -> config.get(ServiceSettings.EXEC_CONDITION);
            case START_PRE -> config.get(ServiceSettings.EXEC_START_PRE);
            case START -> config.get(ServiceSettings.EXEC_START);
            case START_POST -> config.get(ServiceSettings.EXEC_START_POST);
            case RELOAD -> config.get(ServiceSettings.EXEC_RELOAD);
            case STOP -> config.get(ServiceSettings.EXEC_STOP);
            case STOP_POST -> config.get(ServiceSettings.EXEC_STOP_POST);
            case SOCKET_START_PRE -> config.get(SocketSettings.EXEC_START_PRE);
            case SOCKET_START_POST -> config.get(SocketSettings.EXEC_START_POST);
            case SOCKET_STOP_PRE -> config.get(SocketSettings.EXEC_STOP_PRE);
            case SOCKET_STOP_POST -> config.get(SocketSettings.EXEC_STOP_POST);
            case MOUNT, REMOUNT, UNMOUNT, SWAP_ON, SWAP_OFF -> MountCommands.of(config, phase);
        };
    }

    /** {@return whether standard output or error of the unit's processes goes to the journal} */
    static boolean isLogged(UnitConfig config) {
        return isLogged(config.get(ExecSettings.STANDARD_OUTPUT)) || isLogged(config.get(ExecSettings.STANDARD_ERROR));
    }

    private static boolean isLogged(Stdio stdio) {
        return switch (stdio.kind()) {
            case JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE -> true;
            default -> false;
        };
    }
}
