package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import systemlet.base.Numbers;
import systemlet.base.Spans;

/**
 * Settings that follow from others, from the type of the unit or from the manager's defaults; set once all files are
 * read, so that everyone else finds a value in the configuration and needs no rule.
 */
final class ImpliedSettings {
    private static final long CAP_MKNOD = 1L << 27;
    private static final long CAP_SYS_RAWIO = 1L << 17;
    private static final long CAP_SYS_MODULE = 1L << 16;
    private static final long CAP_SYSLOG = 1L << 34;
    private static final long CAP_SYS_TIME = 1L << 25;
    private static final long CAP_WAKE_ALARM = 1L << 35;

    private final UnitConfig.Builder unit;
    private final ManagerDefaults defaults;
    private final boolean userMode;
    private final LoadContext context;

    private ImpliedSettings(UnitConfig.Builder unit, LoadContext context) {
        this.unit = unit;
        this.context = context;
        this.defaults = context.defaults();
        this.userMode = context.userMode();
    }

    static void add(UnitConfig.Builder unit, LoadContext context) {
        ImpliedSettings implied = new ImpliedSettings(unit, context);
        implied.initial();
        if (unit.loadState() == LoadState.LOADED) {
            implied.add();
        }
    }

    /** What `show` prints even of a unit that is masked or not found. */
    private void initial() {
        if (unit.name().type() != UnitType.SERVICE) {
            return;
        }
        absent(ServiceSettings.TIMEOUT_STOP, defaults.timeoutStopUsec());
        if (!unit.has(ServiceSettings.TIMEOUT_ABORT)) {
            unit.set(ServiceSettings.TIMEOUT_ABORT, defaults.timeoutAbortUsec() != null ? defaults.timeoutAbortUsec()
                    : unit.get(ServiceSettings.TIMEOUT_STOP));
        }
        absent(ServiceSettings.RESTART_SEC, defaults.restartUsec());
        if (!userMode) {
            absent(ExecSettings.KEYRING_MODE, KeyringMode.PRIVATE);
        }
        absent(ResourceSettings.TASKS_MAX, defaultTasksMax());
        kill();
    }

    private void add() {
        if (unit.name().isPerpetual()) {
            unit.set(UnitSettings.DEFAULT_DEPENDENCIES, false);   // nothing may stop it, a shutdown neither
            absent(UnitSettings.DOCUMENTATION,
                    List.of(unit.name().type() == UnitType.SCOPE ? "man:systemd(1)" : "man:systemd.special(7)"));
        }
        absent(UnitSettings.START_LIMIT_INTERVAL, defaults.startLimitIntervalUsec());
        absent(UnitSettings.START_LIMIT_BURST, defaults.startLimitBurst());
        switch (unit.name().type()) {
            case SERVICE -> service();
            case SOCKET -> socket();
            case MOUNT -> mount();
            case SWAP -> swap();
            case AUTOMOUNT -> automount();
            case TIMER -> timer();
            case PATH -> path();
            case SCOPE -> scope();
            case SLICE -> slice();
            case TARGET, DEVICE -> { }
        }
    }

    /** Sets a value where no file gave one, unless it is the row's own default. */
    private <T> void absent(Setting<T> setting, T value) {
        if (!unit.has(setting) && !value.equals(setting.absent())) {
            unit.set(setting, value);
        }
    }

    private void service() {
        if (!unit.has(ServiceSettings.TYPE)) {
            boolean starts = !unit.get(ServiceSettings.EXEC_START).isEmpty();
            unit.set(ServiceSettings.TYPE, unit.has(ServiceSettings.BUS_NAME) ? ServiceType.DBUS
                    : starts ? ServiceType.SIMPLE : ServiceType.ONESHOT);
        }
        ServiceType type = unit.get(ServiceSettings.TYPE);
        absent(ServiceSettings.TIMEOUT_START, type == ServiceType.ONESHOT ? Spans.INFINITY : defaults.timeoutStartUsec());
        boolean notifies = type == ServiceType.NOTIFY || type == ServiceType.NOTIFY_RELOAD
                || unit.get(ServiceSettings.WATCHDOG) != 0 || unit.get(ServiceSettings.FILE_DESCRIPTOR_STORE_MAX) != 0;
        if (notifies && unit.get(ServiceSettings.NOTIFY_ACCESS) == NotifyAccess.NONE) {
            unit.set(ServiceSettings.NOTIFY_ACCESS, NotifyAccess.MAIN);
        }
        if (!unit.has(ServiceSettings.OOM_POLICY)) {
            unit.set(ServiceSettings.OOM_POLICY, unit.get(ResourceSettings.DELEGATE).delegates()
                    ? OomPolicy.CONTINUE : defaults.oomPolicy());
        }
        serviceStdio();
        process();
    }

