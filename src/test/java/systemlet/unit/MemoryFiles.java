package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/** A tree of files and links in memory; directories exist because something is in them. */
final class MemoryFiles implements UnitFiles {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Map<String, Long> times = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int calls;

    MemoryFiles file(String path, String text) {
        files.put(path, text);
        times.put(path, 1_000_000L);
        return this;
    }

    MemoryFiles link(String path, String target) {
        links.put(path, target);
        return this;
    }

    MemoryFiles unreadable(String path, int errno) {
        files.put(path, "");
        errors.put(path, errno);
        return this;
    }

    MemoryFiles touch(String path, long usec) {
        times.put(path, usec);
        return this;
    }

    int calls() {
        return calls;
    }

    @Override
    public List<DirEntry> list(String directory) {
        calls++;
        Map<String, Integer> entries = new LinkedHashMap<>();
        collect(directory, files, FileStat.REGULAR, entries);
        collect(directory, links, FileStat.SYMLINK, entries);
        List<DirEntry> list = new ArrayList<>();
        entries.forEach((name, type) -> list.add(new DirEntry(name, type)));
        return list;
    }

    private static void collect(String directory, Map<String, ?> from, int type, Map<String, Integer> to) {
        String start = directory + "/";
        for (String path : from.keySet()) {
            if (path.startsWith(start)) {
                String rest = path.substring(start.length());
                int slash = rest.indexOf('/');
                to.putIfAbsent(slash < 0 ? rest : rest.substring(0, slash), slash < 0 ? type : FileStat.DIRECTORY);
            }
        }
    }

    @Override
    public String link(String path) {
        calls++;
        return links.get(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return !list(path).isEmpty();
    }

    @Override
    public Content read(String path) throws SysException {
        calls++;
        String at = path;
        for (int hops = 0; links.containsKey(at); hops++) {
            if (hops > 40) {
                throw new SysException("open", Errno.ELOOP);
            }
            String target = links.get(at);
            at = target.startsWith("/") ? target : at.substring(0, at.lastIndexOf('/') + 1) + target;
        }
        if (at.equals("/dev/null")) {
            return new Content("", true, 0);
        }
        if (errors.containsKey(at)) {
            throw new SysException("open", errors.get(at));
        }
        String text = files.get(at);
        if (text == null) {
            throw new SysException("open", Errno.ENOENT);
        }
        return new Content(text, text.isEmpty(), times.get(at));
    }

    @Override
    public long timeUsec(String path) {
        return times.getOrDefault(path, links.containsKey(path) ? 0L : -1L);
    }
}
