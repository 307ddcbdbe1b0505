package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.BadValue;
import systemlet.unit.SpecifierContext;

/** The users and groups that lines of sysusers.d(5) ask for, and what must be added to have them. */
final class Sysusers {
    private static final String NO_LOGIN = "/usr/sbin/nologin";
    private static final int SYSTEM_ID_MAX = 999;
    private static final int ID_MAX = 0x7fff_fffe;
    private static final int NAME_MAX = 31;

    /** A user or a group that is wanted. {@code id} is a number, a path, "number:group", or "-". */
    private record Wanted(String name, String id, String description, String home, String shell) {}

    private record Member(String user, String group) {}

    private final Context context;
    private final AccountFiles accounts;
    private final SpecifierContext machine;
    private final Map<String, Wanted> users = new LinkedHashMap<>();
    private final Map<String, Wanted> groups = new LinkedHashMap<>();
    private final List<Member> members = new ArrayList<>();
    private int lowest = 1;
    private int highest = SYSTEM_ID_MAX;
    private boolean ranged;
    private boolean good = true;

    Sysusers(Context context, AccountFiles accounts, SpecifierContext machine) {
        this.context = context;
        this.accounts = accounts;
        this.machine = machine;
    }

    /** Takes one line. @throws BadText with systemd's words */
    void add(List<String> words) throws BadText {
        String type = words.get(0);
        String name = resolved(at(words, 1));
        String id = resolved(at(words, 2));
        switch (type) {
            case "u" -> {
                checkName(name, "user");
                users.putIfAbsent(name, new Wanted(name, id, resolved(at(words, 3)), resolved(at(words, 4)),
                        resolved(at(words, 5))));
            }
            case "g" -> {
                checkName(name, "group");
                groups.putIfAbsent(name, new Wanted(name, id, "", "", ""));
            }
            case "m" -> {
                checkName(name, "user");
                checkName(id, "group");
                members.add(new Member(name, id));
            }
            case "r" -> range(id);
            default -> throw BadText.invalid("Unknown modifier '" + type + "'.");
        }
    }

    private static String at(List<String> words, int index) {
        String word = index < words.size() ? words.get(index) : "";
        return word.equals("-") ? "" : word;
    }

