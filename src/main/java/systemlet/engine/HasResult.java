package systemlet.engine;

/** Facts of a type of unit that has the property Result. */
interface HasResult {
    Result result();
}
