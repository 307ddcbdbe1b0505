package systemlet.manager;

import java.util.List;
import systemlet.unit.UnitPaths;

/**
 * What kind of manager this is and where it lives: decided by the command line and the environment, then fixed.
 *
 * @param scope      the system's manager or a user's
 * @param root       directory that stands for /, "" for the real one (--root=)
 * @param runtime    where sockets and state are, below the root: "/run" or $XDG_RUNTIME_DIR
 * @param role       how it came to be
 * @param units      what to start: the default target where empty (init UNIT…)
 * @param console    copy log records to standard output
 * @param arguments  the command line, to be the same again after a re-execution
 */
public record Plan(UnitPaths.Scope scope, String root, String runtime, Role role, List<String> units, boolean console,
        List<String> arguments) {
    /** How a manager came to be, and so how it ends. */
    public enum Role {
        /** PID 1 of a container, or `systemctl init`: boots, ends when told. */
        INIT,
        /** A user's manager that was started as such (systemd --user). */
        USER,
        /** Started by the first command that needed one: boots nothing, ends when nothing is left to do. */
        BACKGROUND,
        /** Lives inside one command and only reads. */
        OFFLINE
    }

    public boolean isUser() {
        return scope != UnitPaths.Scope.SYSTEM;
    }

    /** {@return the directory with sockets and state} */
    public String directory() {
        return root + runtime + "/systemd";
    }

    /** {@return the socket where clients connect} */
    public String door() {
        return directory() + "/private";
    }

    /** {@return the value of $NOTIFY_SOCKET} */
    public String notifySocket() {
        return directory() + "/notify";
    }

    /** {@return the file with the run-time state} */
    public String stateFile() {
        return directory() + "/systemlet/state";
    }
}
