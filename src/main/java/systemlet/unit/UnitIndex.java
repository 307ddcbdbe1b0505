package systemlet.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.FileStat;

/**
 * What the directories of the search path hold: which file or other name each unit name stands for, and where
 * the directories of drop-ins and .wants links are. Each directory is listed once; {@link #refresh} forgets all.
 */
public final class UnitIndex {
    private static final int ALIASES_MAX = 8;
    private static final List<String> DIRECTORY_ENDS = List.of(".d", ".wants", ".requires", ".upholds");

    private final UnitFiles files;
    private final UnitPaths paths;
    private boolean read;
    private boolean trusted;
    /** Name to the directory of its file (begins with '/') or to the name it is an alias of. */
    private final Map<String, String> targets = new LinkedHashMap<>();
    /** Names that are aliases of a name, in order of the names. */
    private final Map<String, List<String>> aliases = new HashMap<>();
    /** "web.service.d" to the directories of that name, in order of the search path. */
    private final Map<String, List<String>> directories = new HashMap<>();
    /** The names before the end of those directories: "web.service". */
    private final Set<String> named = new HashSet<>();
    private final Map<String, List<DirEntry>> listings = new HashMap<>();
    private final Map<String, String> realDirectories = new HashMap<>();
    /** When the directories of the search path had last changed as they were listed, µs since 1970. */
    private final List<Long> timesUsec = new ArrayList<>();

    public UnitIndex(UnitFiles files, UnitPaths paths) {
        this.files = files;
        this.paths = paths;
    }

    /** Forgets everything: the next question lists the directories again. */
    public void refresh() {
        read = false;
        trusted = false;
        targets.clear();
        aliases.clear();
        directories.clear();
        named.clear();
        listings.clear();
        realDirectories.clear();
        timesUsec.clear();
    }

    /** {@return whether files came or went since the directories were listed; asked again only after {@link #doubt}} */
    boolean isOutdated() {
        if (!read || trusted) {
            return false;
        }
        trusted = timesUsec.equals(timesOfDirectories());
        return !trusted;
    }

    /** Lets {@link #isOutdated} look at the directories again. */
    void doubt() {
        trusted = false;
    }

    boolean isTransient(String path) {
        return paths.isTransient(path);
    }

    /** Lists directories of drop-ins again when they are asked for. */
    void forgetListings() {
        listings.clear();
    }

    private List<Long> timesOfDirectories() {
        List<Long> times = new ArrayList<>();
        for (String directory : paths.search()) {
            times.add(files.timeUsec(directory));
        }
        return times;
    }

    /** {@return all names that some file or link in the search path has, ascending, templates too} */
    public List<String> names() {
        readAll();
        return new ArrayList<>(new TreeSet<>(targets.keySet()));
    }

    /** {@return the absolute path of the fragment that stands for this very name, aliases followed, or null} */
    public String fragment(String name) {
        readAll();
        String at = name;
        for (int hops = 0; hops <= ALIASES_MAX; hops++) {
            String file = at;
            String next = targets.get(at);
            if (next == null && UnitName.isInstance(at)) {
                file = UnitName.template(at);
                next = targets.get(file);
                next = next == null || next.startsWith("/") ? next : instantiate(next, at);
            }
            if (next == null) {
                return null;
            }
            if (next.startsWith("/")) {
                return Text.path(next, file);
            }
            at = next;
        }
        return null;   // aliases that lead in a circle
    }

    /** Takes files in that were written into a directory of the search path under names that nobody had. */
    public void add(String directory, List<String> names) {
        if (!names.isEmpty()) {
            names.forEach(name -> targets.put(name, directory));
            timesUsec.clear();
            timesUsec.addAll(timesOfDirectories());
        }
    }

    private static String instantiate(String alias, String instance) {
        return UnitName.isTemplate(alias) ? UnitName.withInstance(alias, UnitName.instance(instance)) : alias;
    }

    /** {@return the names that are aliases of {@code name}, directly or over others, in order} */
    public List<String> aliasesOf(String name) {
        readAll();
        List<String> found = new ArrayList<>();
        addAliases(name, found);
        for (int i = 0; i < found.size(); i++) {
            addAliases(found.get(i), found);
        }
        return found;
    }

    private void addAliases(String name, List<String> to) {
        addEach(aliases.getOrDefault(name, List.of()), null, to);
        if (UnitName.isInstance(name)) {
            addEach(aliases.getOrDefault(UnitName.template(name), List.of()), UnitName.instance(name), to);
        }
    }

    private static void addEach(List<String> names, String instance, List<String> to) {
        for (String name : names) {
            boolean template = UnitName.isTemplate(name);
            if (instance != null && !template) {
                continue;   // a plain name for the template of another unit
            }
            String alias = instance != null ? UnitName.withInstance(name, instance) : name;
            if (!to.contains(alias)) {
                to.add(alias);
            }
        }
    }

    /** {@return the directories called {@code name} in the search path, in its order} */
    List<String> directories(String name) {
        readAll();
        return directories.getOrDefault(name, List.of());
    }

    /** {@return whether there may be such a directory for this name, whatever its end} */
    boolean hasDirectories(String name) {
        readAll();
        return named.contains(name);
    }

