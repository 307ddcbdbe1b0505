package systemlet.engine;

import static systemlet.engine.ActiveState.ACTIVATING;
import static systemlet.engine.ActiveState.DEACTIVATING;
import static systemlet.engine.ActiveState.INACTIVE;
import static systemlet.engine.ActiveState.MAINTENANCE;

/**
 * The states of a service, in systemd's order, with what each may own: a main process, a control process, an alarm, the
 * watchdog. {@link ServiceMachine#enterState} takes away what the new state may not own.
 */
public enum ServiceState implements State {
    DEAD(INACTIVE),
    CONDITION(ACTIVATING, Own.CONTROL, Own.ALARM),
    START_PRE(ACTIVATING, Own.CONTROL, Own.ALARM),
    START(ACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    START_POST(ACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM, Own.WATCHDOG),
    RUNNING(ActiveState.ACTIVE, Own.MAIN, Own.ALARM, Own.WATCHDOG),
    EXITED(ActiveState.ACTIVE),
    RELOAD(ActiveState.RELOADING, Own.MAIN, Own.CONTROL, Own.ALARM, Own.WATCHDOG),
    RELOAD_SIGNAL(ActiveState.RELOADING, Own.MAIN, Own.CONTROL, Own.ALARM, Own.WATCHDOG),
    RELOAD_NOTIFY(ActiveState.RELOADING, Own.MAIN, Own.CONTROL, Own.ALARM, Own.WATCHDOG),
    STOP(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    STOP_WATCHDOG(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    STOP_SIGTERM(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    STOP_SIGKILL(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    STOP_POST(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    FINAL_WATCHDOG(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    FINAL_SIGTERM(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    FINAL_SIGKILL(DEACTIVATING, Own.MAIN, Own.CONTROL, Own.ALARM),
    FAILED(ActiveState.FAILED),
    AUTO_RESTART(ACTIVATING, Own.ALARM),
    CLEANING(MAINTENANCE, Own.CONTROL, Own.ALARM);

    /** What a state may own. */
    enum Own { MAIN, CONTROL, ALARM, WATCHDOG }

    private final ActiveState active;
    private final int owns;

    ServiceState(ActiveState active, Own... owns) {
        int bits = 0;
        for (Own one : owns) {
            bits |= 1 << one.ordinal();
        }
        this.active = active;
        this.owns = bits;
    }

    @Override
    public ActiveState active() {
        return active;
    }

    boolean owns(Own what) {
        return (owns & 1 << what.ordinal()) != 0;
    }

    /** {@return whether a start is under way, before the service runs} */
    boolean isStarting() {
        return this == CONDITION || this == START_PRE || this == START || this == START_POST;
    }

    boolean isReloading() {
        return this == RELOAD || this == RELOAD_SIGNAL || this == RELOAD_NOTIFY;
    }

    /** {@return whether processes were told to go, before ExecStopPost=} */
    boolean isStopSignal() {
        return this == STOP_WATCHDOG || this == STOP_SIGTERM || this == STOP_SIGKILL;
    }

    /** {@return whether what is left was told to go, after ExecStopPost=} */
    boolean isFinalSignal() {
        return this == FINAL_WATCHDOG || this == FINAL_SIGTERM || this == FINAL_SIGKILL;
    }
}
