package systemlet.engine;

import systemlet.unit.Word;

/** A state of one type of unit: {@link #word} is the SubState that people see. */
public interface State extends Word {
    /** {@return the state of all units that this one amounts to} */
    ActiveState active();
}
