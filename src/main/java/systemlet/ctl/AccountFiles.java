package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** passwd, group and their shadows as lines of fields. Changed ones are replaced whole. */
final class AccountFiles {
    private static final int MAX_BYTES = 8 << 20;

    /** One of the files. */
    static final class Table {
        private final String path;
        private final int mode;
        private final List<String> lines = new ArrayList<>();
        private boolean changed;

        private Table(FileCalls files, String path, int mode) {
            this.path = path;
            this.mode = mode;
            try {
                lines.addAll(Text.lines(Files.readText(files, path, MAX_BYTES)));
            } catch (SysException absent) {
                // it is made when there is something to put into it
            }
        }

        /** {@return the fields of the line whose first field this is, or null} */
        List<String> named(String name) {
            int index = index(name);
            return index < 0 ? null : Text.split(lines.get(index), ':');
        }

        /** {@return whether a line has this number as its third field} */
        boolean hasId(long id) {
            for (String line : lines) {
                List<String> fields = Text.split(line, ':');
                if (fields.size() > 2 && fields.get(2).equals(Long.toString(id))) {
                    return true;
                }
            }
            return false;
        }

        /** Adds a line, before the "+" lines of NIS that must stay last. */
        void add(String line) {
            int at = lines.size();
            while (at > 0 && lines.get(at - 1).startsWith("+")) {
                at--;
            }
            lines.add(at, line);
            changed = true;
        }

        /** Adds a word to the comma-separated last field of a line. {@return whether it was not there} */
        boolean addMember(String name, String member) {
            int index = index(name);
            if (index < 0) {
                return false;
            }
            String line = lines.get(index);
            String members = line.substring(line.lastIndexOf(':') + 1);
            if (Text.split(members, ',').contains(member)) {
                return false;
            }
            lines.set(index, line + (members.isEmpty() ? "" : ",") + member);
            changed = true;
            return true;
        }

        private int index(String name) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(name + ":")) {
                    return i;
                }
            }
            return -1;
        }

        boolean isChanged() {
            return changed;
        }

        private void save(FileCalls files) throws SysException {
            if (changed) {
                Files.replaceDurably(files, path, Utf8.encode(Text.join("\n", lines) + "\n"), mode);
            }
        }
    }

    final Table users;
    final Table groups;
    final Table userShadow;
    final Table groupShadow;
    private final FileCalls files;

    AccountFiles(FileCalls files, String root) {
        this.files = files;
        users = new Table(files, root + "/etc/passwd", 0644);
        groups = new Table(files, root + "/etc/group", 0644);
        userShadow = new Table(files, root + "/etc/shadow", mode(files, root + "/etc/shadow"));
        groupShadow = new Table(files, root + "/etc/gshadow", mode(files, root + "/etc/gshadow"));
    }

    /** The shadows keep the permissions that the distribution gave them. */
    private static int mode(FileCalls files, String path) {
        var stat = Files.statOrNull(files, path);
        return stat == null ? 0 : stat.permissions();
    }

    /** Writes what was changed: groups first, so that no user is ever without one. */
    void save() throws SysException {
        groups.save(files);
        groupShadow.save(files);
        users.save(files);
        userShadow.save(files);
    }
}
