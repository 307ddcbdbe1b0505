package systemlet.unit;

import java.util.List;

/** The checks whether a unit whose files read well makes sense: systemd refuses the same, in the same words. */
final class UnitChecks {
    private UnitChecks() {}

    /** @throws UnitLoader.Refused when it must not run */
    static void check(UnitConfig.Builder unit) throws UnitLoader.Refused {
        switch (unit.name().type()) {
            case SERVICE -> service(unit);
            case SOCKET -> socket(unit);
            case TIMER -> timer(unit);
            case PATH -> refuse(unit.get(PathSettings.SPECS).isEmpty(), "Path unit lacks path setting. Refusing.");
            case MOUNT -> mount(unit);
            case AUTOMOUNT -> automount(unit);
            case SWAP -> swap(unit);
            case SLICE -> slice(unit);
            case TARGET, DEVICE, SCOPE -> { }
        }
    }

    private static void refuse(boolean fault, String message) throws UnitLoader.Refused {
        if (fault) {
            throw new UnitLoader.Refused(message);
        }
    }

    private static void warn(UnitConfig.Builder unit, boolean fault, String message) {
        if (fault) {
            unit.problem(new Problem(null, 0, unit.name() + ": " + message));
        }
    }

    private static void service(UnitConfig.Builder unit) throws UnitLoader.Refused {
        ServiceType type = unit.get(ServiceSettings.TYPE);
        List<ExecCommand> start = unit.get(ServiceSettings.EXEC_START);
        boolean oneshot = type == ServiceType.ONESHOT;
        boolean succeeds = unit.get(UnitSettings.SUCCESS_ACTION) != EmergencyAction.NONE;
        refuse(start.isEmpty() && unit.get(ServiceSettings.EXEC_STOP).isEmpty() && !succeeds,
                "Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.");
        refuse(start.isEmpty() && !oneshot,
                "Service has no ExecStart= setting, which is only allowed for Type=oneshot services. Refusing.");
        refuse(start.isEmpty() && !unit.get(ServiceSettings.REMAIN_AFTER_EXIT) && !succeeds,
                "Service has no ExecStart= setting, which is only allowed for RemainAfterExit=yes services. Refusing.");
        refuse(!oneshot && start.size() > 1,
                "Service has more than one ExecStart= setting, which is only allowed for Type=oneshot services. "
                + "Refusing.");
        Restart restart = unit.get(ServiceSettings.RESTART);
        refuse(oneshot && (restart == Restart.ALWAYS || restart == Restart.ON_SUCCESS),
                "Service has Restart= set to either always or on-success, which isn't allowed for Type=oneshot "
                + "services. Refusing.");
        refuse(oneshot && !unit.get(ServiceSettings.RESTART_FORCE_EXIT_STATUS).isEmpty(),
                "Service has RestartForceExitStatus= set, which isn't allowed for Type=oneshot services. Refusing.");
        refuse(oneshot && unit.get(ServiceSettings.EXIT_TYPE) == ExitType.CGROUP,
                "Service has ExitType=cgroup set, which isn't allowed for Type=oneshot services. Refusing.");
        refuse(type == ServiceType.DBUS && !unit.has(ServiceSettings.BUS_NAME),
                "Service is of type D-Bus but no D-Bus service name has been specified. Refusing.");
        KillMode kill = unit.get(KillSettings.KILL_MODE);
        refuse(unit.has(ExecSettings.PAM_NAME) && kill != KillMode.CONTROL_GROUP && kill != KillMode.MIXED,
                "Service has PAM enabled. Kill mode must be set to either 'control-group' or 'mixed'. Refusing.");
        serviceWarnings(unit, oneshot);
    }

    private static void serviceWarnings(UnitConfig.Builder unit, boolean oneshot) {
        boolean descriptors = unit.has(ServiceSettings.USB_FUNCTION_DESCRIPTORS);
        boolean strings = unit.has(ServiceSettings.USB_FUNCTION_STRINGS);
        warn(unit, descriptors && !strings,
                "Service has USBFunctionDescriptors= setting, but no USBFunctionStrings=. Ignoring.");
        warn(unit, !descriptors && strings,
                "Service has USBFunctionStrings= setting, but no USBFunctionDescriptors=. Ignoring.");
        boolean limited = unit.get(ServiceSettings.RUNTIME_MAX) != systemlet.base.Spans.INFINITY;
        warn(unit, limited && oneshot, "RuntimeMaxSec= has no effect in combination with Type=oneshot. Ignoring.");
        warn(unit, !limited && unit.get(ServiceSettings.RUNTIME_RANDOMIZED_EXTRA) != 0,
                "Service has RuntimeRandomizedExtraSec= setting, but no RuntimeMaxSec=. Ignoring.");
        KillMode kill = unit.get(KillSettings.KILL_MODE);
        warn(unit, kill == KillMode.NONE,
                "Unit configured to use KillMode=none. This is unsafe, as it disables systemd's process lifecycle "
                + "management for the service. Please update the service to use a safer KillMode=, such as 'mixed' "
                + "or 'control-group'. Support for KillMode=none is deprecated and will eventually be removed.");
    }

