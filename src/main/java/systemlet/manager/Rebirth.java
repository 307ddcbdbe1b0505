package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * How the manager executes itself anew, wanted or after a fault, with the command line it was started with. One that
 * follows a fault carries a last argument with the count and the time, so that a manager that dies at once again and
 * again does so slowly.
 */
final class Rebirth {
    private static final String SELF = "/proc/self/exe";
    private static final String FAULT = "--fault=";
    private static final String HEIR = "--heir=";
    private static final String DELETED = " (deleted)";
    /** Microseconds after which a fault is forgotten. */
    private static final long FORGET_USEC = 60_000_000;
    private static final int FAULTS_MAX = 5;
    private static final long PENANCE_USEC = 1_000_000;

    private final Kernel kernel;
    private final List<String> arguments = new ArrayList<>();
    private int faults;
    private int predecessor;

    Rebirth(Kernel kernel, Plan plan) {
        this.kernel = kernel;
        for (String argument : plan.arguments()) {
            if (argument.startsWith(HEIR)) {
                predecessor = Integer.parseInt(argument.substring(HEIR.length()));
            } else if (argument.startsWith(FAULT)) {
                faults = earlier(argument.substring(FAULT.length()));
            } else {
                arguments.add(argument);
            }
        }
    }

    /** {@return how many faults led here, one soon after the other; 0 for a normal start} */
    int faults() {
        return faults;
    }

    /** {@return the pid of the manager that was killed and that this one follows with its descriptors; 0 for none} */
    int predecessor() {
        return predecessor;
    }

    /** From now on a fault starts us anew instead of ending us; slows down where faults follow each other. */
    void arm() throws SysException {
        if (faults > FAULTS_MAX) {
            kernel.poll(new int[0], new int[0], new int[0], 0, PENANCE_USEC);
        }
        List<String> words = new ArrayList<>(arguments);
        words.add(FAULT + (faults + 1) + ":" + kernel.nowUsec());
        kernel.execOnFault(program(), words, kernel.environment());
    }

    /** Becomes a new self; returns only when that fails. */
    void now() throws SysException {
        kernel.execve(program(), arguments, kernel.environment());
    }

    /** Becomes the manager that follows one that is gone; returns only when that fails. */
    void follow(int manager) throws SysException {
        List<String> words = new ArrayList<>(arguments);
        words.add(HEIR + manager);
        kernel.execve(program(), words, kernel.environment());
    }

    /** The file that we were started from, so that an upgrade of it is what runs next; where it is gone, what runs now. */
    private String program() {
        try {
            String path = kernel.readlink(SELF);
            return path.endsWith(DELETED) || !kernel.access(path, systemlet.sys.FileCalls.X_OK) ? SELF : path;
        } catch (SysException noProc) {
            return SELF;
        }
    }

    private int earlier(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > 9 || text.length() > 28) {
            return 1;
        }
        long at = Long.parseLong(text.substring(colon + 1));
        return kernel.nowUsec() - at > FORGET_USEC ? 1 : Integer.parseInt(text.substring(0, colon));
    }
}
