package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.MountCalls;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** Enters namespaces and makes their mounts, as far as the kernel lets us. */
final class ChildNamespaces {
    private static final String EMPTY = "/run/systemd/inaccessible";
    private static final String[] DEVICES = {"null", "zero", "full", "random", "urandom", "tty"};
    /** What a remount must not lose (ST_ and MS_ have the same bits for these). */
    private static final long KEPT = MountCalls.MS_NOSUID | MountCalls.MS_NODEV | MountCalls.MS_NOEXEC | MountCalls.MS_RDONLY;
    private static final long REMOUNT = MountCalls.MS_BIND | MountCalls.MS_REMOUNT;

    private ChildNamespaces() {}

    /**
     * Performs the plan.
     *
     * @return what could not be done, a line for each: nothing of it is fatal
     * @throws SysException the plan is strict and something was refused
     */
    static List<String> enter(Kernel kernel, NamespacePlan plan) throws SysException {
        var complaints = new ArrayList<String>();
        for (String path : plan.join()) {
            tolerate(plan, complaints, path, () -> join(kernel, path));
        }
        try {
            kernel.unshare(plan.flags());
            if ((plan.flags() & MountCalls.CLONE_NEWNS) != 0) {
                kernel.mount(null, "/", null, MountCalls.MS_REC | MountCalls.MS_SLAVE, null);
            }
        } catch (SysException refused) {
            if (plan.strict()) {
                throw refused;
            }
            if (!plan.wishes().isEmpty()) {
                complaints.add("Not permitted here, running without " + Text.join(", ", plan.wishes()) + ": "
                        + refused.text());
            }
            return complaints;
        }
        demandPresence(kernel, plan);
        List<Integer> sources = openSources(kernel, plan);
        for (int i = 0; i < sources.size(); i++) {
            NamespacePlan.MountStep mount = plan.mounts().get(i);
            int source = sources.get(i);
            tolerate(plan, complaints, mount.target(), () -> perform(kernel, mount, source));
        }
        sources.removeIf(fd -> fd < 0);
        sources.forEach(kernel::close);
        return complaints;
    }

    /** A path that a setting names without '-' has to be there, as with systemd. */
    private static void demandPresence(Kernel kernel, NamespacePlan plan) throws SysException {
        for (NamespacePlan.MountStep mount : plan.mounts()) {
            String path = switch (mount) {
                case NamespacePlan.MountStep.Bind it -> it.optional() ? null : it.source();
                case NamespacePlan.MountStep.ReadOnly it -> it.optional() ? null : it.target();
                case NamespacePlan.MountStep.ReadWrite it -> it.optional() ? null : it.target();
                case NamespacePlan.MountStep.Execution it -> it.optional() ? null : it.target();
                case NamespacePlan.MountStep.Inaccessible it -> it.optional() ? null : it.target();
                case NamespacePlan.MountStep.Temporary it -> null;
                case NamespacePlan.MountStep.PrivateDirectory it -> null;
                case NamespacePlan.MountStep.MinimalDevices it -> null;
                case NamespacePlan.MountStep.Proc it -> null;
            };
            if (path != null && !Files.exists(kernel, path)) {
                throw new SysException("mount", path, Errno.ENOENT);
            }
        }
    }

    /** Opens what is to be bound before anything is mounted over it. {@return a descriptor for each step, -1 for none} */
    private static List<Integer> openSources(Kernel kernel, NamespacePlan plan) throws SysException {
        List<Integer> sources = new ArrayList<>();
        for (NamespacePlan.MountStep mount : plan.mounts()) {
            sources.add(mount instanceof NamespacePlan.MountStep.Bind bind && Files.exists(kernel, bind.source())
                    ? kernel.open(bind.source(), OpenFlags.PATH) : -1);
        }
        return sources;
    }

    private interface Attempt {
        void run() throws SysException;
    }

    private static void tolerate(NamespacePlan plan, List<String> complaints, String what, Attempt attempt)
            throws SysException {
        try {
            attempt.run();
        } catch (SysException refused) {
            if (plan.strict()) {
                throw refused;
            }
            complaints.add("Failed to set up namespace at " + what + ", ignoring: " + refused.text());
        }
    }

    private static void join(Kernel kernel, String path) throws SysException {
        int fd = kernel.open(path, OpenFlags.READ_ONLY);
        try {
            kernel.setns(fd, 0);
        } finally {
            kernel.close(fd);
        }
    }

