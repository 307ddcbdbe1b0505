package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The lines of tmpfiles.d files that count, in the order they are worked on. */
final class TmpfilesConfig {
    private static final List<String> DIRECTORIES =
            List.of("/etc/tmpfiles.d", "/run/tmpfiles.d", "/usr/local/lib/tmpfiles.d", "/usr/lib/tmpfiles.d");

    private final Context context;
    private final Kernel kernel;
    private final String root;
    private final TmpfilesArgument arguments;
    private final boolean atBoot;
    private final List<String> prefixes;
    private final List<String> excluded;
    private final Map<String, List<TmpfilesLine>> made = new LinkedHashMap<>();
    private final Map<String, List<TmpfilesLine>> globs = new LinkedHashMap<>();
    private boolean isBroken;

    /** @param atBoot whether lines with "!" count */
    TmpfilesConfig(Context context, String root, boolean atBoot, List<String> prefixes, List<String> excluded) {
        this.context = context;
        this.kernel = context.kernel();
        this.root = root;
        this.arguments = new TmpfilesArgument(kernel, new HostSpecifiers(kernel, root),
                context.env("CREDENTIALS_DIRECTORY"));
        this.atBoot = atBoot;
        this.prefixes = prefixes;
        this.excluded = excluded;
    }

    /**
     * Reads all files of the four directories; of two with the same name the first directory's counts.
     *
     * @throws Failed a line because of which no line counts
     */
    void readAll() throws Failed {
        var files = new TreeMap<String, String>();
        for (var directory : DIRECTORIES) {
            try {
                for (var entry : Files.listIfPresent(kernel, root + directory)) {
                    if (entry.name().endsWith(".conf")) {
                        files.putIfAbsent(entry.name(), root + directory + "/" + entry.name());
                    }
                }
            } catch (SysException unreadable) {
                context.error("Failed to read " + directory + ": " + unreadable.text());
            }
        }
        for (var file : files.values()) {
            readFile(file);
        }
    }

    /** Reads one file, by its path or by its name in one of the directories. @throws Failed when there is none */
    void read(String name) throws Failed {
        if (name.startsWith("/")) {
            if (!Files.exists(kernel, root + name)) {
                throw new Failed("Failed to open '" + name + "': No such file or directory");
            }
            readFile(root + name);
            return;
        }
        for (var directory : DIRECTORIES) {
            if (Files.exists(kernel, root + directory + "/" + name)) {
                readFile(root + directory + "/" + name);
                return;
            }
        }
        throw new Failed("Failed to open '" + name + "': No such file or directory");
    }

    private void readFile(String path) throws Failed {
        try {
            add(path, Files.readText(kernel, path, Files.CONFIGURATION_MAX_BYTES));
        } catch (SysException unreadable) {
            context.error("Failed to open '" + path + "', ignoring: " + unreadable.text());
        }
    }

    /** Adds the lines of a text. @throws Failed a line because of which no line counts */
    void add(String path, String text) throws Failed {
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            number++;
            int newline = text.indexOf('\n', start);
            end = newline < 0 ? text.length() : newline;
            int first = Text.skipSpace(text, start, end);
            if (first < end && text.charAt(first) != '#' && text.charAt(first) != ';') {
                addLine(path + ":" + number, Text.strip(text, first, end));
            }
        }
    }

    private void addLine(String source, String line) throws Failed {
        try {
            take(TmpfilesLine.parse(line, arguments, source));
        } catch (TmpfilesArgument.Absent noCredential) {
            return;
        } catch (BadText wrong) {
            isBroken = true;
            context.error(source + ": " + wrong.getMessage());
        }
    }

    private void take(TmpfilesLine line) {
        boolean wanted = !line.has('!') || atBoot;
        wanted &= prefixes.isEmpty() || isBelow(line.path(), prefixes);
        wanted &= !isBelow(line.path(), excluded);
        if (!wanted) {
            return;
        }
        var same = (line.isGlob() ? globs : made).computeIfAbsent(line.path(), path -> new ArrayList<>(1));
        for (var other : same) {
            if (line.owns() && other.owns()) {
                if (!line.saysTheSameAs(other)) {
                    context.warning(line.source() + ": Duplicate line for path \"" + root + line.path()
                            + "\", ignoring.");
                }
                return;
            }
        }
        same.add(line);
    }

    private static boolean isBelow(String path, List<String> prefixes) {
        for (var prefix : prefixes) {
            int end = prefix.endsWith("/") ? prefix.length() - 1 : prefix.length();
            if (path.startsWith(prefix) && (path.length() == end || path.charAt(end) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether some line could not be read} */
    boolean isBroken() {
        return isBroken;
    }

    /** {@return the lines: those that make something first, each after those of its parents, then the patterns} */
    List<TmpfilesLine> ordered() {
        var ordered = new LinkedHashMap<String, List<TmpfilesLine>>();
        for (var path : made.keySet()) {
            for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
                var parent = path.substring(0, slash);
                if (made.containsKey(parent)) {
                    ordered.putIfAbsent(parent, made.get(parent));
                }
            }
            ordered.putIfAbsent(path, made.get(path));
        }
        var lines = new ArrayList<TmpfilesLine>();
        ordered.values().forEach(lines::addAll);
        globs.values().forEach(lines::addAll);
        return lines;
    }

    /** {@return whether a line is about this very path, so that cleaning leaves it alone} */
    boolean isNamed(String path) {
        return made.containsKey(path);
    }
}
