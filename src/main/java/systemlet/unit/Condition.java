package systemlet.unit;

/**
 * One Condition…= or Assert…= of a unit; {@link ConditionTester} answers it.
 *
 * @param assertion false for Condition…=, true for Assert…=
 * @param trigger   '|' was given: one of all such must hold
 * @param negate    '!' was given
 */
public record Condition(ConditionKind kind, boolean assertion, boolean trigger, boolean negate, String parameter) {
    /** {@return the directive's name, which is also how properties name it} */
    public String name() {
        return (assertion ? "Assert" : "Condition") + kind.text();
    }
}
