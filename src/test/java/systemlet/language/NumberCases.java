package systemlet.language;

import static systemlet.language.ThrownCases.zero;

import java.util.List;
import systemlet.language.Language.Case;

/** Arithmetic that C leaves open and Java defines: overflow, shifts, the smallest number, narrowing, evaluation order. */
final class NumberCases {
    private NumberCases() {}

    static final List<Case> ALL = List.of(
            new Case("intOverflowWraps", () -> Integer.MAX_VALUE + one() + "," + (Integer.MIN_VALUE - one()) + ","
                    + Integer.MAX_VALUE * (one() + 1) + "," + -(Integer.MIN_VALUE + zero())),
            new Case("longOverflowWraps", () -> Long.MAX_VALUE + one() + "," + Long.MAX_VALUE * (one() + 2) + ","
                    + Math.abs(Long.MIN_VALUE + zero())),
            new Case("shiftsUseTheLowBits", () -> (1 << 33 + zero()) + "," + (-1 >>> 35 + zero()) + ","
                    + (1L << 70 + zero()) + "," + (-8 >> 1 + zero()) + "," + (-8L >>> 60 + zero()) + ","
                    + (5 << -1 + zero())),
            new Case("smallestNumberDividedByMinusOne", () -> (Integer.MIN_VALUE + zero()) / (zero() - 1) + ","
                    + (Integer.MIN_VALUE + zero()) % (zero() - 1) + "," + (Long.MIN_VALUE + zero()) / (zero() - 1L)
                    + "," + (Long.MIN_VALUE + zero()) % (zero() - 1L)),
            new Case("divisionByZeroThrows", () -> thrown(() -> 5 / zero()) + thrown(() -> 5 % zero())
                    + thrown(() -> (int) (5L / zero())) + thrown(() -> (int) (5L % zero()))),
            new Case("divisionRoundsToZero", () -> -7 / (2 + zero()) + "," + -7 % (2 + zero()) + ","
                    + Math.floorDiv(-7, 2 + zero()) + "," + Math.floorMod(-7, 2 + zero())),
            new Case("narrowing", () -> (byte) (200 + zero()) + "," + (short) (70000 + zero()) + ","
                    + (int) (char) (zero() - 1) + "," + (int) (5_000_000_000L + zero()) + "," + (byte) (char) 511),
            new Case("doubleToInt", () -> (int) (1e20 + zero()) + "," + (int) (zero() - 1e20) + ","
                    + (long) (1e30 + zero()) + "," + (int) (0.0 / zero()) + "," + (int) -2.7),
            new Case("unsigned", () -> Integer.toUnsignedString(zero() - 1) + ","
                    + Long.toUnsignedString(zero() - 1L) + "," + Long.divideUnsigned(zero() - 1L, 10) + ","
                    + Long.remainderUnsigned(zero() - 1L, 10) + "," + Long.compareUnsigned(-1, 1) + ","
                    + Integer.toUnsignedLong(-1) + "," + Integer.divideUnsigned(-1, 3)),
            new Case("bits", () -> Integer.bitCount(0xF0F0 + zero()) + "," + Long.numberOfTrailingZeros(64 + zero())
                    + "," + Integer.numberOfLeadingZeros(1 + zero()) + "," + Integer.reverse(1 + zero()) + ","
                    + Long.rotateLeft(0x8000000000000001L, 1 + zero()) + "," + Integer.highestOneBit(100)),
            new Case("hexAndOctal", () -> Integer.toHexString(zero() - 2) + "," + Integer.toOctalString(493 + zero())
                    + "," + Long.toHexString(1L << 63 - zero()) + "," + Integer.parseInt("-7f", 16) + ","
                    + Long.parseLong("-9223372036854775808")),
            new Case("compoundAssignmentNarrows", NumberCases::compound),
            new Case("argumentsAreEvaluatedInOrder", NumberCases::arguments),
            new Case("operandsAreEvaluatedInOrder", NumberCases::operands),
            new Case("exactArithmeticThrows", NumberCases::exact),
            new Case("generatorLoopEnds", NumberCases::generator),
            new Case("charactersCount", () -> (char) ('a' + 1 + zero()) + "," + ('a' + 1 + zero()) + ","
                    + Character.getNumericValue('7') + "," + Character.digit('f', 16) + ","
                    + Character.isWhitespace('\t') + Character.isLetter('_')));

    private static int calls;

    static int one() {
        return zero() + 1;
    }

    private static int next() {
        return ++calls;
    }

    private static String list(int a, int b, int c, int d) {
        return a + "-" + b + "-" + c + "-" + d;
    }

    private static String compound() {
        byte b = 127;
        b += one();
        short s = -32768;
        s -= one();
        char c = 0;
        c -= one();
        int i = 5;
        i += 3.9;
        i <<= 33;
        long l = 7;
        l >>>= 65;
        return b + "," + s + "," + (int) c + "," + i + "," + l;
    }

    private static String arguments() {
        calls = 0;
        return list(next(), next() + next(), next() * next(), next()) + " " + list(next(), calls, next(), calls++);
    }

    private static String operands() {
        calls = 0;
        int[] cells = new int[6];
        int i = 0;
        cells[i] = i = 2;
        cells[next()] += next() + calls;
        int x = next() - next() * next();
        i = i++ + ++i;
        return cells[0] + "," + cells[1] + "," + x + "," + i;
    }

    private static String thrown(java.util.function.IntSupplier division) {
        try {
            return "returned " + division.getAsInt();
        } catch (ArithmeticException e) {
            return "thrown ";
        }
    }

    private static String exact() {
        try {
            return "" + Math.addExact(Long.MAX_VALUE, one());
        } catch (ArithmeticException e) {
            return "thrown";
        }
    }

    private static String generator() {
        int state = 12345;
        int steps = 0;
        while (state > 100 || state < 0) {
            state = state * 1103515245 + 12345;
            steps++;
            if (steps > 100_000) {
                break;
            }
        }
        return steps + "," + state;
    }
}
