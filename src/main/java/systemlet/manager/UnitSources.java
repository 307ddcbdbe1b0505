package systemlet.manager;

import java.util.List;
import systemlet.engine.Unit;
import systemlet.unit.ResourceLimit;

/** What the bus shows of a unit and neither the engine nor its configuration knows. */
interface UnitSources {
    /** {@return "enabled", "static", … as is-enabled says; "" where there is no unit file} */
    String fileState(Unit unit);

    /** {@return "enabled", "disabled", or "" where there is no unit file} */
    String filePreset(Unit unit);

    /** Forgets what was read of preset files. */
    void refresh();

    /** {@return whether a file of the unit changed on disk since it was read} */
    boolean needsReload(Unit unit);

    /** {@return the unit's living processes} */
    List<Integer> processes(Unit unit);

    /** {@return resident memory of the unit's processes, bytes; -1 where none runs} */
    long memoryBytes(Unit unit);

    /** {@return processor time of the unit's living processes, nanoseconds; -1 where none runs} */
    long cpuNsec(Unit unit);

    /** {@return how many descriptors the unit's store holds} */
    int storedDescriptors(Unit unit);

    /** {@return the path that stands for the unit's control group, "" where the unit has no process} */
    String controlGroup(Unit unit);

    /** {@return the user id its processes run under, -1 where it is not set or not known} */
    int uid(Unit unit);

    /** {@return the group id, like {@link #uid}} */
    int gid(Unit unit);

    /** {@return the limit that processes get where nothing says otherwise; {@code resource} as in Rlimit} */
    ResourceLimit inherited(int resource);

    /** {@return needs-reload, needs-restart: what package managers noted} */
    List<String> markers(Unit unit);

    /** {@return the unique names or peers that hold a reference (RefUnit)} */
    List<String> references(Unit unit);
}
