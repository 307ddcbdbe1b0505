package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import systemlet.base.Text;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.SysException;

/**
 * Makes a unit's configuration from its files: the fragment (found under the name, an alias or the template), the
 * drop-ins of all its names, the links in its .wants, .requires and .upholds directories, and then what follows from
 * them: implied settings, implied dependencies, and the checks whether such a unit may run at all.
 */
public final class UnitLoader {
    private final UnitFiles files;
    private final UnitIndex index;
    private final LoadContext context;
    private Predicate<String> mounted = path -> false;

    public UnitLoader(UnitFiles files, UnitPaths paths, LoadContext context) {
        this.files = files;
        this.index = new UnitIndex(files, paths);
        this.context = context;
    }

    /** {@return the names that the files give} */
    public UnitIndex index() {
        return index;
    }

    /** {@return the context that units are loaded in} */
    public LoadContext context() {
        return context;
    }

    /** Says which paths are mounted now: units with files below come after those mounts. Nothing is, unless told. */
    public void mounts(Predicate<String> isMounted) {
        mounted = isMounted;
    }

    boolean isMounted(String path) {
        return mounted.test(path);
    }

    /** Forgets which files there are: daemon-reload. */
    public void refresh() {
        index.refresh();
    }

    /** All that one request refers to is loaded: the next is told of files that came meanwhile. */
    public void endRequest() {
        index.doubt();
    }

    /** {@return what the files say about the unit; never null: see {@link UnitConfig#loadState()}} */
    public UnitConfig load(UnitName name) {
        String fragment = index.fragment(name.text());
        if (fragment == null && index.isOutdated()) {
            index.refresh();   // a file that came after the last daemon-reload is found, as in systemd
            fragment = index.fragment(name.text());
        }
        UnitConfig.Builder unit = new UnitConfig.Builder(ownName(name, fragment)).loadState(LoadState.STUB, null);
        addNames(unit, name, fragment);
        try {
            readFragment(unit, fragment);
            if (unit.loadState() == LoadState.STUB && needsFragment(unit)) {
                return notLoaded(unit, Errno.ENOENT);
            }
            if (unit.loadState() == LoadState.STUB) {
                unit.loadState(LoadState.LOADED, null);
            }
            List<String> stems = stems(unit.names());
            readDropIns(unit, stems);
            addLinks(unit, stems);
            complete(unit);
            return unit.build();
        } catch (BadValue fatal) {
            unit.problem(new Problem(null, 0, unit.name()
                    + ": Unit configuration has fatal error, unit will not be started."));
            return notLoaded(unit, Errno.ENOEXEC);
        } catch (Refused refused) {
            unit.problem(new Problem(null, 0, unit.name() + ": " + refused.getMessage()));
            return notLoaded(unit, Errno.ENOEXEC);
        } catch (UnitSyntax.Broken broken) {
            return notLoaded(unit, broken.errno());
        } catch (SysException unreadable) {
            if (unreadable.is(Errno.ELOOP)) {
                return notLoaded(unit, Errno.ENOENT);   // links that lead in a circle are no file
            }
            unit.problem(new Problem(null, 0, unit.name() + ": Failed to open " + fragment + ": " + unreadable.text()));
            return notLoaded(unit, unreadable.errno());
        }
    }

    /** {@return whether some file stands for the name, be it an alias, a template or a mask} */
    public boolean hasFragment(UnitName name) {
        return index.fragment(name.text()) != null;
    }

    /** The name of the fragment's file, with the instance filled in. */
    private static UnitName ownName(UnitName name, String fragment) {
        if (fragment == null) {
            return name;
        }
        int slash = fragment.lastIndexOf('/');
        if (fragment.length() - slash - 1 == name.text().length() && fragment.endsWith(name.text())) {
            return name;
        }
        String file = fragment.substring(slash + 1);
        if (!UnitName.isValid(file) || UnitType.ofName(file) != name.type()) {
            return name;
        }
        UnitName own = UnitName.of(file);
        return own.isTemplate() && name.isInstance() ? own.withInstance(name.instance()) : own;
    }

    private void addNames(UnitConfig.Builder unit, UnitName asked, String fragment) {
        unit.alsoNamed(unit.name());
        unit.alsoNamed(asked);
        if (fragment == null) {
            return;   // aliases in a circle stand for nothing
        }
        for (String alias : index.aliasesOf(unit.name().text())) {
            if (UnitName.isStartable(alias)) {
                unit.alsoNamed(UnitName.of(alias));
            }
        }
    }

