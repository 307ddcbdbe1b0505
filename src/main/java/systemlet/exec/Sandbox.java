package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.MountCalls;
import systemlet.unit.BindMount;
import systemlet.unit.ExecSettings;
import systemlet.unit.Pair;
import systemlet.unit.ProcSubset;
import systemlet.unit.ProtectHome;
import systemlet.unit.ProtectProc;
import systemlet.unit.ProtectSystem;
import systemlet.unit.Setting;
import systemlet.unit.UnitConfig;

/** What the namespace settings of systemd.exec(5) come to: namespaces to make and mounts in them. */
final class Sandbox {
    private static final List<String> HOMES = List.of("/home", "/root", "/run/user");
    private static final List<String> TUNABLES = List.of("/proc/acpi", "/proc/bus", "/proc/fs", "/proc/irq",
            "/proc/mtrr", "/proc/scsi", "/proc/sys", "/proc/sysrq-trigger", "/proc/timer_stats", "/sys");

    private final UnitConfig config;
    private final ExecContext context;
    private final List<NamespacePlan.MountStep> mounts = new ArrayList<>();
    private final List<NamespacePlan.MountStep> access = new ArrayList<>();
    private final List<String> wishes = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();
    private int flags;

    private Sandbox(UnitConfig config, ExecContext context) {
        this.config = config;
        this.context = context;
    }

    /** {@return the plan, or null when no setting asks for a namespace} */
    static NamespacePlan of(UnitConfig config, ExecContext context) {
        var sandbox = new Sandbox(config, context);
        sandbox.system();
        sandbox.homes();
        sandbox.own();
        sandbox.kernel();
        sandbox.listed();
        sandbox.other();
        // What becomes read-only does so last and from the top down, when every mount point below exists.
        sandbox.access.sort((one, other) -> one.target().length() - other.target().length());
        sandbox.mounts.addAll(sandbox.access);
        if (!sandbox.mounts.isEmpty()) {
            sandbox.flags |= MountCalls.CLONE_NEWNS;
        }
        // One line in the log for each start of the unit is enough: control processes say nothing.
        List<String> named = context.identity().control() ? List.of() : sandbox.wishes;
        return sandbox.flags == 0 && sandbox.joined.isEmpty() ? null : new NamespacePlan(sandbox.flags, sandbox.joined,
                sandbox.mounts, named, context.host().strict());
    }

    private boolean wants(Setting<Boolean> setting, String name) {
        if (config.get(setting)) {
            wishes.add(name);
            return true;
        }
        return false;
    }

    private void readOnly(List<String> paths) {
        for (String path : paths) {
            access.add(new NamespacePlan.MountStep.ReadOnly(path, true));
        }
    }

    private void system() {
        ProtectSystem protect = config.get(ExecSettings.PROTECT_SYSTEM);
        if (protect != ProtectSystem.NO) {
            wishes.add("ProtectSystem=");
        }
        switch (protect) {
            case NO -> { }
            case YES -> readOnly(List.of("/usr", "/boot", "/efi"));
            case FULL -> readOnly(List.of("/usr", "/boot", "/efi", "/etc"));
            case STRICT -> {
                readOnly(List.of("/"));
                for (String path : List.of("/proc", "/sys", "/dev", "/home", "/root", "/run/user")) {
                    access.add(new NamespacePlan.MountStep.ReadWrite(path, true));
                }
                writableDirectories();
            }
        }
    }

    /** Directories of RuntimeDirectory= and its like stay writable below ProtectSystem=strict. */
    private void writableDirectories() {
        for (Step step : DirectoryPlan.steps(config, context, -1, -1)) {
            if (step instanceof Step.MakeDirectory directory
                    && directory.failure() != ExecStatus.CONFIGURATION_DIRECTORY) {
                access.add(new NamespacePlan.MountStep.ReadWrite(directory.path(), true));
            }
        }
    }

    private void homes() {
        ProtectHome protect = config.get(ExecSettings.PROTECT_HOME);
        if (protect != ProtectHome.NO) {
            wishes.add("ProtectHome=");
        }
        for (String home : HOMES) {
            switch (protect) {
                case NO -> { }
                case YES -> mounts.add(new NamespacePlan.MountStep.Inaccessible(home, true));
                case READ_ONLY -> access.add(new NamespacePlan.MountStep.ReadOnly(home, true));
                case TMPFS -> mounts.add(new NamespacePlan.MountStep.Temporary(home, "mode=0755", false));
            }
        }
    }

    private void own() {
        if (wants(ExecSettings.PRIVATE_TMP, "PrivateTmp=")) {
            String id = "systemd-private-" + context.identity().invocationId() + "-" + context.identity().unit();
            mounts.add(new NamespacePlan.MountStep.PrivateDirectory("/tmp/" + id + "/tmp", "/tmp"));
            mounts.add(new NamespacePlan.MountStep.PrivateDirectory("/var/tmp/" + id + "/tmp", "/var/tmp"));
        }
        if (wants(ExecSettings.PRIVATE_DEVICES, "PrivateDevices=")) {
            mounts.add(new NamespacePlan.MountStep.MinimalDevices());
        }
        if (wants(ExecSettings.PRIVATE_MOUNTS, "PrivateMounts=")) {
            flags |= MountCalls.CLONE_NEWNS;
        }
    }

