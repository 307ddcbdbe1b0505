package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.engine.Effect;
import systemlet.engine.Role;
import systemlet.engine.Unit;
import systemlet.sys.Users;
import systemlet.unit.ExecSettings;
import systemlet.unit.NotifyAccess;
import systemlet.unit.ServiceSettings;
import systemlet.unit.UnitType;

/** The variables that the manager adds to those of the unit, and the numbers of dynamic users. */
final class SpawnEnvironment {
    /** The range of DynamicUser= (systemd.exec(5)). */
    private static final int DYNAMIC_UID_MIN = 61184;
    private static final int DYNAMIC_UID_MAX = 65519;

    private final ClientEnvironment block;
    private final String notifyPath;
    private final Users users;
    private final Map<String, Integer> dynamic = new TreeMap<>();

    /** @param block the manager's own environment block, which clients may change */
    SpawnEnvironment(ClientEnvironment block, String notifyPath, Users users) {
        this.block = block;
        this.notifyPath = notifyPath;
        this.users = users;
    }

    /** {@return NAME=value each, later ones win} */
    List<String> of(Unit unit, Effect.Spawn wish) {
        List<String> variables = new ArrayList<>(block.all());
        if (unit.type() == UnitType.SERVICE && mayNotify(unit, wish.role())) {
            variables.add("NOTIFY_SOCKET=" + notifyPath);
        }
        wish.environment().forEach((name, value) -> variables.add(name + "=" + value));
        return variables;
    }

    private static boolean mayNotify(Unit unit, Role role) {
        NotifyAccess access = unit.config().get(ServiceSettings.NOTIFY_ACCESS);
        return switch (access) {
            case NONE -> false;
            case MAIN -> role == Role.MAIN;
            case EXEC, ALL -> true;
        };
    }

    /** {@return the user id of a unit with DynamicUser=yes, the same as long as it is not released; -1 for others} */
    int dynamicUid(Unit unit) {
        if (!unit.config().get(ExecSettings.DYNAMIC_USER)) {
            return -1;
        }
        return dynamic.computeIfAbsent(userName(unit), this::free);
    }

    /** The unit does not need its dynamic user any more. */
    void release(Unit unit) {
        dynamic.remove(userName(unit));
    }

    /** {@return the dynamic users there are now, by name} */
    Map<String, Integer> dynamicUsers() {
        return dynamic;
    }

    private static String userName(Unit unit) {
        String user = unit.config().get(ExecSettings.USER);
        return user == null ? unit.name().prefix() : user;
    }

    /** A number that depends on the name, so that it is the same after a restart, and is taken by nobody. */
    private int free(String name) {
        int range = DYNAMIC_UID_MAX - DYNAMIC_UID_MIN + 1;
        int start = Math.floorMod(name.hashCode(), range);
        for (int i = 0; i < range; i++) {
            int uid = DYNAMIC_UID_MIN + (start + i) % range;
            if (!dynamic.containsValue(uid) && users.userOf(uid) == null) {
                return uid;
            }
        }
        return DYNAMIC_UID_MAX;
    }
}
