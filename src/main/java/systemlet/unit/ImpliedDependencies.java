package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;

/**
 * Dependencies that no file names: those that other settings bring along, and those of DefaultDependencies=yes. The
 * rules are the sections "Implicit Dependencies" and "Default Dependencies" of systemd.service(5) and the others.
 *
 * <p>Device units do not exist in a container, so nothing depends on them, as with systemd where /sys is read-only.
 *
 * <p>Two kinds need more than one unit, and are therefore not made here: a target's After= on what it wants (see
 * {@link #targetComesAfter}), and Before= from a mount to units that load later.
 */
public final class ImpliedDependencies {
    private static final List<String> NETWORK_FILE_SYSTEMS =
            List.of("afs", "ceph", "cifs", "gfs", "gfs2", "ncp", "ncpfs", "nfs",
            "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3", "smbfs", "davfs", "glusterfs", "lustre", "sshfs");

    private final UnitConfig.Builder unit;
    private final UnitLoader loader;
    private final boolean system;

    private ImpliedDependencies(UnitConfig.Builder unit, UnitLoader loader) {
        this.unit = unit;
        this.loader = loader;
        this.system = !loader.context().userMode();
    }

    /** Adds what the unit's own type and settings imply. */
    static void addOfType(UnitConfig.Builder unit, UnitLoader loader) {
        new ImpliedDependencies(unit, loader).ofType();
    }

    /** Adds the slice and the mounts, which only units that passed their checks get. */
    static void addPlacement(UnitConfig.Builder unit, UnitLoader loader) {
        ImpliedDependencies implied = new ImpliedDependencies(unit, loader);
        implied.slice();
        RequiredMounts.add(unit, loader);
    }

    /**
     * {@return whether a target is ordered after a unit that it wants, requires, binds to or upholds}: both loaded,
     * with
     * default dependencies, and no order the other way round (systemd.target(5), "Default Dependencies").
     */
    public static boolean targetComesAfter(UnitConfig target, UnitConfig wanted) {
        boolean both = target.loadState() == LoadState.LOADED && wanted.loadState() == LoadState.LOADED
                && target.get(UnitSettings.DEFAULT_DEPENDENCIES) && wanted.get(UnitSettings.DEFAULT_DEPENDENCIES);
        return both && target.name().type() == UnitType.TARGET
                && !target.targets(Dependency.BEFORE).contains(wanted.name())
                && !wanted.targets(Dependency.AFTER).contains(target.name());
    }

    private void ofType() {
        switch (unit.name().type()) {
            case SERVICE -> service();
            case SOCKET -> socket();
            case TARGET -> target();
            case TIMER -> timer();
            case PATH -> path();
            case MOUNT -> mount();
            case AUTOMOUNT -> automount();
            case SWAP -> swap();
            case SLICE, SCOPE -> shutdown();
            case DEVICE -> { }
        }
    }

    private boolean defaults() {
        return unit.get(UnitSettings.DEFAULT_DEPENDENCIES);
    }

    private void byDefault(Dependency kind, String target) {
        unit.depend(kind, UnitName.of(target), Edge.Origin.DEFAULT);
    }

    private void implied(Dependency kind, String target) {
        unit.depend(kind, UnitName.of(target), Edge.Origin.IMPLICIT);
    }

    private void shutdown() {
        if (defaults()) {
            byDefault(Dependency.BEFORE, "shutdown.target");
            byDefault(Dependency.CONFLICTS, "shutdown.target");
        }
    }

    private void afterBasicBoot() {
        if (system) {
            byDefault(Dependency.REQUIRES, "sysinit.target");
            byDefault(Dependency.AFTER, "sysinit.target");
        }
    }

    private void service() {
        process();
        if (defaults()) {
            afterBasicBoot();
            if (!system) {
                byDefault(Dependency.REQUIRES, "basic.target");
            }
            byDefault(Dependency.AFTER, "basic.target");
        }
        shutdown();
        if (unit.get(ServiceSettings.TYPE) == ServiceType.DBUS && unit.has(ServiceSettings.BUS_NAME)) {
            implied(Dependency.REQUIRES, "dbus.socket");
            implied(Dependency.AFTER, "dbus.socket");
        }
    }

    private void target() {
        if (!unit.name().text().equals("shutdown.target")) {
            shutdown();
        }
    }

    private void socket() {
        boolean accept = unit.get(SocketSettings.ACCEPT);
        boolean hasOther = false;
        boolean runs = false;
        for (Listen listen : unit.get(SocketSettings.LISTEN)) {
            hasOther |= !listen.isAccepting();
            if (listen.hasFile()) {
                requireMountsFor(listen.path());
            }
        }
        if (!accept || hasOther) {
            UnitName service = unit.get(SocketSettings.SERVICE);
            trigger(service != null ? service : unit.name().withType(UnitType.SERVICE));
        }
        runs |= !unit.get(SocketSettings.EXEC_START_PRE).isEmpty()
                || !unit.get(SocketSettings.EXEC_START_POST).isEmpty();
        runs |= !unit.get(SocketSettings.EXEC_STOP_PRE).isEmpty() || !unit.get(SocketSettings.EXEC_STOP_POST).isEmpty();
        if (runs) {
            process();
        }
        byDefaultBefore("sockets.target");
    }

