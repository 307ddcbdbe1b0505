package systemlet.manager;

import systemlet.dbus.ObjectPath;

/** Where the objects of org.freedesktop.systemd1 are, and the names of their interfaces. */
final class Paths {
    static final String MANAGER = "/org/freedesktop/systemd1";
    static final String UNITS = MANAGER + "/unit";
    static final String JOBS = MANAGER + "/job";
    static final String FACE = "org.freedesktop.systemd1.";
    static final String MANAGER_FACE = FACE + "Manager";

    private Paths() {}

    static String unit(String name) {
        return UNITS + "/" + ObjectPath.escape(name);
    }

    static String job(long id) {
        return JOBS + "/" + id;
    }
}
