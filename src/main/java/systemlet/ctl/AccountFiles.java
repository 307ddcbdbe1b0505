package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Users;

/** The four files of users and groups: what is in them, what is added, and writing them back with a backup. */
final class AccountFiles {
    private static final int SECRET_MODE = 0600;
    private static final long DAY_USEC = 86_400_000_000L;

    private final Kernel kernel;
    private final String etc;
    private final List<String> passwd;
    private final List<String> group;
    private final List<String> shadow;
    private final List<String> gshadow;
    private final Map<String, Integer> uids = new TreeMap<>();
    private final Map<String, Integer> gids = new TreeMap<>();
    private final TreeSet<Integer> usedUids = new TreeSet<>();
    private final TreeSet<Integer> usedGids = new TreeSet<>();
    private boolean changed;

    /** @throws SysException when a file that is there cannot be read */
    AccountFiles(Kernel kernel, String root) throws SysException {
        this.kernel = kernel;
        this.etc = root + "/etc/";
        this.passwd = read("passwd");
        this.group = read("group");
        this.shadow = read("shadow");
        this.gshadow = read("gshadow");
        index(passwd, uids, usedUids);
        index(group, gids, usedGids);
    }

    private List<String> read(String name) throws SysException {
        try {
            return new ArrayList<>(Text.lines(Files.readText(kernel, etc + name, Files.CONFIGURATION_MAX_BYTES)));
        } catch (SysException missing) {
            if (missing.is(Errno.ENOENT)) {
                return new ArrayList<>();
            }
            throw missing;
        }
    }

    private static void index(List<String> lines, Map<String, Integer> byName, TreeSet<Integer> used) {
        for (var line : lines) {
            var fields = Text.split(line, ':');
            int id = fields.size() < 3 ? -1 : Users.id(fields.get(2));
            if (id >= 0) {
                byName.putIfAbsent(fields.get(0), id);
                used.add(id);
            }
        }
    }

    /** {@return the uid of a user, or null} */
    Integer uid(String user) {
        return uids.get(user);
    }

    /** {@return the gid of a group, or null} */
    Integer gid(String name) {
        return gids.get(name);
    }

    /** {@return whether no user has the uid, and no group but {@code name}'s has it as gid} */
    boolean isFreeUid(int uid, String name) {
        var own = gids.get(name);
        return !usedUids.contains(uid) && (!usedGids.contains(uid) || own != null && own == uid);
    }

    /** {@return whether no group has the gid, and no user but {@code name} has it as uid} */
    boolean isFreeGid(int gid, String name) {
        var own = uids.get(name);
        return !usedGids.contains(gid) && (!usedUids.contains(gid) || own != null && own == gid);
    }

    void addGroup(String name, int gid) {
        insert(group, name + ":x:" + gid + ":");
        insert(gshadow, name + ":!*::");
        gids.put(name, gid);
        usedGids.add(gid);
        changed = true;
    }

    void addUser(String name, int uid, int gid, SysusersLine line) {
        var home = line.home() == null ? "/" : line.home();
        var shell = line.shell() != null ? line.shell() : uid == 0 ? "/bin/sh" : "/usr/sbin/nologin";
        insert(passwd, name + ":x:" + uid + ":" + gid + ":" + line.gecos() + ":" + home + ":" + shell);
        insert(shadow, name + ":!*:" + kernel.realtimeUsec() / DAY_USEC + "::::::");
        uids.put(name, uid);
        usedUids.add(uid);
        changed = true;
    }

    /** Adds a member to a group that exists, unless it is one already. */
    void addMember(String user, String name) {
        changed |= addMember(group, user, name) | addMember(gshadow, user, name);
    }

    private static boolean addMember(List<String> lines, String user, String name) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.startsWith(name + ":")) {
                continue;
            }
            int last = line.lastIndexOf(':');
            var members = line.substring(last + 1);
            if (Text.split(members, ',').contains(user)) {
                return false;
            }
            lines.set(i, line.substring(0, last + 1) + (members.isEmpty() ? user : members + "," + user));
            return true;
        }
        return false;
    }

    /** New lines come before those of NIS ("+"), which must be last. */
    private static void insert(List<String> lines, String line) {
        int at = lines.size();
        while (at > 0 && !lines.get(at - 1).isEmpty() && "+-".indexOf(lines.get(at - 1).charAt(0)) >= 0) {
            at--;
        }
        lines.add(at, line);
    }

    /** Writes what changed; the old files stay beside the new ones, with a "-" after their names. */
    void write() throws SysException {
        if (!changed) {
            return;
        }
        write("group", group, 0644);
        write("gshadow", gshadow, SECRET_MODE);
        write("passwd", passwd, 0644);
        write("shadow", shadow, SECRET_MODE);
    }

    private void write(String name, List<String> lines, int absentMode) throws SysException {
        var path = etc + name;
        var stat = Files.statOrNull(kernel, path);
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line).append('\n');
        }
        int mode = stat == null ? absentMode : stat.permissions();
        if (stat != null) {
            Files.replace(kernel, path + "-", Files.read(kernel, path, Files.CONFIGURATION_MAX_BYTES), mode);
            kernel.lchown(path + "-", stat.uid(), stat.gid());
        }
        Files.replaceDurably(kernel, path, Utf8.encode(text.toString()), mode);
        if (stat != null) {
            kernel.lchown(path, stat.uid(), stat.gid());
        }
    }
}