    private void byDefaultBefore(String collector) {
        if (defaults()) {
            byDefault(Dependency.BEFORE, collector);
            afterBasicBoot();
        }
        shutdown();
    }

    private void trigger(UnitName target) {
        unit.depend(Dependency.BEFORE, target, Edge.Origin.IMPLICIT);
        unit.depend(Dependency.TRIGGERS, target, Edge.Origin.IMPLICIT);
    }

    private void timer() {
        trigger(unit.get(TimerSettings.UNIT));
        byDefaultBefore("timers.target");
        if (system && defaults() && hasCalendar()) {
            byDefault(Dependency.AFTER, "time-sync.target");
            byDefault(Dependency.AFTER, "time-set.target");
        }
        if (system && unit.get(TimerSettings.PERSISTENT)) {
            requireMountsFor("/var/lib/systemd/timers");
        }
    }

    private boolean hasCalendar() {
        for (TimerSpec spec : unit.get(TimerSettings.SPECS)) {
            if (spec.base() == TimerSpec.Base.CALENDAR) {
                return true;
            }
        }
        return false;
    }

    private void path() {
        for (PathSpec spec : unit.get(PathSettings.SPECS)) {
            requireMountsFor(spec.path());
        }
        trigger(unit.get(PathSettings.UNIT));
        byDefaultBefore("paths.target");
    }

    private void mount() {
        String where = unit.get(MountSettings.WHERE);
        process();
        if (where == null) {
            return;
        }
        if (!where.equals("/")) {
            int slash = where.lastIndexOf('/');
            requireMountsFor(slash == 0 ? "/" : where.substring(0, slash));
        }
        String what = unit.get(MountSettings.WHAT);
        List<String> options = Text.split(orEmpty(unit.get(MountSettings.OPTIONS)), ',');
        boolean bind = options.contains("bind") || options.contains("rbind")
                || "bind".equals(unit.get(MountSettings.TYPE));
        boolean network = isNetwork(unit.get(MountSettings.TYPE), options);
        if (what != null && what.startsWith("/") && (bind || options.contains("loop") || !network)) {
            requireMountsFor(what);
        }
        if (defaults() && !isPermanent(where)) {
            mountOrder(network, options);
        }
    }

    private void mountOrder(boolean network, List<String> options) {
        if (!options.contains("nofail")) {
            byDefault(Dependency.BEFORE, network ? "remote-fs.target" : "local-fs.target");
        }
        byDefault(Dependency.AFTER, network ? "remote-fs-pre.target" : "local-fs-pre.target");
        byDefault(Dependency.BEFORE, "umount.target");
        byDefault(Dependency.CONFLICTS, "umount.target");
        if ("tmpfs".equals(unit.get(MountSettings.TYPE))) {
            byDefault(Dependency.AFTER, "swap.target");
        }
        if (network) {
            byDefault(Dependency.AFTER, "network.target");
            byDefault(Dependency.WANTS, "network-online.target");
            byDefault(Dependency.AFTER, "network-online.target");
        }
    }

    private static boolean isNetwork(String type, List<String> options) {
        return options.contains("_netdev") || type != null
                && (NETWORK_FILE_SYSTEMS.contains(type) || NETWORK_FILE_SYSTEMS.contains(type.replace("fuse.", "")));
    }

    /** What stays mounted as long as the system lives. */
    static boolean isPermanent(String where) {
        return where.equals("/") || where.equals("/usr") || where.equals("/etc") || isUnder(where, "/run/initramfs")
                || isUnder(where, "/proc") || isUnder(where, "/sys") || isUnder(where, "/dev");
    }

    private static boolean isUnder(String path, String directory) {
        return path.equals(directory) || path.startsWith(directory + "/");
    }

    private void automount() {
        String where = unit.get(MountSettings.AUTOMOUNT_WHERE);
        if (where != null && where.lastIndexOf('/') >= 0 && !where.equals("/")) {
            int slash = where.lastIndexOf('/');
            requireMountsFor(slash == 0 ? "/" : where.substring(0, slash));
        }
        trigger(unit.name().withType(UnitType.MOUNT));
        if (defaults() && system) {
            byDefault(Dependency.BEFORE, "umount.target");
            byDefault(Dependency.CONFLICTS, "umount.target");
            byDefault(Dependency.AFTER, "local-fs-pre.target");
            byDefault(Dependency.BEFORE, "local-fs.target");
        }
    }

