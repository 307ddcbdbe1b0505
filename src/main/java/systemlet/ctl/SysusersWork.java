package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Users;

/** Collects the lines of sysusers.d files and makes the users, groups and memberships that are missing. */
final class SysusersWork {
    private static final int HIGHEST_ID = 999;
    private static final int HIGHEST_POSSIBLE_ID = 60_000_000;

    /** A range of ids to choose from, both ends included. */
    private record Range(int from, int to) {}

    private final Context context;
    private final String root;
    private final HostSpecifiers specifiers;
    private final Map<String, SysusersLine> users = new LinkedHashMap<>();
    private final Map<String, SysusersLine> groups = new LinkedHashMap<>();
    private final List<SysusersLine> members = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private AccountFiles accounts;
    private boolean isBroken;

    SysusersWork(Context context, String root) {
        this.context = context;
        this.root = root;
        this.specifiers = new HostSpecifiers(context.kernel(), root);
    }

    /** Adds the lines of a text. */
    void add(String path, String text) {
        int number = 0;
        for (var line : Text.lines(text)) {
            number++;
            var stripped = Text.strip(line);
            if (stripped.isEmpty() || stripped.charAt(0) == '#') {
                continue;
            }
            try {
                take(path + ":" + number, SysusersLine.parse(stripped, specifiers));
            } catch (BadText wrong) {
                isBroken = true;
                context.error(path + ":" + number + ": " + wrong.getMessage());
            }
        }
    }

    /** {@return whether some line could not be read} */
    boolean isBroken() {
        return isBroken;
    }

    private void take(String source, SysusersLine line) throws BadText {
        switch (line.type()) {
            case 'u' -> takeOnce(source, line, users, "user");
            case 'g' -> takeOnce(source, line, groups, "group");
            case 'm' -> members.add(line);
            default -> ranges.add(range(line.id()));
        }
    }

    private void takeOnce(String source, SysusersLine line, Map<String, SysusersLine> to, String kind) {
        var known = to.get(line.name());
        if (known == null) {
            to.put(line.name(), line);
        } else if (!known.equals(line)) {
            context.warning(source + ": Conflict with earlier configuration for " + kind + " '" + line.name()
                    + "', ignoring line.");
        }
    }

    private static Range range(String text) throws BadText {
        int dash = text.indexOf('-');
        int from = Users.id(dash < 0 ? text : text.substring(0, dash));
        int to = dash < 0 ? from : Users.id(text.substring(dash + 1));
        if (from < 0 || to < from || to > HIGHEST_POSSIBLE_ID) {
            throw BadText.invalid("Invalid UID range " + text + ".");
        }
        return new Range(from, to);
    }

    /** Makes what is missing and writes the files. @param isTrial nothing is written then */
    void run(boolean isTrial) throws SysException {
        if (ranges.isEmpty()) {
            ranges.add(new Range(1, HIGHEST_ID));
        }
        for (var line : members) {
            users.putIfAbsent(line.name(), new SysusersLine('u', line.name(), null, "", null, null));
            if (!users.containsKey(line.id())) {
                groups.putIfAbsent(line.id(), new SysusersLine('g', line.id(), null, "", null, null));
            }
        }
        accounts = new AccountFiles(context.kernel(), root);
        for (var line : groups.values()) {
            makeGroup(line.name(), number(line.id(), false));
        }
        for (var line : users.values()) {
            makeUser(line);
        }
        for (var line : members) {
            if (accounts.uid(line.name()) != null && accounts.gid(line.id()) != null) {
                accounts.addMember(line.name(), line.id());
            }
        }
        if (!isTrial) {
            accounts.write();
        }
    }

    /** {@return the id that a field means, -1 for none}: a number, or whose a file is. */
    private int number(String field, boolean ofUser) {
        if (field == null) {
            return -1;
        }
        if (field.startsWith("/")) {
            var stat = Files.statOrNull(context.kernel(), root + field);
            return stat == null ? -1 : ofUser ? stat.uid() : stat.gid();
        }
        int colon = field.indexOf(':');
        return Users.id(colon < 0 ? field : field.substring(0, colon));
    }

    private Integer makeGroup(String name, int wanted) {
        var known = accounts.gid(name);
        if (known != null) {
            return known;
        }
        var uid = accounts.uid(name);
        int gid = wanted >= 0 && accounts.isFreeGid(wanted, name) ? wanted
                : uid != null && accounts.isFreeGid(uid, name) ? uid : free(name);
        if (gid < 0) {
            context.error("No free group ID available for " + name + ".");
            return null;
        }
        context.info("Creating group '" + name + "' with GID " + gid + ".");
        accounts.addGroup(name, gid);
        return gid;
    }

    private int free(String name) {
        for (int i = ranges.size() - 1; i >= 0; i--) {
            for (int id = ranges.get(i).to(); id >= ranges.get(i).from(); id--) {
                if (accounts.isFreeGid(id, name) && accounts.isFreeUid(id, name)) {
                    return id;
                }
            }
        }
        return -1;
    }

    private void makeUser(SysusersLine line) {
        var name = line.name();
        if (accounts.uid(name) != null) {
            makeGroupOfKnown(name);
            return;
        }
        int colon = line.id() == null || line.id().startsWith("/") ? -1 : line.id().indexOf(':');
        int wanted = number(line.id(), true);
        var gid = colon < 0 ? makeGroup(name, number(line.id(), false)) : givenGroup(line.id().substring(colon + 1));
        if (gid == null) {
            if (colon >= 0) {
                context.error("Failed to create " + name + ": please create GID " + line.id().substring(colon + 1));
            }
            return;
        }
        if (wanted >= 0 && !accounts.isFreeUid(wanted, name)) {
            context.info("Suggested user ID " + wanted + " for " + name + " already used.");
            wanted = -1;
        }
        int uid = wanted >= 0 ? wanted : colon < 0 && accounts.isFreeUid(gid, name) ? gid : free(name);
        if (uid < 0) {
            context.error("No free user ID available for " + name + ".");
            return;
        }
        context.info("Creating user '" + name + "' (" + (line.gecos().isEmpty() ? "n/a" : line.gecos())
                + ") with UID " + uid + " and GID " + gid + ".");
        accounts.addUser(name, uid, gid, line);
    }

    private void makeGroupOfKnown(String name) {
        if (accounts.gid(name) == null && groups.containsKey(name)) {
            makeGroup(name, accounts.uid(name));
        }
    }

    private Integer givenGroup(String group) {
        int number = Users.id(group);
        return number >= 0 ? Integer.valueOf(number) : accounts.gid(group);
    }
}
