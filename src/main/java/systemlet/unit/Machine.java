package systemlet.unit;

import systemlet.base.Zones;

/** What loading must know of the machine, its users and the manager's directories: the same for all units. */
public interface Machine extends SpecifierContext {
    /** {@return the time zones that calendar expressions name} */
    Zones zones();

    /** {@return physical memory or the container's limit, bytes: percentages of it in MemoryMax=} */
    long memoryBytes();

    /** {@return how many tasks there may be in all: percentages of it in TasksMax=} */
    long tasksLimit();

    /** {@return what kind of container or virtual machine it is} */
    Virtualization virtualization();
}
