package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;
import systemlet.unit.UnitFiles;

/** Unit files in memory: a path to a text, or to the target of a link (marked by a leading "-> "). */
final class MapFiles implements UnitFiles {
    static final String DIRECTORY = "/etc/systemd/system/";
    private static final String LINK = "-> ";

    private final TreeMap<String, String> files = new TreeMap<>();

    void write(String name, String text) {
        files.put(DIRECTORY + name, text);
    }

    void link(String name, String target) {
        files.put(DIRECTORY + name, LINK + target);
    }

    void remove(String name) {
        files.remove(DIRECTORY + name);
    }

    @Override
    public List<DirEntry> list(String directory) {
        String prefix = directory.endsWith("/") ? directory : directory + "/";
        List<DirEntry> entries = new ArrayList<>();
        String last = "";
        for (var file : files.tailMap(prefix).entrySet()) {
            if (!file.getKey().startsWith(prefix)) {
                break;
            }
            String rest = file.getKey().substring(prefix.length());
            int slash = rest.indexOf('/');
            String name = slash < 0 ? rest : rest.substring(0, slash);
            if (!name.equals(last)) {
                entries.add(new DirEntry(name, slash >= 0 ? FileStat.DIRECTORY
                        : file.getValue().startsWith(LINK) ? FileStat.SYMLINK : FileStat.REGULAR));
            }
            last = name;
        }
        return entries;
    }

    @Override
    public String link(String path) {
        String text = files.get(path);
        return text != null && text.startsWith(LINK) ? text.substring(LINK.length()) : null;
    }

    @Override
    public boolean isDirectory(String path) {
        return !list(path).isEmpty();
    }

    @Override
    public Content read(String path) throws SysException {
        String text = files.get(path);
        for (int hops = 0; text != null && text.startsWith(LINK) && hops < 8; hops++) {
            String target = text.substring(LINK.length());
            if (target.equals("/dev/null")) {
                return new Content("", true, 1);
            }
            text = files.get(target.startsWith("/") ? target : DIRECTORY
                    + target.substring(target.lastIndexOf('/') + 1));
        }
        if (text == null) {
            throw new SysException("open", path, Errno.ENOENT);
        }
        return new Content(text, text.isEmpty(), 1);
    }

    @Override
    public long timeUsec(String path) {
        return files.containsKey(path) ? 1 : -1;
    }
}