    /** {@return the content of one of those directories} */
    List<DirEntry> list(String directory) {
        return listings.computeIfAbsent(directory, files::list);
    }

    private void readAll() {
        if (read) {
            return;
        }
        read = true;
        timesUsec.addAll(timesOfDirectories());
        Set<String> aliasNames = new TreeSet<>();
        for (int i = 0; i < timesUsec.size(); i++) {
            String directory = paths.search().get(i);
            if (!isListedBefore(i)) {
                for (DirEntry entry : files.list(directory)) {
                    take(directory, entry, aliasNames);
                }
            }
        }
        for (String alias : aliasNames) {
            aliases.computeIfAbsent(targets.get(alias), name -> new ArrayList<>(1)).add(alias);
        }
    }

    /** {@return whether this place of the search path is the same directory as one before it: /lib, often a link to /usr/lib} */
    private boolean isListedBefore(int place) {
        long timeUsec = timesUsec.get(place);
        for (int i = 0; timeUsec >= 0 && i < place; i++) {
            if (timesUsec.get(i) == timeUsec
                    && real(paths.search().get(i)).equals(real(paths.search().get(place)))) {
                return true;
            }
        }
        return false;
    }

    private String real(String directory) {
        return realDirectories.computeIfAbsent(directory, this::resolved);
    }

    private void take(String directory, DirEntry entry, Set<String> aliasNames) {
        String name = entry.name();
        if (UnitName.isValid(name)) {
            if (mayBeFile(entry) && !targets.containsKey(name)) {
                String target = entry.isSymlink() || entry.type() == 0 ? linkTarget(directory, name) : directory;
                if (target != null) {
                    targets.put(name, target);
                }
                if (target != null && !target.startsWith("/")) {
                    aliasNames.add(name);
                }
            }
            return;
        }
        for (String end : DIRECTORY_ENDS) {
            if (name.endsWith(end)) {
                named.add(name.substring(0, name.length() - end.length()));
                String real = real(directory) + "/" + name;
                List<String> found = directories.computeIfAbsent(name, n -> new ArrayList<>(1));
                found.add(real);
            }
        }
    }

    /** {@return whether it is a file or a link; others, as pipes, are passed over as if they were not there} */
    private static boolean mayBeFile(DirEntry entry) {
        return entry.type() == FileStat.REGULAR || entry.type() == FileStat.SYMLINK || entry.type() == 0;
    }

    /**
     * {@return the alias's target name, or the directory itself where the link leads out of the search path or is
     * none; null to skip it}
     */
    private String linkTarget(String directory, String name) {
        String link = files.link(Text.path(directory, name));
        if (link == null) {
            return directory;
        }
        String path = PathParsers.simplified(link.startsWith("/") ? paths.root() + link : directory + "/" + link);
        path = withoutDots(path);
        int slash = path.lastIndexOf('/');
        String target = path.substring(slash + 1);
        if (!isSearched(path.substring(0, slash))) {
            return directory;
        }
        return mayAlias(name, target) ? target : null;
    }

    private boolean isSearched(String directory) {
        return isInSearchPath(directory) || isInSearchPath(real(directory));
    }

    private boolean isInSearchPath(String directory) {
        for (String searched : paths.search()) {
            if (directory.equals(searched) || directory.startsWith(searched)
                    && directory.charAt(searched.length()) == '/') {
                return true;
            }
        }
        return false;
    }

    /** Follows links in the directory part, at most some dozens of them. */
    private String resolved(String directory) {
        String rest = directory;
        String done = "";
        for (int hops = 0; !rest.isEmpty() && hops < 64; hops++) {
            int slash = rest.indexOf('/', 1);
            String part = slash < 0 ? rest : rest.substring(0, slash);
            rest = slash < 0 ? "" : rest.substring(slash);
            String link = files.link(done + part);
            if (link == null) {
                done += part;
            } else {
                String followed = link.startsWith("/") ? paths.root() + link : done + "/" + link;
                rest = withoutDots(PathParsers.simplified(followed + rest));
                done = "";
            }
        }
        return done + rest;
    }

    private static String withoutDots(String path) {
        if (!path.contains("/..")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        for (String part : Text.split(path, '/')) {
            if (part.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!part.isEmpty()) {
                kept.add(part);
            }
        }
        return "/" + Text.join("/", kept);
    }

    /** systemd.unit(5): the type must be the same, and instances and templates go together. */
    private static boolean mayAlias(String name, String target) {
        UnitType type = UnitType.ofName(name);
        if (!UnitName.isValid(target) || UnitType.ofName(target) != type) {
            return false;
        }
        UnitName.Kind from = UnitName.Kind.of(name);
        UnitName.Kind to = UnitName.Kind.of(target);
        if (!type.mayHaveAlias() || name.equals(target)) {
            return false;   // a link to the same name says nothing: the file it leads to is found by itself
        }
        return switch (from) {
            case PLAIN -> to == UnitName.Kind.PLAIN;
            case TEMPLATE -> to == UnitName.Kind.TEMPLATE;
            case INSTANCE -> to == UnitName.Kind.TEMPLATE
                    || to == UnitName.Kind.INSTANCE && UnitName.instance(name).equals(UnitName.instance(target));
        };
    }
}
