package systemlet.unit;

/** What came of reading a unit's files. */
public enum LoadState implements Word {
    /** Not read yet. */
    STUB,
    LOADED,
    NOT_FOUND,
    /** The files can be read but must not be run: see {@link UnitConfig#loadError()}. */
    BAD_SETTING,
    /** The files could not be read. */
    ERROR,
    /** Another name of a unit that is loaded under its own name. */
    MERGED,
    MASKED
}
