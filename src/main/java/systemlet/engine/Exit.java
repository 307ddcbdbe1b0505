package systemlet.engine;

/**
 * How a process ended, as waitid(2) tells it.
 *
 * @param how    exited by itself, killed by a signal, or killed with a core dump
 * @param status the exit status (0-255), or the signal's number
 */
public record Exit(How how, int status) {
    /**
     * si_code of waitid(2), with the numbers that D-Bus shows as ExecMainCode (CLD_EXITED 1, CLD_KILLED 2, CLD_DUMPED
     * 3).
     */
    public enum How {
        EXITED, KILLED, DUMPED;

        /** {@return the number of si_code} */
        public int code() {
            return ordinal() + 1;
        }
    }
}