    private void swap() {
        process();
        String what = unit.get(MountSettings.SWAP_WHAT);
        if (what != null && !what.startsWith("/dev/")) {
            requireMountsFor(what);
        }
        if (defaults() && system) {
            byDefault(Dependency.BEFORE, "umount.target");
            byDefault(Dependency.CONFLICTS, "umount.target");
            List<String> options = Text.split(orEmpty(unit.get(MountSettings.SWAP_OPTIONS)), ',');
            if (!options.contains("nofail")) {
                byDefault(Dependency.BEFORE, "swap.target");
            }
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** What processes need (systemd.exec(5), "Implicit Dependencies"). */
    private void process() {
        WorkingDirectory working = unit.get(ExecSettings.WORKING_DIRECTORY);
        if (working != null && !working.isHome() && !working.optional()) {
            requireMountsFor(working.path());
        }
        if (unit.has(ExecSettings.ROOT_DIRECTORY)) {
            requireMountsFor(unit.get(ExecSettings.ROOT_DIRECTORY));
        }
        if (unit.has(ExecSettings.ROOT_IMAGE)) {
            requireMountsFor(unit.get(ExecSettings.ROOT_IMAGE));
        }
        directories(ExecSettings.RUNTIME_DIRECTORY, 't');
        directories(ExecSettings.STATE_DIRECTORY, 'S');
        directories(ExecSettings.CACHE_DIRECTORY, 'C');
        directories(ExecSettings.LOGS_DIRECTORY, 'L');
        directories(ExecSettings.CONFIGURATION_DIRECTORY, 'E');
        if (system) {
            systemProcess();
        }
    }

    private void systemProcess() {
        boolean writes = !unit.get(ExecSettings.STATE_DIRECTORY).isEmpty()
                || !unit.get(ExecSettings.CACHE_DIRECTORY).isEmpty()
                || !unit.get(ExecSettings.LOGS_DIRECTORY).isEmpty();
        if (writes) {
            implied(Dependency.AFTER, "systemd-remount-fs.service");
        }
        if (unit.get(ExecSettings.PRIVATE_TMP)) {
            unit.depend(Dependency.WANTS, UnitName.of("tmp.mount"), Edge.Origin.FILE);
            unit.depend(Dependency.AFTER, UnitName.of("tmp.mount"), Edge.Origin.FILE);
            requireMountsFor("/var/tmp");
            implied(Dependency.AFTER, "systemd-tmpfiles-setup.service");
        }
        if (unit.has(ExecSettings.ROOT_IMAGE)) {
            implied(Dependency.AFTER, "systemd-udevd.service");
        }
        String namespace = unit.get(ExecSettings.LOG_NAMESPACE);
        if (namespace != null) {
            namespacedJournal(namespace);
        } else if (isLogged(ExecSettings.STANDARD_OUTPUT) || isLogged(ExecSettings.STANDARD_ERROR)) {
            implied(Dependency.AFTER, "systemd-journald.socket");
        }
    }

    private void namespacedJournal(String namespace) {
        for (String socket : List.of("systemd-journald@", "systemd-journald-varlink@")) {
            String name = socket + namespace + ".socket";
            if (UnitName.isValid(name)) {
                implied(Dependency.AFTER, name);
                implied(Dependency.REQUIRES, name);
            }
        }
    }

    private boolean isLogged(Setting<Stdio> stream) {
        return switch (unit.get(stream).kind()) {
            case JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE -> true;
            default -> false;
        };
    }

    private void directories(Setting<List<ServiceDirectory>> setting, char specifier) {
        for (ServiceDirectory directory : unit.get(setting)) {
            try {
                String parent = loader.context().machine().specifier(specifier);
                if (parent != null) {
                    requireMountsFor(parent + "/" + directory.path());
                }
            } catch (BadValue unknown) {
                return;   // the directory's parent is not known: nothing can be required
            }
        }
    }

    private void requireMountsFor(String path) {
        List<String> paths = new ArrayList<>(unit.get(UnitSettings.REQUIRES_MOUNTS_FOR));
        String simple = PathParsers.simplified(path);
        if (!paths.contains(simple) && PathParsers.isNormalized(simple)) {
            paths.add(simple);
            unit.set(UnitSettings.REQUIRES_MOUNTS_FOR, paths);
        }
    }

    private void slice() {
        UnitName slice = unit.get(ResourceSettings.SLICE);
        boolean hasGroup = switch (unit.name().type()) {
            case SERVICE, SOCKET, MOUNT, SWAP, SCOPE, SLICE -> true;
            case TARGET, DEVICE, TIMER, PATH, AUTOMOUNT -> false;
        };
        if (hasGroup && slice != null) {
            unit.depend(Dependency.IN_SLICE, slice, Edge.Origin.IMPLICIT);
            unit.depend(Dependency.REQUIRES, slice, Edge.Origin.IMPLICIT);
            unit.depend(Dependency.AFTER, slice, Edge.Origin.IMPLICIT);
        }
    }
}
