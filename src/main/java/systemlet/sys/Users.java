package systemlet.sys;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/**
 * Users and groups from /etc/passwd and /etc/group. There is no NSS in a static program: users that
 * only a directory service knows are reached by number. root and nobody are known even without
 * the files, as in systemd (sysusers.d(5), nss-systemd(8)). The files are read when asked for, and again when they changed:
 * a manager outlives many installations of packages with users of their own.
 */
public final class Users {
    private static final UserRecord ROOT = new UserRecord("root", 0, 0, "/root", "/bin/sh");
    private static final UserRecord NOBODY = new UserRecord("nobody", 65534, 65534, "/", "/usr/sbin/nologin");
    private static final int MAX_BYTES = 8 << 20;

    private final FileCalls kernel;
    private final String root;
    private final boolean follows;
    private List<UserRecord> users;
    private List<GroupRecord> groups;
    private FileStat usersFile;
    private FileStat groupsFile;

    /** @param root the directory whose etc is read, "" for the real one */
    public Users(FileCalls kernel, String root) {
        this(kernel, root, true);
    }

    private Users(FileCalls kernel, String root, boolean follows) {
        this.kernel = kernel;
        this.root = root;
        this.follows = follows;
    }

    /** {@return those there are now, for a program that ends soon: the files are not looked at for each name} */
    public static Users atOnce(FileCalls kernel, String root) {
        return new Users(kernel, root, false);
    }

    /** {@return the user of this name or decimal uid, or null} A name of digits only is a uid. */
    public UserRecord user(String nameOrUid) {
        int uid = id(nameOrUid);
        return uid >= 0 ? userOf(uid) : userNamed(nameOrUid);
    }

    /** {@return the group of this name or decimal gid, or null} */
    public GroupRecord group(String nameOrGid) {
        int gid = id(nameOrGid);
        for (GroupRecord group : groups()) {
            if (gid >= 0 ? group.gid() == gid : group.name().equals(nameOrGid)) {
                return group;
            }
        }
        return nameOrGid.equals("root") || gid == 0 ? new GroupRecord("root", 0, List.of()) : null;
    }

    public UserRecord userNamed(String name) {
        for (UserRecord user : users()) {
            if (user.name().equals(name)) {
                return user;
            }
        }
        return name.equals("root") ? ROOT : name.equals("nobody") ? NOBODY : null;
    }

    /** {@return the first user with this uid, or null} */
    public UserRecord userOf(int uid) {
        for (UserRecord user : users()) {
            if (user.uid() == uid) {
                return user;
            }
        }
        return uid == 0 ? ROOT : uid == NOBODY.uid() ? NOBODY : null;
    }

    /** {@return the name of the group, or its number when it has none} */
    public String groupName(int gid) {
        GroupRecord group = group(Integer.toString(gid));
        return group == null ? Integer.toString(gid) : group.name();
    }

    /** {@return the groups a login of this user has, {@code gid} first: getgrouplist(3)} */
    public int[] groupsOf(String name, int gid) {
        var ids = new ArrayList<Integer>();
        ids.add(gid);
        for (GroupRecord group : groups()) {
            if (group.gid() != gid && group.members().contains(name)) {
                ids.add(group.gid());
            }
        }
        var result = new int[ids.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = ids.get(i);
        }
        return result;
    }

    /**
     * {@return a decimal uid or gid below 2^31, or -1; 65535 and 2^32 - 1 mean "none" to the kernel and
     * are refused}
     */
    public static int id(String text) {
        boolean padded = text.length() > 1 && text.charAt(0) == '0';
        if (text.isEmpty() || text.length() > 10 || !Text.isDigits(text) || padded) {
            return -1;
        }
        long value = Long.parseLong(text);
        return value > Integer.MAX_VALUE || value == 65535 ? -1 : (int) value;
    }

    private List<UserRecord> users() {
        FileStat now = users == null || follows ? stat("/etc/passwd") : usersFile;
        if (users == null || isOther(now, usersFile)) {
            usersFile = now;
            users = new ArrayList<>();
            for (String line : lines("/etc/passwd")) {
                List<String> field = Text.split(line, ':');
                if (field.size() >= 7 && id(field.get(2)) >= 0 && id(field.get(3)) >= 0) {
                    users.add(new UserRecord(field.get(0), id(field.get(2)), id(field.get(3)), field.get(5),
                            field.get(6)));
                }
            }
        }
        return users;
    }

    private List<GroupRecord> groups() {
        FileStat now = groups == null || follows ? stat("/etc/group") : groupsFile;
        if (groups == null || isOther(now, groupsFile)) {
            groupsFile = now;
            groups = new ArrayList<>();
            for (String line : lines("/etc/group")) {
                List<String> field = Text.split(line, ':');
                if (field.size() >= 4 && id(field.get(2)) >= 0) {
                    groups.add(new GroupRecord(field.get(0), id(field.get(2)), Text.split(field.get(3), ',')));
                }
            }
        }
        return groups;
    }

    private FileStat stat(String path) {
        return Files.statOrNull(kernel, RootedPaths.join(root, path));
    }

    private static boolean isOther(FileStat now, FileStat before) {
        return now == null || before == null ? now != before : now.ino() != before.ino() || now.dev() != before.dev()
                || now.size() != before.size() || now.mtimeNsec() != before.mtimeNsec()
                || now.ctimeNsec() != before.ctimeNsec();
    }

    private List<String> lines(String path) {
        try {
            return Text.lines(Files.readText(kernel, RootedPaths.join(root, path), MAX_BYTES));
        } catch (SysException absent) {
            return List.of();   // an image without users: root and numbers still work
        }
    }
}
