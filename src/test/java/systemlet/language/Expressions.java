package systemlet.language;

import systemlet.base.Rng;

/** Random expressions over the variables that each function of a {@link ProgramWriter} has. */
final class Expressions {
    private final Rng random;
    private final int functions;
    private int callable;

    Expressions(Rng random, int functions) {
        this.random = random;
        this.functions = functions;
    }

    /** Says the lowest function that may be called from now on. */
    void callFrom(int function) {
        callable = function;
    }

    String number(int depth) {
        if (depth == 0) {
            return pick("i0", "i1", "i2", "" + (random.below(40) - 8), "0x7fffffff", "Integer.MIN_VALUE", "-1", "a[3]",
                    "(int) l1", "i1++", "--i2", "s0.length()", "list.size()");
        }
        int d = depth - 1;
        return switch (random.below(20)) {
            case 0, 1, 2, 3 -> "(" + number(d) + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + number(d) + ")";
            case 4 -> "(" + number(d) + pick(" << ", " >> ", " >>> ") + number(d) + ")";
            case 5 -> "(" + number(d) + pick(" / ", " % ") + number(d) + ")";
            case 6 -> "(" + number(d) + pick(" / ", " % ") + (2 + random.below(9)) + ")";
            case 7 -> "(" + truth(d) + " ? " + number(d) + " : " + number(d) + ")";
            case 8 -> pick("(int) (byte) ", "(int) (short) ", "(int) (char) ", "-", "~") + "(" + number(d) + ")";
            case 9 -> "(int) (" + wide(d) + ")";
            case 10 -> "a[" + pick("i1 & 7", "i2 & 7", "i0 & 7", number(d) + " & 7", number(d) + " & 15") + "]";
            case 11 -> "may(" + number(d) + ")";
            case 12 -> callable < functions ? call(d) : "area(sh)";
            case 13 -> "area(" + shape(d) + ")";
            case 14 -> "fn.applyAsInt(" + number(d) + ")";
            case 15 -> "(" + pick("i1", "i2") + pick(" = ", " += ", " ^= ", " -= ") + number(d) + ")";
            case 16 -> text(d) + ".length()";
            case 17 -> pick(text(d) + ".compareTo(" + text(d) + ")", text(d) + ".hashCode()",
                    "(0 + " + text(d) + ".charAt(" + number(0) + " & 3))", text(d) + ".indexOf(\"a\")");
            case 18 -> "(int) (" + number(d) + " * 1.5)";
            default -> "new int[" + number(0) + " & 15].length";
        };
    }

    private String call(int d) {
        int from = callable + random.below(functions - callable);
        return "f" + from + "(" + number(d) + ", " + wide(d) + ", " + text(d) + ", " + shape(d) + ")";
    }

    String wide(int depth) {
        if (depth == 0) {
            return pick("l0", "l1", "(long) i1", random.below(1000) + "L", "Long.MIN_VALUE", "-1L", "0x123456789abcdefL");
        }
        int d = depth - 1;
        return switch (random.below(7)) {
            case 0, 1 -> "(" + wide(d) + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + wide(d) + ")";
            case 2 -> "(" + wide(d) + pick(" << ", " >> ", " >>> ") + number(d) + ")";
            case 3 -> "(" + wide(d) + pick(" / ", " % ") + wide(d) + ")";
            case 4 -> "(long) (" + number(d) + ")";
            case 5 -> "(l1 " + pick("= ", "+= ", "^= ") + wide(d) + ")";
            default -> "(" + truth(d) + " ? " + wide(d) + " : " + wide(d) + ")";
        };
    }

    String truth(int depth) {
        if (depth == 0) {
            return pick("z", "(i1 > i2)", "(i0 == i2)", "(s1 != null)", "(l1 < l0)", "!z");
        }
        int d = depth - 1;
        return switch (random.below(7)) {
            case 0, 1 -> "(" + number(d) + pick(" < ", " > ", " == ", " != ", " <= ") + number(d) + ")";
            case 2 -> "(" + wide(d) + pick(" < ", " >= ", " == ") + wide(d) + ")";
            case 3 -> "(" + truth(d) + pick(" && ", " || ", " ^ ") + truth(d) + ")";
            case 4 -> text(d) + ".equals(" + text(d) + ")";
            case 5 -> pick("(sh instanceof Dot)", "(depth(sh) > 1)", "list.contains(i1)",
                    "map.containsKey(i2 & 15)", "(s1 == null)");
            default -> "(z = " + truth(d) + ")";
        };
    }

    String text(int depth) {
        if (depth == 0) {
            return pick("s0", "s1", "\"abc\"", "\"x\"", "\"\"");
        }
        int d = depth - 1;
        return switch (random.below(6)) {
            case 0, 1 -> "cut(" + text(d) + " + " + pick(number(d), wide(d), text(d), truth(d)) + ")";
            case 2 -> "cut(" + text(d) + ").substring(" + pick("0", "1", "i1 & 1") + ")";
            case 3 -> "(" + truth(d) + " ? " + text(d) + " : " + text(d) + ")";
            case 4 -> "String.valueOf(" + pick(number(d), wide(d)) + ")";
            default -> "cut(" + text(d) + ".replace('a', 'b') + sh)";
        };
    }

    String shape(int depth) {
        if (depth == 0) {
            return "sh";
        }
        int d = depth - 1;
        return switch (random.below(5)) {
            case 0 -> "new Dot(" + number(d) + ", " + text(d) + ")";
            case 1 -> "new Line(" + wide(d) + ", new Dot(" + number(d) + ", \"in\"))";
            case 2 -> "new Bag(new ArrayList<>(list))";
            case 3 -> "(" + truth(d) + " ? " + shape(d) + " : " + shape(d) + ")";
            default -> "sh";
        };
    }

    private String pick(String... choices) {
        return choices[random.below(choices.length)];
    }
}
