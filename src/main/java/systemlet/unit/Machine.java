package systemlet.unit;

import systemlet.base.Zones;

/** What loading must know of the machine, its users and the manager's directories: the same for all units. */
public interface Machine {
    /**
     * {@return the value of a specifier that does not depend on the unit, or null where the letter is none}
     *
     * @throws BadValue with the words of strerror(3) where the value cannot be found
     */
    String specifier(char letter) throws BadValue;

    /** {@return the time zones that calendar expressions name} */
    Zones zones();

    /** {@return physical memory or the container's limit, bytes: percentages of it in MemoryMax=} */
    long memoryBytes();

    /** {@return how many tasks there may be in all: percentages of it in TasksMax=} */
    long tasksLimit();
}
