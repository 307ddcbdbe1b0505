package systemlet.compiler;

/**
 * Operations that Java defines and C leaves open, written so that the C is defined too. This class is compiled into
 * every binary: {@link JavaSemantics} puts calls of it where the program divides, converts or makes an array. Its own
 * code is left as it is.
 */
final class CheckedOperations {
    private CheckedOperations() {}

    /** Nothing ever changes it; the analysis does not know. */
    private static int kind;

    static int divide(int a, int b) {
        if (b == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return b == -1 ? -a : a / b;   // the smallest number divided by -1 is a trap on x86
    }

    static int remainder(int a, int b) {
        if (b == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return b == -1 ? 0 : a % b;
    }

    static long divide(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return b == -1 ? -a : a / b;
    }

    static long remainder(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return b == -1 ? 0 : a % b;
    }

    static int toInt(double value) {
        if (value != value) {
            return 0;
        }
        return value >= Integer.MAX_VALUE ? Integer.MAX_VALUE
                : value <= Integer.MIN_VALUE ? Integer.MIN_VALUE : (int) value;
    }

    static long toLong(double value) {
        if (value != value) {
            return 0;
        }
        return value >= Long.MAX_VALUE ? Long.MAX_VALUE : value <= Long.MIN_VALUE ? Long.MIN_VALUE : (long) value;
    }

    /** {@return the size; an array of a negative size would be written far outside the heap} */
    static int arraySize(int size) {
        if (size < 0) {
            throw new NegativeArraySizeException();
        }
        return size;
    }

    /**
     * Called first by every main: makes the exceptions that generated code throws by itself known to the analysis.
     * Without a reachable {@code new} of each, asking a caught one for its message is a jump to address 0.
     */
    static void nameExceptions() {
        switch (kind) {
            case 1 -> throw new NullPointerException("");
            case 2 -> throw new ArrayIndexOutOfBoundsException("");
            case 3 -> throw new ClassCastException("");
            case 4 -> throw new NegativeArraySizeException("");
            case 5 -> throw new ArrayStoreException("");
            default -> { }
        }
    }
}
