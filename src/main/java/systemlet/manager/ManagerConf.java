package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;
import systemlet.sys.DirEntry;
import systemlet.sys.Files;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;
import systemlet.unit.ResourceLimit;
import systemlet.unit.Setting;

/**
 * The manager's own configuration: [Manager] of system.conf or user.conf and their drop-ins (systemd-system.conf(5)),
 * and what this program adds under the same rules. A value that cannot be read is told and the default stays.
 */
final class ManagerConf {
    /** Directories of the main file and of its .d directory, the most important first. */
    private static final List<String> DIRECTORIES =
            List.of("/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd");

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final String ours;

    private ManagerConf(String section) {
        ours = section;
    }

    /**
     * Reads all files.
     *
     * @param root     prefix of all paths, "" for the real ones
     * @param fileName "system.conf", "user.conf" or "journald.conf"
     * @param section  the section that counts: "[Manager]" or "[Journal]"
     */
    static ManagerConf read(FileCalls kernel, String root, String fileName, String section) {
        ManagerConf conf = new ManagerConf(section);
        for (String directory : DIRECTORIES) {
            if (conf.readFile(kernel, root + directory + "/" + fileName)) {
                break;
            }
        }
        TreeMap<String, String> dropIns = new TreeMap<>();
        for (int i = DIRECTORIES.size() - 1; i >= 0; i--) {
            conf.collect(kernel, root + DIRECTORIES.get(i) + "/" + fileName + ".d", dropIns);
        }
        dropIns.values().forEach(path -> conf.readFile(kernel, path));
        return conf;
    }

    /** {@return what could not be read, one line each} */
    List<String> problems() {
        return problems;
    }

    String text(String key, String absent) {
        return values.getOrDefault(key, absent);
    }

    /** What a value means. */
    private interface Reader<T> {
        T read(String value) throws BadText;
    }

    private <T> T value(String key, T absent, Reader<T> reader) {
        String value = values.get(key);
        try {
            return value == null ? absent : reader.read(value);
        } catch (BadText wrong) {
            problem(key, value);
            return absent;
        }
    }

    boolean flag(String key, boolean absent) {
        return value(key, absent, Numbers::bool);
    }

    /** {@return a time span in µs, {@link Spans#INFINITY} for none} */
    long span(String key, long absent) {
        return value(key, absent, Spans::parse);
    }

    /** {@return the limit as the directive {@code row} reads it, or null} */
    ResourceLimit limit(String key, Setting<ResourceLimit> row) {
        return value(key, null, text -> ResourceLimit.parse(row, text));
    }

    int number(String key, int absent) {
        return value(key, absent, Numbers::int32);
    }

    /** {@return bytes, with the suffixes K, M, G, T} */
    long size(String key, long absent) {
        return value(key, absent, Numbers::size);
    }

    /** {@return the words of a list, as DefaultEnvironment= has them} */
    List<String> words(String key) {
        return value(key, List.of(), text -> Words.all(text, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES));
    }

    /** {@return a syslog level, 0 to 7} @param absent also a number */
    int level(String key, int absent) {
        String value = values.get(key);
        int level = value == null ? absent : LogControl.level(value);
        if (level < 0) {
            problem(key, value);
        }
        return level < 0 ? absent : level;
    }

    private void problem(String key, String value) {
        problems.add("Failed to parse " + key + "= value, ignoring: " + value);
        values.remove(key);   // told once
    }

    private void collect(FileCalls kernel, String directory, Map<String, String> dropIns) {
        try {
            for (DirEntry entry : Files.listIfPresent(kernel, directory)) {
                if (entry.name().endsWith(".conf")) {
                    dropIns.put(entry.name(), directory + "/" + entry.name());
                }
            }
        } catch (SysException unreadable) {
            problems.add(directory + ": " + unreadable.text());
        }
    }

    private boolean readFile(FileCalls kernel, String path) {
        try {
            parse(path, Utf8.decode(Files.read(kernel, path, Files.CONFIGURATION_MAX_BYTES)));
            return true;
        } catch (SysException missing) {
            return false;   // each file is optional
        }
    }

    private void parse(String path, String text) {
        String section = "";
        int number = 0;
        for (String raw : Text.lines(text)) {
            number++;
            String line = Text.strip(raw);
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';') {
                continue;
            }
            if (line.charAt(0) == '[') {
                section = line;
            } else if (equals <= 0) {
                problems.add(path + ":" + number + ": Missing '=', ignoring line.");
            } else if (section.equals(ours)) {
                assign(Text.strip(line.substring(0, equals)), Text.strip(line.substring(equals + 1)));
            }
        }
    }

    private void assign(String key, String value) {
        if (value.isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }
}