    private static void socket(UnitConfig.Builder unit) throws UnitLoader.Refused {
        List<Listen> listens = unit.get(SocketSettings.LISTEN);
        refuse(listens.isEmpty(),
                "Unit has no Listen setting (ListenStream=, ListenDatagram=, ListenFIFO=, ...). Refusing.");
        boolean accept = unit.get(SocketSettings.ACCEPT);
        boolean hasOther = false;
        int files = 0;
        for (Listen listen : listens) {
            hasOther |= !listen.isAccepting();
            files += listen.hasFile() ? 1 : 0;
        }
        refuse(accept && hasOther, "Unit configured for accepting sockets, but sockets are non-accepting. Refusing.");
        refuse(accept && unit.get(SocketSettings.MAX_CONNECTIONS) <= 0, "MaxConnections= setting too small. Refusing.");
        refuse(accept && unit.has(SocketSettings.SERVICE),
                "Explicit service configuration for accepting socket units not supported. Refusing.");
        KillMode kill = unit.get(KillSettings.KILL_MODE);
        refuse(unit.has(ExecSettings.PAM_NAME) && kill != KillMode.CONTROL_GROUP && kill != KillMode.MIXED,
                "Unit has PAM enabled. Kill mode must be set to 'control-group' or 'mixed'. Refusing.");
        refuse(!unit.get(SocketSettings.SYMLINKS).isEmpty() && files != 1,
                "Unit has symlinks set but none or more than one node in the file system. Refusing.");
    }

    private static void timer(UnitConfig.Builder unit) throws UnitLoader.Refused {
        refuse(unit.get(TimerSettings.SPECS).isEmpty() && !unit.get(TimerSettings.ON_CLOCK_CHANGE)
                && !unit.get(TimerSettings.ON_TIMEZONE_CHANGE), "Timer unit lacks value setting. Refusing.");
    }

    private static void mount(UnitConfig.Builder unit) throws UnitLoader.Refused {
        checkPath(unit, unit.get(MountSettings.WHERE), "Where= setting doesn't match unit name. Refusing.");
        if (unit.fragmentPath() != null) {
            String where = unit.get(MountSettings.WHERE);
            refuse(where.equals("/proc") || where.equals("/sys") || where.equals("/dev")
                    || where.startsWith("/sys/fs/cgroup"),
                    "Cannot create mount unit for API file system " + where + ". Refusing.");
            refuse(!unit.has(MountSettings.WHAT), "What= setting is missing. Refusing.");
        }
    }

    private static void automount(UnitConfig.Builder unit) throws UnitLoader.Refused {
        String where = unit.get(MountSettings.AUTOMOUNT_WHERE);
        refuse("/".equals(where), "Cannot have an automount unit for the root directory. Refusing.");
        checkPath(unit, where, "Where= setting doesn't match unit name. Refusing.");
    }

    private static void swap(UnitConfig.Builder unit) throws UnitLoader.Refused {
        checkPath(unit, unit.get(MountSettings.SWAP_WHAT), "What= setting doesn't match unit name. Refusing.");
    }

    /** The path must be the one that the name says. */
    private static void checkPath(UnitConfig.Builder unit, String path, String complaint) throws UnitLoader.Refused {
        try {
            boolean same = path != null && UnitName.ofPath(path, unit.name().type()).equals(unit.name().text());
            refuse(!same, complaint);
        } catch (systemlet.base.BadText noName) {
            throw new UnitLoader.Refused(complaint);
        }
    }

    private static void slice(UnitConfig.Builder unit) throws UnitLoader.Refused {
        refuse(!UnitName.isValidSlice(unit.name().text()), "Slice name " + unit.name() + " is not valid. Refusing.");
    }
}
