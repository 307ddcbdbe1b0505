package systemlet.unit;

/** Turns the right-hand side of one assignment into the setting's new value. */
@FunctionalInterface
public interface Parser<T> {
    /**
     * @param value  the text after '=', trimmed, continuation lines joined
     * @param before what earlier assignments gave, or null; lists grow from it
     * @param in     where the assignment stands, its unit, and the specifiers
     * @return the new value; null means "as if never assigned"
     * @throws BadValue when the text is refused
     */
    T read(String value, T before, ParseContext in) throws BadValue;
}