    private void readFragment(UnitConfig.Builder unit, String fragment) throws BadValue, UnitSyntax.Broken,
            SysException {
        if (fragment == null) {
            return;
        }
        UnitFiles.Content content = files.readUnit(fragment);
        unit.fragmentPath(fragment);
        if (index.isTransient(fragment)) {
            unit.makeTransient();
        }
        if (content.masks()) {
            unit.loadState(LoadState.MASKED, error(unit, LoadState.MASKED, 0));
            return;
        }
        unit.readFileOf(content.timeUsec());
        FragmentReader.read(unit, context, fragment, content.text());
        unit.loadState(LoadState.LOADED, null);
    }

    private static boolean needsFragment(UnitConfig.Builder unit) {
        return switch (unit.name().type()) {
            case SERVICE, SOCKET, TARGET, TIMER, PATH, AUTOMOUNT, MOUNT, SWAP -> true;
            case SCOPE -> !unit.name().text().equals("init.scope");
            case SLICE, DEVICE -> false;
        };
    }

    private void readDropIns(UnitConfig.Builder unit, List<String> stems) {
        for (String path : entries(stems, ".d", ".conf").values()) {
            unit.dropIn(path);   // also one that cannot be read
            try {
                UnitFiles.Content content = files.readUnit(path);
                unit.readFileOf(content.timeUsec());
                FragmentReader.read(unit, context, path, content.text());
            } catch (BadValue | UnitSyntax.Broken stopped) {
                continue;   // noted as a problem; what was read before it counts, as in systemd
            } catch (SysException unreadable) {
                if (unreadable.is(Errno.EISDIR)) {
                    unit.problem(Problem.ofFile(path, 1, "Error while reading configuration file: " + unreadable.text()));
                } else if (!unreadable.is(Errno.ENOENT)) {
                    unit.problem(new Problem(path, 0, "Failed to open drop-in: " + unreadable.text()));
                }
            }
        }
    }

    /**
     * {@return the configuration with one drop-in more, or again, without reading its other files}
     *
     * @param text what is in the file; its time counts where it is there already
     * @throws BadValue a value with which the unit could not run
     */
    public UnitConfig amend(UnitConfig unit, String path, String text) throws BadValue {
        UnitConfig.Builder changed = unit.change();
        try {
            FragmentReader.read(changed, context, path, text);
        } catch (UnitSyntax.Broken broken) {
            throw BadValue.fatal(broken.getMessage());
        }
        return changed.dropIns(dropIns(unit.names())).readFileOf(Math.max(0, files.timeUsec(path))).build();
    }

    /** {@return the drop-ins for these names in the order in which they apply} */
    public List<String> dropIns(List<UnitName> names) {
        return new ArrayList<>(entries(stems(names), ".d", ".conf").values());
    }

    /** {@return the paths of what the directories of the stems hold, by file name; of one name, that of the most weight} */
    private Map<String, String> entries(List<String> stems, String directoryEnd, String fileEnd) {
        if (stems.isEmpty()) {
            return Map.of();
        }
        List<String> directories = new ArrayList<>();
        for (String stem : stems) {
            addNew(index.directories(stem + directoryEnd), directories);
        }
        Map<String, String> byName = new TreeMap<>();
        for (String directory : directories) {
            for (DirEntry entry : index.list(directory)) {
                if (entry.name().endsWith(fileEnd)) {
                    byName.putIfAbsent(entry.name(), Text.path(directory, entry.name()));
                }
            }
        }
        return byName;
    }

    /** {@return what the names of directories that belong to any of the names begin with, the most particular first} */
    private List<String> stems(List<UnitName> names) {
        List<String> found = new ArrayList<>();
        for (UnitName name : names) {
            addStems(name.text(), found);
        }
        addStem(names.get(0).type().word(), found);
        return found;
    }

    private void addStems(String name, List<String> to) {
        String at = name;
        while (at != null) {
            addStem(at, to);
            if (at.indexOf('@') >= 0 && UnitName.isInstance(at)) {
                addStem(UnitName.template(at), to);
                if (at != name) {
                    addStem(at.substring(0, at.indexOf('@')) + at.substring(at.lastIndexOf('.')), to);
                }
            }
            at = shorter(at);
        }
    }

    private void addStem(String stem, List<String> to) {
        if (index.hasDirectories(stem)) {
            to.add(stem);
        }
    }

    private static void addNew(List<String> directories, List<String> to) {
        for (String directory : directories) {
            if (!to.contains(directory)) {
                to.add(directory);
            }
        }
    }

    /** {@return "foo-.service" for "foo-bar.service", then null: the prefixes that have drop-ins of their own} */
    private static String shorter(String name) {
        int at = name.indexOf('@');
        int prefix = at >= 0 ? at : name.lastIndexOf('.');
        int end = prefix > 0 && name.charAt(prefix - 1) == '-' ? prefix - 1 : prefix;
        int dash = name.lastIndexOf('-', end - 1);
        return dash <= 0 ? null : name.substring(0, dash + 1) + name.substring(prefix);
    }

