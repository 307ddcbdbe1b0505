package systemlet.unit;

import java.util.List;

/**
 * One EnvironmentFile=: read when the process starts, not when the unit is loaded.
 *
 * @param path     absolute, maybe with shell patterns
 * @param optional '-' was given: a missing file is no error
 */
public record EnvironmentFile(String path, boolean optional) {
    static final Format<List<EnvironmentFile>> FORMAT =
            Format.array("(sb)", file -> new Object[] {file.path, file.optional});
}
