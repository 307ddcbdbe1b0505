package systemlet.unit;

/**
 * The kinds of dependency between units. Each has an inverse, which the other unit shows; code that decides
 * should ask a facet ({@link #pullsInStart}, {@link #propagatesStop}, …) and not for one kind, so that a new kind
 * needs no new code (systemd.unit(5), "Mapping of unit properties to their inverses").
 */
public enum Dependency {
    REQUIRES("Requires"), REQUIRED_BY("RequiredBy"),
    REQUISITE("Requisite"), REQUISITE_OF("RequisiteOf"),
    WANTS("Wants"), WANTED_BY("WantedBy"),
    BINDS_TO("BindsTo"), BOUND_BY("BoundBy"),
    PART_OF("PartOf"), CONSISTS_OF("ConsistsOf"),
    UPHOLDS("Upholds"), UPHELD_BY("UpheldBy"),
    CONFLICTS("Conflicts"), CONFLICTED_BY("ConflictedBy"),
    BEFORE("Before"), AFTER("After"),
    ON_SUCCESS("OnSuccess"), ON_SUCCESS_OF("OnSuccessOf"),
    ON_FAILURE("OnFailure"), ON_FAILURE_OF("OnFailureOf"),
    TRIGGERS("Triggers"), TRIGGERED_BY("TriggeredBy"),
    PROPAGATES_RELOAD_TO("PropagatesReloadTo"), RELOAD_PROPAGATED_FROM("ReloadPropagatedFrom"),
    PROPAGATES_STOP_TO("PropagatesStopTo"), STOP_PROPAGATED_FROM("StopPropagatedFrom"),
    REFERENCES("References"), REFERENCED_BY("ReferencedBy"),
    IN_SLICE("InSlice"), SLICE_OF("SliceOf"),
    JOINS_NAMESPACE_OF("JoinsNamespaceOf");

    private static final Dependency[] KINDS = values();   // pairs side by side, the symmetric one last

    private final String property;

    Dependency(String property) {
        this.property = property;
    }

    /** {@return the property that lists the units of this kind; the one unit of IN_SLICE is in the property Slice} */
    public String property() {
        return property;
    }

    /** {@return the kind that the other unit has in return: JOINS_NAMESPACE_OF is its own} */
    public Dependency inverse() {
        if (this == JOINS_NAMESPACE_OF) {
            return this;
        }
        return KINDS[ordinal() ^ 1];
    }

    /** {@return whether starting the unit starts the target too} */
    public boolean pullsInStart() {
        return switch (this) {
            case REQUIRES, WANTS, BINDS_TO, UPHOLDS -> true;
            default -> false;
        };
    }

    /** {@return whether the unit's start job fails where the target's start cannot be queued or fails} */
    public boolean failsWithTarget() {
        return this == REQUIRES || this == BINDS_TO;
    }

    /** {@return whether starting the unit checks that the target is active already} */
    public boolean verifiesTarget() {
        return this == REQUISITE;
    }

    /** {@return whether starting the unit stops the target} */
    public boolean pullsInStop() {
        return this == CONFLICTS;
    }

    /** {@return whether starting the unit stops the target where it can, without failing otherwise} */
    public boolean pullsInStopIgnored() {
        return this == CONFLICTED_BY;
    }

    /** {@return whether stopping the unit stops the target, by a job of the same transaction} */
    public boolean propagatesStop() {
        return switch (this) {
            case REQUIRED_BY, REQUISITE_OF, BOUND_BY, CONSISTS_OF, PROPAGATES_STOP_TO -> true;
            default -> false;
        };
    }

    /** {@return whether restarting the unit restarts the target where it runs} */
    public boolean propagatesRestart() {
        return switch (this) {
            case REQUIRED_BY, REQUISITE_OF, BOUND_BY, CONSISTS_OF -> true;
            default -> false;
        };
    }

    /** {@return whether reloading the unit reloads the target} */
    public boolean propagatesReload() {
        return this == PROPAGATES_RELOAD_TO;
    }

    /** {@return whether the failure of the unit's start job fails waiting start jobs of the target} */
    public boolean propagatesStartFailure() {
        return this == REQUIRED_BY || this == REQUISITE_OF || this == BOUND_BY;
    }

    /** {@return whether the unit may not stay active once the target is inactive, however it came so} */
    public boolean cannotBeActiveWithout() {
        return this == BINDS_TO;
    }

    /** {@return whether the unit keeps the target from being stopped as unneeded} */
    public boolean keepsNeeded() {
        return switch (this) {
            case REQUIRES, REQUISITE, WANTS, BINDS_TO, UPHOLDS -> true;
            default -> false;
        };
    }

    /** {@return whether an active unit starts the target again whenever it is inactive} */
    public boolean upholds() {
        return this == UPHOLDS;
    }

    /** {@return whether this is the order of starting; stopping has the reverse} */
    public boolean isOrder() {
        return this == BEFORE || this == AFTER;
    }

    /** {@return whether a target unit orders itself after units it has this dependency on (systemd.target(5))} */
    public boolean givesTargetOrder() {
        return keepsNeeded();
    }
}