    private static void checkName(String name, String what) throws BadText {
        boolean valid = !name.isEmpty() && name.length() <= NAME_MAX;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            valid &= letter || i > 0 && (c >= '0' && c <= '9' || c == '-');
        }
        if (!valid) {
            throw BadText.invalid("'" + name + "' is not a valid " + what + " or group name.");
        }
    }

    private String resolved(String text) throws BadText {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%' || i + 1 == text.length()) {
                to.append(text.charAt(i));
                continue;
            }
            char letter = text.charAt(++i);
            try {
                String value = letter == '%' ? "%" : machine.specifier(letter);
                to.append(value == null ? "%" + letter : value);
            } catch (BadValue unknown) {
                throw BadText.invalid("Failed to replace specifiers in '" + text + "': " + unknown.getMessage());
            }
        }
        return to.toString();
    }

    private void range(String text) throws BadText {
        int dash = text.indexOf('-');
        int from = Numbers.int32(dash < 0 ? text : text.substring(0, dash));
        int to = dash < 0 ? from : Numbers.int32(text.substring(dash + 1));
        lowest = ranged ? Math.min(lowest, from) : from;
        highest = ranged ? Math.max(highest, to) : to;
        ranged = true;
    }

    /** Adds what is missing, in memory. {@return whether all could be had} */
    boolean apply() {
        for (Member member : members) {
            groups.putIfAbsent(member.group, new Wanted(member.group, "", "", "", ""));
            users.putIfAbsent(member.user, new Wanted(member.user, "", "", "", ""));
        }
        for (Wanted group : groups.values()) {
            group(group.name, group.id, -1);
        }
        for (Wanted user : users.values()) {
            user(user);
        }
        for (Member member : members) {
            accounts.groups.addMember(member.group, member.user);
            accounts.groupShadow.addMember(member.group, member.user);
        }
        return good;
    }

    /** {@return the gid of a group, which is made when it is not there; -1 when it cannot be} */
    private long group(String name, String id, long preferred) {
        List<String> there = accounts.groups.named(name);
        if (there != null) {
            return number(there.get(2));
        }
        long gid = number(id);
        gid = gid < 0 && id.startsWith("/") ? owner(id, false) : gid;
        boolean free = gid >= 0 && !accounts.groups.hasId(gid);
        if (gid >= 0 && !free && number(id) >= 0) {
            context.warning("Suggested group ID " + gid + " for " + name + " already used.");
        }
        if (!free) {
            gid = preferred >= 0 && !accounts.groups.hasId(preferred) ? preferred : freeId();
        }
        if (gid < 0) {
            context.error("No free group ID available for " + name + ".");
            good = false;
            return -1;
        }
        context.info("Creating group '" + name + "' with GID " + gid + ".");
        accounts.groups.add(name + ":x:" + gid + ":");
        accounts.groupShadow.add(name + ":!*::");
        return gid;
    }

    private void user(Wanted user) {
        if (accounts.users.named(user.name) != null) {
            return;
        }
        int colon = user.id.indexOf(':');
        String own = colon < 0 ? user.id : user.id.substring(0, colon);
        long uid = number(own);
        uid = uid < 0 && own.startsWith("/") ? owner(own, true) : uid;
        long gid;
        if (colon >= 0) {
            gid = existingGroup(user.id.substring(colon + 1));
        } else {
            gid = group(user.name, number(own) >= 0 ? own : "", uid);
        }
        if (gid < 0) {
            good = false;
            return;
        }
        if (uid >= 0 && accounts.users.hasId(uid)) {
            context.warning("Suggested user ID " + uid + " for " + user.name + " already used.");
            uid = -1;
        }
        if (uid < 0) {
            uid = colon < 0 && !accounts.users.hasId(gid) ? gid : freeId();
        }
        if (uid < 0) {
            context.error("No free user ID available for " + user.name + ".");
            good = false;
            return;
        }
        String shown = user.description.isEmpty() ? "n/a" : user.description;
        context.info("Creating user '" + user.name + "' (" + shown + ") with UID " + uid + " and GID " + gid + ".");
        String home = user.home.isEmpty() ? "/" : user.home;
        String shell = user.shell.isEmpty() ? uid == 0 ? "/bin/sh" : NO_LOGIN : user.shell;
        accounts.users.add(user.name + ":x:" + uid + ":" + gid + ":" + user.description + ":" + home + ":" + shell);
        long today = context.kernel().realtimeUsec() / Spans.DAY;
        accounts.userShadow.add(user.name + ":!*:" + today + "::::::");
    }

    private long existingGroup(String nameOrId) {
        List<String> there = accounts.groups.named(nameOrId);
        long gid = there == null ? number(nameOrId) : number(there.get(2));
        if (there == null && (gid < 0 || !accounts.groups.hasId(gid))) {
            context.error("Group " + nameOrId + " not found.");
            return -1;
        }
        return gid;
    }

    /** {@return the owner of a file that gives its number to a new user or group, or -1} */
    private long owner(String path, boolean ofUser) {
        FileStat stat = Files.statOrNull(context.kernel(), path);
        return stat == null ? -1 : ofUser ? stat.uid() : stat.gid();
    }

    private static long number(String text) {
        try {
            long number = Numbers.uint32(text);
            return number <= ID_MAX ? number : -1;
        } catch (BadText none) {
            return -1;
        }
    }

    /** {@return the highest number that neither a user nor a group has, or -1} */
    private long freeId() {
        for (int id = highest; id >= lowest; id--) {
            if (!accounts.users.hasId(id) && !accounts.groups.hasId(id)) {
                return id;
            }
        }
        return -1;
    }

    void save() throws SysException {
        accounts.save();
    }

    void tellDryRun() {
        String[] names = {"group", "gshadow", "passwd", "shadow"};
        AccountFiles.Table[] tables = {accounts.groups, accounts.groupShadow, accounts.users, accounts.userShadow};
        for (int i = 0; i < names.length; i++) {
            if (tables[i].isChanged()) {
                context.info("Would write /etc/" + names[i] + context.terminal().glyph("…", "..."));
            }
        }
    }
}
