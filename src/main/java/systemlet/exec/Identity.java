package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Errno;
import systemlet.sys.GroupRecord;
import systemlet.sys.UserRecord;
import systemlet.sys.Users;
import systemlet.unit.ExecSettings;
import systemlet.unit.UnitConfig;
import systemlet.unit.WorkingDirectory;

/**
 * Whom a unit's processes run as: User=, Group=, SupplementaryGroups=, DynamicUser= looked up.
 *
 * @param uid    -1: stays who we are
 * @param gid    -1: stays
 * @param groups supplementary groups; null: they stay
 * @param name   for USER and LOGNAME, or null
 * @param home   for HOME, or null
 * @param shell  for SHELL, or null
 * @param refusal why the child cannot run, or null
 */
record Identity(int uid, int gid, int[] groups, String name, String home, String shell, Step.Refuse refusal) {
    private static final Identity UNCHANGED = new Identity(-1, -1, null, null, null, null, null);

    /** @param host gives the home for WorkingDirectory=~ to those who have none: ours, as systemd does */
    static Identity of(UnitConfig config, ExecHost host, int dynamicUid) {
        Identity named = of(config, host.users(), dynamicUid);
        WorkingDirectory directory = config.get(ExecSettings.WORKING_DIRECTORY);
        if (directory == null || !directory.isHome() || named.home != null || named.refusal != null) {
            return named;
        }
        UserRecord we = host.users().userOf(host.uid());
        return new Identity(named.uid, named.gid, named.groups, named.name, we == null ? null : we.home(), named.shell, null);
    }

    private static Identity of(UnitConfig config, Users users, int dynamicUid) {
        String wanted = config.get(ExecSettings.USER);
        boolean dynamic = config.get(ExecSettings.DYNAMIC_USER) && dynamicUid >= 0;
        if (dynamic && wanted != null && users.userNamed(wanted) == null) {
            return new Identity(dynamicUid, dynamicUid, new int[] {dynamicUid}, wanted, null, null, null)
                    .withGroups(config, users);
        }
        if (wanted == null) {
            return UNCHANGED.withGroups(config, users);
        }
        UserRecord user = users.user(wanted);
        if (user == null) {
            return refused(ExecStatus.USER, "Failed to determine user credentials");
        }
        return new Identity(user.uid(), user.gid(), null, user.name(), homeOf(user), shellOf(user), null)
                .withGroups(config, users);
    }

    private static Identity refused(int status, String complaint) {
        return new Identity(-1, -1, null, null, null, null, new Step.Refuse(status, complaint, Errno.ESRCH));
    }

    /** A home of "/" says nothing, as systemd sees it, and nobody has none whatever /etc/passwd says. */
    private static String homeOf(UserRecord user) {
        String home = user.home();
        return home.isEmpty() || home.equals("/") || user.name().equals("nobody") ? null : home;
    }

    /** A shell that only refuses to log in is not one to hand to a service. */
    private static String shellOf(UserRecord user) {
        String shell = user.shell();
        return shell.isEmpty() || shell.endsWith("/nologin") || shell.endsWith("/false") ? null : shell;
    }

    private Identity withGroups(UnitConfig config, Users users) {
        int group = gid;
        String wantedGroup = config.get(ExecSettings.GROUP);
        // A dynamic user comes with a group of its name.
        boolean ownGroup = groups != null && name.equals(wantedGroup);
        if (wantedGroup != null && !ownGroup) {
            GroupRecord record = users.group(wantedGroup);
            if (record == null) {
                return refused(ExecStatus.GROUP, "Failed to determine group credentials");
            }
            group = record.gid();
        }
        List<Integer> further = new ArrayList<>();
        if (groups == null && name != null && group != 0) {
            addAll(further, users.groupsOf(name, group));
        } else if (groups != null) {
            addAll(further, groups);
        }
        for (String wanted : config.get(ExecSettings.SUPPLEMENTARY_GROUPS)) {
            GroupRecord record = users.group(wanted);
            if (record == null) {
                return refused(ExecStatus.GROUP, "Failed to determine supplementary groups");
            }
            if (!further.contains(record.gid())) {
                further.add(record.gid());
            }
        }
        return new Identity(uid, group, further.isEmpty() ? null : array(further), name, home, shell, null);
    }

    private static void addAll(List<Integer> to, int[] ids) {
        for (int id : ids) {
            to.add(id);
        }
    }

    private static int[] array(List<Integer> ids) {
        var array = new int[ids.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = ids.get(i);
        }
        return array;
    }
}
