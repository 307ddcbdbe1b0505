package systemlet.sys;

/**
 * Signal numbers (the same on x86-64 and aarch64), their names as systemd writes them (without
 * "SIG"), and sets of signals as 64-bit masks. Real-time signals count from 34, as glibc, docker
 * and systemd do; musl's own SIGRTMIN (35) is never used.
 */
public final class Signals {
    public static final int SIGHUP = 1;
    public static final int SIGINT = 2;
    public static final int SIGQUIT = 3;
    public static final int SIGILL = 4;
    public static final int SIGTRAP = 5;
    public static final int SIGABRT = 6;
    public static final int SIGBUS = 7;
    public static final int SIGFPE = 8;
    public static final int SIGKILL = 9;
    public static final int SIGUSR1 = 10;
    public static final int SIGSEGV = 11;
    public static final int SIGUSR2 = 12;
    public static final int SIGPIPE = 13;
    public static final int SIGALRM = 14;
    public static final int SIGTERM = 15;
    public static final int SIGCHLD = 17;
    public static final int SIGCONT = 18;
    public static final int SIGSTOP = 19;
    public static final int SIGTSTP = 20;
    public static final int SIGTTIN = 21;
    public static final int SIGTTOU = 22;
    public static final int SIGWINCH = 28;
    public static final int SIGPWR = 30;
    public static final int SIGSYS = 31;
    public static final int SIGRTMIN = 34;
    public static final int SIGRTMAX = 64;

    private Signals() {}

    /** {@return the mask with the given signals} */
    public static long mask(int... signals) {
        long mask = 0;
        for (int signal : signals) {
            mask |= 1L << (signal - 1);
        }
        return mask;
    }

    /** {@return whether {@code signal} is in {@code mask}} */
    public static boolean contains(long mask, int signal) {
        return (mask >>> (signal - 1) & 1) != 0;
    }

    /** {@return whether the kernel knows this number: 1 to 64} */
    public static boolean isValid(int signal) {
        return signal >= 1 && signal <= SIGRTMAX;
    }

    /** {@return the name as systemd prints it: "TERM", "RTMIN+3", or the number when it has no name} */
    public static String name(int signal) {
        if (signal >= 1 && signal < Table.NAMES.length) {
            return Table.NAMES[signal];
        }
        if (signal >= SIGRTMIN && signal <= SIGRTMAX) {
            return signal == SIGRTMIN ? "RTMIN" : "RTMIN+" + (signal - SIGRTMIN);
        }
        return Integer.toString(signal);
    }

    /** {@return the name with its prefix: "SIGTERM", "SIGRTMIN+3"} */
    public static String longName(int signal) {
        return "SIG" + name(signal);
    }

    /**
     * Reads a signal as systemd does (systemd.kill(5), kill(1)): "TERM", "SIGTERM", "15", "RTMIN+3", "SIGRTMAX-1".
     *
     * @return the number, or -1 when it names no signal
     */
    public static int byName(String text) {
        String name = text.startsWith("SIG") ? text.substring(3) : text;
        for (int signal = 1; signal < Table.NAMES.length; signal++) {
            if (Table.NAMES[signal].equals(name)) {
                return signal;
            }
        }
        switch (name) {
            case "POLL" -> {
                return 29;
            }
            case "IOT" -> {
                return SIGABRT;
            }
            case "RTMIN" -> {
                return SIGRTMIN;
            }
            case "RTMAX" -> {
                return SIGRTMAX;
            }
            default -> {
                return relative(name, text);
            }
        }
    }

    private static int relative(String name, String text) {
        if (name.startsWith("RTMIN+")) {
            int offset = number(name.substring(6));
            return offset < 0 || offset > SIGRTMAX - SIGRTMIN ? -1 : SIGRTMIN + offset;
        }
        if (name.startsWith("RTMAX-")) {
            int offset = number(name.substring(6));
            return offset < 0 || offset > SIGRTMAX - SIGRTMIN ? -1 : SIGRTMAX - offset;
        }
        int signal = number(text);
        return isValid(signal) ? signal : -1;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Built only when a name is asked for. */
    private static final class Table {
        static final String[] NAMES = {
            "0", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE",
            "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM",
            "PROF", "WINCH", "IO", "PWR", "SYS",
        };
    }
}
