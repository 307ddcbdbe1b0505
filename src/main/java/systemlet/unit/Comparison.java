package systemlet.unit;

import systemlet.base.Glob;
import systemlet.base.Text;

/**
 * A comparison of systemd.unit(5): an operator in front of what is compared with.
 *
 * @param operand the text after the operator and blanks
 */
record Comparison(Operator operator, String operand) {
    /** The operators, longer spellings first so that none hides another. */
    enum Operator {
        GLOB("$="), NOT_GLOB("!$="), LESS_OR_EQUAL("<="), GREATER_OR_EQUAL(">="), NOT_EQUAL("<>"), TEXT_NOT_EQUAL("!="),
        EQUAL("=="), LESS("<"), GREATER(">"), TEXT_EQUAL("=");

        private final String spelling;

        Operator(String spelling) {
            this.spelling = spelling;
        }
    }

    /** {@return the comparison, with {@code absent} where no operator stands in front} */
    static Comparison of(String text, Operator absent) {
        for (Operator operator : Operator.values()) {
            if (text.startsWith(operator.spelling)) {
                return new Comparison(operator, Text.strip(text.substring(operator.spelling.length())));
            }
        }
        return new Comparison(absent, text);
    }

    /** {@return a comparison of numbers: at least, where no operator stands in front} */
    static Comparison ofNumber(String text) {
        return of(text, Operator.GREATER_OR_EQUAL);
    }

    boolean holds(long left, long right) {
        return decide(Long.compareUnsigned(left, right));
    }

    private boolean decide(int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case EQUAL, TEXT_EQUAL, GLOB -> order == 0;
            case NOT_EQUAL, TEXT_NOT_EQUAL, NOT_GLOB -> order != 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case GREATER -> order > 0;
        };
    }

    /** {@return whether it holds between {@code left} and the operand: as a pattern, as texts, or as versions} */
    boolean holdsForVersion(String left) {
        return switch (operator) {
            case GLOB -> Glob.matches(operand, left);
            case NOT_GLOB -> !Glob.matches(operand, left);
            case TEXT_EQUAL -> left.equals(operand);
            case TEXT_NOT_EQUAL -> !left.equals(operand);
            case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER ->
                    decide(Versions.compare(left, operand));
        };
    }
}
