package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Base64;
import systemlet.base.Text;
import systemlet.base.Words;

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
            int high = Text.digit(text.charAt(2 * i), 16);
            int low = Text.digit(text.charAt(2 * i + 1), 16);
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
        byte[] signature = Base64.decode(value.substring("base64:".length()));
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
        List<MountImage> images = GrowingList.of(before, in);
        try {
            for (String word : Words.all(value, Words.Rule.UNQUOTE, Words.Rule.KEEP_ESCAPES)) {
                List<String> parts = Words.all(word, ":", Words.Rule.C_ESCAPES, Words.Rule.ESCAPED_SEPARATORS);
                if (!parts.isEmpty()) {
                    addImage(images, parts, in, destined ? value : null);
                }
            }
        } catch (BadText refused) {
            in.warn("Invalid syntax, ignoring: " + value);
        }
        return images;
    }

    /** @param destined the whole value, for the complaint, where a destination is needed; else null */
    private static void addImage(List<MountImage> to, List<String> parts, ParseContext in, String destined) {
        try {
            String source = in.resolveQuoted(parts.get(0));
            boolean optional = source.startsWith("-");
            source = PathParsers.absolute(optional ? source.substring(1) : source, in);
            if (destined != null && parts.size() < 2) {
                throw BadValue.ignored("Missing destination in " + in.key() + ", ignoring: " + destined);
            }
            String destination = destined == null ? null : PathParsers.destination(parts.get(1), in);
            to.add(new MountImage(source, destination, optional,
                    options(parts.subList(destined == null ? 1 : 2, parts.size()), parts.get(0), in)));
        } catch (BadValue one) {
            in.warn(one.getMessage());
        }
    }

    /** Pairs of a partition and its options; options alone at the end are the root partition's. */
    private static List<Pair> options(List<String> parts, String source, ParseContext in) {
        List<Pair> options = new ArrayList<>();
        for (int at = 0; at < parts.size(); at += 2) {
            boolean named = at + 1 < parts.size();
            if (named && !PARTITIONS.contains(parts.get(at))) {
                in.warn("Invalid partition name " + parts.get(at) + ", ignoring");
                continue;
            }
            try {
                options.add(new Pair(named ? parts.get(at) : "root",
                        in.specifiers().expand(parts.get(named ? at + 1 : at))));
            } catch (BadValue unresolved) {
                in.warn("Failed to resolve unit specifiers in " + source + ", ignoring: " + unresolved.getMessage());
            }
        }
        return options;
    }
}
