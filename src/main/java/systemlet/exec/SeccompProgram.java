package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds one seccomp filter: a classic BPF program over struct seccomp_data (seccomp(2)). It looks at
 * calls of the machine's own architecture only; what those of others get is chosen when it is made.
 * Rules are tried in order; the first that fits decides.
 */
final class SeccompProgram {
    static final int ALLOW = 0x7fff0000;
    static final int KILL_PROCESS = 0x80000000;
    static final int KILL_THREAD = 0;
    static final int LOG = 0x7ffc0000;

    private static final int LOAD = 0x20;
    private static final int MASK = 0x54;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_ABOVE = 0x25;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;
    private static final int ARGUMENTS_AT = 16;
    private static final int AUDIT_X86_64 = 0xC000003E;
    private static final int AUDIT_AARCH64 = 0xC00000B7;
    /** Calls of the x32 way of using x86-64 have this bit. */
    private static final int X32 = 0x40000000;

    private final List<Long> code = new ArrayList<>();
    private final Map<String, Integer> numbers;

    /** @param foreign what calls of other architectures get */
    SeccompProgram(String architecture, Map<String, Integer> numbers, int foreign) {
        this.numbers = numbers;
        boolean arm = architecture.equals("aarch64");
        load(ARCHITECTURE_AT);
        jump(JUMP_EQUAL, arm ? AUDIT_AARCH64 : AUDIT_X86_64, 1, 0);
        give(foreign);
        load(NUMBER_AT);
        if (!arm) {
            jump(JUMP_AT_LEAST, X32, 0, 1);
            give(foreign);
        }
    }

    /** {@return the action that makes a call fail with {@code errno}} */
    static int errno(int errno) {
        return 0x00050000 | errno;
    }

    private void add(int operation, int whenTrue, int whenFalse, int value) {
        code.add(operation | (long) whenTrue << 16 | (long) whenFalse << 24 | (long) value << 32);
    }

    private void load(int offset) {
        add(LOAD, 0, 0, offset);
    }

    private void jump(int operation, int value, int whenTrue, int whenFalse) {
        add(operation, whenTrue, whenFalse, value);
    }

    private void give(int action) {
        add(RETURN, 0, 0, action);
    }

    /** Each call gets its action; neighbours that get the same one share a comparison. */
    SeccompProgram calls(Map<String, Integer> actions) {
        var byNumber = new TreeMap<Integer, Integer>();
        for (Map.Entry<String, Integer> entry : actions.entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number != null) {
                byNumber.put(number, entry.getValue());
            }
        }
        int first = -1;
        int last = -1;
        int action = 0;
        for (Map.Entry<Integer, Integer> entry : byNumber.entrySet()) {
            if (first >= 0 && entry.getKey() == last + 1 && entry.getValue() == action) {
                last++;
                continue;
            }
            range(first, last, action);
            first = entry.getKey();
            last = first;
            action = entry.getValue();
        }
        range(first, last, action);
        return this;
    }

    private void range(int first, int last, int action) {
        if (first < 0) {
            return;
        }
        if (first == last) {
            jump(JUMP_EQUAL, first, 0, 1);
        } else {
            jump(JUMP_AT_LEAST, first, 0, 2);
            jump(JUMP_ABOVE, last, 1, 0);
        }
        give(action);
    }

    /** A call gets an action whatever its arguments; one that the architecture does not have is left out. */
    SeccompProgram call(String name, int action) {
        Integer number = numbers.get(name);
        if (number != null) {
            range(number, number, action);
        }
        return this;
    }

    /** A call gets an action when one argument, masked, has a value. */
    SeccompProgram when(String name, int argument, int mask, int value, int action) {
        Integer number = numbers.get(name);
        if (number != null) {
            // Not this call: over the five to the next rule. Afterwards the number is loaded again.
            jump(JUMP_EQUAL, number, 0, 5);
            load(ARGUMENTS_AT + 8 * argument);
            add(MASK, 0, 0, mask);
            jump(JUMP_EQUAL, value, 0, 1);
            give(action);
            load(NUMBER_AT);
        }
        return this;
    }

    /** A call gets an action when two arguments have all bits of their masks. */
    SeccompProgram whenBoth(String name, int first, int firstMask, int second, int secondMask, int action) {
        Integer number = numbers.get(name);
        if (number != null) {
            jump(JUMP_EQUAL, number, 0, 8);
            load(ARGUMENTS_AT + 8 * first);
            add(MASK, 0, 0, firstMask);
            jump(JUMP_EQUAL, firstMask, 0, 4);
            load(ARGUMENTS_AT + 8 * second);
            add(MASK, 0, 0, secondMask);
            jump(JUMP_EQUAL, secondMask, 0, 1);
            give(action);
            load(NUMBER_AT);
        }
        return this;
    }

    /** A call gets an action unless one of its arguments has one of the values. */
    SeccompProgram unless(String name, int argument, int[] values, int action) {
        Integer number = numbers.get(name);
        if (number != null) {
            int skip = values.length + 3;
            jump(JUMP_EQUAL, number, 0, skip);
            load(ARGUMENTS_AT + 8 * argument);
            for (int i = 0; i < values.length; i++) {
                jump(JUMP_EQUAL, values[i], values.length - i, 0);
            }
            give(action);
            load(NUMBER_AT);
        }
        return this;
    }

    /** {@return the program; every other call gets {@code action}} */
    long[] otherwise(int action) {
        give(action);
        var program = new long[code.size()];
        for (int i = 0; i < program.length; i++) {
            program[i] = code.get(i);
        }
        return program;
    }
}
