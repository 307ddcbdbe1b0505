package systemlet.unit;

import java.util.List;

/**
 * One MountImages= or ExtensionImages=.
 *
 * @param destination null for extension images
 * @param options     partition and mount options
 */
public record MountImage(String source, String destination, boolean optional, List<Pair> options) {
    static final Format<List<MountImage>> MOUNTS = Format.array("(ssba(ss))", image -> new Object[] {
            image.source, image.destination, image.optional, Format.PAIRS.of(image.options)});
    static final Format<List<MountImage>> EXTENSIONS = Format.array("(sba(ss))", image -> new Object[] {
            image.source, image.optional, Format.PAIRS.of(image.options)});
}