    private void serviceStdio() {
        Stdio input = unit.get(ExecSettings.STANDARD_INPUT);
        if (input.kind() == Stdio.Kind.NULL && unit.has(ExecSettings.STANDARD_INPUT_DATA)) {
            unit.set(ExecSettings.STANDARD_INPUT, Stdio.of(Stdio.Kind.DATA));
        }
        boolean inherits = switch (input.kind()) {
            case TTY, TTY_FORCE, TTY_FAIL, SOCKET, FD -> true;
            default -> false;
        };
        if (inherits) {
            return;   // the output follows the input
        }
        boolean outputFollows = unit.get(ExecSettings.STANDARD_OUTPUT).kind() == Stdio.Kind.INHERIT;
        boolean errorFollows = unit.get(ExecSettings.STANDARD_ERROR).kind() == Stdio.Kind.INHERIT;
        if (outputFollows && errorFollows) {
            unit.set(ExecSettings.STANDARD_ERROR, defaults.standardError());
        }
        if (outputFollows) {
            unit.set(ExecSettings.STANDARD_OUTPUT, defaults.standardOutput());
        }
    }

    /** What all units with processes have in common. */
    private void process() {
        limits();
        if (unit.get(ExecSettings.PRIVATE_DEVICES)) {
            drop(CAP_MKNOD | CAP_SYS_RAWIO);
            absent(ResourceSettings.DEVICE_POLICY, DevicePolicy.CLOSED);
        }
        if (unit.has(ExecSettings.ROOT_IMAGE) || unit.has(ExecSettings.MOUNT_IMAGES)) {
            imageDevices();
        }
        drop(unit.get(ExecSettings.PROTECT_KERNEL_MODULES) ? CAP_SYS_MODULE : 0);
        drop(unit.get(ExecSettings.PROTECT_KERNEL_LOGS) ? CAP_SYSLOG : 0);
        if (unit.get(ExecSettings.PROTECT_CLOCK)) {
            drop(CAP_SYS_TIME | CAP_WAKE_ALARM);
            if (restrictsDevices()) {
                allowDevice("char-rtc", "r");
            }
        }
        if (unit.get(ExecSettings.DYNAMIC_USER)) {
            dynamicUser();
        }
        sortDirectories(ExecSettings.RUNTIME_DIRECTORY);
        sortDirectories(ExecSettings.STATE_DIRECTORY);
        sortDirectories(ExecSettings.CACHE_DIRECTORY);
        sortDirectories(ExecSettings.LOGS_DIRECTORY);
        sortDirectories(ExecSettings.CONFIGURATION_DIRECTORY);
        boolean root = unit.has(ExecSettings.ROOT_DIRECTORY) || unit.has(ExecSettings.ROOT_IMAGE);
        if (root) {
            absent(ExecSettings.MOUNT_API_VFS, true);
        }
        kill();
        resources();
    }

    /** Parents before their children. */
    private void sortDirectories(Setting<List<ServiceDirectory>> setting) {
        List<ServiceDirectory> given = unit.given(setting);
        if (given != null && given.size() > 1) {
            List<ServiceDirectory> sorted = new ArrayList<>(given);
            sorted.sort((a, b) -> a.path().compareTo(b.path()));
            unit.set(setting, sorted);
        }
    }

    private void drop(long capabilities) {
        if (capabilities != 0) {
            unit.set(ExecSettings.CAPABILITY_BOUNDING_SET, unit.get(ExecSettings.CAPABILITY_BOUNDING_SET) & ~capabilities);
        }
    }

    private boolean restrictsDevices() {
        return !unit.get(ResourceSettings.DEVICE_ALLOW).isEmpty()
                || unit.get(ResourceSettings.DEVICE_POLICY) != DevicePolicy.AUTO;
    }

