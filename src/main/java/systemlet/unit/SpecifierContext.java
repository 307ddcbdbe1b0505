package systemlet.unit;

/** What the specifiers of all units of one manager have in common: the machine, its users, its directories. */
public interface SpecifierContext {
    /**
     * {@return the value of a specifier that does not depend on the unit, or null where the letter is none}
     *
     * @throws BadValue with the words of strerror(3) where the value cannot be found
     */
    String specifier(char letter) throws BadValue;
}
