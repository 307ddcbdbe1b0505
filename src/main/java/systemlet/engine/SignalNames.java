package systemlet.engine;

/** The names of signals, by Linux's numbers, as log messages and EXIT_STATUS have them. */
final class SignalNames {
    static final int HUP = 1;
    static final int INT = 2;
    static final int KILL = 9;
    static final int PIPE = 13;
    static final int TERM = 15;

    private static final String[] NAMES = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
                "TERM",
        "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH",
                "IO",
        "PWR", "SYS",
    };
    private static final int FIRST_REALTIME = 34;
    private static final int LAST = 64;

    private SignalNames() {}

    /** {@return the name without SIG; RTMIN+n for realtime signals; the number where there is no name} */
    static String of(int signal) {
        if (signal > 0 && signal < NAMES.length) {
            return NAMES[signal];
        }
        if (signal == FIRST_REALTIME) {
            return "RTMIN";
        }
        return signal > FIRST_REALTIME && signal <= LAST ? "RTMIN+" + (signal - FIRST_REALTIME)
                : Integer.toString(signal);
    }
}
