package systemlet.unit;

import java.util.List;

/**
 * One BindPaths= or BindReadOnlyPaths=.
 *
 * @param optional  '-' was given: a missing source is no error
 * @param recursive false for "norbind"
 */
public record BindMount(String source, String destination, boolean optional, boolean recursive) {
    private static final long MS_REC = 0x4000;
    static final Format<List<BindMount>> FORMAT = Format.array("(ssbt)", bind -> new Object[] {
            bind.source, bind.destination, bind.optional, bind.recursive ? MS_REC : 0L});
}
