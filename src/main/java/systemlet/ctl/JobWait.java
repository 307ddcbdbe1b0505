package systemlet.ctl;

import java.util.Set;
import java.util.TreeSet;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.WireReader;

/** Waits for jobs by their signals, and says what became of those that were not done. */
final class JobWait {
    private final Command command;
    private final Bus manager;
    /** Two names of one unit may lead to the same job, which ends once. */
    private final Set<String> waiting = new TreeSet<>();
    private final UnitWait units;
    private boolean fine = true;

    JobWait(Command command, Bus manager) {
        this.command = command;
        this.manager = manager;
        units = new UnitWait(manager);
    }

    /** {@return what waits for units besides: it is shown all signals that come during the jobs} */
    UnitWait units() {
        return units;
    }

    void add(String jobPath) {
        waiting.add(jobPath);
    }

    /** {@return whether all were done} */
    boolean run() throws Failed {
        try {
            while (!waiting.isEmpty()) {
                Message signal = manager.nextSignal(-1);
                if (signal.isSignal(Bus.MANAGER, "JobRemoved")) {
                    removed(signal.body());
                } else {
                    units.see(signal);
                }
            }
        } catch (DBusError lost) {
            throw new Failed("Failed to wait for response: Connection reset by peer");
        } catch (Malformed wrong) {
            throw new Failed("Failed to wait for response: Bad message");
        }
        return fine;
    }

    /** Waits until nothing is being stopped, whoever asked for it. */
    void untilNothingStops() throws Failed {
        try {
            waiting.addAll(ListJobs.stopping(manager));
            while (!waiting.isEmpty()) {
                run();
                waiting.addAll(ListJobs.stopping(manager));
            }
        } catch (DBusError lost) {
            return;   // the manager is gone, and with it what it had to stop
        }
    }

    private void removed(WireReader in) throws Malformed {
        in.uint32();
        String job = in.path();
        String unit = in.string();
        String result = in.string();
        if (!waiting.remove(job) || result.equals("done") || result.equals("skipped")) {
            return;
        }
        fine = false;
        if (!command.options().quiet) {
            say(unit, result);
        }
    }

    private void say(String unit, String result) {
        String text = switch (result) {
            case "canceled" -> "Job for " + unit + " canceled.";
            case "timeout" -> "Job for " + unit + " timed out.";
            case "dependency" -> "A dependency job for " + unit + " failed. See 'journalctl -xe' for details.";
            case "invalid" -> unit + " is not active, cannot reload.";
            case "assert" -> "Assertion failed on job for " + unit + ".";
            case "unsupported" -> "Operation on or unit type of " + unit + " not supported on this system.";
            case "collected" -> "Queued job for " + unit + " was garbage collected.";
            case "once" -> "Unit " + unit + " was started already once and can't be started again.";
            default -> null;
        };
        if (text != null) {
            command.context().error(text);
        } else {
            sayWhy(unit);
        }
    }

    /** Only services have a story to tell. */
    private void sayWhy(String unit) {
        if (!unit.endsWith(".service")) {
            command.context().error("Job failed. See \"journalctl -xe\" for details.");
            return;
        }
        String user = command.options().scope == Doors.Scope.SYSTEM ? "" : " --user";
        String quoted = (unit.startsWith("-") ? "-- " : "") + Text.shellQuote(unit);
        String result = result(unit);
        String because = because(result);
        command.context().error("Job for " + unit + " failed" + (because == null ? "" : " because " + because) + ".\n"
                + "See \"systemctl" + user + " status " + quoted + "\" and \"journalctl" + user + " -xeu " + quoted
                + "\" for details.");
        if (result.equals("start-limit") || result.equals("start-limit-hit")) {
            command.context().info("To force a start use \"systemctl" + user + " reset-failed " + quoted + "\"\n"
                    + "followed by \"systemctl" + user + " start " + quoted + "\" again.");
        }
    }

    private String result(String unit) {
        try {
            return manager.getText(Bus.unitPath(unit), "org.freedesktop.systemd1.Service", "Result");
        } catch (DBusError gone) {
            return "";
        }
    }

    private static String because(String result) {
        return switch (result) {
            case "resources" -> "of unavailable resources or another system error";
            case "protocol" -> "the service did not take the steps required by its unit configuration";
            case "timeout" -> "a timeout was exceeded";
            case "exit-code" -> "the control process exited with error code";
            case "signal" -> "a fatal signal was delivered to the control process";
            case "core-dump" -> "a fatal signal was delivered causing the control process to dump core";
            case "watchdog" -> "the service failed to send watchdog ping";
            case "start-limit", "start-limit-hit" -> "start of the service was attempted too often";
            case "oom-kill" -> "of an out-of-memory (OOM) situation";
            default -> null;
        };
    }
}
