package systemlet.manager;

import systemlet.dbus.DBusError;
import systemlet.dbus.Property;
import systemlet.engine.Engine;
import systemlet.engine.Now;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.Virtualization;

/** The properties of org.freedesktop.systemd1.Manager. */
final class ManagerRows {
    private static final String FEATURES = "-PAM -AUDIT -SELINUX -APPARMOR -IMA -SMACK +SECCOMP -GCRYPT -GNUTLS -OPENSSL -ACL "
            + "-BLKID -CURL -ELFUTILS -FIDO2 -IDN2 -IDN -IPTC -KMOD -LIBCRYPTSETUP -LIBFDISK -PCRE2 -PWQUALITY -P11KIT "
            + "-QRENCODE -TPM2 -BZIP2 -LZ4 -XZ -ZLIB -ZSTD -BPF_FRAMEWORK -XKBCOMMON -UTMP +SYSVINIT default-hierarchy=unified";

    private ManagerRows() {}

    static Rows<Manager> rows() {
        return settable(times().with(state()))
                .fixed("s", "252-systemlet-0.1.0", "Version")
                .fixed("s", FEATURES, "Features")
                .text("Virtualization", ManagerRows::virtualization)
                .text("Architecture", manager -> manager.rooms().machine.architecture())
                .fixed("s", "", "Tainted", "WatchdogDevice", "RuntimeWatchdogPreGovernor", "ControlGroup")
                .text("LogLevel", manager -> LogControl.word(manager.rooms().log.levelMax()))
                .fixed("s", "journal", "LogTarget")
                .strings("Environment", manager -> manager.environment().all())
                .fixed("b", false, "ConfirmSpawn")
                .flag("ShowStatus", manager -> !manager.showStatus().equals("no"))
                .strings("UnitPath", manager -> manager.rooms().paths.search())
                .fixed("s", "journal", "DefaultStandardOutput")
                .fixed("s", "inherit", "DefaultStandardError")
                .fixed("t", -1L, "WatchdogLastPingTimestamp", "WatchdogLastPingTimestampMonotonic")
                .fixed("t", 0L, "RuntimeWatchdogUSec", "RuntimeWatchdogPreUSec", "KExecWatchdogUSec")
                .fixed("t", 600_000_000L, "RebootWatchdogUSec")
                .row("ServiceWatchdogs", (manager, w) -> w.bool(manager.engine().serviceWatchdogs()))
                .fixed("t", 50_000L, "TimerSlackNSec")
                .fixed("s", "stop", "DefaultOOMPolicy")
                .fixed("i", 0, "DefaultOOMScoreAdjust")
                .fixed("s", "reboot-force", "CtrlAltDelBurstAction")
                .with(defaults());
    }

    private static String virtualization(Manager manager) {
        Virtualization host = manager.rooms().machine.host().virtualization();
        return host.isAny() ? host.name() : "";
    }

    private static Rows<Manager> settable(Rows<Manager> rows) {
        for (String name : new String[] {"RuntimeWatchdogUSec", "RuntimeWatchdogPreUSec", "RuntimeWatchdogPreGovernor",
            "RebootWatchdogUSec", "KExecWatchdogUSec"}) {
            rows.settable(name, (manager, in) -> {
                throw new DBusError(DBusError.NOT_SUPPORTED, "A container has no hardware watchdog.");
            });
        }
        return rows
                .settable("LogLevel", (manager, in) -> LogControl.level(manager.rooms().log, in.string()))
                .settable("LogTarget", (manager, in) -> LogControl.target(in.string()))
                .settable("ServiceWatchdogs", (manager, in) -> manager.engine().serviceWatchdogs(in.bool()));
    }

    private static Rows<Manager> times() {
        Rows<Manager> rows = new Rows<Manager>()
                .stamp("UserspaceTimestamp", manager -> manager.engine().userspaceTime())
                .stamp("FinishTimestamp", manager -> manager.engine().finishTime())
                .stamp("UnitsLoadTimestamp", manager -> manager.engine().userspaceTime());
        for (String name : new String[] {"Firmware", "Loader", "Kernel", "InitRD", "SecurityStart", "SecurityFinish",
            "GeneratorsStart", "GeneratorsFinish", "UnitsLoadStart", "UnitsLoadFinish", "InitRDSecurityStart",
            "InitRDSecurityFinish", "InitRDGeneratorsStart", "InitRDGeneratorsFinish", "InitRDUnitsLoadStart",
            "InitRDUnitsLoadFinish"}) {
            rows.stamp(name + "Timestamp", manager -> Now.NEVER);
        }
        return rows;
    }

    private static Rows<Manager> state() {
        return new Rows<Manager>()
                .int32("NNames", manager -> manager.engine().units().size())
                .int32("NFailedUnits", manager -> manager.engine().failedUnits())
                .int32("NJobs", manager -> manager.engine().jobs().size())
                .int32("NInstalledJobs", manager -> manager.engine().installedJobs())
                .int32("NFailedJobs", manager -> manager.engine().failedJobs())
                .row("Progress", (manager, w) -> w.real(progress(manager.engine())))
                .text("SystemState", manager -> manager.systemState())
                .row("ExitCode", (manager, w) -> w.uint8(manager.engine().exitCode()));
    }

    private static double progress(Engine engine) {
        int installed = engine.installedJobs();
        return engine.finishTime().isSet() || installed == 0 ? 1
                : 1 - (double) engine.jobs().size() / Math.max(installed, engine.jobs().size());
    }

    private static Rows<Manager> defaults() {
        return new Rows<Manager>()
                .int64("DefaultTimerAccuracyUSec", manager -> given(manager).timerAccuracyUsec())
                .int64("DefaultTimeoutStartUSec", manager -> given(manager).timeoutStartUsec())
                .int64("DefaultTimeoutStopUSec", manager -> given(manager).timeoutStopUsec())
                .int64("DefaultTimeoutAbortUSec", manager -> given(manager).timeoutAbortUsec() == null
                        ? given(manager).timeoutStopUsec() : given(manager).timeoutAbortUsec())
                .int64("DefaultDeviceTimeoutUSec", manager -> given(manager).timeoutStartUsec())
                .int64("DefaultRestartUSec", manager -> given(manager).restartUsec())
                .int64("DefaultStartLimitIntervalUSec", manager -> given(manager).startLimitIntervalUsec())
                .int32("DefaultStartLimitBurst", manager -> given(manager).startLimitBurst())
                .flag("DefaultCPUAccounting", manager -> given(manager).cpuAccounting())
                .flag("DefaultBlockIOAccounting", manager -> given(manager).blockIoAccounting())
                .flag("DefaultMemoryAccounting", manager -> given(manager).memoryAccounting())
                .flag("DefaultTasksAccounting", manager -> given(manager).tasksAccounting())
                .int64("DefaultTasksMax", manager -> manager.rooms().machine.host().tasksLimit() * 15 / 100);
    }

    private static ManagerDefaults given(Manager manager) {
        return manager.loader().context().defaults();
    }
}
