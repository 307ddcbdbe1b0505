package systemlet.ctl;

import java.util.List;
import systemlet.dbus.Value;
import systemlet.sys.Kernel;
import systemlet.sys.Procs;
import systemlet.sys.Signals;
import systemlet.unit.ExitStatusNames;

/** The lines of status about processes: those that ended, the main one, the one that controls it. */
final class StatusProcesses {
    private static final int CLD_EXITED = 1;
    private static final String[] COMMANDS = {"ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost",
        "ExecReload", "ExecStopPre", "ExecStop", "ExecStopPost"};

    private StatusProcesses() {}

    static void print(Command command, Properties unit) {
        long mainPid = unit.number("MainPID");
        boolean running = mainPid > 0;
        mainPid = running ? mainPid : unit.number("ExecMainPID");
        long controlPid = unit.number("ControlPID");
        for (String name : COMMANDS) {
            for (List<Value> run : unit.structs(name)) {
                long pid = Properties.number(run.get(7));
                int code = (int) Properties.number(run.get(8));
                if (code == 0) {
                    continue;
                }
                printEnded(command, name, run);
                controlPid = pid == controlPid ? 0 : controlPid;
            }
        }
        printCurrent(command, unit, mainPid, running, controlPid);
    }

    private static void printEnded(Command command, String name, List<Value> run) {
        Terminal terminal = command.terminal();
        StringBuilder words = new StringBuilder();
        for (Value word : ((Value.Items) run.get(1)).items()) {
            words.append(words.isEmpty() ? "" : " ").append(Properties.text(word));
        }
        int code = (int) Properties.number(run.get(8));
        int status = (int) Properties.number(run.get(9));
        boolean ignored = Properties.number(run.get(2)) != 0;
        String colour = isClean(code, status) ? "" : ignored ? terminal.yellow() : terminal.red();
        command.out().line("    Process: " + Properties.number(run.get(7)) + " " + name + "=" + words + " " + colour
                + "(" + ended(code, status) + ")" + (colour.isEmpty() ? "" : terminal.normal()));
    }

    /** {@return whether a process ended as processes should} */
    private static boolean isClean(int code, int status) {
        return code == CLD_EXITED ? status == 0 : status == Signals.SIGHUP || status == Signals.SIGINT
                || status == Signals.SIGTERM || status == Signals.SIGPIPE;
    }

    /** {@return "code=exited, status=1/FAILURE" or "code=killed, signal=TERM"} */
    static String ended(int code, int status) {
        if (code != CLD_EXITED) {
            return "code=" + Flags.childCode(code) + ", signal=" + Signals.name(status);
        }
        String name = ExitStatusNames.name(status);
        boolean ofServices = name != null && (status <= 1 || status >= 200);
        return "code=exited, status=" + status + (ofServices ? "/" + name : "");
    }

    private static void printCurrent(Command command, Properties unit, long mainPid, boolean running,
            long controlPid) {
        if (mainPid <= 0 && controlPid <= 0) {
            return;
        }
        StringBuilder line = new StringBuilder();
        if (mainPid > 0) {
            line.append("   Main PID: ").append(mainPid);
            int code = (int) unit.number("ExecMainCode");
            if (running) {
                line.append(name(command, mainPid));
            } else if (code > 0) {
                line.append(" (").append(ended(code, (int) unit.number("ExecMainStatus"))).append(')');
            }
        }
        if (controlPid > 0) {
            line.append(mainPid > 0 ? "; Control PID: " : "  Cntrl PID: ").append(controlPid);
            line.append(name(command, controlPid));
        }
        command.out().line(line.toString());
    }

    private static String name(Command command, long pid) {
        Kernel kernel = command.context().kernel();
        String name = new Procs(kernel).name((int) pid);
        return name == null || name.isEmpty() ? "" : " (" + name + ")";
    }
}