    /** What is needed to mount an image. */
    private void imageDevices() {
        if (!restrictsDevices()) {
            return;
        }
        allowDevice("/dev/loop-control", "rw");
        allowDevice("/dev/mapper/control", "rw");
        for (String block : List.of("block-loop", "block-blkext", "block-device-mapper")) {
            allowDevice(block, "rwm");
        }
        for (String module : List.of("loop", "dm_mod", "dm_verity")) {
            UnitName loader = UnitName.of("modprobe@" + module + ".service");
            unit.depend(Dependency.AFTER, loader, Edge.Origin.FILE).depend(Dependency.WANTS, loader, Edge.Origin.FILE);
        }
    }

    private void allowDevice(String device, String rights) {
        List<Pair> devices = new ArrayList<>(unit.get(ResourceSettings.DEVICE_ALLOW));
        devices.add(0, new Pair(device, rights));
        unit.set(ResourceSettings.DEVICE_ALLOW, devices);
    }

    private void dynamicUser() {
        if (!unit.has(ExecSettings.USER)) {
            unit.set(ExecSettings.USER, userOfName());
        }
        if (!unit.has(ExecSettings.GROUP)) {
            unit.set(ExecSettings.GROUP, unit.get(ExecSettings.USER));
        }
        unit.set(ExecSettings.PRIVATE_TMP, true).set(ExecSettings.REMOVE_IPC, true);
        unit.set(ExecSettings.PROTECT_SYSTEM, ProtectSystem.STRICT);
        if (unit.get(ExecSettings.PROTECT_HOME) == ProtectHome.NO) {
            unit.set(ExecSettings.PROTECT_HOME, ProtectHome.READ_ONLY);
        }
        unit.set(ExecSettings.NO_NEW_PRIVILEGES, true).set(ExecSettings.RESTRICT_SUID_SGID, true);
    }

