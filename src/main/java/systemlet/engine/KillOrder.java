package systemlet.engine;

import java.util.List;
import systemlet.unit.KillMode;
import systemlet.unit.KillSettings;

/** Which signal goes to which processes of a unit when it is to end (systemd.kill(5)). */
final class KillOrder {
    /** What the signal is for. */
    enum Purpose { TERMINATE, RESTART, KILL, WATCHDOG }

    private KillOrder() {}

    /**
     * Sends the signal.
     *
     * @return whether there is something to wait for: the end of the main or control process, or Emptied
     */
    static boolean send(Unit unit, Purpose purpose) {
        KillMode mode = unit.config().get(KillSettings.KILL_MODE);
        if (mode == KillMode.NONE) {
            return false;
        }
        int main = unit.processes.mainPid;
        int control = unit.processes.controlPid;
        boolean rest = mode == KillMode.CONTROL_GROUP || mode == KillMode.MIXED && purpose == Purpose.KILL;
        if (!rest && main <= 0 && control <= 0) {
            return false;
        }
        int signal = signal(unit, purpose);
        boolean hangUp = purpose != Purpose.KILL && purpose != Purpose.WATCHDOG && signal != SignalNames.HUP
                && unit.config().get(KillSettings.SEND_SIGHUP);
        List<Effect.Target> targets = rest ? List.of(Effect.Target.MAIN, Effect.Target.CONTROL, Effect.Target.REST)
                : List.of(Effect.Target.MAIN, Effect.Target.CONTROL);
        String name = unit.name().text();
        boolean last = purpose == Purpose.KILL || purpose == Purpose.WATCHDOG;
        Effect.Say say = last ? Effect.Say.KILLING : Effect.Say.NOTHING;
        unit.engine.emit(new Effect.Kill(name, main, control, targets, signal, hangUp, say));
        if (rest) {
            unit.engine.emit(new Effect.Watch(name));
        }
        return true;
    }

    private static int signal(Unit unit, Purpose purpose) {
        int usual = unit.config().get(KillSettings.KILL_SIGNAL);
        Integer restart = unit.config().get(KillSettings.RESTART_KILL_SIGNAL);
        return switch (purpose) {
            case TERMINATE -> usual;
            case RESTART -> restart == null || restart <= 0 ? usual : restart;
            case KILL -> unit.config().get(KillSettings.FINAL_KILL_SIGNAL);
            case WATCHDOG -> unit.config().get(KillSettings.WATCHDOG_SIGNAL);
        };
    }

    static boolean mayKill(Unit unit) {
        return unit.config().get(KillSettings.SEND_SIGKILL);
    }
}
