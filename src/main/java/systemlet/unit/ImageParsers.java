package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/** Parsers of RootHash=, RootImageOptions=, MountImages= and ExtensionImages= (systemd.exec(5), "Paths"). */
final class ImageParsers {
    private static final List<String> PARTITIONS =
            List.of("root", "usr", "home", "srv", "esp", "xbootldr", "tmp", "var");

    private ImageParsers() {}

    /** "[PARTITION:]OPTIONS …" */
    static List<Pair> options(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<Pair> options = new ArrayList<>();
        for (String word : Parsers.words(value, in)) {
            Pair option = option(in.resolveBare(word), in);
            if (option != null) {
                options.add(option);
            }
        }
        return options;
    }

    private static Pair option(String text, ParseContext in) {
        Pair parts = Parsers.halves(text, ':');
        if (parts.second() == null) {
            return new Pair("root", text);
        }
        if (!PARTITIONS.contains(parts.first())) {
            in.warn("Invalid partition name " + parts.first() + ", ignoring");
            return null;
        }
        return parts;
    }

    /** The hash itself in hexadecimal, or the path of a file with it, which goes to a setting of its own. */
    static byte[] rootHash(String value, byte[] before, ParseContext in) throws BadValue {
        in.unit().set(ExecSettings.ROOT_HASH_PATH, null);
        if (value.isEmpty()) {
            return null;
        }
        if (value.startsWith("/")) {
            in.unit().set(ExecSettings.ROOT_HASH_PATH, PathParsers.absolute(in.resolve(value), in));
            return null;
        }
        byte[] hash = hexadecimal(value);
        if (hash == null || hash.length < 16) {
            throw BadValue.ignored("Failed to decode RootHash=, ignoring: " + value);
        }
        return hash;
    }

    private static byte[] hexadecimal(String text) {
        if (text.length() % 2 != 0) {
            return null;
        }
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(text.charAt(2 * i), 16);
            int low = Character.digit(text.charAt(2 * i + 1), 16);
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    static byte[] rootHashSignature(String value, byte[] before, ParseContext in) throws BadValue {
        in.unit().set(ExecSettings.ROOT_HASH_SIGNATURE_PATH, null);
        if (value.isEmpty()) {
            return null;
        }
        if (value.startsWith("/")) {
            in.unit().set(ExecSettings.ROOT_HASH_SIGNATURE_PATH, PathParsers.absolute(in.resolve(value), in));
            return null;
        }
        if (!value.startsWith("base64:")) {
            throw BadValue.ignored("Failed to decode RootHashSignature=, not a path but doesn't start with "
                    + "'base64:', ignoring: " + value);
        }
        byte[] signature = StdioParsers.base64(value.substring("base64:".length()));
        if (signature == null) {
            throw BadValue.ignored("Failed to decode RootHashSignature=, ignoring: " + value);
        }
        return signature;
    }

    static List<MountImage> mountImages(String value, List<MountImage> before, ParseContext in) throws BadValue {
        return images(value, before, in, true);
    }

    static List<MountImage> extensionImages(String value, List<MountImage> before, ParseContext in) throws BadValue {
        return images(value, before, in, false);
    }

    /** "SOURCE[:DESTINATION][:[PARTITION:]OPTIONS] …", without DESTINATION for extensions. */
    private static List<MountImage> images(String value, List<MountImage> before, ParseContext in, boolean destined)
            throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<MountImage> images = before == null ? new ArrayList<>() : new ArrayList<>(before);
        for (String word : Parsers.words(value, in)) {
            try {
                images.add(image(in.resolve(word), in, destined));
            } catch (BadValue one) {
                in.warn(one.getMessage());
            }
        }
        return images;
    }

    private static MountImage image(String text, ParseContext in, boolean destined) throws BadValue {
        boolean optional = text.startsWith("-");
        List<String> parts = Text.split(optional ? text.substring(1) : text, ':');
        String source = PathParsers.absolute(parts.get(0), in);
        int at = 1;
        String destination = null;
        if (destined) {
            if (parts.size() < 2) {
                throw BadValue.ignored("Missing destination in MountImages=, ignoring: " + text);
            }
            destination = PathParsers.absolute(parts.get(1), in);
            at = 2;
        }
        List<Pair> options = new ArrayList<>();
        while (at < parts.size()) {
            boolean named = at + 1 < parts.size() && PARTITIONS.contains(parts.get(at));
            options.add(new Pair(named ? parts.get(at) : "root", parts.get(named ? at + 1 : at)));
            at += named ? 2 : 1;
        }
        return new MountImage(source, destination, optional, options);
    }
}