    /** The prefix of the name where it could be a user's, else a name made from its hash. */
    private String userOfName() {
        String prefix = unit.name().prefix();
        boolean valid = prefix.length() <= 31;
        for (int i = 0; i < prefix.length(); i++) {
            char c = prefix.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            valid &= letter || i > 0 && (c >= '0' && c <= '9' || c == '-');
        }
        return valid ? prefix : "_du" + Long.toHexString(hash(prefix));
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;   // FNV-1a, 64 bits
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private void kill() {
        if (!unit.has(KillSettings.RESTART_KILL_SIGNAL)) {
            unit.set(KillSettings.RESTART_KILL_SIGNAL, unit.get(KillSettings.KILL_SIGNAL));
        }
    }

    private void limits() {
        for (Map.Entry<String, ResourceLimit> limit : defaults.limits().entrySet()) {
            Setting<ResourceLimit> row = ResourceLimit.row(limit.getKey());
            if (!unit.has(row)) {
                unit.set(row, limit.getValue());
            }
        }
    }

    private void resources() {
        accounting();
        absent(ResourceSettings.SLICE, defaultSlice());
        if (unit.name().type() != UnitType.SLICE && unit.name().type() != UnitType.SCOPE) {
            absent(ResourceSettings.TASKS_MAX, defaultTasksMax());
        }
    }

    private void accounting() {
        absent(ResourceSettings.CPU_ACCOUNTING, defaults.cpuAccounting());
        absent(ResourceSettings.MEMORY_ACCOUNTING, defaults.memoryAccounting());
        absent(ResourceSettings.IO_ACCOUNTING, defaults.ioAccounting());
        absent(ResourceSettings.BLOCK_IO_ACCOUNTING, defaults.blockIoAccounting());
        absent(ResourceSettings.TASKS_ACCOUNTING, defaults.tasksAccounting());
        absent(ResourceSettings.IP_ACCOUNTING, defaults.ipAccounting());
    }

    private long defaultTasksMax() {
        if (defaults.tasksMax() != null) {
            return defaults.tasksMax();
        }
        long most = context.machine().tasksLimit();
        return most <= 0 ? Numbers.INFINITY : most * 15 / 100;
    }

    private UnitName defaultSlice() {
        UnitName name = unit.name();
        if (name.isInstance()) {
            return UnitName.of((userMode ? "app-" : "system-") + UnitName.escape(name.prefix()) + ".slice");
        }
        boolean mount = name.type() == UnitType.MOUNT && unit.has(MountSettings.WHERE);
        boolean permanent = mount && ImpliedDependencies.isPermanent(unit.get(MountSettings.WHERE));
        boolean ofUser = userMode && (name.type() == UnitType.MOUNT || name.type() == UnitType.SWAP);
        if (permanent || ofUser || name.text().equals("init.scope")) {
            return UnitName.of("-.slice");
        }
        return UnitName.of(userMode ? "app.slice" : "system.slice");
    }

    private void socket() {
        absent(SocketSettings.TIMEOUT, defaults.timeoutStartUsec());
        boolean accept = unit.get(SocketSettings.ACCEPT);
        if (unit.get(SocketSettings.TRIGGER_LIMIT_INTERVAL) == Spans.INFINITY) {
            unit.set(SocketSettings.TRIGGER_LIMIT_INTERVAL, 2 * Spans.SEC);
        }
        if (!unit.has(SocketSettings.TRIGGER_LIMIT_BURST)) {
            unit.set(SocketSettings.TRIGGER_LIMIT_BURST, accept ? 200 : 20);
        }
        if (!unit.has(SocketSettings.FILE_DESCRIPTOR_NAME)) {
            unit.set(SocketSettings.FILE_DESCRIPTOR_NAME, unit.name().text());
        }
        absent(ExecSettings.STANDARD_OUTPUT, defaults.standardOutput());
        absent(ExecSettings.STANDARD_ERROR, defaults.standardError());
        process();
    }

    private void mount() {
        absent(MountSettings.TIMEOUT, defaults.timeoutStartUsec());
        absentPath(MountSettings.WHERE);
        absent(ExecSettings.STANDARD_OUTPUT, defaults.standardOutput());
        absent(ExecSettings.STANDARD_ERROR, defaults.standardError());
        if (!unit.has(UnitSettings.DESCRIPTION)) {
            unit.set(UnitSettings.DESCRIPTION, unit.get(MountSettings.WHERE));
        }
        absent(UnitSettings.IGNORE_ON_ISOLATE, true);
        process();
    }

    private void swap() {
        absent(MountSettings.SWAP_TIMEOUT, defaults.timeoutStartUsec());
        absentPath(MountSettings.SWAP_WHAT);
        absent(ExecSettings.STANDARD_OUTPUT, defaults.standardOutput());
        absent(ExecSettings.STANDARD_ERROR, defaults.standardError());
        if (!unit.has(UnitSettings.DESCRIPTION)) {
            unit.set(UnitSettings.DESCRIPTION, unit.get(MountSettings.SWAP_WHAT));
        }
        absent(UnitSettings.IGNORE_ON_ISOLATE, true);
        process();
    }

    private void automount() {
        absentPath(MountSettings.AUTOMOUNT_WHERE);
        absent(UnitSettings.IGNORE_ON_ISOLATE, true);
    }

    private void absentPath(Setting<String> setting) {
        if (!unit.has(setting)) {
            try {
                unit.set(setting, UnitName.toPath(unit.name().text()));
            } catch (systemlet.base.BadText noPath) {
                unit.set(setting, null);   // UnitChecks refuses such a name
            }
        }
    }

    private void path() {
        absent(PathSettings.UNIT, unit.name().withType(UnitType.SERVICE));
        if (unit.get(PathSettings.TRIGGER_LIMIT_INTERVAL) == Spans.INFINITY) {
            unit.set(PathSettings.TRIGGER_LIMIT_INTERVAL, 2 * Spans.SEC);
        }
    }

    private void timer() {
        absent(TimerSettings.UNIT, unit.name().withType(UnitType.SERVICE));
        absent(TimerSettings.ACCURACY, defaults.timerAccuracyUsec());
    }

    private void scope() {
        absent(ScopeSettings.TIMEOUT_STOP, defaults.timeoutStopUsec());
        absent(UnitSettings.IGNORE_ON_ISOLATE, true);
        kill();
        resources();
    }

    private void slice() {
        absent(UnitSettings.IGNORE_ON_ISOLATE, true);
        accounting();
        String parent = UnitName.parentSlice(unit.name().text());
        if (parent != null) {
            unit.set(ResourceSettings.SLICE, UnitName.of(parent));
        }
    }
}
