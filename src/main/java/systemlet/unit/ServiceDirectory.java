package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * One directory of RuntimeDirectory=, StateDirectory=, CacheDirectory=, LogsDirectory= or ConfigurationDirectory=.
 *
 * @param path     relative to /run, /var/lib, …
 * @param symlinks names beside it that shall point to it
 */
public record ServiceDirectory(String path, List<String> symlinks) {
    static final Format<List<ServiceDirectory>> PATHS = new Format<>("as", list -> {
        List<Object> paths = new ArrayList<>(list.size());
        for (ServiceDirectory directory : list) {
            paths.add(directory.path);
        }
        return paths;
    });
    static final Format<List<ServiceDirectory>> SYMLINKS = new Format<>("a(sst)", list -> {
        List<Object> links = new ArrayList<>();
        for (ServiceDirectory directory : list) {
            for (String link : directory.symlinks) {
                links.add(new Object[] {directory.path, link, 0L});
            }
        }
        return links;
    });

    /** Directories, each with ":LINK" for a link to it; an empty assignment forgets all before. */
    static List<ServiceDirectory> parse(String value, List<ServiceDirectory> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        GrowingList<ServiceDirectory> list = GrowingList.of(before, in);
        for (String word : Parsers.words(value, in)) {
            try {
                Pair parts = Parsers.halves(word, ':');
                if (parts.second() != null && in.key().equals("ConfigurationDirectory")) {
                    throw BadValue.ignored("Destination parameter is not supported for ConfigurationDirectory, "
                            + "ignoring: " + word);
                }
                String path = relative(parts.first(), in);
                String link = parts.second() == null ? null : relative(parts.second(), in);
                add(list, path, link);
            } catch (BadValue one) {
                in.warn(one.getMessage());
            }
        }
        return list;
    }

    private static String relative(String text, ParseContext in) throws BadValue {
        String path = PathParsers.simplified(in.resolveQuoted(text));
        if (path.startsWith("/")) {
            throw BadValue.ignored(in.key() + "= path is absolute, ignoring: " + path);
        }
        if (path.isEmpty() || !PathParsers.isNormalized(path)) {
            throw BadValue.ignored(in.key() + "= path is not normalized, ignoring: " + path);
        }
        if (path.equals("private") || path.startsWith("private/")) {
            throw BadValue.ignored(in.key() + "= path can't be 'private', ignoring assignment: " + text);
        }
        return path;
    }

    private static void add(GrowingList<ServiceDirectory> list, String path, String link) {
        int place = list.place(path, ServiceDirectory::path);
        if (place < 0) {
            list.add(new ServiceDirectory(path, link == null ? List.of() : List.of(link)));
        } else if (link != null) {
            List<String> links = new ArrayList<>(list.get(place).symlinks);
            links.add(link);
            list.set(place, new ServiceDirectory(path, links));
        }
    }
}