    private void kernel() {
        if (wants(ExecSettings.PROTECT_KERNEL_TUNABLES, "ProtectKernelTunables=")) {
            readOnly(TUNABLES);
            mounts.add(new NamespacePlan.MountStep.Inaccessible("/proc/kallsyms", true));
            mounts.add(new NamespacePlan.MountStep.Inaccessible("/proc/kcore", true));
        }
        if (wants(ExecSettings.PROTECT_KERNEL_MODULES, "ProtectKernelModules=")) {
            mounts.add(new NamespacePlan.MountStep.Inaccessible("/usr/lib/modules", true));
        }
        if (wants(ExecSettings.PROTECT_KERNEL_LOGS, "ProtectKernelLogs=")) {
            mounts.add(new NamespacePlan.MountStep.Inaccessible("/proc/kmsg", true));
            mounts.add(new NamespacePlan.MountStep.Inaccessible("/dev/kmsg", true));
        }
        if (wants(ExecSettings.PROTECT_CONTROL_GROUPS, "ProtectControlGroups=")) {
            readOnly(List.of("/sys/fs/cgroup"));
        }
        String options = procOptions();
        if (options != null) {
            wishes.add("ProtectProc=");
            mounts.add(new NamespacePlan.MountStep.Proc(options));
        }
    }

    private String procOptions() {
        ProtectProc protect = config.get(ExecSettings.PROTECT_PROC);
        String hide = protect == ProtectProc.DEFAULT ? "" : "hidepid=" + protect.word();
        String subset = config.get(ExecSettings.PROC_SUBSET) == ProcSubset.PID ? "subset=pid" : "";
        String options = hide + (hide.isEmpty() || subset.isEmpty() ? "" : ",") + subset;
        return options.isEmpty() ? null : options;
    }

    private void listed() {
        for (Pair temporary : config.get(ExecSettings.TEMPORARY_FILE_SYSTEM)) {
            wish("TemporaryFileSystem=");
            boolean readOnly = Text.split(temporary.second(), ',').contains("ro");
            String target = root() + temporary.first();
            mounts.add(new NamespacePlan.MountStep.Temporary(target, temporary.second(), readOnly));
        }
        binds(config.get(ExecSettings.BIND_PATHS), "BindPaths=", false);
        binds(config.get(ExecSettings.BIND_READ_ONLY_PATHS), "BindReadOnlyPaths=", true);
        for (String path : config.get(ExecSettings.READ_ONLY_PATHS)) {
            wish("ReadOnlyPaths=");
            access.add(new NamespacePlan.MountStep.ReadOnly(plain(path), path.startsWith("-")));
        }
        for (String path : config.get(ExecSettings.READ_WRITE_PATHS)) {
            wish("ReadWritePaths=");
            access.add(new NamespacePlan.MountStep.ReadWrite(plain(path), path.startsWith("-")));
        }
        execution(config.get(ExecSettings.NO_EXEC_PATHS), "NoExecPaths=", false);
        execution(config.get(ExecSettings.EXEC_PATHS), "ExecPaths=", true);
        for (String path : config.get(ExecSettings.INACCESSIBLE_PATHS)) {
            wish("InaccessiblePaths=");
            mounts.add(new NamespacePlan.MountStep.Inaccessible(plain(path), path.startsWith("-")));
        }
    }

    private void execution(List<String> paths, String name, boolean permitted) {
        for (String path : paths) {
            wish(name);
            access.add(new NamespacePlan.MountStep.Execution(plain(path), permitted, path.startsWith("-")));
        }
    }

    private void binds(List<BindMount> binds, String name, boolean readOnly) {
        for (BindMount bind : binds) {
            wish(name);
            mounts.add(new NamespacePlan.MountStep.Bind(bind.source(), root() + bind.destination(), bind.recursive(), readOnly,
                    bind.optional()));
        }
    }

    /** {@return RootDirectory=, which what is mounted for the service is seen in; "" without} */
    private String root() {
        String root = config.get(ExecSettings.ROOT_DIRECTORY);
        return root == null || root.equals("/") ? "" : root;
    }

    private void wish(String name) {
        if (!wishes.contains(name)) {
            wishes.add(name);
        }
    }

    /** A path without the marks '-' (may be missing) and '+' (relative to RootDirectory=) in front. */
    private static String plain(String path) {
        return path.substring(path.indexOf('/'));
    }

    private void other() {
        if (config.get(ExecSettings.NETWORK_NAMESPACE_PATH) != null) {
            wishes.add("NetworkNamespacePath=");
            joined.add(config.get(ExecSettings.NETWORK_NAMESPACE_PATH));
        } else if (wants(ExecSettings.PRIVATE_NETWORK, "PrivateNetwork=")) {
            flags |= MountCalls.CLONE_NEWNET;
        }
        if (config.get(ExecSettings.IPC_NAMESPACE_PATH) != null) {
            wishes.add("IPCNamespacePath=");
            joined.add(config.get(ExecSettings.IPC_NAMESPACE_PATH));
        } else if (wants(ExecSettings.PRIVATE_IPC, "PrivateIPC=")) {
            flags |= MountCalls.CLONE_NEWIPC;
        }
        if (wants(ExecSettings.PROTECT_HOSTNAME, "ProtectHostname=")) {
            flags |= MountCalls.CLONE_NEWUTS;
        }
    }
}
