package systemlet.manager;

/** The run-time properties of mounts, swaps, scopes and automounts. */
final class MountRows {
    private MountRows() {}

    static Rows<UnitView> mount() {
        return TypeRows.controlled().fixed("a(sasbttttuii)", null, "ExecMount", "ExecUnmount", "ExecRemount");
    }

    static Rows<UnitView> swap() {
        return TypeRows.controlled().fixed("a(sasbttttuii)", null, "ExecActivate", "ExecDeactivate");
    }

    static Rows<UnitView> scope() {
        return TypeRows.result().fixed("s", "", "Controller");
    }

    static Rows<UnitView> automount() {
        return TypeRows.result();
    }
}