    /** @param source descriptor of what a Bind shows, -1 where it is missing */
    private static void perform(Kernel kernel, NamespacePlan.MountStep step, int source) throws SysException {
        switch (step) {
            case NamespacePlan.MountStep.Bind bind -> {
                if (source >= 0) {
                    bind(kernel, bind, "/proc/self/fd/" + source);
                }
            }
            case NamespacePlan.MountStep.Execution execution -> {
                if (Files.exists(kernel, execution.target())) {
                    bindOntoItself(kernel, execution.target());
                    long flags = kernel.statfs(execution.target()).flags() & KEPT;
                    kernel.mount(null, execution.target(), null, REMOUNT
                            | (execution.permitted() ? flags & ~MountCalls.MS_NOEXEC : flags | MountCalls.MS_NOEXEC), null);
                }
            }
            case NamespacePlan.MountStep.ReadOnly readOnly -> {
                if (Files.exists(kernel, readOnly.target())) {
                    bindOntoItself(kernel, readOnly.target());
                    makeReadOnly(kernel, readOnly.target());
                }
            }
            case NamespacePlan.MountStep.ReadWrite writable -> {
                if (Files.exists(kernel, writable.target())) {
                    bindOntoItself(kernel, writable.target());
                    kernel.mount(null, writable.target(), null, REMOUNT | keptFlags(kernel, writable.target()), null);
                }
            }
            case NamespacePlan.MountStep.Inaccessible hidden -> {
                if (Files.exists(kernel, hidden.target())) {
                    kernel.mount(emptyLike(kernel, hidden.target()), hidden.target(), null, MountCalls.MS_BIND, null);
                }
            }
            case NamespacePlan.MountStep.Temporary temporary -> temporary(kernel, temporary);
            case NamespacePlan.MountStep.PrivateDirectory own -> {
                Trees.make(kernel, own.source().substring(0, own.source().lastIndexOf('/')), 0700);
                Trees.make(kernel, own.source(), 01777);
                kernel.chmod(own.source(), 01777);
                kernel.mount(own.source(), own.target(), null, MountCalls.MS_BIND, null);
            }
            case NamespacePlan.MountStep.MinimalDevices devices -> minimalDevices(kernel);
            case NamespacePlan.MountStep.Proc proc -> kernel.mount("proc", "/proc", "proc",
                    MountCalls.MS_NOSUID | MountCalls.MS_NODEV | MountCalls.MS_NOEXEC, proc.options());
        }
    }

    private static void bindOntoItself(Kernel kernel, String path) throws SysException {
        kernel.mount(path, path, null, MountCalls.MS_BIND | MountCalls.MS_REC, null);
    }

    private static void makeReadOnly(Kernel kernel, String path) throws SysException {
        kernel.mount(null, path, null, REMOUNT | MountCalls.MS_RDONLY | keptFlags(kernel, path), null);
    }

    /** A remount sets all flags anew: nosuid, nodev and noexec stay. */
    private static long keptFlags(Kernel kernel, String path) throws SysException {
        return kernel.statfs(path).flags() & KEPT & ~MountCalls.MS_RDONLY;
    }

    private static void bind(Kernel kernel, NamespacePlan.MountStep.Bind bind, String source) throws SysException {
        makeLike(kernel, source, bind.target());
        kernel.mount(source, bind.target(), null,
                MountCalls.MS_BIND | (bind.recursive() ? MountCalls.MS_REC : 0), null);
        if (bind.readOnly()) {
            makeReadOnly(kernel, bind.target());
        }
    }

    /** Makes a mount point of the same kind as the source. */
    private static void makeLike(Kernel kernel, String source, String target) throws SysException {
        if (Files.exists(kernel, target)) {
            return;
        }
        if (Files.isDirectory(kernel, source)) {
            Trees.make(kernel, target, 0755);
        } else {
            Trees.makeParents(kernel, target);
            Files.write(kernel, target, new byte[0], 0444);
        }
    }

    private static void temporary(Kernel kernel, NamespacePlan.MountStep.Temporary step) throws SysException {
        Trees.make(kernel, step.target(), 0755);
        kernel.mount("tmpfs", step.target(), "tmpfs", MountCalls.MS_NOSUID | MountCalls.MS_NODEV
                | MountCalls.MS_STRICTATIME, step.options());
        if (step.readOnly()) {
            makeReadOnly(kernel, step.target());
        }
    }

    private static String emptyLike(Kernel kernel, String path) throws SysException {
        FileStat stat = kernel.stat(path);
        if (stat.isDirectory()) {
            Trees.make(kernel, EMPTY + "/dir", 0);
            return EMPTY + "/dir";
        }
        Trees.make(kernel, EMPTY, 0755);
        if (!Files.exists(kernel, EMPTY + "/reg")) {
            Files.write(kernel, EMPTY + "/reg", new byte[0], 0);
        }
        return EMPTY + "/reg";
    }

    private static void minimalDevices(Kernel kernel) throws SysException {
        String stage = "/run/systemd/private-dev";
        Trees.make(kernel, stage, 0755);
        kernel.mount("tmpfs", stage, "tmpfs", MountCalls.MS_NOSUID | MountCalls.MS_STRICTATIME, "mode=0755,size=4m");
        for (String device : DEVICES) {
            Files.write(kernel, stage + "/" + device, new byte[0], 0666);
            kernel.mount("/dev/" + device, stage + "/" + device, null, MountCalls.MS_BIND, null);
        }
        for (String directory : new String[] {"pts", "shm", "mqueue"}) {
            if (Files.isDirectory(kernel, "/dev/" + directory)) {
                kernel.mkdir(stage + "/" + directory, 0755);
                kernel.mount("/dev/" + directory, stage + "/" + directory, null, MountCalls.MS_BIND, null);
            }
        }
        for (String link : new String[] {"fd", "stdin", "stdout", "stderr", "ptmx", "log"}) {
            FileStat there = Files.lstatOrNull(kernel, "/dev/" + link);
            if (there != null && there.isSymlink()) {
                kernel.symlink(kernel.readlink("/dev/" + link), stage + "/" + link);
            }
        }
        kernel.mount(stage, "/dev", null, MountCalls.MS_MOVE, null);
    }
}
