package systemlet.engine;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.unit.NotifyAccess;
import systemlet.unit.ServiceSettings;

/** What a service tells by sd_notify(3): who may speak, and what each assignment does. */
final class ServiceNotices {
    private static final int NAME_MAX = 255;

    private final ServiceMachine machine;
    private final Engine engine;

    ServiceNotices(ServiceMachine machine) {
        this.machine = machine;
        this.engine = machine.engine;
    }

    void notified(Unit unit, Event.Notified message) {
        boolean kept = false;
        if (mayNotify(unit, message.pid())) {
            List<String> lines = message.assignments();
            mainPid(unit, lines);
            life(unit, lines);
            status(unit, lines);
            time(unit, lines);
            kept = store(unit, message);
            engine.touch(unit);
        }
        if (!kept && message.fdToken() != 0) {
            engine.emit(new Effect.DropFds(message.fdToken()));
        }
    }

    private boolean mayNotify(Unit unit, int pid) {
        int main = unit.processes.mainPid;
        int control = unit.processes.controlPid;
        NotifyAccess access = ServiceRules.notifyAccess(unit);
        String refusal = switch (access) {
            case NONE -> "reception is disabled.";
            case ALL -> null;
            case MAIN -> pid == main ? null : main != 0 ? "reception only permitted for main PID " + main
                    : "reception only permitted for main PID which is currently not known";
            case EXEC -> pid == main || pid == control ? null : main != 0 && control != 0
                    ? "reception only permitted for main PID " + main + " and control PID " + control
                    : main != 0 ? "reception only permitted for main PID " + main
                    : control != 0 ? "reception only permitted for control PID " + control
                    : "reception only permitted for main PID and control PID which are currently not known";
        };
        if (refusal != null) {
            machine.log(unit, 4, "Got notification message from PID " + pid + ", but " + refusal);
        }
        return refusal == null;
    }

