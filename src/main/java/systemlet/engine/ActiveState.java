package systemlet.engine;

import systemlet.unit.Word;

/** The state that all types of units share: ActiveState of systemd.unit(5), in systemd's order. */
public enum ActiveState implements Word {
    ACTIVE, RELOADING, INACTIVE, FAILED, ACTIVATING, DEACTIVATING, MAINTENANCE;

    public boolean isActiveOrReloading() {
        return this == ACTIVE || this == RELOADING;
    }

    public boolean isActiveOrActivating() {
        return this == ACTIVE || this == RELOADING || this == ACTIVATING;
    }

    public boolean isInactiveOrFailed() {
        return this == INACTIVE || this == FAILED;
    }

    public boolean isInactiveOrDeactivating() {
        return this == INACTIVE || this == FAILED || this == DEACTIVATING;
    }
}