    private void addLinks(UnitConfig.Builder unit, List<String> stems) {
        addLinks(unit, stems, ".wants", Dependency.WANTS);
        addLinks(unit, stems, ".requires", Dependency.REQUIRES);
        addLinks(unit, stems, ".upholds", Dependency.UPHOLDS);
    }

    private void addLinks(UnitConfig.Builder unit, List<String> stems, String end, Dependency kind) {
        entries(stems, end, "").forEach((name, path) -> addLink(unit, kind, name, path));
    }

    private void addLink(UnitConfig.Builder unit, Dependency kind, String name, String path) {
        String target = files.link(path);
        if (target != null && target.equals("/dev/null")) {
            return;   // masks the link of the same name in a later directory
        }
        if (target == null) {
            linkProblem(unit, kind, path, " is not a symlink, ignoring.");
        } else if (!UnitName.isStartable(name)) {
            linkProblem(unit, kind, path, " is not a valid unit name, ignoring.");
        } else {
            if (!mayStandFor(name, target.substring(target.lastIndexOf('/') + 1))) {
                linkProblem(unit, kind, path, " target " + target + " has different name");
            }
            unit.depend(kind, UnitName.of(name), Edge.Origin.FILE);
        }
    }

    private static boolean mayStandFor(String name, String file) {
        return name.equals(file) || UnitName.isInstance(name) && UnitName.template(name).equals(file);
    }

    private static void linkProblem(UnitConfig.Builder unit, Dependency kind, String path, String text) {
        unit.problem(new Problem(null, 0, unit.name() + ": " + kind.property() + " dependency dropin " + path + text));
    }

    private void complete(UnitConfig.Builder unit) throws Refused {
        unit.sourcePath(unit.get(UnitSettings.SOURCE_PATH));
        if (unit.sourcePath() != null) {
            unit.readFileOf(Math.max(0, files.timeUsec(unit.sourcePath())));
        }
        ImpliedSettings.add(unit, context);
        if (unit.loadState() == LoadState.LOADED) {
            ImpliedDependencies.addOfType(unit, this);
            UnitChecks.check(unit);
            ImpliedDependencies.addPlacement(unit, this);
        }
    }

    /** {@return whether reloading would give something else: NeedDaemonReload} */
    public boolean isStale(UnitConfig unit) {
        if (isNewer(unit.fragmentPath(), unit) || isNewer(unit.sourcePath(), unit)) {
            return true;
        }
        index.forgetListings();
        if (unit.loadState() == LoadState.LOADED && !dropIns(unit.names()).equals(unit.dropInPaths())) {
            return true;
        }
        for (String dropIn : unit.dropInPaths()) {
            if (isNewer(dropIn, unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNewer(String path, UnitConfig unit) {
        if (path == null) {
            return false;
        }
        long usec = files.timeUsec(path);
        return usec < 0 || unit.loadState() != LoadState.MASKED && usec > unit.fileTimeUsec();
    }

    private UnitConfig notLoaded(UnitConfig.Builder unit, int errno) {
        LoadState state = errno == Errno.ENOEXEC ? LoadState.BAD_SETTING
                : unit.loadState() == LoadState.STUB && errno == Errno.ENOENT ? LoadState.NOT_FOUND : LoadState.ERROR;
        unit.loadState(state, error(unit, state, errno));
        ImpliedSettings.add(unit, context);
        return unit.build();
    }

    private static LoadError error(UnitConfig.Builder unit, LoadState state, int errno) {
        String name = "Unit " + unit.name();
        String systemd = "org.freedesktop.systemd1.";
        return switch (state) {
            case NOT_FOUND -> new LoadError("ENOENT", systemd + "NoSuchUnit", name + " not found.");
            case BAD_SETTING -> new LoadError("ENOEXEC", systemd + "BadUnitSetting", name
                    + " has a bad unit file setting.");
            case MASKED -> new LoadError(null, systemd + "UnitMasked", name + " is masked.");
            case ERROR -> new LoadError(Errno.name(errno), busError(errno), name
                    + " failed to load properly, please adjust/correct and reload service manager: "
                    + Errno.text(errno));
            case STUB, LOADED, MERGED -> null;
        };
    }

    private static String busError(int errno) {
        String bus = "org.freedesktop.DBus.Error.";
        return switch (errno) {
            case Errno.EBADMSG -> bus + "InconsistentMessage";
            case Errno.ENOENT -> bus + "FileNotFound";
            case Errno.EACCES, Errno.EPERM -> bus + "AccessDenied";
            case Errno.ENOMEM -> bus + "NoMemory";
            case Errno.EINVAL -> bus + "InvalidArgs";
            case Errno.EIO -> bus + "IOError";
            case Errno.ENOBUFS -> bus + "LimitsExceeded";
            default -> "System.Error." + Errno.name(errno);
        };
    }

    /** A unit whose files read well but make no sense together: bad-setting. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
