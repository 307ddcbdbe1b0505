package systemlet.engine;

import systemlet.base.Zones;
import systemlet.unit.Condition;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;

/**
 * The questions that the engine may ask of the world while it decides. Answers only: nothing here changes anything.
 * The manager implements it over the kernel port and the loader; tests over a map.
 */
public interface Host {
    /** {@return what the files say about the unit; never null: an unknown one has LoadState.NOT_FOUND} */
    UnitConfig load(UnitName name);

    /** All units that a request refers to are loaded: files that come from now on are found by the next. */
    default void loaded() {}

    /** {@return whether the condition holds now; its negation is applied already} */
    boolean holds(UnitName unit, Condition condition);

    /**
     * Reads a PID file (systemd.service(5), PIDFile=).
     *
     * @return the PID where it names a living process that belongs to the unit or that root vouches for;
     *         0 where the file is missing or empty; -1 where it names no process of the unit
     */
    int readPidFile(UnitName unit, String path);

    /** {@return whether the process lives and belongs to the unit} */
    boolean owns(UnitName unit, int pid);

    /** {@return whether this process exists and is no zombie} */
    boolean alive(int pid);

    /** {@return whether this process is our child, so that we are told when it ends} */
    boolean isChild(int pid);

    /**
     * {@return the only process of the unit that is our child and could be the main one; 0 where there is none or no
     * single one}
     */
    int guessMainPid(UnitName unit);

    /** {@return whether something is mounted exactly there} */
    boolean mounted(String where);

    /** {@return whether the index-th path specification of a path unit holds now} */
    boolean pathHolds(UnitName unit, int index);

    /** {@return when the persistent timer last ran (realtime µs); 0 for never} */
    long stampUsec(UnitName timer);

    /** {@return the current owner of the bus name, "" for none} */
    String busNameOwner(String name);

    /** {@return the time zones that calendar expressions name} */
    Zones zones();

    /** {@return a random number of 64 bits: invocation ids, RandomizedDelaySec=} */
    long random();

    /** {@return a stable number for this machine and text: FixedRandomDelay=} */
    long stableHash(String text);
}
