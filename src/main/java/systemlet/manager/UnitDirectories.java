package systemlet.manager;

import java.util.List;
import systemlet.engine.Unit;
import systemlet.exec.ExecHost;
import systemlet.sys.Errno;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.unit.ExecSettings;
import systemlet.unit.MountSettings;
import systemlet.unit.PreserveMode;
import systemlet.unit.ServiceDirectory;
import systemlet.unit.ServiceSettings;
import systemlet.unit.Setting;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitType;

/**
 * Removes the directories that belong to a unit: when it comes to rest, or because somebody asks (systemctl clean).
 * Makes the one that a mount unit mounts on.
 */
final class UnitDirectories {
    private final Kernel kernel;
    private final ExecHost.Roots roots;

    UnitDirectories(Kernel kernel, ExecHost.Roots roots) {
        this.kernel = kernel;
        this.roots = roots;
    }

    /** The unit came to rest: PIDFile=, RuntimeDirectory= and credentials go, as RuntimeDirectoryPreserve= says. */
    void release(Unit unit, boolean willRestart) {
        UnitConfig config = unit.config();
        if (unit.type() == UnitType.SERVICE && config.get(ServiceSettings.PID_FILE) != null) {
            removeTree(config.get(ServiceSettings.PID_FILE));
        }
        PreserveMode preserve = config.get(ExecSettings.RUNTIME_DIRECTORY_PRESERVE);
        boolean keep = preserve == PreserveMode.YES || preserve == PreserveMode.RESTART && willRestart;
        if (!keep) {
            remove(roots.runtime(), config.get(ExecSettings.RUNTIME_DIRECTORY));
        }
        if (!willRestart) {
            removeTree(roots.runtime() + "/credentials/" + unit.name().text());
        }
    }

    /** Where= of a mount unit, with DirectoryMode=. Where it cannot be made, mount(8) says so. */
    void makeMountPoint(Unit unit) {
        try {
            Trees.makeAlike(kernel, unit.config().get(MountSettings.WHERE), unit.config().get(MountSettings.DIRECTORY_MODE));
        } catch (SysException refused) {
            return;
        }
    }

    /** {@return 0, or the errno of the last directory that could not be removed} */
    int clean(Unit unit, List<String> what) {
        UnitConfig config = unit.config();
        int errno = 0;
        for (String each : what) {
            errno = Math.max(errno, switch (each) {
                case "runtime" -> remove(roots.runtime(), config.get(ExecSettings.RUNTIME_DIRECTORY));
                case "state" -> clean(config, roots.state(), ExecSettings.STATE_DIRECTORY);
                case "cache" -> clean(config, roots.cache(), ExecSettings.CACHE_DIRECTORY);
                case "logs" -> clean(config, roots.logs(), ExecSettings.LOGS_DIRECTORY);
                case "configuration" -> remove(roots.configuration(), config.get(ExecSettings.CONFIGURATION_DIRECTORY));
                default -> 0;
            });
        }
        return errno;
    }

    /** With DynamicUser= the real directory is below "private". */
    private int clean(UnitConfig config, String root, Setting<List<ServiceDirectory>> setting) {
        int errno = remove(root + "/private", config.get(setting));
        return Math.max(errno, remove(root, config.get(setting)));
    }

    private int remove(String root, List<ServiceDirectory> directories) {
        int errno = 0;
        for (ServiceDirectory directory : directories) {
            errno = Math.max(errno, removeTree(root + "/" + directory.path()));
            for (String link : directory.symlinks()) {
                errno = Math.max(errno, removeTree(root + "/" + link));
            }
        }
        return errno;
    }

    private int removeTree(String path) {
        try {
            Trees.remove(kernel, path);
            return 0;
        } catch (SysException failed) {
            return failed.is(Errno.ENOENT) ? 0 : failed.errno();
        }
    }
}
