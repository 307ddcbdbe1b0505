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
}
