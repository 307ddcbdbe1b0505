package systemlet.sys;

import java.util.ArrayList;
import java.util.List;

/**
 * System calls that a child makes one after the other before it becomes its program, none of which needs what another
 * answered. So they can be laid out in memory, and the child makes them while its parent goes on.
 *
 * @see ProcessCalls#launch
 */
public final class Launch {
    /** What the calls are, in the order of their numbers in src/compiler/c/launch.h, which says what their words mean. */
    public enum Call {
        CLOSE_FROM, SIGNALS, SOFT_LIMIT, SETSID, OPEN, DUPLICATE, UMASK, KEYRING, LIMIT, CHDIR, NAME, PRCTL, PID, EXECVE,
        MKDIR, CHMOD
    }

    private final int report;
    private final List<long[]> calls = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private List<String> arguments = List.of();
    private List<String> environment = List.of();
    /** Where the native kernel laid it out; 0 before, and after it has landed. */
    long place;

    /** @param report the descriptor that is told "!NUMBER ERRNO" of the call that failed; its end is the landing */
    public Launch(int report) {
        this.report = report;
    }

    /** {@return how many calls there are: the number of the next} */
    public int size() {
        return calls.size();
    }

    /** Adds a call. @param status of the child where it fails */
    public void add(Call call, int status, long a, long b, long c) {
        calls.add(new long[] {call.ordinal(), status, a, b, c});
    }

    /** Adds a call whose first word is a text. */
    public void add(Call call, int status, String text, long b, long c) {
        texts.add(text);
        add(call, status, texts.size() - 1, b, c);
    }

    /** What EXECVE passes on; PID writes into the variables. */
    public void program(List<String> words, List<String> variables) {
        arguments = words;
        environment = variables;
    }

    /** The report has ended: the child needs the memory of the plan no more. */
    public void landed() {
        if (place != 0) {
            NativeLaunch.free(place);
            place = 0;
        }
    }

    /** {@return the descriptor that hears of a call that failed} */
    public int report() {
        return report;
    }

    /** {@return the calls: which, the status where it fails, and three words} */
    public List<long[]> calls() {
        return calls;
    }

    /** {@return the texts that calls mean by their number} */
    public List<String> texts() {
        return texts;
    }

    public List<String> arguments() {
        return arguments;
    }

    public List<String> environment() {
        return environment;
    }
}
