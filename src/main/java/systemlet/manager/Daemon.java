package systemlet.manager;

import systemlet.engine.Effect.Objective;
import systemlet.engine.EngineException;
import systemlet.engine.JobType;
import systemlet.sys.Kernel;
import systemlet.sys.Prctl;
import systemlet.sys.SignalInfo;
import systemlet.sys.Signals;
import systemlet.sys.SysException;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;

/**
 * A manager as a process: from its first instruction to its exit status. Signals become requests here (systemd(1),
 * "Signals"); in a container SIGTERM, which systemd takes as a wish to re-execute itself, means what `docker stop` means
 * by it: stop everything in order, then end.
 */
public final class Daemon {
    private static final int IMMEDIATELY = 13;

    private final Kernel kernel;
    private final Plan plan;
    private final Manager manager;
    private boolean stopping;

    Daemon(Kernel kernel, Plan plan) {
        this.kernel = kernel;
        this.plan = plan;
        manager = new Manager(kernel, plan);
    }

    /** {@return whether a background manager was killed and nobody goes on with what it supervised yet} */
    public static boolean isMissed(Kernel kernel, Plan plan) {
        return StateFile.isLeft(kernel, plan);
    }

    /** Lives as a manager. {@return the exit status of the process} */
    public static int run(Kernel kernel, Plan plan) {
        try {
            kernel.setSignalMask(SignalPort.mask());   // from the first moment on: a signal waits until it is read
            kernel.setProcessName("systemd");   // Ansible, Salt and others look for it in /proc/1/comm
            Daemon daemon = new Daemon(kernel, plan);
            daemon.begin();
            while (!daemon.hasEnded()) {
                daemon.turn();
            }
            return daemon.end();
        } catch (SysException failed) {
            Console.complain(kernel, "Failed to start manager: " + failed.getMessage());
            return 1;
        }
    }

    /** The first moments: goes on where an earlier self stopped, or opens everything and boots. */
    void begin() throws SysException {
        Rooms rooms = manager.rooms();
        rooms.openLog();
        new SignalPort(kernel, rooms.polls, this::signal).open();
        kernel.prctl(Prctl.SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        rooms.rebirth.arm();
        boolean resumed = manager.resume();
        if (resumed) {
            sayWhy(rooms);
            rooms.transients.resume();
        }
        open(resumed);
        if (!resumed) {
            rooms.transients.begin();
            rooms.readFiles();
        }
        manager.findPurpose();
        if (!resumed && plan.role() != Plan.Role.BACKGROUND) {
            manager.start();
        }
        manager.notes().saveFirst();
    }

    private void sayWhy(Rooms rooms) {
        if (rooms.rebirth.faults() > 0) {
            rooms.log.manager(1, "The manager crashed and goes on with everything it supervised.");
        } else if (manager.isHeir()) {
            rooms.log.manager(1, "The manager was killed; another goes on with what it supervised.");
        } else {
            rooms.log.manager(6, "Reexecuted.");
        }
    }

    private void open(boolean resumed) throws SysException {
        try {
            manager.open();
        } catch (SysException failed) {
            if (!resumed) {
                throw failed;
            }
            rooms().log.manager(3, "Failed to make run-time files anew, going on: " + failed.getMessage());
        }
    }

    /** One turn; executes the manager anew where that was wished in it. */
    void turn() throws SysException {
        manager.turn();
        if (manager.ended() != null && manager.ended().objective() == Objective.REEXEC) {
            again();
        }
    }

    boolean hasEnded() {
        return manager.ended() != null;
    }

    private void again() {
        rooms().log.flush();
        try {
            manager.notes().save();
            rooms().rebirth.now();
        } catch (SysException failed) {
            rooms().log.manager(3, "Failed to reexecute, going on: " + failed.getMessage());
            manager.goOn(failed.getMessage());
        }
    }

    Manager manager() {
        return manager;
    }

    private Rooms rooms() {
        return manager.rooms();
    }

    /** The last moments. {@return the exit status of the process} */
    int end() throws SysException {
        Manager.Ended ended = manager.ended();
        manager.forget();
        new LastKill(kernel, manager.rooms()).run(kernel.getpid() == 1);
        manager.rooms().intake.close();
        return ended.objective() == Objective.EXIT ? ended.exitStatus() : 0;
    }

    private void signal(SignalInfo info) {
        switch (info.signal()) {
            case Signals.SIGCHLD -> manager.rooms().reaper.childEnded();
            case Signals.SIGTERM, Signals.SIGINT -> stop("exit.target", info.signal());
            case Signals.SIGHUP -> manager.reloadNow();
            case Signals.SIGPWR -> start("sigpwr.target", JobMode.REPLACE);
            case Signals.SIGWINCH -> start("kbrequest.target", JobMode.REPLACE);
            case Signals.SIGUSR1, Signals.SIGUSR2 -> manager.rooms().log.manager(6, "Received "
                    + Signals.longName(info.signal()) + ", nothing to do.");
            default -> realTime(info.signal() - Signals.SIGRTMIN);
        }
    }

    private void realTime(int offset) {
        switch (offset) {
            case 0 -> start("default.target", JobMode.ISOLATE);
            case 1 -> start("rescue.target", JobMode.ISOLATE);
            case 2 -> start("emergency.target", JobMode.ISOLATE);
            case 3 -> stop("halt.target", Signals.SIGRTMIN + 3);
            case 4 -> stop("poweroff.target", Signals.SIGRTMIN + 4);
            case 5 -> stop("reboot.target", Signals.SIGRTMIN + 5);
            case 6 -> stop("kexec.target", Signals.SIGRTMIN + 6);
            case IMMEDIATELY -> manager.end(Objective.HALT, -1);
            case IMMEDIATELY + 1 -> manager.end(Objective.POWEROFF, -1);
            case IMMEDIATELY + 2 -> manager.end(Objective.REBOOT, -1);
            case IMMEDIATELY + 3 -> manager.end(Objective.KEXEC, -1);
            case 20 -> manager.showStatus("yes");
            case 21 -> manager.showStatus("no");
            case 22 -> manager.rooms().log.levelMax(7);
            case 23 -> manager.rooms().log.levelMax(6);
            case 24 -> stop("exit.target", Signals.SIGRTMIN + 24);
            case 25 -> manager.end(Objective.REEXEC, -1);
            default -> manager.rooms().log.manager(4, "Got unhandled signal " + Signals.longName(Signals.SIGRTMIN + offset) + ".");
        }
    }

    /** Stops everything in order and then ends; asked a second time, at once. */
    private void stop(String target, int signal) {
        manager.rooms().log.manager(5, "Received " + Signals.longName(signal) + ".");
        if (stopping) {
            manager.end(Objective.EXIT, -1);
            return;
        }
        stopping = start(target, JobMode.REPLACE_IRREVERSIBLY);
        if (!stopping) {
            manager.end(Objective.EXIT, -1);
        }
    }

    private boolean start(String target, JobMode mode) {
        try {
            manager.engine().enqueue(manager.engine().unit(UnitName.of(target)), JobType.START, mode);
            return true;
        } catch (EngineException refused) {
            manager.rooms().log.manager(3, "Failed to enqueue " + target + " job: " + refused.getMessage());
            return false;
        }
    }
}