    private static String value(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name) && line.length() > name.length() && line.charAt(name.length()) == '=') {
                return line.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static long number(String text) {
        try {
            return text == null ? -1 : Numbers.int64(text);
        } catch (BadText wrong) {
            return -1;
        }
    }

    private void mainPid(Unit unit, List<String> lines) {
        String text = value(lines, "MAINPID");
        ServiceState state = ServiceMachine.state(unit);
        boolean alive = state == ServiceState.START || state == ServiceState.START_POST || state == ServiceState.RUNNING
                || state.isReloading();
        if (text == null || !alive) {
            return;
        }
        long pid = number(text);
        if (pid <= 1 || pid > Integer.MAX_VALUE) {
            machine.log(unit, 4, "Failed to parse MAINPID= field in notification message, ignoring: " + text);
        } else if (!unit.service().mainKnown || pid != unit.processes.mainPid) {
            if (engine.host.owns(unit.name(), (int) pid)) {
                machine.processes.adoptMain(unit, (int) pid);
            } else {
                machine.log(unit, 4, "New main PID " + pid + " does not belong to service, refusing.");
            }
        }
    }

    /** READY=, RELOADING= and STOPPING=: the last one of a message counts. */
    private void life(Unit unit, List<String> lines) {
        long sentUsec = number(value(lines, "MONOTONIC_USEC"));
        ServiceFacts facts = unit.service();
        for (int i = lines.size() - 1; i >= 0; i--) {
            switch (lines.get(i)) {
                case "READY=1" -> {
                    facts.notice = ServiceFacts.Notice.READY;
                    ready(unit, lines.contains("RELOADING=1") && sentUsec >= facts.reloadBeginUsec);
                    return;
                }
                case "RELOADING=1" -> {
                    facts.notice = ServiceFacts.Notice.RELOADING;
                    reloading(unit, sentUsec >= 0 && sentUsec >= facts.reloadBeginUsec);
                    return;
                }
                case "STOPPING=1" -> {
                    facts.notice = ServiceFacts.Notice.STOPPING;
                    ServiceState state = ServiceMachine.state(unit);
                    if (state == ServiceState.RUNNING || (state == ServiceState.RELOAD_SIGNAL
                            || state == ServiceState.RELOAD_NOTIFY) && !ServiceProcesses.controlGood(unit)) {
                        machine.steps.stopByNotice(unit);
                    }
                    return;
                }
                default -> { }   // other assignments are read elsewhere
            }
        }
    }

    private void ready(Unit unit, boolean reloadedAtOnce) {
        ServiceState state = ServiceMachine.state(unit);
        boolean idle = !ServiceProcesses.controlGood(unit) && unit.processes.pending == null;
        if (state == ServiceState.START && ServiceRules.isNotifying(unit) && unit.processes.pending == null) {
            machine.steps.startPost(unit);
        } else if (idle && (state == ServiceState.RELOAD_NOTIFY || state == ServiceState.RELOAD
                || state == ServiceState.RELOAD_SIGNAL && reloadedAtOnce)) {
            machine.steps.running(unit, Result.SUCCESS);
        }
    }

    private void reloading(Unit unit, boolean asAsked) {
        ServiceState state = ServiceMachine.state(unit);
        if (state == ServiceState.RELOAD_SIGNAL && asAsked) {
            machine.arm(unit, ServiceRules.startTimeout(unit));
            machine.enterState(unit, ServiceState.RELOAD_NOTIFY);
        } else if (state == ServiceState.RUNNING) {
            machine.steps.reloadByNotice(unit);
        }
    }

    private void status(Unit unit, List<String> lines) {
        ServiceFacts facts = unit.service();
        String status = value(lines, "STATUS");
        if (status != null) {
            facts.statusText = status;
        }
        String errno = value(lines, "ERRNO");
        if (errno != null) {
            long number = number(errno);
            if (number < 0 || number > 4095) {
                machine.log(unit, 4, "Failed to parse ERRNO= field value '" + errno
                        + "' in notification message: Invalid argument");
            } else {
                facts.statusErrno = (int) number;
            }
        }
        String access = value(lines, "NOTIFYACCESS");
        if (access != null) {
            NotifyAccess chosen = systemlet.unit.Word.find(NotifyAccess.values(), access);
            if (chosen == null) {
                machine.log(unit, 4, "Failed to parse NOTIFYACCESS= field value '" + access
                        + "' in notification message, ignoring.");
            } else {
                facts.notifyOverride = chosen;
            }
        }
    }

    private void time(Unit unit, List<String> lines) {
        ServiceFacts facts = unit.service();
        String extend = value(lines, "EXTEND_TIMEOUT_USEC");
        if (extend != null) {
            long usec = number(extend);
            if (usec < 0) {
                machine.log(unit, 4, "Failed to parse EXTEND_TIMEOUT_USEC=" + extend);
            } else {
                extend(unit.stateAlarm, usec);
                extend(facts.watchdog, usec);
            }
        }
        String limit = value(lines, "WATCHDOG_USEC");
        if (limit != null) {
            long usec = number(limit);
            if (usec < 0) {
                machine.log(unit, 4, "Failed to parse WATCHDOG_USEC=" + limit);
            } else {
                facts.watchdogOverride = usec;
                beat(unit);
            }
        }
        String watchdog = value(lines, "WATCHDOG");
        if (watchdog == null) {
            return;
        }
        switch (watchdog) {
            case "1" -> beat(unit);
            case "trigger" -> {
                if (facts.watchdog.place >= 0) {
                    engine.deadlines.disarm(facts.watchdog);
                    machine.elapsed(unit, facts.watchdog);
                }
            }
            default -> machine.log(unit, 4, "Passed WATCHDOG= field is invalid, ignoring: " + watchdog);
        }
    }

    /** Takes a sign of life where the state has a watchdog. */
    private void beat(Unit unit) {
        if (ServiceMachine.state(unit).owns(ServiceState.Own.WATCHDOG)) {
            machine.steps.restartWatchdog(unit);
        } else {
            unit.service().watchdogTime = engine.now();
        }
    }

    private void extend(Alarm alarm, long usec) {
        long until = Alarm.after(engine.now().monotonicUsec(), usec);
        if (alarm.place >= 0 && until > alarm.atUsec) {
            engine.deadlines.arm(alarm, until);
        }
    }

    /** FDSTORE= and FDSTOREREMOVE=. @return whether the descriptors were taken */
    private boolean store(Unit unit, Event.Notified message) {
        List<String> lines = message.assignments();
        String name = value(lines, "FDNAME");
        boolean valid = name != null && isName(name);
        if (lines.contains("FDSTOREREMOVE=1")) {
            if (valid) {
                engine.emit(new Effect.ForgetFds(unit.name().text(), name));
            } else {
                machine.log(unit, 4, "FDSTOREREMOVE=1 requested, but no valid file descriptor name passed, ignoring.");
            }
            return false;
        }
        if (!lines.contains("FDSTORE=1") || message.fdToken() == 0) {
            return false;
        }
        if (name != null && !valid) {
            machine.log(unit, 4, "Passed FDNAME= name is invalid, ignoring.");
        }
        int max = unit.config().get(ServiceSettings.FILE_DESCRIPTOR_STORE_MAX);
        int room = max - unit.service().storedFds;
        if (room < message.fdCount()) {
            machine.log(unit, 4, "Service reached the maximum number of file descriptors (" + max
                    + "), closing the rest.");
        }
        if (room <= 0) {
            return false;
        }
        engine.emit(new Effect.StoreFds(unit.name().text(), message.fdToken(), valid ? name : "stored",
                !lines.contains("FDPOLL=0")));
        unit.service().storedFds += Math.min(room, message.fdCount());
        return true;
    }

    /** {@return whether it may name a descriptor: printable ASCII without ':'} */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ':') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= NAME_MAX;
    }
}
